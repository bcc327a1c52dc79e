/** The key behind its lock, as it lies in the files: what is there, what is gone, and what a crash or damage leaves. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MapStore } from '../store';
import { equalBytes } from './bytes';
import { Folder } from './folder';
import { openVaultStore } from './vault';

const WORDS = 'fiets brood kikker lamp regen trap';
const OTHERS = 'zes andere woorden door het lot';
const choice = { after: 'calm' };
const KEYS = ['key.1', 'key.2'];
const LOCKS = ['lock.1', 'lock.2'];
let devices = 0;

/** A device with one map of one update. */
async function makeDevice() {
	const name = `lock-${Date.now()}-${devices++}`;
	const start = () => openVaultStore({ name, patience: 20 });
	const store = await start();
	const map = await store.create({ id: 'm', sign: 'tree', title: 'My street' });
	await map.append(new Uint8Array([7]));
	map.close();
	const folder = async () => {
		const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
		for await (const [, handle] of root.entries()) return handle as FileSystemDirectoryHandle;
		throw new Error('No map is here');
	};
	const files = async () => {
		const found = new Map<string, Uint8Array<ArrayBuffer>>();
		for await (const [file, handle] of (await folder()).entries())
			if (handle.kind === 'file')
				found.set(
					file,
					new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer())
				);
		return found;
	};
	/** The names of the key files. */
	const keys = async () => [...(await files()).keys()].filter((file) => /^(key|lock)/.test(file)).sort();
	const put = async (file: string, bytes: Uint8Array<ArrayBuffer>) => {
		const writing = await (await (await folder()).getFileHandle(file, { create: true })).createWritable();
		await writing.write(bytes);
		await writing.close();
	};
	return { name, start, store, files, keys, put };
}

/** What is on the map for who comes with these words, or why it does not open. */
async function look(store: MapStore, words?: string): Promise<number[] | string> {
	try {
		const map = await store.open('m', words);
		const { updates, recovered } = await map.load();
		map.close();
		return recovered ? JSON.stringify(recovered) : updates.flatMap((update) => [...update]);
	} catch (error) {
		return (error as { why?: string }).why ?? String(error);
	}
}

/** Lets this many changes of key files happen, and none after that: what a browser does that is killed. */
function cutAfter(changes: number): { readonly done: () => number } {
	let done = 0;
	const cut = () => done++ >= changes && Promise.reject(new Error('cut'));
	const { writeInPlace, remove } = Folder.prototype;
	vi.spyOn(Folder.prototype, 'writeInPlace').mockImplementation(function (this: Folder, ...given) {
		return cut() || writeInPlace.apply(this, given);
	});
	vi.spyOn(Folder.prototype, 'remove').mockImplementation(function (this: Folder, ...given) {
		return cut() || remove.apply(this, given);
	});
	return { done: () => done };
}

afterEach(() => {
	vi.restoreAllMocks();
});

