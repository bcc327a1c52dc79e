/**
 * Words in a language. One i18next instance holds what was loaded; each caller gets a speaker of its own language, and
 * there is no current language that two readers could fight over.
 *
 * A language's files load when it is asked for, and no other's. What is missing in it falls back to the source language
 * and carries that language's tag and direction, so that a screen reader reads Dutch as Dutch.
 */
import type { Words } from '$lib/model/words';
import i18next from 'i18next';
import {
	directionOf,
	lacksWorkersWords,
	PSEUDO_LANGUAGES,
	SOURCE_LANGUAGE,
	type LanguageTag
} from './languages';

/** A sentence in a language, with what a browser must know to show and read it. */
export interface Spoken {
	readonly text: string;
	readonly lang: string;
	readonly dir: 'ltr' | 'rtl';
}

/** Puts words into one language. A key that has words nowhere comes back as it is; a test finds those beforehand. */
export type Speak = (words: Words | string) => Spoken;

/** The files of each language. */
export const NAMESPACES = ['ui', 'guide', 'vocabulary', 'helpers'] as const;

const files = import.meta.glob<Record<string, unknown>>('./locales/*/{ui,guide,vocabulary,helpers}.json', {
	import: 'default'
});

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

const spoken = i18next.createInstance();
void spoken.init({
	resources: {},
	fallbackLng: SOURCE_LANGUAGE,
	ns: NAMESPACES,
	initAsync: false,
	interpolation: { escapeValue: false }
});

/** Loads a language's files. A resident meets nothing that they lack; for what workers meet see `loadWorkersWords`. */
export async function loadLanguage(tag: LanguageTag): Promise<void> {
	await Promise.all(NAMESPACES.map((namespace) => loadFile(tag, namespace)));
}

/** Loads the source language too where a language lacks what only support workers meet: before that is shown. */
export async function loadWorkersWords(tag: string): Promise<void> {
	if (lacksWorkersWords(tag)) await loadLanguage(SOURCE_LANGUAGE);
}

async function loadFile(language: LanguageTag, namespace: (typeof NAMESPACES)[number]): Promise<void> {
	if (spoken.hasResourceBundle(language, namespace)) return;
	if (import.meta.env.DEV && PSEUDO_LANGUAGES.some(({ tag }) => tag === language)) {
		const { pseudoTree } = await import('./pseudo');
		const words = await files[`./locales/en/${namespace}.json`]!();
		spoken.addResourceBundle(language, namespace, pseudoTree(language, words));
		return;
	}
	const load = files[`./locales/${language}/${namespace}.json`];
	if (load) spoken.addResourceBundle(language, namespace, await load());
}

/** The speaker of a loaded language. */
export function speaker(tag: string): Speak {
	const say = spoken.getFixedT(tag);
	return (words) => {
		const { key, with: filled, kind } = typeof words === 'string' ? ({ key: words } as Words) : words;
		const found = say(key, { ...isolated(filled), ...(kind ? { context: kind } : {}), returnDetails: true });
		const lang = found.usedLng || tag;
		return { text: String(found.res), lang, dir: directionOf(lang) };
	};
}

/** A name of another direction must not reorder the sentence around it. */
function isolated(filled: Words['with']): Record<string, string | number> {
	const safe: Record<string, string | number> = {};
	for (const [name, value] of Object.entries(filled ?? {})) {
		safe[name] = typeof value === 'string' ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value;
	}
	return safe;
}
