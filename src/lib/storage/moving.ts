/**
 * Brings the maps of an earlier version into the vault, once and without loss: read there, write here, read back and
 * compare, and only then take away there.
 *
 * While a map is being moved it stands in the vault as removed, so that no half map is on the list; it comes onto the
 * list when it was compared. A move that was cut leaves such a half, which the next start throws away and begins anew.
 */
import type { EarlierMap, EarlierMaps } from './earlier';
import { listEntries, readClock, StoreError, type MapEntry, type MapStore, type OpenMap } from './store';

/** Opens the vault with a clock of the caller's, so that a moved map keeps its dates. */
export type OpenVault = (clock: { readonly now: () => string }) => Promise<MapStore>;

/** Moves what can be moved; resolves to the entries that could not be, which stay where they are. */
export async function moveEarlierMaps(
	earlier: EarlierMaps,
	openVault: OpenVault
): Promise<readonly MapEntry[]> {
	const left: MapEntry[] = [];
	for (const entry of await earlier.entries()) {
		try {
			await moveMap(earlier, entry, openVault);
		} catch {
			left.push(entry);
		}
	}
	if (left.length === 0) await earlier.end();
	return left;
}

/** Moves one map; rejects with a StoreError, and the map is then where it was. */
export async function moveMap(earlier: EarlierMaps, entry: MapEntry, openVault: OpenVault): Promise<void> {
	const { id } = entry;
	let time: string | undefined;
	const vault = await openVault({ now: () => time ?? readClock() });
	// On the list only after it was compared: then all that is missing is that it goes from where it was.
	if (!(await vault.list()).some((one) => one.id === id)) {
		await vault.purge(id);
		const map = await earlier.read(entry);
		time = entry.createdAt;
		const open = await vault.create(entry);
		try {
			time = undefined;
			await vault.remove(id);
			time = entry.changedAt;
			await write(open, map);
			await compare(open, map);
		} catch (error) {
			time = undefined;
			open.close();
			await vault.purge(id).catch(() => {});
			throw error;
		}
		open.close();
		time = entry.deletedAt;
		await (entry.deletedAt === undefined ? vault.restore(id) : vault.remove(id));
	}
	await earlier.remove(id);
}

/** The vault with the maps that could not be moved on its list; opening one tries again, a wipe takes them away there. */
export function withLeftMaps(
	vault: MapStore,
	left: readonly MapEntry[],
	move: (entry: MapEntry) => Promise<void>,
	forget: (id: string) => Promise<void>
): MapStore {
	const waiting = new Map(left.map((entry) => [entry.id, entry]));
	return {
		...vault,
		async list() {
			return listEntries([...(await vault.list()), ...waiting.values()]);
		},
		async open(id, words) {
			const entry = waiting.get(id);
			if (entry) {
				await move(entry);
				waiting.delete(id);
			}
			return vault.open(id, words);
		},
		async purge(id) {
			await purgeLeft(id);
			await vault.purge(id);
		},
		async purgeAll() {
			for (const id of waiting.keys()) await purgeLeft(id);
			await vault.purgeAll();
		}
	};

	async function purgeLeft(id: string): Promise<void> {
		if (!waiting.has(id)) return;
		await forget(id);
		waiting.delete(id);
	}
}

async function write(open: OpenMap, { updates, place, photos }: EarlierMap): Promise<void> {
	for (const [photo, blob] of photos) await open.putPhoto(photo, blob);
	for (const update of updates) await open.append(update);
	if (place !== undefined) await open.savePlace(place);
}

async function compare(open: OpenMap, { updates, photos }: EarlierMap): Promise<void> {
	const kept = (await open.load()).updates;
	const same =
		kept.length === updates.length && kept.every((update, index) => equal(update, updates[index]!));
	for (const [photo, blob] of photos) {
		const moved = await open.photo(photo);
		if (!moved || moved.type !== blob.type || !equal(await bytesOf(moved), await bytesOf(blob)))
			throw new StoreError('failed', 'A photo did not arrive whole');
	}
	if (!same) throw new StoreError('failed', 'A map did not arrive whole');
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
	return new Uint8Array(await blob.arrayBuffer());
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
