import { expect, it } from 'vitest';
import { tidyWords } from '$lib/model/secret';
import { isLocked, lockFile, nameLocked, unlockFile } from './locked';

const WORDS = 'fiets brood kikker lamp regen trap';
const file = new Blob(['{"format":"buurtkaart"}'], { type: 'application/json' });

const digest = async (blob: Blob) =>
	new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));

it('a file is locked and opened beside the page, which stays awake', async () => {
	const held: number[] = [];
	const watch = new PerformanceObserver((list) =>
		held.push(...list.getEntries().map(({ duration }) => duration))
	);
	watch.observe({ entryTypes: ['longtask'] });
	const heavy = new Blob([file, new Uint8Array(4 * 1024 * 1024)]);
	const locked = await lockFile(heavy, WORDS);
	const opened = await unlockFile(locked, WORDS);
	watch.disconnect();
	if ('problem' in opened) throw new Error(opened.problem);
	expect(await digest(opened.file)).toEqual(await digest(heavy));
	expect(held.filter((duration) => duration > 200)).toEqual([]);
});

it('a locked file is known by how it begins, and by nothing else', async () => {
	expect(await isLocked(await lockFile(file, WORDS))).toBe(true);
	for (const other of [file, new Blob([]), new Blob(['age-encryption.org/v2\n'])]) {
		expect(await isLocked(other)).toBe(false);
	}
});

it('opens with the words as a telephone writes them: a capital, a space too many', async () => {
	const locked = await lockFile(file, `  ${WORDS.replaceAll(' ', '  ')} `);
	expect(await unlockFile(locked, ` F${WORDS.slice(1)}  `)).toHaveProperty('file');
	expect(tidyWords(' cafe\u0301\t x ')).toBe('café x');
});

it('other words, a damaged file and one that is too big open nothing, and say which it was', async () => {
	const locked = await lockFile(file, WORDS);
	expect(await unlockFile(locked, 'andere woorden')).toEqual({ problem: 'lock-words' });
	expect(await unlockFile(locked.slice(0, -1), WORDS)).toEqual({ problem: 'lock-unreadable' });
	const big = new Blob([locked, new Uint8Array(66 * 1024 * 1024)]);
	expect(await unlockFile(big, WORDS)).toEqual({ problem: 'file-too-big' });
});

it('can be stopped', async () => {
	const stop = new AbortController();
	const locking = lockFile(file, WORDS, stop);
	stop.abort();
	await expect(locking).rejects.toMatchObject({ name: 'AbortError' });
});

it('goes out under a name that tells nothing of who made it', () => {
	expect([nameLocked('2026-11-23', 'file'), nameLocked('2026-11-23', 'page')]).toEqual([
		'kaart-2026-11-23.json.age',
		'kaart-2026-11-23.html.age'
	]);
});
