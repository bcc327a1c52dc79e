/** The texts of a sheet, in one language: what the layout is handed, since it knows no sentence. */
import type { Sign } from '$lib/layout/signs';
import { SIGNS } from '$lib/layout/signs';
import type { SheetWords } from '$lib/layout/words';
import { domainKey, stepKey, uiKey, vocabularyKey } from '$lib/i18n/key';
import type { Actor, NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, RINGS } from '$lib/model/vocabulary';
import type { Speech } from '../parts/speech';
import { factWords } from './factWords';

/**
 * The sheet's words in the language of `say`, with the domains' pictograms by code point: ring and domain names, the
 * legend, the date of the map (R2), the reference (R76). Where a second language is on, the legend is in both.
 */
export function sheetWords(
	{ say, aside }: Speech,
	map: NeighbourhoodMap,
	pictograms: SheetWords['pictograms']
): SheetWords {
	const text = (key: string) => say(key).text;
	const { lang } = say(uiKey('sheet', 'home'));
	const nameOf = (actor: Actor) => actor.name ?? text(vocabularyKey('unnamed', actor.kind ?? 'absent'));
	const called = map.home.called ? text(stepKey('home-name', 'answer', map.home.called)) : undefined;
	return {
		// Its own name is the layout's to show, or to leave out.
		home: called ?? text(uiKey('sheet', 'home')),
		rings: record(RINGS, (ring) => text(vocabularyKey('ring', String(ring)))),
		domains: record(DOMAINS, (domain) => text(domainKey(domain, 'label'))),
		pictograms,
		unnamed: record(['place', 'person', 'organisation', 'absent'] as const, (kind) =>
			text(vocabularyKey('unnamed', kind))
		),
		nobody: text(uiKey('list', 'empty')),
		tray: text(uiKey('sheet', 'tray')),
		legendHeading: text(uiKey('sheet', 'legend')),
		legend: record(SIGNS, (sign: Sign) => map.legend.words[sign] ?? text(stepKey('legend', 'row', sign))),
		...(aside && { legendAside: record(SIGNS, (sign) => aside(stepKey('legend', 'row', sign)).text) }),
		listHeading: text(uiKey('map', 'list')),
		factsOf: (actor) =>
			factWords(map, actor, nameOf(actor))
				.map((fact) => say(fact).text)
				.join(' · '),
		numbersHeading: text(uiKey('sheet', 'numbers')),
		date: dayIn(map.date, lang),
		reference: text(uiKey('sheet', 'reference'))
	};
}

/** An ISO day written out in a language; as it is where it is no day. */
export function dayIn(day: string, lang: string): string {
	const date = new Date(`${day}T12:00:00`);
	return Number.isNaN(date.getTime()) ? day : date.toLocaleDateString(lang, { dateStyle: 'long' });
}

function record<K extends string | number, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> {
	return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
}
