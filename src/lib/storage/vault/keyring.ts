/**
 * Whether the key of a map lies open or behind a lock, and the way from one to the other.
 *
 * The order of writing is the whole point. Putting a lock on: the locked files are written, read back and opened with
 * the words, and only then the open ones are removed. Taking it off: the open files are written and read back, and only
 * then the locked ones go. So at every moment at least one whole file is there, and where both kinds are found a deed
 * was cut: a whole locked file counts, and the next start removes the open ones. The person has the words either way.
 */
import { StoreError } from '../store';
import { equalBytes, type Bytes } from './bytes';
import type { Folder } from './folder';
import { keyFiles, keyTwins, newSecret, packKey } from './key';
import { lockFiles, lockTwins, packLocked, unwrapKey, wrapKey, type Door, type LockedKey } from './lockedKey';
import { Seal } from './seal';

/** A key that was found: open, or behind a door with a lock. */
export type Found = { readonly secret: Bytes } | { readonly locked: LockedKey };

/** Every name under which a key may lie in a map's folder. */
export const KEY_FILES: readonly string[] = [...keyFiles, ...lockFiles];

/** Makes the key of a new map in its folder; rejects with a StoreError unless both files can be read back. */
export async function makeKey(folder: Folder, map: string): Promise<Seal> {
	const secret = newSecret();
	await keyTwins(map).write(folder, await packKey(secret, map));
	return takeSeal(secret, map);
}

/** The key of a map; nothing when no file of it is whole. */
export async function findKey(folder: Folder, map: string): Promise<Found | undefined> {
	const locked = await lockTwins(map).read(folder);
	if (locked) return { locked };
	const secret = await keyTwins(map).read(folder);
	return secret && { secret };
}

/** The secret of a key; rejects `locked` where words are needed, and `words` where these do not fit. */
export async function openKey(found: Found, map: string, words?: string): Promise<Bytes> {
	if ('secret' in found) return found.secret.slice();
	if (words === undefined) throw new StoreError('locked', 'This map has a lock');
	const secret = await unwrapKey(found.locked, map, words);
	if (!secret) throw new StoreError('words', 'These words do not open this map');
	return secret;
}

/** The seal of a secret, which is gone then. */
export async function takeSeal(secret: Bytes, map: string): Promise<Seal> {
	const seal = await Seal.of(map, secret);
	secret.fill(0);
	return seal;
}

/** Puts a lock on in the place of what was `found`; rejects with all as it was. */
export async function putLockOn(
	folder: Folder,
	map: string,
	found: Found,
	{ secret, words, door }: { readonly secret: Bytes; readonly words: string; readonly door: Door }
): Promise<void> {
	const lock = lockTwins(map);
	const wrapped = await wrapKey(secret, map, words, door);
	try {
		await lock.write(folder, await packLocked(wrapped, map));
		const written = await lock.read(folder);
		const opened = written && (await unwrapKey(written, map, words));
		if (!opened || !equalBytes(opened, secret)) throw new StoreError('failed', 'The lock does not open');
		await keyTwins(map).remove(folder);
	} catch (error) {
		await putBack(folder, map, found).catch(() => {});
		throw error;
	}
}

/** Takes the lock off; rejects with the lock still on. */
export async function takeLockOff(folder: Folder, map: string, found: Found, words: string): Promise<void> {
	if (!('locked' in found)) return;
	const secret = await openKey(found, map, words);
	await keyTwins(map).write(folder, await packKey(secret, map));
	secret.fill(0);
	await lockTwins(map).remove(folder);
}

/** Writes something else on the door of a locked map; its words stay. */
export async function writeOnDoor(
	folder: Folder,
	map: string,
	locked: LockedKey,
	change: Partial<Door>
): Promise<Door> {
	const door = { ...locked.door, ...change };
	await lockTwins(map).write(folder, await packLocked({ ...locked, door }, map));
	return door;
}

/**
 * Ends what was cut, and writes damaged files anew. Only while nobody can be wiping this map: a key that comes back
 * after a wipe makes everything readable again.
 */
export async function mendKey(folder: Folder, map: string): Promise<void> {
	if (await lockTwins(map).mend(folder)) await keyTwins(map).remove(folder);
	else if (await keyTwins(map).mend(folder)) await lockTwins(map).remove(folder);
}

/** Removes every key file: from here on what is left of the map opens no more. */
export async function removeKey(folder: Folder): Promise<void> {
	for (const name of KEY_FILES) await folder.remove(name);
}

async function putBack(folder: Folder, map: string, found: Found): Promise<void> {
	if ('locked' in found) return lockTwins(map).write(folder, await packLocked(found.locked, map));
	await keyTwins(map).write(folder, await packKey(found.secret, map));
	await lockTwins(map).remove(folder);
}
