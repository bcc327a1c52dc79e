/**
 * The key of one map as it lies open on the device: 32 random bytes in two files, each with a checksum, and nowhere
 * else.
 *
 * Two files, because a map without its key is noise: one damaged file must not be the loss of everything. Files and
 * not the database, because a record that is deleted there stays readable on the disk, and with it all that it
 * opened; a removed file does not. So wiping a map begins here. Behind a lock it lies in `lockedKey.ts` instead.
 */
import { encodeText, equalBytes, joinBytes, type Bytes } from './bytes';
import { Twins } from './twins';

/** The names of the two files in a map's folder. */
export const keyFiles = ['key.1', 'key.2'] as const;

const MARK = encodeText('BKK1');
const SECRET_LENGTH = 32;

/** A key that nobody has had before. */
export function newSecret(): Bytes {
	return crypto.getRandomValues(new Uint8Array(SECRET_LENGTH));
}

/** The two files of this map. */
export function keyTwins(map: string): Twins<Bytes> {
	return new Twins(keyFiles, (bytes) => unpackKey(bytes, map));
}

/** A key as it is written. */
export async function packKey(secret: Bytes, map: string): Promise<Bytes> {
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
