/** What makes a group of the drawing a button: in the tab order, named, opened by tap, Enter and space. */

/** The button of a group that stands alone. */
export function asButton(name: string, act: () => void) {
	return {
		role: 'button',
		tabindex: 0,
		'aria-label': name,
		onclick: act,
		onkeydown: (event: KeyboardEvent) => pressed(event, act)
	} as const;
}

/** Does what a button does, if this key presses it. */
export function pressed(event: KeyboardEvent, act: () => void): void {
	if (event.key !== 'Enter' && event.key !== ' ') return;
	event.preventDefault();
	act();
}
