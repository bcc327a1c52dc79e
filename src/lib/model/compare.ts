/** Two maps side by side: who came, who went, and what changed about whom (R23). Derived, never stored. */
import { isSame } from './document/flat';
import type { Actor, NeighbourhoodMap } from './map';

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

function differingFields(was: Actor, is: Actor): ActorField[] {
	const fields = new Set([...Object.keys(was), ...Object.keys(is)]) as Set<keyof Actor>;
	return [...fields].filter(
		(field): field is ActorField => field !== 'id' && !isSame(inOrder(was[field]), inOrder(is[field]))
	);
}

function inOrder(value: unknown): unknown {
	return Array.isArray(value) ? [...(value as string[])].sort() : value;
}
