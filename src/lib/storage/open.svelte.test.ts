import { afterEach, describe, expect, it, vi } from 'vitest';
import { earlierName } from './earlier';
import { openStore } from './open';

/** Takes something away from the browser for one deed. */
async function without<T>(owner: object, name: string, deed: () => Promise<T>): Promise<T> {
	Object.defineProperty(owner, name, { value: undefined, configurable: true });
	try {
		return await deed();
	} finally {
		delete (owner as Record<string, unknown>)[name];
	}
}

describe('the store that this browser gets', () => {
	afterEach(() => vi.restoreAllMocks());

	it('is memory, and says why, where something is missing that sealing needs', async () => {
		for (const [owner, name] of [
			[crypto, 'subtle'],
			[navigator, 'locks'],
			[navigator.storage, 'getDirectory']
		] as const) {
			const store = await without(owner, name, openStore);
			expect([store.kind, store.reason], name).toEqual(['memory', 'absent']);
		}
	});

	it('is memory, and says why, where the browser refuses files or a database', async () => {
		vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(
			new DOMException('private', 'SecurityError')
		);
		expect((await openStore()).reason).toBe('refused');
		vi.restoreAllMocks();
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('private', 'SecurityError');
		});
		expect((await openStore()).reason).toBe('refused');
	});

	it('brings the maps of an earlier version along, once', async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open(earlierName, 1);
			opening.onupgradeneeded = () => {
				opening.result.createObjectStore('maps', { keyPath: 'id' });
				opening.result.createObjectStore('updates', { autoIncrement: true }).createIndex('map', 'map');
				opening.result.createObjectStore('photos');
				opening.result.createObjectStore('places');
			};
			opening.onsuccess = () => resolve(opening.result);
		});
		const entry = {
			id: 'm',
			sign: 'tree',
			createdAt: '2026-01-01T00:00:00Z',
			changedAt: '2026-01-02T00:00:00Z'
		};
		const writing = database.transaction(['maps', 'updates'], 'readwrite');
		writing.objectStore('maps').add(entry);
		writing.objectStore('updates').add({ map: 'm', bytes: new Uint8Array([1, 2]) });
		await new Promise((resolve) => (writing.oncomplete = resolve));
		database.close();

		const [one, other] = await Promise.all([openStore(), openStore()]);
		expect([one.kind, other.kind]).toEqual(['browser', 'browser']);
		expect(await one.list()).toEqual([entry]);
		const map = await other.open('m');
		expect((await map.load()).updates).toEqual([new Uint8Array([1, 2])]);
		map.close();
		await expect
			.poll(async () => (await indexedDB.databases()).map(({ name }) => name))
			.not.toContain(earlierName);
		await one.purge('m');
		expect(await (await openStore()).list()).toEqual([]);
	});
});
