/**
 * A thousand maps to hold the layout against: half of them filled as real maps are, half spread evenly over rings,
 * domains and kinds, with 1 to 60 actors. The same seed gives the same maps.
 */
import { chance, crowdedMap, HARD_NAMES, NAMES } from '$lib/layout/crowd';
import { bareActor, emptyMap, type Actor, type NeighbourhoodMap, type Picture } from '$lib/model/map';
import {
	DOMAINS,
	INFLUENCES,
	KINDS,
	RECIPROCITIES,
	RINGS,
	SAFETIES,
	STATUSES,
	VALUES
} from '$lib/model/vocabulary';

/** How many actors a map of the thousand has at most. */
export const MOST_ACTORS = 60;

/** Names in scripts that the others lack: each is set, broken and measured in its own way. */
const OTHER_SCRIPTS = [
	'השכנה מרים',
	'გიორგის მაღაზია',
	'Ο φούρνος της γωνίας',
	'የልጆች ትምህርት ቤት',
	'पड़ोसी सुनीता',
	'ร้านขายของชำ',
	'社区图书馆',
	'こども食堂',
	'Nhà văn hóa khu phố',
	'ਗੁਰਦੁਆਰਾ'
] as const;

const PICTURES: readonly Picture[] = [
	{ type: 'pictogram', pictogram: '1F3E0' },
	{ type: 'photo', photo: 'p1' },
	{
		type: 'drawing',
		strokes: [
			{
				points: [
					[0.1, 0.1],
					[0.9, 0.9]
				],
				colour: '#1b1b1b',
				width: 0.02
			}
		]
	}
];

/** One of the maps, with what a failure needs to be repeated. */
export interface Sample {
	readonly kind: 'like personas' | 'uniform';
	readonly seed: number;
	readonly count: number;
	/** Whether some of its names are hard to set. */
	readonly hard: boolean;
	readonly map: NeighbourhoodMap;
}

/** The `index`th of so many maps; sizes are mixed evenly, so that every nth of them is a fair sample. */
export function sampleAt(seed: number, index: number): Sample {
	const own = (Math.imul(seed, 7919) + Math.imul(index, 104729)) >>> 0;
	const next = chance(own);
	const count = 1 + Math.floor(next() * MOST_ACTORS);
	const hard = index % 6 >= 4;
	const kind = index % 2 === 0 ? 'like personas' : 'uniform';
	const map = kind === 'uniform' ? uniformMap(own, count, hard) : crowdedMap(own, count, hard ? 0.15 : 0);
	return { kind, seed: own, count, hard, map: furnish(map, next) };
}

/** A map of `count` actors, each fact of which is drawn evenly from all that it can be. */
export function uniformMap(seed: number, count: number, hard: boolean): NeighbourhoodMap {
	const next = chance(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
	const names = [...NAMES, ...OTHER_SCRIPTS, ...(hard ? HARD_NAMES : [])];
	return {
		...emptyMap('2026-11-23', ['nl']),
		domains: Object.fromEntries(DOMAINS.map((domain) => [domain, 'asked'])),
		actors: Array.from({ length: count }, (_, index) =>
			bareActor(`a${index}`, {
				name: pick(names),
				domain: pick(DOMAINS),
				kind: pick(KINDS),
				ring: pick(RINGS),
				reciprocity: pick(RECIPROCITIES),
				influence: pick(INFLUENCES),
				value: pick(VALUES),
				safety: pick(SAFETIES)
			})
		)
	};
}

/** Gives a map what makes its drawing fuller: pictures, every badge, wishes, sometimes a title. */
function furnish(map: NeighbourhoodMap, next: () => number): NeighbourhoodMap {
	const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
	const often = (probability: number) => next() < probability;
	return {
		...map,
		...(often(0.4) && { title: 'Mijn buurt in de Brugse Poort' }),
		actors: map.actors.map((actor): Actor => {
			return {
				...actor,
				...(often(0.5) && { picture: pick(PICTURES) }),
				...(often(0.1) && { status: pick(STATUSES) }),
				...(often(0.1) && { keyPerson: true }),
				...(often(0.1) && { reciprocityDoubt: true })
			};
		}),
		wishes: Array.from({ length: Math.floor(next() * 3) }, (_, index) => ({
			id: `w${index}`,
			text: pick(['Een moestuin', 'Iemand om mee te fietsen', 'Een plek waar het rustig is']),
			domain: pick(DOMAINS),
			helpedBy: [],
			thresholds: [],
			private: false
		}))
	};
}
