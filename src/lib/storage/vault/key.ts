/**
 * The key of one map: 32 random bytes in two files, each with a checksum, and nowhere else.
 *
 * Two files, because a map without its key is noise: one damaged file must not be the loss of everything. Files and
 * not the database, because a record that is deleted there stays readable on the disk, and with it all that it
 * opened; a removed file does not. So wiping a map begins here.
 */
import { StoreError } from '../store';
import { encodeText, equalBytes, joinBytes, type Bytes } from './bytes';
import type { Folder } from './folder';
import { Seal } from './seal';

/** The names of the two files in a map's folder. */
export const keyFiles = ['key.1', 'key.2'] as const;

const MARK = encodeText('BKK1');
const SECRET_LENGTH = 32;

/** Makes the key of a new map in its folder; rejects with a StoreError unless both files can be read back. */
export async function makeKey(folder: Folder, map: string): Promise<Seal> {
	const secret = crypto.getRandomValues(new Uint8Array(SECRET_LENGTH));
	const bytes = await packKey(secret, map);
	for (const name of keyFiles) {
		await folder.write(name, bytes);
		// Nothing may be closed with a key that is not there tomorrow.
		const written = await folder.read(name);
		if (!written || !equalBytes(written, bytes)) throw new StoreError('failed', 'The key was not kept');
	}
	return takeSeal(secret, map);
}

/** The seal of a map from the first whole key file; nothing when there is none. */
export async function readKey(folder: Folder, map: string): Promise<Seal | undefined> {
	for (const name of keyFiles) {
		const secret = await unpackKey(await folder.read(name), map);
		if (secret) return takeSeal(secret, map);
	}
	return undefined;
}

/**
 * Writes a damaged or missing key file anew from the other one. Only while nobody can be wiping this map: a key that
 * comes back after a wipe makes everything readable again.
 */
export async function mendKey(folder: Folder, map: string): Promise<void> {
	const files = await Promise.all(keyFiles.map((name) => folder.read(name)));
	const secrets = await Promise.all(files.map((bytes) => unpackKey(bytes, map)));
	const whole = files[secrets.findIndex((secret) => secret !== undefined)];
	if (!whole) return;
	for (const [index, name] of keyFiles.entries()) if (!secrets[index]) await folder.write(name, whole);
}

/** Removes both key files: from here on what is left of the map opens no more. */
export async function removeKey(folder: Folder): Promise<void> {
	for (const name of keyFiles) await folder.remove(name);
}

async function takeSeal(secret: Bytes, map: string): Promise<Seal> {
	const seal = await Seal.of(map, secret);
	secret.fill(0);
	return seal;
}

async function packKey(secret: Bytes, map: string): Promise<Bytes> {
	return joinBytes(MARK, secret, await checksum(secret, map));
}

async function unpackKey(bytes: Bytes | undefined, map: string): Promise<Bytes | undefined> {
	if (!bytes || !equalBytes(bytes.subarray(0, MARK.length), MARK)) return undefined;
	const secret = bytes.slice(MARK.length, MARK.length + SECRET_LENGTH);
	const sum = bytes.subarray(MARK.length + SECRET_LENGTH);
	return equalBytes(sum, await checksum(secret, map)) ? secret : undefined;
}

async function checksum(secret: Bytes, map: string): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(MARK, encodeText(map), secret)));
}
