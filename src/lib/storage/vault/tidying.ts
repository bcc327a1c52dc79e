/**
 * What a start of the program puts in order: wipes and locks that were cut are ended, damaged key files are written
 * anew from the other one, what was removed a day ago goes, and maps whose rows are gone with a lost database come back on the
 * list. Only what holds nothing is taken away here, never a map that could not be read.
 */
import { isPastUndo } from '../store';
import { PHOTOS, purge, readEntry, removeFolder, unlock, type Room } from './cabinet';
import type { Folder } from './folder';
import { findKey, KEY_FILES, mendKey } from './keyring';

/** Files that something was kept in. */
const KEPT = /^(tail|snapshot)\./;

/** Puts the vault in order; nothing else may make or take away maps meanwhile. */
export async function tidyUp(room: Room): Promise<void> {
	const rows = await room.shelf.rows();
	const births = new Set(rows.map(({ birth }) => birth));
	const folders = await room.folder.names();
	// Whatever fails here is tried again at the next start; it must not keep anyone from their maps.
	const attempt = (deed: Promise<unknown>) => deed.catch(() => {});
	for (const row of rows) {
		if (row.going) await attempt(purge(room, row.id));
		else await attempt(tidyMap(room, row.birth, row.id));
	}
	for (const birth of folders) if (!births.has(birth)) await attempt(findAgain(room, birth));
	if (rows.length === 0 && folders.length === 0) await probe(room.folder);
}

async function tidyMap(room: Room, birth: string, id: string): Promise<void> {
	const folder = await room.folder.find(birth);
	if (folder) await mendKey(folder, birth);
	const row = await room.shelf.row(id);
	if (isPastUndo(await readEntry(room, row), room.now())) await purge(room, id);
}

/** A folder without a row: the rest of a wipe, a map that was only half made, or one whose database is gone. */
async function findAgain(room: Room, birth: string): Promise<void> {
	const folder = await room.folder.find(birth);
	if (!folder) return;
	const names = await folder.names();
	const photos = (await (await folder.find(PHOTOS))?.names()) ?? [];
	const isKept = photos.length > 0 || names.some((name) => KEPT.test(name));
	const hasKey = KEY_FILES.some((name) => names.includes(name));
	if (!isKept || !hasKey) return removeFolder(room, birth);
	await mendKey(folder, birth);
	const key = await findKey(folder, birth);
	const told = key && ('locked' in key ? key.locked.door : (await unlock({ folder, key }, { birth })).entry);
	const { id, createdAt } = told ?? { id: birth, createdAt: room.now() };
	await room.shelf.add({ id, birth, createdAt });
}

/** Writes and reads a file in an empty vault: a browser that refuses is to say so before anything depends on it. */
async function probe(folder: Folder): Promise<void> {
	await folder.write('probe', new Uint8Array([1]));
	const read = await folder.read('probe');
	await folder.remove('probe');
	if (read?.[0] !== 1) throw new Error('Files do not last here');
}
