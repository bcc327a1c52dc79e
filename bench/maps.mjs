/**
 * Map files for measuring: as many actors as one likes, the same every time. How they are spread over rings and domains
 * follows real maps (the second ring is the fullest). They are files like any other: the program opens them as it opens
 * the one that a person brings.
 */

const DOMAINS = [
	'work',
	'education',
	'leisure',
	'mobility',
	'housing',
	'care-services',
	'belief',
	'online-platforms',
	'public-space',
	'local-shops',
	'local-government',
	'family-friends',
	'key-people'
];
const KINDS = ['person', 'place', 'organisation'];
const PICTOGRAMS = ['1F6B2', '1F4BC', '1F3EB', '1F527', '1F3E0', '1F3E1'];
const NAMES = [
	'Bakker Janssens',
	'Fietsatelier in de wijk',
	'Wijkgezondheidscentrum',
	'Oma Rosa',
	'Kruidenierswinkel van Karim',
	'Speelplein',
	'Basisschool De Kleine Brug',
	'Buurvrouw Greta',
	'Bushalte',
	'Frituur van Yvonne',
	'Huis van het Kind',
	'Straathoekwerker Nico',
	'Samira'
];
/** Of a hundred actors, how many stand up to each ring. */
const UP_TO = [15, 57, 79, 100];

/** A sequence of numbers from 0 to 1 that a seed decides. */
export function chance(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * A map file of `count` actors, as an object. `open` leaves unsaid what the guide asks about each actor, so that it has
 * questions to ask; `photos` are data of pictures (`{ type, width, height, data }`), given to the first actors in turn.
 */
export function makeMapFile(count, { open = false, photos = [] } = {}) {
	const next = chance(count);
	const pick = (list) => list[Math.floor(next() * list.length)];
	const actors = Array.from({ length: count }, (_, index) => {
		const roll = next() * 100;
		const photo = photos[index];
		return {
			id: `a${index}`,
			name: index < NAMES.length ? NAMES[index] : `${pick(NAMES)} ${index}`,
			kind: pick(KINDS),
			domain: pick(DOMAINS),
			picture: photo
				? { type: 'photo', photo: `p${index}` }
				: { type: 'pictogram', pictogram: pick(PICTOGRAMS) },
			ring: UP_TO.findIndex((share) => roll < share) + 1,
			...(open
				? {}
				: {
						reciprocity: pick(['gives', 'gets', 'mutual', 'none']),
						influence: pick([1, 2, 3]),
						value: pick(['constructive', 'neutral', 'destructive']),
						safety: 'safe'
					})
		};
	});
	return {
		format: 'buurtkaart',
		version: 1,
		id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
		savedAt: '2026-11-23T12:00:00Z',
		map: {
			title: 'Proefkaart',
			date: '2026-11-23',
			languages: ['nl'],
			home: { name: 'Thuis', picture: { type: 'pictogram', pictogram: '1F3E0' } },
			domains: Object.fromEntries(DOMAINS.map((domain) => [domain, 'asked'])),
			actors,
			guide: { level: 'standard', evaluate: 'as-we-go', answers: { 'with-whom': 'alone' }, marks: {} }
		},
		photos: Object.fromEntries(photos.slice(0, count).map((photo, index) => [`p${index}`, photo]))
	};
}
