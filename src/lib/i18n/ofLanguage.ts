/**
 * Which files of the built program belong to a language: its pages, its words, and the typefaces of its script. What
 * belongs to none is everybody's. The service worker keeps what is everybody's and the languages that were used.
 */
import { isLanguage, scriptOf, type Language } from './languages';

/** The typefaces in `static/fonts` of one script only. A letter of it in another language fetches its own. */
const FONTS: Readonly<Partial<Record<string, Language['script']>>> = {
	'vazirmatn-arabic': 'Arab',
	'noto-sans-cyrillic': 'Cyrl'
};
/** Typefaces that no language of the program needs: who has a name in them, or chose them, has fetched them. */
const ON_USE = ['noto-sans-ethiopic', 'lexend-latin', 'lexend-latin-ext'];

/**
 * Whether a file is needed for these languages, by its path from the program's own folder: `/nl/about/`,
 * `/_app/immutable/words/nl/guide.x.js`, `/fonts/vazirmatn-arabic.woff2`.
 */
export function isForLanguages(path: string, languages: ReadonlySet<string>): boolean {
	const [, tag] = /^\/(?:_app\/immutable\/words\/)?([\w-]+)(?:\/|$)/.exec(path) ?? [];
	if (isLanguage(tag)) return languages.has(tag);
	const [, font = ''] = /^\/fonts\/([\w-]+)\.woff2$/.exec(path) ?? [];
	if (ON_USE.includes(font)) return false;
	const script = FONTS[font];
	return script === undefined || [...languages].some((language) => scriptOf(language) === script);
}

/** The language that a page is in, by its path from the program's own folder. */
export function languageOfPage(path: string): string | undefined {
	const [, tag] = /^\/([\w-]+)(?:\/|$)/.exec(path) ?? [];
	return isLanguage(tag) ? tag : undefined;
}
