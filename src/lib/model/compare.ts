/** Two maps side by side: who came, who went, and what changed about whom (R23). Derived, never stored. */
import { isSame } from './document/flat';
import type { Actor, Moment, NeighbourhoodMap } from './map';

/** A field of an actor that can differ. */
export type ActorField = Exclude<keyof Actor, 'id'>;

/** What differs between two maps, by actor id, in the order of the map in which the actor stands. */
export interface Comparison {
	readonly added: readonly string[];
	readonly gone: readonly string[];
	readonly changed: readonly { readonly id: string; readonly fields: readonly ActorField[] }[];
	readonly same: readonly string[];
}

/** Compares an earlier map with a later one. The order inside a list is no difference. */
export function compareMaps(earlier: NeighbourhoodMap, later: NeighbourhoodMap): Comparison {
	const before = new Map(earlier.actors.map((actor) => [actor.id, actor]));
	const after = new Set(later.actors.map(({ id }) => id));
	const both = later.actors.flatMap((actor) => {
		const was = before.get(actor.id);
		return was ? [{ id: actor.id, fields: differingFields(was, actor) }] : [];
	});
	return {
		added: later.actors.filter(({ id }) => !before.has(id)).map(({ id }) => id),
		gone: earlier.actors.filter(({ id }) => !after.has(id)).map(({ id }) => id),
		changed: both.filter(({ fields }) => fields.length > 0),
		same: both.filter(({ fields }) => fields.length === 0).map(({ id }) => id)
	};
}

/** What a map holds besides its actors. */
export type MapPart = Exclude<keyof NeighbourhoodMap, 'actors'> | 'moments';

/** Each of them, in the order in which a person would look; a forgotten one does not compile. */
const PARTS: Readonly<Record<MapPart, true>> = {
	title: true,
	date: true,
	home: true,
	domains: true,
	wishes: true,
	nextSteps: true,
	notes: true,
	catches: true,
	strokes: true,
	legend: true,
	moments: true,
	revisit: true,
	sharing: true,
	languages: true,
	guide: true
};
/** The same as a list. */
export const MAP_PARTS = Object.keys(PARTS) as readonly MapPart[];

/** A map with the earlier maps beside it. */
export interface WithMoments {
	readonly map: NeighbourhoodMap;
	readonly moments: readonly Moment[];
}

/** The parts in which two maps differ, besides their actors. */
export function differingParts(one: WithMoments, other: WithMoments): readonly MapPart[] {
	const part = ({ map, moments }: WithMoments, name: MapPart) => (name === 'moments' ? moments : map[name]);
	return MAP_PARTS.filter((name) => !isSame(part(one, name), part(other, name)));
}

function differingFields(was: Actor, is: Actor): ActorField[] {
	const fields = new Set([...Object.keys(was), ...Object.keys(is)]) as Set<keyof Actor>;
	return [...fields].filter(
		(field): field is ActorField => field !== 'id' && !isSame(inOrder(was[field]), inOrder(is[field]))
	);
}

function inOrder(value: unknown): unknown {
	return Array.isArray(value) ? [...(value as string[])].sort() : value;
}
