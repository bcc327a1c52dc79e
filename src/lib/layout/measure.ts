/**
 * How long a text is, without a DOM: the sum of its letters' widths. Kerning is left out and joined letters count at
 * their widest, so a text is drawn at most as wide as it is measured; that is the side on which an error does no harm.
 */
import { ADVANCES } from './advances';

const WIDTHS = new Map<number, number>();
for (const [first, widths] of ADVANCES) {
	for (let at = 0; at * 2 < widths.length; at++) {
		WIDTHS.set(first + at, parseInt(widths.slice(at * 2, at * 2 + 2), 36) / 1000);
	}
}

const MARK = /\p{M}/u;
const INVISIBLE = /\u200b|\u200c|\u200d|\u200e|\u200f|[\u202a-\u202e]|[\u2060-\u2069]|[\ufe00-\ufe0f]|\ufeff/;

/** A letter that the table lacks comes from a fallback typeface: pictures and ideographs are wide, the rest is not. */
function guessWidth(letter: string, code: number): number {
	if (MARK.test(letter) || INVISIBLE.test(letter)) return 0;
	return code >= 0x1f000 ? 1.4 : code >= 0x2e80 ? 1.05 : 0.85;
}

/** A text's width in em. */
export function measureText(text: string): number {
	let sum = 0;
	for (const letter of text) {
		const code = letter.codePointAt(0) as number;
		sum += WIDTHS.get(code) ?? guessWidth(letter, code);
	}
	return sum;
}

/** Height of a script's lines in em: above the baseline, below it, and from one baseline to the next. */
export interface LineHeight {
	readonly above: number;
	readonly below: number;
	readonly step: number;
}

const LOW: LineHeight = { above: 0.78, below: 0.24, step: 1.14 };
const HIGH: LineHeight = { above: 0.95, below: 0.5, step: 1.42 };
const TALL_SCRIPT = /[\u0590-\u0dff\u0e00-\u139f\ufb50-\ufdff\ufe70-\ufefc]/;

/** The line height that a text's script needs. */
export function lineHeightOf(text: string): LineHeight {
	return TALL_SCRIPT.test(text) ? HIGH : LOW;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The direction of a text, by its first letter that has one. */
export function directionOf(text: string): 'ltr' | 'rtl' {
	for (const letter of text) {
		if (RIGHT_TO_LEFT.test(letter)) return 'rtl';
		if (/\p{L}/u.test(letter)) return 'ltr';
	}
	return 'ltr';
}

/**
 * Characters of which each is a letter of its own: Latin, the typographer's quotes and dashes, Cyrillic, Arabic and
 * Ethiopic without marks above or below. Asking the browser where letters end costs 20 ms the first time.
 */
const PLAIN =
	/^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u0400-\u0482\u048a-\u052f\u060c\u061b\u061f-\u064a\u0660-\u066f\u0671-\u06d3\u1200-\u1248\u2010-\u2027]*$/;
let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as single letters, so that nothing is cut in the middle of one. */
export function lettersOf(text: string): string[] {
	if (PLAIN.test(text) || typeof Intl.Segmenter !== 'function') return [...text];
	segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
	return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The first letter that a reader sees in a text; empty for an empty text. */
export function firstLetterOf(text: string): string {
	return lettersOf(text.trimStart().slice(0, 12))[0] ?? '';
}
