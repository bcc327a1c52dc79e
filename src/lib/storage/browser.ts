/**
 * The maps on this device, in the browser's database.
 *
 * Four object stores: `maps` the entries of the start page, `updates` every map's updates in one row whose growing
 * key is their order, `photos` the blobs, `places` the cursors. An update and its map's date go in one strict
 * transaction, which first looks whether the map is still there: a map wiped in another tab does not come back
 * through a tab that was still typing.
 *
 * Names on a map are readable in the browser's profile here, also after a purge: sealing them is another matter.
 */
import { Database, type Deed } from './database';
import {
	beginEntry,
	describeEntry,
	isPastUndo,
	listEntries,
	readClock,
	restoreEntry,
	StoreError,
	type KeptMap,
	type MapEntry,
	type MapStore,
	type OpenMap
} from './store';

interface UpdateRow {
	readonly map: string;
	readonly bytes: Uint8Array;
}

const everything = ['maps', 'updates', 'photos', 'places'];

/** The store in the browser's database; rejects `unavailable` where there is none. Purges what was removed a day ago. */
export async function openBrowserStore({
	name = 'buurtkaart',
	now = readClock
}: { name?: string; now?: () => string } = {}): Promise<MapStore> {
	const database = new Database(name, 1, build);
	await database.connect();
	const entries = await readEntries(database);
	// A purge that fails now is tried at the next start; it must not keep anyone from their maps.
	for (const entry of entries) if (isPastUndo(entry, now())) await purge(database, entry.id).catch(() => {});

	return {
		kind: 'browser',
		async list() {
			return listEntries(await readEntries(database));
		},
		async create(entry) {
			await database.run('strict', ['maps'], ({ at }) => at('maps').add(beginEntry(entry, now())));
			return openBrowserMap(database, entry.id, now);
		},
		async open(id) {
			await database.run('read', ['maps'], (deed) => {
				withEntry(deed, id, (entry) => {
					if (entry.deletedAt !== undefined) deed.refuse(new StoreError('missing', 'This map was removed'));
				});
			});
			return openBrowserMap(database, id, now);
		},
		describe: (id, change) => changeEntry(database, id, (entry) => describeEntry(entry, change)),
		remove: (id) => changeEntry(database, id, (entry) => ({ ...entry, deletedAt: now() })),
		restore: (id) => changeEntry(database, id, restoreEntry),
		purge: (id) => purge(database, id)
	};
}

function openBrowserMap(database: Database, id: string, now: () => string): OpenMap {
	let closed = false;
	let known: IDBValidKey[] = [];

	function reach(): Database {
		if (closed) throw new StoreError('unavailable', 'This map was closed');
		return database;
	}

	return {
		id,
		async load() {
			const { keys, kept } = await reach().run<{ keys: IDBValidKey[]; kept: KeptMap }>(
				'read',
				['maps', 'updates', 'places'],
				(deed) => withEntry(deed, id, () => readMap(deed, id))
			);
			known = keys;
			return kept;
		},
		async append(update) {
			const bytes = update.slice();
			const key = await reach().run<IDBValidKey>('strict', ['maps', 'updates'], (deed) => {
				withEntry(deed, id, (entry) => {
					addUpdate(deed, { map: id, bytes });
					deed.at('maps').put({ ...entry, changedAt: now() });
				});
			});
			known.push(key);
		},
		async savePlace(place) {
			return writeBeside(reach(), id, 'relaxed', ['places'], ({ at }) => at('places').put(place, id));
		},
		async putPhoto(photoId, photo) {
			return writeBeside(reach(), id, 'strict', ['photos'], ({ at }) =>
				at('photos').put(photo, [id, photoId])
			);
		},
		async photo(photoId) {
			return reach().run<Blob | undefined>('read', ['photos'], ({ at, after, give }) =>
				after<Blob | undefined>(at('photos').get([id, photoId]), give)
			);
		},
		async photoIds() {
			return reach().run<readonly string[]>('read', ['photos'], ({ at, after, give }) =>
				after(at('photos').getAllKeys(photosOf(id)), (keys) =>
					give((keys as [string, string][]).map(([, photoId]) => photoId))
				)
			);
		},
		async removePhoto(photoId) {
			return reach().run('strict', ['photos'], ({ at }) => at('photos').delete([id, photoId]));
		},
		async compact(state) {
			const bytes = state.slice();
			const replaced = new Set(known);
			const key = await reach().run<IDBValidKey>('strict', ['maps', 'updates'], (deed) => {
				withEntry(deed, id, () => {
					for (const old of replaced) deed.at('updates').delete(old);
					addUpdate(deed, { map: id, bytes });
				});
			});
			// An update that was kept while this ran is not in the state, and stays known beside it.
			known = [key, ...known.filter((other) => !replaced.has(other))];
		},
		close() {
			closed = true;
		}
	};
}

function build(database: IDBDatabase): void {
	database.createObjectStore('maps', { keyPath: 'id' });
	database.createObjectStore('updates', { autoIncrement: true }).createIndex('map', 'map');
	database.createObjectStore('photos');
	database.createObjectStore('places');
}

function readEntries(database: Database): Promise<readonly MapEntry[]> {
	return database.run<readonly MapEntry[]>('read', ['maps'], ({ at, after, give }) =>
		after<MapEntry[]>(at('maps').getAll(), give)
	);
}

function changeEntry(database: Database, id: string, change: (entry: MapEntry) => MapEntry): Promise<void> {
	return database.run('strict', ['maps'], (deed) => {
		withEntry(deed, id, (entry) => deed.at('maps').put(change(entry)));
	});
}

function purge(database: Database, id: string): Promise<void> {
	return database.run('strict', everything, ({ at, after }) => {
		at('maps').delete(id);
		at('places').delete(id);
		at('photos').delete(photosOf(id));
		after(at('updates').index('map').getAllKeys(id), (keys) => {
			for (const key of keys) at('updates').delete(key);
		});
	});
}

/** Goes on with the map's entry, or calls the transaction off because the map is gone. */
function withEntry<T>(deed: Deed<T>, id: string, goOn: (entry: MapEntry) => void): void {
	deed.after<MapEntry | undefined>(deed.at('maps').get(id), (entry) => {
		if (entry) goOn(entry);
		else deed.refuse(new StoreError('missing', 'No map has this id'));
	});
}

/** Writes something beside the updates of a map that is still there. */
function writeBeside(
	database: Database,
	id: string,
	manner: 'strict' | 'relaxed',
	stores: readonly string[],
	write: (deed: Deed<void>) => void
): Promise<void> {
	return database.run(manner, ['maps', ...stores], (deed) => withEntry(deed, id, () => write(deed)));
}

function addUpdate(deed: Deed<IDBValidKey>, row: UpdateRow): void {
	deed.after(deed.at('updates').add(row), deed.give);
}

function readMap(deed: Deed<{ keys: IDBValidKey[]; kept: KeptMap }>, id: string): void {
	const row = deed.at('updates').index('map');
	deed.after(row.getAllKeys(id), (keys) =>
		deed.after<UpdateRow[]>(row.getAll(id), (rows) =>
			deed.after<unknown>(deed.at('places').get(id), (place) => {
				const updates = rows.map(({ bytes }) => bytes);
				deed.give({ keys, kept: place === undefined ? { updates } : { updates, place } });
			})
		)
	);
}

/** Every key `[map, photo]` of one map: an empty list is greater than any text. */
function photosOf(id: string): IDBKeyRange {
	return IDBKeyRange.bound([id], [id, []]);
}
