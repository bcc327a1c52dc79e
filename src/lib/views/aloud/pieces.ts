/**
 * What is read of a screen: the words that stand on it, in the order in which they stand, and nothing else. There is no
 * second list of texts that could say something other than the screen.
 *
 * Words that only work the screen (back, skip, undo) are left out, or nobody would hear the question for its buttons;
 * so is the worker's language, what is folded away, and what is meant for a reader of screens.
 */
import { commaOf } from '$lib/i18n/languages';
import { withoutMarks } from './sentences';

/** Something that is read in one go: its words, their language, and what is marked while they are heard. */
export interface Piece {
	readonly text: string;
	readonly lang: string;
	readonly element: Element;
}

/** Our own words, a person's own, and a language called by its own name. */
const WORDS = '.said[lang], bdi, button[lang]';
/** What is worked with or only looked at, and not read; an answer, a row that opens, and somebody just added are read. */
const TOOLS = [
	'nav, header, footer, aside, .for-ears-only, [data-unread], [aria-hidden="true"]',
	'[data-action]:not([data-answer], [data-added], [data-action="open"], [data-action="unfold"], [data-action="map"])'
].join();
/** Lines whose words belong together: "Bakker, a place, an arrow both ways". */
const LINE = '[data-line]';
const MARKED = 'button, a, h1, h2, h3, p, li, label';
const ENDED = /[.!?…؟۔።:][\])»”’"']*$/u;

/** The pieces of a part of the page, in reading order. */
export function piecesOf(root: Element): readonly Piece[] {
	const pieces: Piece[] = [];
	for (const found of root.querySelectorAll(WORDS)) {
		const text = withoutMarks(found.textContent ?? '').replaceAll('\n', ' ');
		if (text === '' || found.closest(TOOLS) || !isSeen(found)) continue;
		const lang = found.closest('[lang]')?.getAttribute('lang') ?? '';
		const line = found.closest(LINE);
		const last = pieces.at(-1);
		if (line && last?.element === line && last.lang === lang) {
			pieces[pieces.length - 1] = { ...last, text: join(last.text, text, lang) };
		} else pieces.push({ text, lang, element: line ?? found.closest(MARKED) ?? found });
	}
	return pieces;
}

function join(said: string, more: string, lang: string): string {
	return `${said}${ENDED.test(said) ? ' ' : commaOf(lang)}${more}`;
}

function isSeen(element: Element): boolean {
	if (element.closest('details:not([open]) > :not(summary)')) return false;
	return element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;
}
