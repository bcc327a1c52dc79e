/**
 * Locking bytes with words, and opening them again, in the public age format (age-encryption.org/v1): what is locked
 * here opens with any other age program too, and the other way round.
 *
 * The words become a key by scrypt, which is made to be slow; that and the cipher hold the page up, so `locked.ts` does
 * all this in a worker.
 */
import { Decrypter, Encrypter } from 'age-encryption';

/** How slow scrypt is, as a power of two: 32 MiB of memory for each guess. */
export const WORK_FACTOR = 15;
/** Slower than this is not tried: 256 MiB, what other age programs ask by themselves. */
export const MOST_WORK = 18;

/** Why locked bytes did not open: other words, or bytes that are damaged or locked in another way. */
export type LockProblem = 'lock-words' | 'lock-unreadable';

/** Locks bytes with words. */
export async function lockBytes(bytes: Uint8Array, words: string): Promise<Uint8Array> {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(words);
	encrypter.setScryptWorkFactor(WORK_FACTOR);
	return encrypter.encrypt(bytes);
}

/** Opens locked bytes with the first words that fit. */
export async function unlockBytes(
	bytes: Uint8Array,
	tries: readonly string[]
): Promise<Uint8Array | LockProblem> {
	const work = readWork(bytes);
	if (work === undefined || work > MOST_WORK) return 'lock-unreadable';
	for (const words of tries) {
		const decrypter = new Decrypter();
		decrypter.addPassphrase(words);
		try {
			return await decrypter.decrypt(bytes);
		} catch (cause) {
			if (!isOtherWords(cause)) return 'lock-unreadable';
		}
	}
	return 'lock-words';
}

/** The head of a file that is locked with words and with nothing else: it has one length. */
const HEAD = /^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} ([1-9]\d?)\n[\w+/]{43}\n--- [\w+/]{43}\n/;
const LONGEST_HEAD = 200;

/** How much work the head of a locked file asks for; nothing where it is not locked with words alone. */
function readWork(bytes: Uint8Array): number | undefined {
	const head = new TextDecoder().decode(bytes.subarray(0, LONGEST_HEAD));
	const [, work] = HEAD.exec(head) ?? [];
	return work === undefined ? undefined : Number(work);
}

function isOtherWords(cause: unknown): boolean {
	return cause instanceof Error && cause.message.startsWith('no identity matched');
}

/** What the page asks: bytes to lock, or to open with the first words that fit. */
export type LockOrder =
	| { readonly lock: Uint8Array<ArrayBuffer>; readonly words: string }
	| { readonly unlock: Uint8Array<ArrayBuffer>; readonly tries: readonly string[] };

/** What it answers: the bytes, why they do not open, or that it could not. */
export type LockAnswer =
	{ readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problem: LockProblem } | { readonly failed: true };

/** Carries one order out. */
export async function carryOutLock(order: LockOrder): Promise<LockAnswer> {
	const done =
		'lock' in order ? await lockBytes(order.lock, order.words) : await unlockBytes(order.unlock, order.tries);
	return typeof done === 'string' ? { problem: done } : { bytes: done as Uint8Array<ArrayBuffer> };
}
