import { describe, expect, it, vi } from 'vitest';
import { describeStore } from './acceptance';
import { StoreError } from './store';
import { watchWrites } from '../../../tests/storage/writes';
import { Folder } from './vault/folder';
import { openVaultStore } from './vault/vault';

let devices = 0;

describeStore('the vault', () => {
	const name = `test-${Date.now()}-${devices++}`;
	return { start: (clock) => openVaultStore({ name, patience: 20, ...clock }) };
});

describe('the vault', () => {
	const make = async () => {
		const name = `test-${Date.now()}-${devices++}`;
		const store = await openVaultStore({ name, patience: 20 });
		return { name, store, map: await store.create({ id: 'm', sign: 'tree' }) };
	};

	it('says that an update is kept only after a strict transaction completed, and a copy was written after that', async () => {
		const { map } = await make();
		const events: string[] = [];
		const begin = IDBDatabase.prototype.transaction;
		const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
			this: IDBDatabase,
			...given
		) {
			const transaction = begin.apply(this, given);
			events.push(transaction.durability);
			transaction.addEventListener('complete', () => events.push('complete'));
			return transaction;
		});
		const writing = watchWrites((name, finish) => {
			events.push(name);
			return finish();
		});
		await map.append(new Uint8Array([1])).then(() => events.push('kept'));
		await map.append(new Uint8Array([2])).then(() => events.push('kept'));
		spy.mockRestore();
		writing.mockRestore();
		expect(events).toEqual(['strict', 'complete', 'tail.a', 'kept', 'strict', 'complete', 'tail.b', 'kept']);
	});

	it('goes on over a new connection when the browser dropped the old one', async () => {
		const { store, map } = await make();
		await map.append(new Uint8Array([1]));
		const begin = IDBDatabase.prototype.transaction;
		const connections = new Set<IDBDatabase>();
		const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
			this: IDBDatabase,
			...given
		) {
			// The first connection that is used again finds itself closed, as after a time in the background.
			if (connections.size === 0) this.close();
			connections.add(this);
			return begin.apply(this, given);
		});
		await map.append(new Uint8Array([2]));
		spy.mockRestore();
		expect(connections.size).toBe(2);
		expect((await (await store.open('m')).load()).updates).toEqual([
			new Uint8Array([1]),
			new Uint8Array([2])
		]);
	});

	it('runs work that was called off with the connection once more, from its beginning', async () => {
		const { map } = await make();
		const begin = IDBDatabase.prototype.transaction;
		let cut = false;
		const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
			this: IDBDatabase,
			...given
		) {
			const transaction = begin.apply(this, given);
			if (!cut) queueMicrotask(() => transaction.abort());
			cut = true;
			return transaction;
		});
		await map.append(new Uint8Array([5]));
		spy.mockRestore();
		expect((await map.load()).updates).toEqual([new Uint8Array([5])]);
	});

	it('keeps nothing of an answer whose copy could not be written, and keeps it when tried again', async () => {
		const { map } = await make();
		await map.append(new Uint8Array([1]));
		const spy = watchWrites(() => Promise.reject(new StoreError('full', 'There is no room')));
		await expect(map.append(new Uint8Array([2]))).rejects.toMatchObject({ why: 'full' });
		spy.mockRestore();
		expect((await map.load()).updates).toEqual([new Uint8Array([1])]);
		await map.append(new Uint8Array([3]));
		const { updates, recovered } = await map.load();
		expect(updates).toEqual([new Uint8Array([1]), new Uint8Array([3])]);
		expect(recovered).toBeUndefined();
	});

	it('changes nothing when a snapshot does not read back as it was written', async () => {
		const { map } = await make();
		for (const value of [1, 2]) await map.append(new Uint8Array([value]));
		const read = Folder.prototype.read;
		const spy = vi.spyOn(Folder.prototype, 'read').mockImplementation(async function (this: Folder, name) {
			const bytes = await read.call(this, name);
			return name.startsWith('snapshot') ? bytes?.slice(1) : bytes;
		});
		await expect(map.compact(new Uint8Array([1, 2]))).rejects.toMatchObject({ why: 'failed' });
		spy.mockRestore();
		expect((await map.load()).updates).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
		await map.compact(new Uint8Array([1, 2]));
		expect((await map.load()).updates).toEqual([new Uint8Array([1, 2])]);
	});

	it('loses nothing and says nothing when a compaction is cut at any write', async () => {
		for (let cut = 0; cut < 6; cut++) {
			const { store, map } = await make();
			for (const value of [1, 2, 3]) await map.append(new Uint8Array([value]));
			let writes = 0;
			const spy = watchWrites((_, finish) => (writes++ >= cut ? Promise.reject(new Error('cut')) : finish()));
			const done = await map.compact(new Uint8Array([1, 2, 3])).then(
				() => true,
				() => false
			);
			spy.mockRestore();
			map.close();
			const again = await store.open('m');
			const { updates, recovered } = await again.load();
			expect([...new Set(updates.flatMap((update) => [...update]))], `cut at ${cut}`).toEqual([1, 2, 3]);
			expect(recovered, `cut at ${cut}`).toBeUndefined();
			await again.append(new Uint8Array([4]));
			await again.compact(new Uint8Array([1, 2, 3, 4]));
			expect((await again.load()).updates).toEqual([new Uint8Array([1, 2, 3, 4])]);
			expect(done).toBe(cut >= writes);
		}
	});

	it('writes through a worker where the page gets no writable file', async () => {
		const own = Object.getOwnPropertyDescriptor(FileSystemFileHandle.prototype, 'createWritable')!;
		delete (FileSystemFileHandle.prototype as Partial<FileSystemFileHandle>).createWritable;
		const { name, store, map } = await make();
		for (const value of [1, 2]) await map.append(new Uint8Array([value]));
		await map.putPhoto('p', new Blob(['photo']));
		await map.compact(new Uint8Array([1, 2]));
		await map.append(new Uint8Array([3]));
		map.close();
		const other = await store.create({ id: 'other', sign: 'boat' });
		await store.purge('other');
		await expect(other.append(new Uint8Array([1]))).rejects.toMatchObject({ why: 'missing' });
		Object.defineProperty(FileSystemFileHandle.prototype, 'createWritable', own);
		const again = await (await openVaultStore({ name })).open('m');
		expect((await again.load()).updates).toEqual([new Uint8Array([1, 2]), new Uint8Array([3])]);
		expect(await (await again.photo('p'))?.text()).toBe('photo');
	});

	it('leaves no old record in any file or row once a map was made compact', async () => {
		const { name, map } = await make();
		for (let value = 0; value < 150; value++) await map.append(new Uint8Array(40).fill(value));
		await map.compact(new Uint8Array([7]));
		map.close();
		const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
		const sizes: Record<string, number> = {};
		for await (const [, folder] of root.entries())
			for await (const [file, handle] of (folder as FileSystemDirectoryHandle).entries())
				if (handle.kind === 'file') sizes[file] = (await (handle as FileSystemFileHandle).getFile()).size;
		for (const file of ['tail.a', 'tail.b', 'snapshot.a', 'snapshot.b'])
			expect(sizes[file]).toBeLessThan(300);
	});

	it('lets a newer program have the database, and then says that it cannot be reached', async () => {
		const { name, map } = await make();
		await new Promise<void>((resolve, reject) => {
			const newer = indexedDB.open(name, 99);
			newer.onsuccess = () => (newer.result.close(), resolve());
			newer.onerror = () => reject(newer.error);
		});
		await expect(map.append(new Uint8Array([1]))).rejects.toMatchObject({ why: 'unavailable' });
		await expect(openVaultStore({ name, patience: 20 })).rejects.toMatchObject({ why: 'unavailable' });
	});
});
