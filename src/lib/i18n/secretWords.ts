/**
 * Words that lock a file: drawn by lot from a list of plain words, or judged when they are somebody's own.
 *
 * What is said of their strength is honest: of drawn words it is counted, of own words only their length is known, and
 * nobody can tell how easily they are guessed.
 */
import { tidyWords } from '$lib/model/secret';

/** How many words are drawn. Each is one of 512, so six are 54 bits. */
export const DRAWN = 6;
/** Own words shorter than this lock nothing, in characters. */
export const SHORTEST = 8;

/** What can be said of own words. `easy` is said of most that people choose. */
export interface Judged {
	readonly words: number;
	readonly characters: number;
	readonly strength: 'short' | 'easy' | 'fair' | 'long';
}

const lists: Readonly<Record<string, () => Promise<{ readonly WORDS: string }>>> = {
	nl: () => import('./secretWords/nl'),
	en: () => import('./secretWords/en'),
	fr: () => import('./secretWords/fr'),
	de: () => import('./secretWords/de'),
	ar: () => import('./secretWords/ar'),
	tr: () => import('./secretWords/tr'),
	uk: () => import('./secretWords/uk')
};

/** The list of a language; the English one where it has none. */
export async function loadSecretWords(tag: string): Promise<readonly string[]> {
	const { WORDS } = await (lists[tag] ?? lists.en!)();
	return WORDS.trim().split(/\s+/);
}

/** Draws words by lot. The list's length must divide 65,536, or some words would be likelier. */
export function drawWords(list: readonly string[]): string {
	if (list.length === 0 || 0x10000 % list.length !== 0) throw new RangeError(`${list.length} words`);
	const lots = crypto.getRandomValues(new Uint16Array(DRAWN));
	return Array.from(lots, (lot) => list[lot % list.length]!).join(' ');
}

/** How many bits drawn words are worth. */
export function bitsOf(list: readonly string[]): number {
	return DRAWN * Math.log2(list.length);
}

/** Judges own words by what can be counted: different words of three letters and more, and characters. */
export function judgeWords(text: string): Judged {
	const tidy = tidyWords(text);
	const all = tidy === '' ? [] : tidy.split(' ');
	const telling = new Set(all.map((word) => word.toLowerCase()).filter((word) => word.length >= 3)).size;
	const characters = [...tidy].length;
	const variety = new Set(tidy).size;
	const strength =
		characters < SHORTEST || variety < 4
			? 'short'
			: telling >= 6 && characters >= 24
				? 'long'
				: telling >= 4 && characters >= 16
					? 'fair'
					: 'easy';
	return { words: all.length, characters, strength };
}
