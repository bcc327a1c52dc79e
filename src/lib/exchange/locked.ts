/**
 * A file that only opens with words: a map file or a page, locked in the public age format (R14, and a shared device).
 *
 * The words never leave this device and are kept nowhere. Who loses them has lost the file: there is no second way in.
 */
import { LIMITS } from '$lib/model/format';
import { tidyWords } from '$lib/model/secret';
import type { Following } from './file';
import type { LockAnswer, LockOrder, LockProblem } from './locking';
import { askWorker } from './ownWorker';

/** How every locked file begins. */
const MARK = 'age-encryption.org/v1\n';
/** What locking adds to a file, generously. */
const LOCK_BYTES = 1024 * 1024;

/** The name under which a locked file goes out: neutral, with the map's ISO day and what is inside. */
export function nameLocked(day: string, inside: 'file' | 'page'): string {
	return `kaart-${day}${inside === 'file' ? '.json' : '.html'}.age`;
}

/** Whether a file is locked in this way. */
export async function isLocked(file: Blob): Promise<boolean> {
	return (await file.slice(0, MARK.length).text()) === MARK;
}

/** Locks a file with words. Rejects where this browser cannot. */
export async function lockFile(
	file: Blob,
	words: string,
	{ signal }: Pick<Following, 'signal'> = {}
): Promise<Blob> {
	const lock = new Uint8Array(await file.arrayBuffer());
	const answer = await ask({ lock, words: tidyWords(words) }, signal);
	if (!('bytes' in answer)) throw new Error('could not lock');
	return new Blob([answer.bytes], { type: 'application/octet-stream' });
}

/** Opens a locked file: as a telephone wrote the words, too. Nothing of what is inside is believed yet. */
export async function unlockFile(
	file: Blob,
	words: string,
	{ signal }: Pick<Following, 'signal'> = {}
): Promise<{ readonly file: Blob } | { readonly problem: LockProblem | 'file-too-big' }> {
	if (file.size > LIMITS.bytes + LOCK_BYTES) return { problem: 'file-too-big' };
	const tidy = tidyWords(words);
	const tries = [...new Set([tidy, tidy.toLowerCase(), words])];
	const answer = await ask({ unlock: new Uint8Array(await file.arrayBuffer()), tries }, signal);
	if ('bytes' in answer) return { file: new Blob([answer.bytes]) };
	return { problem: 'problem' in answer ? answer.problem : 'lock-unreadable' };
}

function ask(order: LockOrder, signal?: AbortSignal): Promise<LockAnswer> {
	return askWorker('lock', order, () => lockInPage(order), signal);
}

async function lockInPage(order: LockOrder): Promise<LockAnswer> {
	const { carryOutLock } = await import('./locking');
	return carryOutLock(order).catch(() => ({ failed: true }) as const);
}
