/**
 * One map's place in the vault: its folder outside the database and its row inside. Made, opened, described, taken away.
 *
 * A folder is named after the map's birth, a random number: no file name tells which map it is. A wipe goes in this
 * order: the row is marked, so that no tab writes any more; the key files go, so that from here on nothing opens; then
 * the folder; then the rows. Wherever it is cut, the next start ends it.
 */
import { neutralSign, StoreError, type MapEntry } from '../store';
import { newName } from './bytes';
import type { Folder } from './folder';
import { findKey, makeKey, openKey, removeKey, takeSeal, type Found } from './keyring';
import type { Door } from './lockedKey';
import type { MapRow, Shelf } from './log';
import { Line } from './news';
import type { Standing } from './reading';
import type { Seal } from './seal';
import { Sheets } from './sheets';
import { lineOf } from './map';

/** The heading of a map's entry. */
export interface EntryHeading {
	readonly entry: MapEntry;
}

/** The vault's two places: the folder and the database. */
export interface Room {
	readonly folder: Folder;
	readonly shelf: Shelf;
	readonly now: () => string;
}

/** A map's folder with the seal that opens what is in it, and its entry, if that can be read. */
export interface Unlocked {
	readonly folder: Folder;
	readonly seal: Seal;
	readonly entry?: MapEntry;
	/** What stands on its door, if it has a lock. */
	readonly door?: Door;
}

/** A map's folder with its key, open or locked. */
export interface Place {
	readonly folder: Folder;
	readonly key: Found;
}

/** The folder inside a map's folder that holds its photos. */
export const PHOTOS = 'photos';

/** Takes a map away for good; one that is not there is no error. */
export async function purge(room: Room, id: string): Promise<void> {
	const row = (await room.shelf.rows()).find((one) => one.id === id);
	if (!row) return;
	// A database that refuses the mark must not keep the key on the device.
	const marked = await room.shelf.fence(id).catch((error: unknown) => error);
	const line = new Line(lineOf(row.birth));
	line.tell({ kind: 'gone' });
	line.close();
	await removeFolder(room, row.birth);
	if (marked instanceof StoreError) throw marked;
	await room.shelf.remove(id);
}

/** Removes a map's folder, its key before all else. */
export async function removeFolder({ folder }: Room, birth: string): Promise<void> {
	const own = await folder.find(birth);
	if (own) await removeKey(own);
	await folder.remove(birth);
}

/**
 * A map's entry with the day of its newest answer; a neutral one that says so when it cannot be read. Of a locked map
 * nobody is told more than what stands on its door.
 */
export async function readEntry(room: Room, row: MapRow): Promise<MapEntry> {
	const { id, createdAt } = row;
	const deleted = row.deletedAt ? { deletedAt: row.deletedAt } : {};
	try {
		const place = await findPlace(room, row);
		if ('locked' in place.key) {
			const { sign } = place.key.locked.door;
			return { id, sign, createdAt, changedAt: createdAt, isLocked: true, ...deleted };
		}
		const { folder, seal, entry } = await unlock(place, row);
		const standing = await new Sheets<Standing>(folder, seal, 'tail').readHeading();
		const known = entry ?? { sign: neutralSign, createdAt, changedAt: createdAt };
		// The row's id is the one that opens it: a map that was found again without its entry has another.
		return { ...known, id, changedAt: standing?.at ?? known.changedAt, ...deleted };
	} catch {
		return { id, sign: neutralSign, createdAt, changedAt: createdAt, isUnreadable: true, ...deleted };
	}
}

/** A map's folder and key; rejects `unreadable` when its key is gone. */
export async function findPlace(room: Room, { birth }: MapRow): Promise<Place> {
	const folder = await room.folder.find(birth);
	const key = folder && (await findKey(folder, birth));
	if (!folder || !key) throw new StoreError('unreadable', 'The key of this map is gone');
	return { folder, key };
}

/** Opens a map's folder; rejects `locked` where it has a lock and no words came, `words` where they do not fit. */
export async function unlock(
	{ folder, key }: Place,
	{ birth }: Pick<MapRow, 'birth'>,
	words?: string
): Promise<Unlocked> {
	const seal = await takeSeal(await openKey(key, birth, words), birth);
	const entry = await readOwnEntry(folder, seal);
	return {
		folder,
		seal,
		...(entry ? { entry } : {}),
		...('locked' in key ? { door: key.locked.door } : {})
	};
}

/** The entry as it lies in a map's folder; nothing when it cannot be read. */
export async function readOwnEntry(folder: Folder, seal: Seal): Promise<MapEntry | undefined> {
	return (await new Sheets<EntryHeading>(folder, seal, 'entry').readHeading())?.entry;
}

/** Makes sure that a new map takes no other's place; what can never be read again is in nobody's way. */
export async function makeWay(room: Room, id: string): Promise<void> {
	const row = (await room.shelf.rows()).find((one) => one.id === id);
	if (!row) return;
	const folder = await room.folder.find(row.birth);
	if (!row.going && folder && (await findKey(folder, row.birth)))
		throw new StoreError('failed', 'A map with this id exists');
	await purge(room, id);
}

/** Makes a map. The row comes last: a map that was only half made is in no list, and goes at the next start. */
export async function makeMap(room: Room, entry: MapEntry): Promise<MapRow> {
	const { id, createdAt } = entry;
	const birth = newName();
	const folder = await room.folder.make(birth);
	try {
		await folder.make(PHOTOS);
		const seal = await makeKey(folder, birth);
		await writeEntry({ folder, seal }, entry);
		const row = { id, birth, createdAt };
		await room.shelf.add(row);
		return row;
	} catch (error) {
		await removeFolder(room, birth).catch(() => {});
		throw error;
	}
}

/** Writes a map's entry anew; the one before stays beside it. */
export async function writeEntry({ folder, seal }: Unlocked, entry: MapEntry): Promise<void> {
	const sheets = new Sheets<EntryHeading>(folder, seal, 'entry');
	const turn = (await sheets.read())[0]?.turn ?? 0;
	await sheets.write(turn + 1, { entry }, [], true);
}