describe('a lock', () => {
	it('leaves no open key in any file, and none of what is on the map but its sign', async () => {
		const { store, files, keys } = await makeDevice();
		const secret = (await files()).get('key.1')!.slice(4, 36);
		await store.putLockOn('m', WORDS, choice);
		expect(await keys()).toEqual(LOCKS);
		const clear = [...(await files()).values()].map((bytes) => new TextDecoder('latin1').decode(bytes));
		const key = new TextDecoder('latin1').decode(secret);
		expect(clear.filter((bytes) => bytes.includes(key) || bytes.includes('My street'))).toEqual([]);
		expect(clear.filter((bytes) => bytes.includes('tree'))).toHaveLength(2);
	});

	it('is made anew each time: the same words never give the same file', async () => {
		const { store, files } = await makeDevice();
		const seen: Uint8Array[] = [];
		for (let time = 0; time < 3; time++) {
			await store.putLockOn('m', WORDS, { ...choice, ...(time ? { from: WORDS } : {}) });
			seen.push((await files()).get('lock.1')!);
		}
		expect(seen.some((one, at) => seen.slice(at + 1).some((other) => equalBytes(one, other)))).toBe(false);
	});

	it('whose putting on was cut anywhere is on or off, never both, and the map is there with its words', async () => {
		for (let cut = 0; ; cut++) {
			const { store, start, keys } = await makeDevice();
			const { done } = cutAfter(cut);
			const isOn = await store.putLockOn('m', WORDS, choice).then(
				() => true,
				() => false
			);
			const changes = done();
			vi.restoreAllMocks();
			const later = await start();
			const isLocked = (await keys()).join() === LOCKS.join();
			expect(await keys(), `cut at ${cut}`).toEqual(isLocked ? LOCKS : KEYS);
			expect(await look(later, WORDS), `cut at ${cut}`).toEqual([7]);
			expect(await look(later), `cut at ${cut}`).toEqual(isLocked ? 'locked' : [7]);
			if (isOn) {
				expect([isLocked, changes]).toEqual([true, cut]);
				break;
			}
		}
	});

	it('whose taking off was cut anywhere is on or off, never both, and the map is there', async () => {
		for (let cut = 0; ; cut++) {
			const { store, start, keys } = await makeDevice();
			await store.putLockOn('m', WORDS, choice);
			const { done } = cutAfter(cut);
			const isOff = await store.takeLockOff('m', WORDS).then(
				() => true,
				() => false
			);
			const changes = done();
			vi.restoreAllMocks();
			const later = await start();
			const isLocked = (await keys()).join() === LOCKS.join();
			expect(await keys(), `cut at ${cut}`).toEqual(isLocked ? LOCKS : KEYS);
			expect(await look(later, WORDS), `cut at ${cut}`).toEqual([7]);
			expect(await look(later), `cut at ${cut}`).toEqual(isLocked ? 'locked' : [7]);
			if (isOff) {
				expect([isLocked, changes]).toEqual([false, cut]);
				break;
			}
		}
	});

	it('whose change was cut anywhere opens with the old words or the new, and after a start with one of them only', async () => {
		for (let cut = 0; ; cut++) {
			const { store, start, keys } = await makeDevice();
			await store.putLockOn('m', WORDS, choice);
			cutAfter(cut);
			const isDone = await store.putLockOn('m', OTHERS, { ...choice, from: WORDS }).then(
				() => true,
				() => false
			);
			vi.restoreAllMocks();
			const later = await start();
			expect(await keys(), `cut at ${cut}`).toEqual(LOCKS);
			const found = [await look(later, WORDS), await look(later, OTHERS)];
			expect(found, `cut at ${cut}`).toContainEqual([7]);
			expect(found, `cut at ${cut}`).toContain('words');
			if (isDone) {
				expect(found).toEqual(['words', [7]]);
				break;
			}
		}
	});

	it('that cannot be kept leaves the map open, and says so', async () => {
		const { store, keys } = await makeDevice();
		const { read } = Folder.prototype;
		vi.spyOn(Folder.prototype, 'read').mockImplementation(async function (this: Folder, name) {
			const bytes = await read.call(this, name);
			return name === 'lock.2' ? bytes?.slice(1) : bytes;
		});
		await expect(store.putLockOn('m', WORDS, choice)).rejects.toMatchObject({ why: 'failed' });
		vi.restoreAllMocks();
		expect(await keys()).toEqual(KEYS);
		expect(await look(store)).toEqual([7]);
	});

	it('that does not open again with its words is not put on', async () => {
		const { store, keys } = await makeDevice();
		const { decrypt } = crypto.subtle;
		const spy = vi.spyOn(crypto.subtle, 'decrypt').mockImplementation((...given) => {
			const { additionalData } = given[0] as AesGcmParams;
			const isLock = new TextDecoder().decode(additionalData).includes(':lock:');
			return isLock ? Promise.reject(new Error('other words')) : decrypt.apply(crypto.subtle, given);
		});
		await expect(store.putLockOn('m', WORDS, choice)).rejects.toMatchObject({ why: 'failed' });
		spy.mockRestore();
		expect(await keys()).toEqual(KEYS);
		expect(await look(store)).toEqual([7]);
	});

	it('with one damaged, emptied or missing file opens from the other, which mends it', async () => {
		const { store, start, files, keys, put } = await makeDevice();
		await store.putLockOn('m', WORDS, choice);
		const whole = (await files()).get('lock.1')!;
		for (const file of LOCKS)
			for (const at of [6, whole.length - 40, -1]) {
				const damaged = at < 0 ? new Uint8Array() : whole.slice();
				if (at >= 0) damaged[at]! ^= 1;
				await put(file, damaged);
				expect(await look(store, WORDS), `${file} at ${at}`).toEqual([7]);
				await start();
				expect(await keys()).toEqual(LOCKS);
				expect(equalBytes((await files()).get(file)!, whole), `${file} at ${at}`).toBe(true);
			}
	});

	it('whose files are both damaged is told as unreadable, and nothing is written over the map', async () => {
		const { store, start, files, put } = await makeDevice();
		await store.putLockOn('m', WORDS, choice);
		const whole = (await files()).get('lock.1')!;
		for (const file of LOCKS) await put(file, whole.slice(1));
		const later = await start();
		expect(await later.list()).toMatchObject([{ id: 'm', isUnreadable: true }]);
		expect(await look(later, WORDS)).toBe('unreadable');
		for (const file of LOCKS) await put(file, whole);
		expect(await look(await start(), WORDS)).toEqual([7]);
	});

	it('is found again with its sign when the database is lost, and opens with its words', async () => {
		const { name, store, start } = await makeDevice();
		await store.putLockOn('m', WORDS, { ...choice, sign: 'boat' });
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open(name);
			opening.onsuccess = () => resolve(opening.result);
		});
		const wiping = database.transaction(['maps', 'log', 'places'], 'readwrite');
		for (const rows of ['maps', 'log', 'places']) wiping.objectStore(rows).clear();
		await new Promise((resolve) => (wiping.oncomplete = resolve));
		database.close();
		const later = await start();
		expect(await later.list()).toMatchObject([{ id: 'm', sign: 'boat', isLocked: true }]);
		const map = await later.open('m', WORDS);
		expect(await map.load()).toMatchObject({ updates: [new Uint8Array([7])], recovered: { missing: 0 } });
	});

	it('an unreadable map too can be taken off the list and put back', async () => {
		const { store, start, put } = await makeDevice();
		for (const file of KEYS) await put(file, new Uint8Array(3));
		await store.remove('m');
		expect(await store.list()).toEqual([]);
		const later = await start();
		await later.restore('m');
		expect(await later.list()).toMatchObject([{ id: 'm', isUnreadable: true }]);
	});
});
