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
	return [...document.querySelectorAll<HTMLElement>('body *:not(svg *)')]
		.map((one) => ({ one, box: one.getBoundingClientRect() }))
		.filter(({ one, box }) => (box.right > clientWidth + 1 || box.left < -1) && !isForEars(one))
		.map(({ one }) => named(one));
}

/** An element to be found again: its tag, its action or answer, its text. */
function named(one: HTMLElement): string {
	const { action, answer } = one.closest<HTMLElement>('[data-action], [data-answer]')?.dataset ?? {};
	return `${one.tagName} ${[action, answer].filter(Boolean).join(' ')}: ${one.textContent?.trim().slice(0, 60)}`;
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

/** What is cut off by its own box, by its text; what is only for ears does not count. */
export function clipped(): readonly string[] {
	return [...document.querySelectorAll<HTMLElement>('body *')]
		.filter((one) => {
			const { overflowX, overflowY } = getComputedStyle(one);
			const cutsX = overflowX === 'hidden' || overflowX === 'clip';
			const cutsY = overflowY === 'hidden' || overflowY === 'clip';
			return (
				one.clientWidth > 1 &&
				((cutsX && one.scrollWidth > one.clientWidth + 1) ||
					(cutsY && one.scrollHeight > one.clientHeight + 1))
			);
		})
		.map(named);
}

/** Texts and things to tap that lie over one another though neither is part of the other. */
export function overlapping(): readonly string[] {
	const things = [
		...document.querySelectorAll<HTMLElement>('button, a, input, textarea, select, .said, .aside')
	]
		.map((one) => ({ one, box: one.getBoundingClientRect() }))
		.filter(({ one, box }) => box.width > 1 && box.height > 1 && one.checkVisibility());
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

const DIRECTIONS: Readonly<Record<string, string>> = { ar: 'rtl', 'ar-XB': 'rtl' };

/**
 * Texts whose element does not say the language and direction that they are in. Of `ar-XB` a text in Latin letters did
 * not come from the locales at all; names of a person's own stand in `bdi` and are nobody's language.
 */
export function languagesWrong(lang: string): readonly string[] {
	const found: string[] = [];
	for (const one of document.querySelectorAll<HTMLElement>('.said[lang]')) {
		const said = one.lang;
		if (said !== lang && !one.closest('[lang]:not(.said)')) found.push(`${said}: ${one.textContent}`);
		if (one.dir !== (DIRECTIONS[said] ?? 'ltr')) found.push(`${said} ${one.dir}: ${one.textContent}`);
		const ours = one.textContent?.replace(/\u2068.*?\u2069/g, '') ?? '';
		if (lang === 'ar-XB' && /[a-z]/i.test(ours)) found.push(`Latin: ${one.textContent}`);
	}
	return found;
}
