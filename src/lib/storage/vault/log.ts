/**
 * The rows of the vault in the browser's database: which maps there are, every map's sealed records under their
 * numbers, and where each conversation stands. Nothing in it can be read without the key, which never lies here.
 *
 * Whatever is written looks first, in the same transaction, whether this very map is still there: one that was wiped
 * in another tab, even if a new one of the same id was begun since, takes nothing from a tab that was still typing.
 */
import { Database, type Deed } from '../database';
import { StoreError } from '../store';
import type { SealedRecord } from './sheets';

/** A map's row: enough to know that there is one, and nothing of what is on it. */
export interface MapRow {
	readonly id: string;
	/** Another one each time a map of this id is begun. */
	readonly birth: string;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	/** A wipe has begun: nothing is taken any more, and what is left of it goes at the next start. */
	readonly going?: boolean;
	/** ISO 8601, UTC: since when a locked map, whose entry nobody can write, waits to be purged. */
	readonly deletedAt?: string;
}

/** What the database holds of one map. */
export interface Rows {
	readonly records: readonly SealedRecord[];
	readonly place?: Uint8Array;
}

/** The rows of every map. */
export class Shelf {
	readonly #database: Database;

	constructor(name: string) {
		this.#database = new Database(name, 1, (database) => {
			database.createObjectStore('maps', { keyPath: 'id' });
			database.createObjectStore('log');
			database.createObjectStore('places');
		});
	}

	/** Opens the database; rejects `unavailable` where there is none. */
	connect(): Promise<void> {
		return this.#database.connect();
	}

	/** Every row, those of maps that are going included. */
	rows(): Promise<readonly MapRow[]> {
		return this.#database.run<readonly MapRow[]>('read', ['maps'], ({ at, after, give }) =>
			after<MapRow[]>(at('maps').getAll(), give)
		);
	}

	/** The row of a map that is not going; rejects `missing` otherwise. */
	row(id: string): Promise<MapRow> {
		return this.#database.run<MapRow>('read', ['maps'], (deed) =>
			deed.after<MapRow | undefined>(deed.at('maps').get(id), (row) => {
				if (row && !row.going) deed.give(row);
				else deed.refuse(new StoreError('missing', 'No map has this id'));
			})
		);
	}

	/** Adds a map; rejects `failed` when one of this id is there. */
	add(row: MapRow): Promise<void> {
		return this.#database.run('strict', ['maps'], ({ at }) => at('maps').add(row));
	}

	/** Marks a map as going, so that no tab writes to it any more; resolves to whether there is one. */
	fence(id: string): Promise<boolean> {
		return this.#database.run<boolean>('strict', ['maps'], ({ at, after, give }) =>
			after<MapRow | undefined>(at('maps').get(id), (row) => {
				if (row) at('maps').put({ ...row, going: true });
				give(row !== undefined);
			})
		);
	}

	/** Notes since when a map waits to be purged, or that it does not; rejects `missing` when there is none. */
	noteDeleted(id: string, deletedAt: string | undefined): Promise<void> {
		return this.#database.run('strict', ['maps'], ({ at, after, refuse }) =>
			after<MapRow | undefined>(at('maps').get(id), (row) => {
				if (!row || row.going) return refuse(new StoreError('missing', 'No map has this id'));
				const { deletedAt: _before, ...rest } = row;
				at('maps').put({ ...rest, ...(deletedAt ? { deletedAt } : {}) });
			})
		);
	}

	/** Deletes a map with all its rows; deleting one that is not there is no error. */
	remove(id: string): Promise<void> {
		return this.#database.run('strict', ['maps', 'log', 'places'], ({ at }) => {
			at('log').delete(recordsOf(id));
			at('places').delete(id);
			at('maps').delete(id);
		});
	}

	/** The records of one map. */
	log({ id, birth }: Pick<MapRow, 'id' | 'birth'>): Log {
		return new Log(this.#database, id, birth);
	}
}

/** The records of one map, and its place. Everything rejects `missing` once the map is gone. */
export class Log {
	readonly #database: Database;
	readonly #id: string;
	readonly #birth: string;

	constructor(database: Database, id: string, birth: string) {
		this.#database = database;
		this.#id = id;
		this.#birth = birth;
	}

	/** Rejects `missing` unless the map is there. */
	check(): Promise<void> {
		return this.#run('read', [], () => {});
	}

	/** All records in the order of their numbers, and the place. */
	read(): Promise<Rows> {
		return this.#run<Rows>('read', ['log', 'places'], ({ at, after, give }) =>
			after(at('log').getAllKeys(recordsOf(this.#id)), (keys) =>
				after<Uint8Array[]>(at('log').getAll(recordsOf(this.#id)), (sealed) =>
					after<Uint8Array | undefined>(at('places').get(this.#id), (place) => {
						const records = (keys as [string, number][]).map(
							([, key], index) => [key, sealed[index]!] as const
						);
						give({ records, ...(place ? { place } : {}) });
					})
				)
			)
		);
	}

	/** Adds these records; resolves when they are on the disk, rejects with none of them written. */
	append(records: readonly SealedRecord[]): Promise<void> {
		return this.#run('strict', ['log'], ({ at }) => {
			// `add` refuses a number that is taken: a second writer, if there ever is one, overwrites nothing.
			for (const [key, sealed] of records) at('log').add(sealed, [this.#id, key]);
		});
	}

	/** Puts records back that were damaged or missing. */
	mend(records: readonly SealedRecord[]): Promise<void> {
		return this.#run('strict', ['log'], ({ at }) => {
			for (const [key, sealed] of records) at('log').put(sealed, [this.#id, key]);
		});
	}

	/** Deletes the records of these numbers and adds one, together or not at all. */
	replace(numbers: Iterable<number>, record?: SealedRecord): Promise<void> {
		return this.#run('strict', ['log'], ({ at }) => {
			for (const key of numbers) at('log').delete([this.#id, key]);
			if (record) at('log').add(record[1], [this.#id, record[0]]);
		});
	}

	/** Keeps the place; the latest wins, and losing it costs nothing. */
	savePlace(place: Uint8Array): Promise<void> {
		return this.#run('relaxed', ['places'], ({ at }) => at('places').put(place, this.#id));
	}

	#run<T = void>(
		manner: 'read' | 'strict' | 'relaxed',
		stores: readonly string[],
		work: (deed: Deed<T>) => void
	): Promise<T> {
		return this.#database.run<T>(manner, ['maps', ...stores], (deed) =>
			deed.after<MapRow | undefined>(deed.at('maps').get(this.#id), (row) => {
				if (row && !row.going && row.birth === this.#birth) work(deed);
				else deed.refuse(new StoreError('missing', 'This map is no longer here'));
			})
		);
	}
}

/** Every key `[map, number]` of one map: an empty list is greater than any number. */
function recordsOf(id: string): IDBKeyRange {
	return IDBKeyRange.bound([id], [id, []]);
}
