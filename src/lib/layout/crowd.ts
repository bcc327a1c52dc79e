/**
 * Maps for tests, as many and as full as one likes: the same seed gives the same map. Rings, domains and signs are
 * spread as in real maps (ring 2 is the fullest, a few domains hold most), names are short, long, in three scripts and
 * without a space. Not for the program itself.
 */
import { bareActor, emptyMap, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import {
	DOMAINS,
	KINDS,
	RECIPROCITIES,
	SAFETIES,
	VALUES,
	type Domain,
	type Ring
} from '$lib/model/vocabulary';
import type { SheetWords } from './words';
import { SIGNS } from './signs';

/** A sequence of numbers from 0 to 1 that a seed decides. */
export function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Names as people write them. */
export const NAMES = [
	'Bakker',
	'Fietsatelier in de wijk',
	'Lien, maatschappelijk werker van het OCMW',
	'Wijkgezondheidscentrum',
	'Sociale huisvestingsmaatschappij',
	'D.',
	'JAC',
	'Oma Rosa',
	'Kruidenierswinkel van Abu Karim',
	'Speelplein achter de school',
	'Donker tunneltje onder het spoor',
	'Plein aan het station, ’s avonds',
	'Metrostation met de kapotte roltrap',
	'Snapchat-groep van de oude leefgroep',
	'Basisschool De Kleine Brug',
	'Bushalte',
	'Tramhalte',
	'Broer Khaled (Duisburg)',
	'Frituur van Yvonne',
	'Huis van het Kind',
	'Voetbal op woensdagavond',
	'Nadia, brugfiguur op school',
	'Straathoekwerker Nico',
	'Buurvrouw Greta',
	'مدرسة الأولاد الابتدائية',
	'شركة السكن الاجتماعي (قائمة الانتظار)',
	'Сусідка Олена'
] as const;

/** Names that are hard to set: no space, eighty letters, pictures, one letter. */
export const HARD_NAMES = [
	'Hottentottententententoonstellingsbezoekersvergunningsaanvraagformulierloketje',
	'De mevrouw van het kleine loket op de derde verdieping naast de lift met de planten',
	'👩‍👩‍👧‍👦 de buren',
	'é',
	'الاجتماعيةالاجتماعيةالاجتماعيةالاجتماعيةالاجتماعية'
] as const;

const RING_SHARES: readonly (readonly [Ring, number])[] = [
	[1, 0.15],
	[2, 0.57],
	[3, 0.79],
	[4, 1]
];

/** A map of `count` actors. `share` says how many of them have a name that is hard to set. */
export function crowdedMap(seed: number, count: number, share = 0): NeighbourhoodMap {
	const next = chance(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
	const often = (probability: number) => next() < probability;
	const domains = DOMAINS.filter(() => often(0.85));
	const full = DOMAINS.filter(() => often(0.3));
	const actors = Array.from({ length: count }, (_, index): Actor => {
		const roll = next();
		const domain: Domain | undefined = often(0.03)
			? undefined
			: pick(often(0.4) && full.length ? full : DOMAINS);
		return bareActor(`a${index}`, {
			name: often(share) ? pick(HARD_NAMES) : pick(NAMES),
			...(domain && { domain }),
			...(often(0.97) && { kind: pick(KINDS) }),
			ring: (RING_SHARES.find(([, upTo]) => roll < upTo) as readonly [Ring, number])[0],
			...(often(0.85) && { reciprocity: pick(RECIPROCITIES) }),
			...(often(0.1) && { reciprocityDoubt: true }),
			...(often(0.8) && { influence: pick([1, 2, 3] as const) }),
			...(often(0.85) && { value: pick(VALUES) }),
			...(often(0.6) && { safety: pick(SAFETIES) }),
			outside: often(0.1),
			keyPerson: often(0.08),
			private: often(0.05)
		});
	});
	return {
		...emptyMap('2026-11-23', ['nl']),
		domains: Object.fromEntries(domains.map((key) => [key, 'asked'])),
		actors
	};
}

/** Texts for a sheet that are as long as real ones; each can be told apart. */
export const SHEET_WORDS: SheetWords = {
	home: 'Mijn thuis',
	rings: { 1: 'heel dichtbij', 2: 'dichtbij', 3: 'er tussenin', 4: 'ver' },
	domains: Object.fromEntries(
		DOMAINS.map((key) => [key, `Domein ${key} in de buurt`])
	) as SheetWords['domains'],
	pictograms: Object.fromEntries(DOMAINS.map((key) => [key, '1F3E0'])) as SheetWords['pictograms'],
	unnamed: { place: 'deze plek', person: 'deze persoon', organisation: 'deze groep', absent: 'dit' },
	tray: 'Nog geen plek',
	legendHeading: 'Uitleg van de tekens',
	legend: Object.fromEntries(
		SIGNS.map((sign) => [sign, `Teken ${sign}: wat het zegt, in een zin die even lang is als een echte`])
	) as SheetWords['legend'],
	listHeading: 'Iedereen op de kaart',
	factsOf: ({ kind, domain }) => [kind, domain].filter((fact) => fact !== undefined).join(' · '),
	numbersHeading: 'Lijst',
	date: '23 november 2026',
	reference: 'Naar: Buurtkaart van de burger, Resokit (Odisee, 2021), www.resokit.be'
};
