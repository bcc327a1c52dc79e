/** What a map is kept in, flat maps and tables of them, and how all of it reads as one map. */
import type { NeighbourhoodMap } from '../map';
import { compareText, type Flat } from './flat';
import { readSharing } from './kept';
import * as shapes from './shapes';

/** Records by id, kept in the order in which they were added. */
export interface Table {
	/** Something that is the table's own for as long as it lives: what is remembered of it hangs on this. */
	readonly source: object;
	readonly size: number;
	get(id: string): Flat | undefined;
	/** Makes an empty record in the place of what had this id. */
	add(id: string): Flat;
	remove(id: string): void;
	entries(): Iterable<[string, Flat]>;
}

/** Everything that a map is kept in. */
export interface Rooms {
	readonly sheet: Flat;
	readonly home: Flat;
	readonly domains: Flat;
	readonly legend: Flat;
	readonly guide: Flat;
	/** By id: the record of one share, with its place in the order. */
	readonly sharing: Flat;
	/** By id: a moment as an immutable JSON text. */
	readonly moments: Flat;
	readonly actors: Table;
	readonly wishes: Table;
	readonly nextSteps: Table;
	readonly notes: Table;
	readonly catches: Table;
}

/** The key under which a record keeps its place in the order of adding; it is no field of the model. */
export const ORDER = 'order';

/** Gives what was read from a source before, or reads it. */
export type Remember = <T>(source: object, read: () => T) => T;

/** The whole map; with `remember`, only what changed is read again and everything else keeps its identity. */
export function readRooms(rooms: Rooms, remember: Remember = (_, read) => read()): NeighbourhoodMap {
	const flat = <T>(room: Flat, read: (flat: Flat) => T) => remember(room, () => read(room));
	const records = <T>(table: Table, read: (id: string, flat: Flat) => T): readonly T[] =>
		remember(table.source, () => inOrder(table).map(([id, record]) => flat(record, () => read(id, record))));
	return {
		...flat(rooms.sheet, shapes.readSheet),
		home: flat(rooms.home, shapes.readHome),
		domains: flat(rooms.domains, shapes.readDomains),
		actors: records(rooms.actors, shapes.readActor),
		wishes: records(rooms.wishes, shapes.readWish),
		nextSteps: records(rooms.nextSteps, shapes.readNextStep),
		notes: records(rooms.notes, shapes.readNote),
		catches: records(rooms.catches, shapes.readCatch),
		legend: flat(rooms.legend, shapes.readLegend),
		guide: flat(rooms.guide, shapes.readGuide),
		sharing: flat(rooms.sharing, readSharing)
	};
}

/** By order of adding; of two that copies added at the same place, by id, so that all copies agree. */
function inOrder(table: Table): [string, Flat][] {
	return [...table.entries()].sort(
		([a, first], [b, second]) => orderOf(first) - orderOf(second) || compareText(a, b)
	);
}

/** The place of a record in the order of adding. */
export function orderOf(record: Flat): number {
	return record.get(ORDER) as number;
}
