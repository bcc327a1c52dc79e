/**
 * The map as a list, in reading order: ring by ring from the house outwards and last who has no ring yet; where no rings
 * are drawn, domain by domain as the sectors go round, and last who has none. Within a group the map's own order.
 */
import { domainKey, uiKey, vocabularyKey } from '$lib/i18n/key';
import { dimmedBy, hiddenBy, type Look } from '$lib/layout/looking';
import { showsRings, type Actor, type NeighbourhoodMap, type Wish } from '$lib/model/map';
import { DOMAINS, RINGS, type Domain, type Ring } from '$lib/model/vocabulary';

/** Actors under one heading. */
export interface ListGroup {
	readonly key: string;
	readonly ring?: Ring;
	readonly heading: string;
	readonly actors: readonly Actor[];
}

/** What a list shows of a map. `empty` are domains that were asked about and in which nobody stands. */
export interface Listed {
	readonly groups: readonly ListGroup[];
	readonly wishes: readonly Wish[];
	readonly empty: readonly Domain[];
	/** How many actors and wishes are listed, of how many that may be shown. */
	readonly seen: number;
	readonly all: number;
}

/** Who and what is listed, by the view that is on; `hidden` are further ids that are not shown at all. */
export function listMap(map: NeighbourhoodMap, look: Look, hidden?: ReadonlySet<string>): Listed {
	const [difficult, dimmed] = [hiddenBy(map, look), dimmedBy(map, look)];
	const isThere = ({ id }: { id: string }) => !difficult.has(id) && !hidden?.has(id);
	const there = map.actors.filter(isThere);
	const wishes = map.wishes.filter(isThere);
	const isAsked = (domain: Domain) => ['asked', 'nobody'].includes(map.domains[domain] ?? '');
	const isFilled = (domain: Domain) => [...there, ...wishes].some((one) => one.domain === domain);
	const isSeen = ({ id }: { id: string }) => !dimmed.has(id);
	const all = [...there, ...wishes];
	return {
		groups: (showsRings(map) ? byRing : byDomain)(there.filter(isSeen)),
		wishes: sortByDomain(wishes.filter(isSeen)),
		empty: DOMAINS.filter((domain) => isAsked(domain) && !isFilled(domain)),
		seen: all.filter(isSeen).length,
		all: all.length
	};
}

function byRing(actors: readonly Actor[]): readonly ListGroup[] {
	const groups = [...RINGS, undefined].map((ring) => ({
		key: `ring-${ring ?? 'none'}`,
		...(ring && { ring }),
		heading: ring === undefined ? uiKey('sheet', 'tray') : vocabularyKey('ring', String(ring)),
		actors: actors.filter((actor) => actor.ring === ring)
	}));
	return groups.filter(isFull);
}

function byDomain(actors: readonly Actor[]): readonly ListGroup[] {
	const groups = [...DOMAINS, undefined].map((domain) => ({
		key: `domain-${domain ?? 'none'}`,
		heading: domain === undefined ? uiKey('list', 'no-domain') : domainKey(domain, 'label'),
		actors: actors.filter((actor) => actor.domain === domain)
	}));
	return groups.filter(isFull);
}

function isFull({ actors }: ListGroup): boolean {
	return actors.length > 0;
}

function sortByDomain(wishes: readonly Wish[]): readonly Wish[] {
	const order = [...DOMAINS, undefined];
	return [...wishes].sort((one, other) => order.indexOf(one.domain) - order.indexOf(other.domain));
}
