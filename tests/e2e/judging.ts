/** What is looked for at every screen of the built program: barriers, what does not fit, and texts in a wrong language. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { clipped, isForEars, named, overflowing, overlapping, uppermost } from '../views/fitting';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LOCALES = new URL('../../src/lib/i18n/locales/', import.meta.url);
const FITTING = [isForEars, named, uppermost, overflowing, clipped, overlapping].map(String).join('\n');

/** Puts the judge of barriers into every page that opens from now on. */
export async function bringAxe(page: Page): Promise<void> {
	await page.addInitScript({ content: AXE });
}

/**
 * Makes the screen as high as the page while something is judged: what stands still at its edge covers nothing then,
 * as whoever scrolls can make it.
 */
async function atFullHeight<T>(page: Page, judge: () => Promise<T>): Promise<T> {
	const size = page.viewportSize()!;
	// On a wide screen pages are shorter, and a higher one takes long to paint.
	await page.setViewportSize({ ...size, height: size.width > 600 ? 8000 : 20_000 });
	try {
		return await judge();
	} finally {
		await page.setViewportSize(size);
	}
}

/** What is not accessible on the page as it stands (WCAG 2.2 A and AA), one line each. */
export function barriersOn(page: Page): Promise<readonly string[]> {
	return atFullHeight(page, () =>
		page.evaluate(async (runOnly) => {
			const { axe } = window as unknown as { axe: typeof import('axe-core') };
			const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
			return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
		}, RULES)
	);
}

/** What is wider than the screen, cut off or laid over another, one line each. */
export function misfitsOn(page: Page): Promise<readonly string[]> {
	return atFullHeight(page, () =>
		page.evaluate(`(() => { ${FITTING}
			const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
			return [
				...(wide > 0 ? ['the page scrolls sideways by ' + wide] : []),
				...overflowing().map((one) => 'too wide: ' + one),
				...clipped().map((one) => 'cut: ' + one),
				...overlapping().map((one) => 'over another: ' + one)
			];
		})()`)
	);
}

/** A text on the page, with the language and the direction in which a browser reads it. */
interface Text {
	readonly text: string;
	readonly lang: string;
	readonly dir: string;
	/** Where it stands, to be found again. */
	readonly at: string;
	/** A person's own words, or words on a drawing, each line of which is set by itself: nobody's language. */
	readonly own: boolean;
}

function textsOn(page: Page): Promise<readonly Text[]> {
	return page.evaluate(() => {
		const found: Text[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const parent = walker.currentNode.parentElement!;
			const text = (walker.currentNode.textContent ?? '').trim();
			const isShown = parent.checkVisibility() && !/^(script|style|noscript)$/i.test(parent.tagName);
			if (text === '' || !isShown) continue;
			found.push({
				text,
				lang: parent.closest('[lang]')?.getAttribute('lang') ?? '',
				dir: getComputedStyle(parent).direction,
				at: parent.outerHTML.slice(0, 120),
				own: parent.closest('bdi, svg, [translate="no"]') !== null
			});
		}
		return found;
	});
}

/** Every text of ours that is a whole sentence somewhere, with the languages that say it so. */
const SAID = readSaid();

function readSaid(): ReadonlyMap<string, ReadonlySet<string>> {
	const said = new Map<string, Set<string>>();
	for (const tag of readdirSync(LOCALES)) {
		for (const file of readdirSync(new URL(`${tag}/`, LOCALES)).filter((name) => name !== 'review.json')) {
			const tree: unknown = JSON.parse(readFileSync(new URL(`${tag}/${file}`, LOCALES), 'utf8'));
			for (const text of textsIn(tree)) said.set(text, (said.get(text) ?? new Set()).add(tag));
		}
	}
	return said;
}

function textsIn(tree: unknown): readonly string[] {
	if (typeof tree === 'string') return [tree.trim()];
	return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsIn) : [];
}

/** A letter of the script of a language, where that is not the Latin one. */
const SCRIPTS: Readonly<Record<string, RegExp>> = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u };
/** A word of three letters and more of the two other scripts that the program writes, but the reader's own. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
	ar: /\p{Script=Cyrillic}{3}/u,
	uk: /\p{Script=Arabic}{3}/u
};
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Texts whose language or direction is not the one in which a browser would read them, one line each. Of our own texts
 * the language is looked up in the files of every language; a person's own only have the direction of their letters.
 */
export async function wrongLanguagesOn(page: Page): Promise<readonly string[]> {
	return (await textsOn(page)).flatMap(({ text, lang, dir, at, own }) => {
		const [first] = /\p{L}/u.exec(text) ?? [];
		if (first === undefined) return [];
		const told = `${lang} ${dir}: ${text.slice(0, 80)} (${at})`;
		if (own) return (dir === 'rtl') === RIGHT_TO_LEFT.test(first) ? [] : [`own direction, ${told}`];
		if (dir !== (lang === 'ar' ? 'rtl' : 'ltr')) return [`direction, ${told}`];
		if (/^[a-z][\w-]*(\.[\w-]+)+$/.test(text)) return [`a key without words, ${told}`];
		const said = SAID.get(text);
		if (said) return said.has(lang) ? [] : [`said in ${[...said].join()}, read as ${told}`];
		const ours = text.replace(/\u2068.*?\u2069/gu, '');
		const isOfScript = !/\p{L}/u.test(ours) || (SCRIPTS[lang] ?? /\p{Script=Latin}/u).test(ours);
		const isMixed = (FOREIGN[lang] ?? /[\p{Script=Cyrillic}\p{Script=Arabic}]{3}/u).test(ours);
		return isOfScript && !isMixed ? [] : [`script, ${told}`];
	});
}

/**
 * What a screen reader tells of the sheet that lies over the page, of the open question, or of the page: its headings,
 * its controls and how they stand, a line each. What is only read, and in which list, is left out; a number is a #.
 */
export async function heardOn(page: Page): Promise<string> {
	const above = page.locator('dialog[open]');
	const question = page.locator('[data-step]');
	const part =
		(await above.count()) > 0
			? above.last()
			: (await question.count()) > 0
				? question.first()
				: page.locator('main');
	const lines = (await part.ariaSnapshot()).split('\n').map((line) => line.trim().replace(/^- /, ''));
	return lines
		.filter((line) =>
			/^'?(heading|button|link|textbox|checkbox|radio|switch|combobox|region|dialog|alert)/.test(line)
		)
		.map((line) => line.replace(/:$/, '').replace(/(?<!level=)\p{Nd}+/gu, '#'))
		.join('\n');
}
