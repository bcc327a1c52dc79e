/** The languages that the program speaks: one line each, and one folder in `locales/`. */

/** A language: its BCP 47 tag, its name in its own script, its direction, and how far its texts were checked. */
export interface Language {
	readonly tag: string;
	readonly endonym: string;
	readonly dir: 'ltr' | 'rtl';
	readonly status: 'draft' | 'reviewed';
	/** `base` has every text; `first` has what a resident meets, and the rest is said in the source language. */
	readonly tier: 'base' | 'first';
}

/** All languages, in the order in which they are offered. The first is the source, and what is missing falls back to it. */
export const LANGUAGES = [
	{ tag: 'nl', endonym: 'Nederlands', dir: 'ltr', status: 'draft', tier: 'base' },
	{ tag: 'en', endonym: 'English', dir: 'ltr', status: 'draft', tier: 'base' }
] as const satisfies readonly Language[];

/** The tag of a language that the program speaks. */
export type LanguageTag = (typeof LANGUAGES)[number]['tag'];

/** The language of the source, to which what is missing falls back. */
export const SOURCE_LANGUAGE: LanguageTag = 'nl';

/** Whether the program speaks this language. */
export function isLanguage(tag: unknown): tag is LanguageTag {
	return LANGUAGES.some((language) => language.tag === tag);
}

/** The direction of a language; left to right for one that the program does not speak. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
	return LANGUAGES.find((language) => language.tag === tag)?.dir ?? 'ltr';
}

/** Whether a language may lack a text, so that the source language must be at hand beside it. */
export function mayLackWords(tag: string): boolean {
	return LANGUAGES.find((language: Language) => language.tag === tag)?.tier !== 'base';
}
