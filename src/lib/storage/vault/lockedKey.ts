/**
 * The key of one map behind a lock: wrapped by what Argon2id makes of the person's words, in two files in the place of
 * the open ones. Without the words nobody gets it out again, and there is no other way in.
 *
 * In front of it stands, in clear, what the start page needs to show a door that is shut: the sign that the person
 * chose, and what the map is called inside the program. Nothing that was told to the map is there, not even a day of it
 * but the one on which it began, which its row tells as well.
 */
import { plainWords } from '$lib/model/secret';
import { decodeText, encodeText, equalBytes, fromHex, joinBytes, toHex, type Bytes } from './bytes';
import { EFFORT, stretch } from './stretch';
import { Twins } from './twins';

/** What stands on the door. */
export interface Door {
	readonly id: string;
	readonly createdAt: string;
	readonly sign: string;
	/** When the person wants it to shut by itself; the store only keeps it. */
	readonly after: string;
}

/** A key behind its lock. */
export interface LockedKey {
	readonly door: Door;
	readonly work: Work;
	/** `iv || AES-256-GCM(key)`. */
	readonly wrapped: Bytes;
}

/** How the words become the key of the lock. */
interface Work {
	/** Hexadecimal. */
	readonly salt: string;
	/** KiB. */
	readonly memory: number;
	readonly passes: number;
}

/** The names of the two files in a map's folder. */
export const lockFiles = ['lock.1', 'lock.2'] as const;

const MARK = encodeText('BKL1');
const LENGTH = 4;
const SUM = 32;
const IV = 12;
/** More work than this is not done: such a file is damaged. */
const MOST = { memory: 256 * 1024, passes: 16 };

/** The two files of this map. */
export function lockTwins(map: string): Twins<LockedKey> {
	return new Twins(lockFiles, (bytes) => unpackLocked(bytes, map));
}

/** Puts a key behind these words. */
export async function wrapKey(secret: Bytes, map: string, words: string, door: Door): Promise<LockedKey> {
	const salt = toHex(crypto.getRandomValues(new Uint8Array(16)));
	const work = { salt, ...EFFORT };
	const iv = crypto.getRandomValues(new Uint8Array(IV));
	const closed = await crypto.subtle.encrypt(how(iv, work, map), await keyOf(words, work), secret);
	return { door, work, wrapped: joinBytes(iv, new Uint8Array(closed)) };
}

/** The key, if these are the words. */
export async function unwrapKey(
	{ work, wrapped }: LockedKey,
	map: string,
	words: string
): Promise<Bytes | undefined> {
	if (plainWords(words) === '') return undefined;
	const key = await keyOf(words, work);
	try {
		const iv = wrapped.slice(0, IV);
		const open = await crypto.subtle.decrypt(how(iv, work, map), key, wrapped.slice(IV));
		return new Uint8Array(open);
	} catch {
		return undefined;
	}
}

/** A locked key as it is written: the mark, the length of what stands in front, that, the key, and a checksum. */
export async function packLocked({ door, work, wrapped }: LockedKey, map: string): Promise<Bytes> {
	const front = encodeText(JSON.stringify({ door, work }));
	const length = new Uint8Array(LENGTH);
	new DataView(length.buffer).setUint32(0, front.length);
	const whole = joinBytes(MARK, length, front, wrapped);
	return joinBytes(whole, await checksum(whole, map));
}

async function unpackLocked(bytes: Bytes | undefined, map: string): Promise<LockedKey | undefined> {
	if (!bytes || bytes.length < MARK.length + LENGTH + SUM) return undefined;
	const whole = bytes.slice(0, -SUM);
	if (!equalBytes(whole.subarray(0, MARK.length), MARK)) return undefined;
	if (!equalBytes(bytes.subarray(-SUM), await checksum(whole, map))) return undefined;
	const begin = MARK.length + LENGTH;
	const end = begin + new DataView(whole.buffer).getUint32(MARK.length);
	const { door, work } = JSON.parse(decodeText(whole.subarray(begin, end))) as Omit<LockedKey, 'wrapped'>;
	if (work.memory > MOST.memory || work.passes > MOST.passes) return undefined;
	return { door, work, wrapped: whole.slice(end) };
}

async function keyOf(words: string, { salt, ...effort }: Work): Promise<CryptoKey> {
	const bytes = await stretch({ words: plainWords(words), salt: fromHex(salt), ...effort });
	const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
	bytes.fill(0);
	return key;
}

/** The lock is bound to its map and to how it was made. */
function how(iv: Bytes, { salt, memory, passes }: Work, map: string): AesGcmParams {
	return { name: 'AES-GCM', iv, additionalData: encodeText(`${map}:lock:${salt}:${memory}:${passes}`) };
}

async function checksum(whole: Bytes, map: string): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(encodeText(map), whole)));
}
