/**
 * An empty sheet to fill in by hand: the house, the rings, a sector for each domain and the signs explained (R13).
 *
 * It is laid out by the same rules as any map, as a map on which every sign is used once and every domain holds as much
 * as the next; then everything that was put on it is taken off again.
 */
import { layout } from '$lib/layout/layout';
import type { Scene } from '$lib/layout/scene';
import type { SheetWords } from '$lib/layout/words';
import { bareActor, emptyMap, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, KINDS, RECIPROCITIES, RINGS, VALUES } from '$lib/model/vocabulary';

const IN_TURN: readonly Partial<Actor>[] = [
	...RECIPROCITIES.map((reciprocity) => ({ reciprocity })),
	...VALUES.map((value) => ({ value })),
	{ safety: 'safe' },
	{ safety: 'no-go' },
	{ status: 'wished' },
	{ keyPerson: true },
	{ outside: true },
	{ reciprocity: 'gives', influence: 3 }
];

/** The scene of an empty sheet, with these words; its date is theirs. */
export function layTemplate(words: SheetWords): Scene {
	const full = layout(fullMap(), words);
	const { tray: _tray, numbers: _numbers, title: _title, ...scene } = full;
	return { ...scene, actors: [], lines: [], wishes: [], strokes: [] };
}

function fullMap(): NeighbourhoodMap {
	const actors = DOMAINS.map((domain, at) =>
		bareActor(domain, {
			...{ name: domain, domain, kind: KINDS[at % KINDS.length]!, ring: RINGS[at % RINGS.length]! },
			...IN_TURN[at]
		})
	);
	return { ...emptyMap('2000-01-01'), actors };
}
