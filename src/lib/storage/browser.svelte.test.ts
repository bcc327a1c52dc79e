import { describe, expect, it, vi } from 'vitest';
import { openBrowserStore } from './browser';

let devices = 0;

describe('the browser store', () => {
	const make = async () => {
		const name = `test-${Date.now()}-${devices++}`;
		const store = await openBrowserStore({ name });
		return { name, store, map: await store.create({ id: 'm', sign: 'tree' }) };
	};

	it('says that an update is kept only after a strict transaction completed', async () => {
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
		await map.append(new Uint8Array([1])).then(() => events.push('kept'));
		spy.mockRestore();
		expect(events).toEqual(['strict', 'complete', 'kept']);
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

	it('lets a newer program have the database, and then says that it cannot be reached', async () => {
		const { name, map } = await make();
		await new Promise<void>((resolve, reject) => {
			const newer = indexedDB.open(name, 99);
			newer.onsuccess = () => (newer.result.close(), resolve());
			newer.onerror = () => reject(newer.error);
		});
		await expect(map.append(new Uint8Array([1]))).rejects.toMatchObject({ why: 'unavailable' });
		await expect(openBrowserStore({ name })).rejects.toMatchObject({ why: 'unavailable' });
	});
});
