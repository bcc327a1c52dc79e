/**
 * Whether what is on a page fits: nothing wider than the screen, cut off, laid over another, or too small to tap. Each
 * function stands on its own on a page, so that a test of the built program can hand them over by their text.
 */

/** What is wider than the screen, by its text; empty when nothing has to be scrolled sideways. */
export function overflowing(): readonly string[] {
	const { clientWidth } = document.documentElement;
	return [...document.querySelectorAll<HTMLElement>('body *:not(svg *)')]
		.map((one) => ({ one, box: one.getBoundingClientRect() }))
		.filter(({ one, box }) => (box.right > clientWidth + 1 || box.left < -1) && !isForEars(one))
		.map(({ one }) => named(one));
}

/** The sheet that lies over the page, if there is one; what is under it is not looked at. */
export function uppermost(): Element {
	return [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
}

/** An element to be found again: its tag, its action or answer, its text. */
export function named(one: HTMLElement): string {
	const { action, answer } = one.closest<HTMLElement>('[data-action], [data-answer]')?.dataset ?? {};
	return `${one.tagName} ${[action, answer].filter(Boolean).join(' ')}: ${one.textContent?.trim().slice(0, 60)}`;
}

/** Whether a word is only for ears: a button's name where there is no room for it reaches nowhere. */
export function isForEars(one: Element | null): boolean {
	return one !== null && (getComputedStyle(one).clipPath === 'inset(50%)' || isForEars(one.parentElement));
}

/** What can be tapped and is smaller than 48 px in either direction. Links in a line of text do not count. */
export function smallTargets(): readonly string[] {
	return [...document.querySelectorAll<HTMLElement>('button, summary, a, label:has(input)')]
		.map((one) => ({ one, box: one.getBoundingClientRect() }))
		.filter(({ box }) => box.width > 1 && (box.height < 47.5 || box.width < 47.5))
		.map(({ one, box }) => `${one.textContent?.trim()} ${Math.round(box.width)} x ${Math.round(box.height)}`);
}

/** What is cut off by its own box, by its text; what is only for ears does not count. */
export function clipped(): readonly string[] {
	return [...uppermost().querySelectorAll<HTMLElement>('*')]
		.filter((one) => {
			const { overflowX, overflowY } = getComputedStyle(one);
			const cutsX = overflowX === 'hidden' || overflowX === 'clip';
			const cutsY = overflowY === 'hidden' || overflowY === 'clip';
			return (
				one.clientWidth > 1 &&
				!isForEars(one) &&
				((cutsX && one.scrollWidth > one.clientWidth + 1) ||
					(cutsY && one.scrollHeight > one.clientHeight + 1))
			);
		})
		.map(named);
}

/** Texts and things to tap that lie over one another though neither is part of the other. */
export function overlapping(): readonly string[] {
	const things = [
		...uppermost().querySelectorAll<HTMLElement>('button, a, input, textarea, select, .said, .aside')
	]
		.map((one) => ({ one, box: one.getBoundingClientRect() }))
		.filter(
			({ one, box }) => box.width > 1 && box.height > 1 && one.checkVisibility({ visibilityProperty: true })
		)
		.filter(({ one }) => !isForEars(one));
	const found: string[] = [];
	for (const [index, { one, box }] of things.entries()) {
		for (const { one: other, box: room } of things.slice(index + 1)) {
			if (one.contains(other) || other.contains(one)) continue;
			const across = Math.min(box.right, room.right) - Math.max(box.left, room.left);
			const down = Math.min(box.bottom, room.bottom) - Math.max(box.top, room.top);
			if (across > 1 && down > 1) found.push(`${named(one)} / ${named(other)}`);
		}
	}
	return found;
}
