/**
 * What a language needs besides plain words: plurals, another wording for a place, a person and a group, words within
 * words. One i18next instance knows all languages that were loaded. It comes with the first words that need it.
 */
import type { Words } from '$lib/model/words';
import i18next from 'i18next';
import { directionOf, SOURCE_LANGUAGE } from './languages';
import { isolated, type Spoken, type Tree } from './plain';

const spoken = i18next.createInstance();
void spoken.init({
	resources: {},
	fallbackLng: SOURCE_LANGUAGE,
	ns: ['ui', 'guide', 'vocabulary', 'helpers'],
	initAsync: false,
	interpolation: { escapeValue: false }
});

/** Takes in texts of a language, beside those that it has. */
export function learn(tag: string, namespace: string, tree: Tree): void {
	spoken.addResourceBundle(tag, namespace, tree, true, true);
}

/** Says words in a language that was learnt, or in the source language where it has none. */
export function say(tag: string, { key, with: filled, kind }: Words): Spoken {
	const found = spoken.t(key, {
		...isolated(filled),
		...(kind ? { context: kind } : {}),
		lng: tag,
		returnDetails: true
	});
	const lang = found.usedLng || tag;
	return { text: String(found.res), lang, dir: directionOf(lang) };
}
