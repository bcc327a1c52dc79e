/** Makes a group of the drawing a button: in the tab order, named, opened by tap, Enter and space. */
export function asButton(name: string, act: () => void) {
	return {
		role: 'button',
		tabindex: 0,
		'aria-label': name,
		onclick: act,
		onkeydown(event: KeyboardEvent) {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			act();
		}
	} as const;
}
