/** The languages that the program speaks: one line each, and one folder in `locales/`. */

/** A language: its BCP 47 tag, its name in its own script, that script, its direction, and how far its texts were checked. */
export interface Language {
	readonly tag: string;
	readonly endonym: string;
	readonly script: 'Latn' | 'Arab' | 'Cyrl';
	readonly dir: 'ltr' | 'rtl';
	readonly status: 'draft' | 'reviewed';
	/** `base` has every text; `first` has what a resident meets, and the rest is said in the source language. */
	readonly tier: 'base' | 'first';
}

/** All languages, in the order in which they are offered. The first is the source, and what is missing falls back to it. */
export const LANGUAGES = [
	{ tag: 'nl', endonym: 'Nederlands', script: 'Latn', dir: 'ltr', status: 'draft', tier: 'base' },
	{ tag: 'fr', endonym: 'Français', script: 'Latn', dir: 'ltr', status: 'draft', tier: 'base' },
	{ tag: 'en', endonym: 'English', script: 'Latn', dir: 'ltr', status: 'draft', tier: 'base' },
	{ tag: 'de', endonym: 'Deutsch', script: 'Latn', dir: 'ltr', status: 'draft', tier: 'base' },
	{ tag: 'ar', endonym: 'العربية', script: 'Arab', dir: 'rtl', status: 'draft', tier: 'first' },
	{ tag: 'tr', endonym: 'Türkçe', script: 'Latn', dir: 'ltr', status: 'draft', tier: 'first' },
	{ tag: 'uk', endonym: 'Українська', script: 'Cyrl', dir: 'ltr', status: 'draft', tier: 'first' }
] as const satisfies readonly Language[];

/** The tag of a language that the program speaks. */
export type LanguageTag = (typeof LANGUAGES)[number]['tag'];

/** The language of the source, to which what is missing falls back. */
export const SOURCE_LANGUAGE: LanguageTag = 'nl';

/** Spoken by nobody: made from English in development, to see what does not fit (pseudo.ts). */
export const PSEUDO_LANGUAGES: readonly Pick<Language, 'tag' | 'dir'>[] = import.meta.env.DEV
	? [
			{ tag: 'en-XA', dir: 'ltr' },
			{ tag: 'ar-XB', dir: 'rtl' }
		]
	: [];

/** Whether the program speaks this language. */
export function isLanguage(tag: unknown): tag is LanguageTag {
	return [...LANGUAGES, ...PSEUDO_LANGUAGES].some((language) => language.tag === tag);
}

/** The direction of a language; left to right for one that the program does not speak. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
	return [...LANGUAGES, ...PSEUDO_LANGUAGES].find((language) => language.tag === tag)?.dir ?? 'ltr';
}

/** What stands between two words of a list in a language. */
export function commaOf(tag: string): string {
	return directionOf(tag) === 'rtl' ? '، ' : ', ';
}

/** The script of a language; Latin for one that the program does not speak. */
export function scriptOf(tag: string): Language['script'] {
	return LANGUAGES.find((language) => language.tag === tag)?.script ?? 'Latn';
}

/** Whether a language lacks what only support workers meet, so that they read it in the source language. */
export function lacksWorkersWords(tag: string): boolean {
	return LANGUAGES.find((language: Language) => language.tag === tag)?.tier === 'first';
}
