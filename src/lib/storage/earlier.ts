/**
 * The maps as earlier versions of the program kept them: in one database, in clear. Only read and taken away here;
 * `moving.ts` brings them into the vault.
 *
 * Four object stores: `maps` the entries, `updates` every map's updates in one row whose growing key is their order,
 * `photos` the blobs under `[map, photo]`, `places` the cursors.
 */
import { Database } from './database';
import type { MapEntry } from './store';

/** One map with everything that was kept of it. */
export interface EarlierMap {
	readonly entry: MapEntry;
	readonly updates: readonly Uint8Array[];
	readonly place?: unknown;
	readonly photos: ReadonlyMap<string, Blob>;
}

/** The name under which earlier versions kept their maps. */
export const earlierName = 'buurtkaart';

const everything = ['maps', 'updates', 'photos', 'places'];

/** What an earlier version left on this device. */
export class EarlierMaps {
	readonly #name: string;
	readonly #database: Database;

	private constructor(name: string) {
		this.#name = name;
		this.#database = new Database(name, 1, () => {});
	}

	/** Looks whether an earlier version kept maps here; makes nothing. */
	static async find(name = earlierName): Promise<EarlierMaps | undefined> {
		return (await exists(name)) ? new EarlierMaps(name) : undefined;
	}

	/** The entries of all maps, removed ones included. */
	entries(): Promise<readonly MapEntry[]> {
		return this.#database.run<readonly MapEntry[]>('read', ['maps'], ({ at, after, give }) =>
			after<MapEntry[]>(at('maps').getAll(), give)
		);
	}

	/** Everything of one map. */
	read(entry: MapEntry): Promise<EarlierMap> {
		const { id } = entry;
		return this.#database.run<EarlierMap>('read', everything, ({ at, after, give }) =>
			after<{ bytes: Uint8Array }[]>(at('updates').index('map').getAll(id), (rows) =>
				after<unknown>(at('places').get(id), (place) =>
					after(at('photos').getAllKeys(photosOf(id)), (keys) =>
						after<Blob[]>(at('photos').getAll(photosOf(id)), (blobs) =>
							give({
								entry,
								updates: rows.map(({ bytes }) => bytes),
								...(place === undefined ? {} : { place }),
								photos: new Map(
									(keys as [string, string][]).map(([, photo], index) => [photo, blobs[index]!])
								)
							})
						)
					)
				)
			)
		);
	}

	/** Takes one map away. */
	remove(id: string): Promise<void> {
		return this.#database.run('strict', everything, ({ at, after }) => {
			at('maps').delete(id);
			at('places').delete(id);
			at('photos').delete(photosOf(id));
			after(at('updates').index('map').getAllKeys(id), (keys) => {
				for (const key of keys) at('updates').delete(key);
			});
		});
	}

	/** Deletes the whole database, unless a map is still in it. */
	async end(): Promise<void> {
		if ((await this.entries()).length > 0) return;
		await new Promise<void>((resolve) => {
			const deleting = indexedDB.deleteDatabase(this.#name);
			// Whether it goes now or when the last tab lets go of it: no map is in it.
			deleting.onsuccess = deleting.onerror = deleting.onblocked = () => resolve();
		});
	}
}

function exists(name: string): Promise<boolean> {
	return new Promise((resolve) => {
		const opening = indexedDB.open(name);
		// A database that begins here and now was never kept by anybody.
		opening.onupgradeneeded = () => opening.transaction!.abort();
		opening.onerror = () => resolve(false);
		opening.onsuccess = () => {
			opening.result.close();
			resolve(true);
		};
	});
}

/** Every key `[map, photo]` of one map: an empty list is greater than any text. */
function photosOf(id: string): IDBKeyRange {
	return IDBKeyRange.bound([id], [id, []]);
}
