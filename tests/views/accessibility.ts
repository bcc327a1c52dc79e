import axe from 'axe-core';

export { clipped, overflowing, overlapping, smallTargets } from './fitting';

/** What is not accessible on the page as it stands, one line each; empty when all is well. WCAG 2.2 A and AA. */
export async function barriers(root: Element = document.body): Promise<readonly string[]> {
	const { violations } = await axe.run(root, {
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
	});
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
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
