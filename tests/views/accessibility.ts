import axe from 'axe-core';

/** What is not accessible on the page as it stands, one line each; empty when all is well. WCAG 2.2 A and AA. */
export async function barriers(root: Element = document.body): Promise<readonly string[]> {
	const { violations } = await axe.run(root, {
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
	});
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** What is wider than the screen, by its text; empty when nothing has to be scrolled sideways. */
export function overflowing(): readonly string[] {
	const { clientWidth } = document.documentElement;
	return [...document.querySelectorAll<HTMLElement>('body *')]
		.filter((one) => one.getBoundingClientRect().right > clientWidth + 1 && !isForEars(one))
		.map((one) => `${one.tagName}: ${one.textContent?.trim().slice(0, 60)}`);
}

/** Whether a word is only for ears: a button's name where there is no room for it reaches nowhere. */
function isForEars(one: Element | null): boolean {
	return one !== null && (getComputedStyle(one).clipPath === 'inset(50%)' || isForEars(one.parentElement));
}

/** What can be tapped and is smaller than 48 px in either direction. Links in a line of text do not count. */
export function smallTargets(): readonly string[] {
	return [...document.querySelectorAll<HTMLElement>('button, summary, a, label:has(input)')]
		.map((one) => ({ one, box: one.getBoundingClientRect() }))
		.filter(({ box }) => box.width > 1 && (box.height < 47.5 || box.width < 47.5))
		.map(({ one, box }) => `${one.textContent?.trim()} ${Math.round(box.width)} x ${Math.round(box.height)}`);
}
