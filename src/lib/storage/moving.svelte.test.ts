import { describe, expect, it, vi } from 'vitest';
import { EarlierMaps } from './earlier';
import { moveEarlierMaps, moveMap, withLeftMaps } from './moving';
import type { MapEntry, MapStore } from './store';
import { watchWrites } from '../../../tests/storage/writes';
import { openVaultStore } from './vault/vault';

let devices = 0;
const street: MapEntry = {
	id: 'm1',
	sign: 'tree',
	title: 'Our street',
	createdAt: '2026-01-02T03:04:05.000Z',
	changedAt: '2026-02-03T04:05:06.000Z'
};
const square: MapEntry = { ...street, id: 'm2', sign: 'boat', changedAt: '2026-03-04T05:06:07.000Z' };
const pixels = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) & 255);

/** A device on which an earlier version kept two maps, the way it kept them. */
async function makeDevice(entries: readonly MapEntry[] = [street, square]) {
	const name = `moving-${Date.now()}-${devices++}`;
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open(name, 1);
		opening.onupgradeneeded = () => {
			opening.result.createObjectStore('maps', { keyPath: 'id' });
			opening.result.createObjectStore('updates', { autoIncrement: true }).createIndex('map', 'map');
			opening.result.createObjectStore('photos');
			opening.result.createObjectStore('places');
		};
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	const writing = database.transaction(['maps', 'updates', 'photos', 'places'], 'readwrite');
	for (const entry of entries) writing.objectStore('maps').add(entry);
	for (const value of [3, 1, 2])
		for (const { id } of entries)
			writing.objectStore('updates').add({ map: id, bytes: new Uint8Array([value, value]) });
	writing.objectStore('photos').put(new Blob([pixels], { type: 'image/webp' }), ['m1', 'p1']);
	writing.objectStore('places').put({ cursor: 'wish', trail: ['level'] }, 'm1');
	await new Promise((resolve) => (writing.oncomplete = resolve));
	database.close();
	const vaultName = `${name}-vault`;
	return {
		earlier: (await EarlierMaps.find(name))!,
		isThere: async () => (await EarlierMaps.find(name)) !== undefined,
		open: () => openVaultStore({ name: vaultName, patience: 20 }),
		vault: (clock: { now: () => string }) => openVaultStore({ name: vaultName, patience: 20, ...clock })
	};
}

async function readAll(store: MapStore, id: string) {
	const map = await store.open(id);
	const { updates, place } = await map.load();
	const photos = await Promise.all(
		(await map.photoIds()).map(async (photo) => {
			const blob = (await map.photo(photo))!;
			return [photo, blob.type, new Uint8Array(await blob.arrayBuffer())] as const;
		})
	);
	map.close();
	return { updates: updates.map((update) => [...update]), place, photos };
}

const updates = [
	[3, 3],
	[1, 1],
	[2, 2]
];
const whole = {
	updates,
	place: { cursor: 'wish', trail: ['level'] },
	photos: [['p1', 'image/webp', pixels]]
};

describe('the maps of an earlier version', () => {
	it('are found only where there are any, and looking makes nothing', async () => {
		expect(await EarlierMaps.find('never-was')).toBeUndefined();
		expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never-was');
	});

	it('move into the vault whole, with their dates, and are gone from where they were', async () => {
		const device = await makeDevice();
		expect(await moveEarlierMaps(device.earlier, device.vault)).toEqual([]);
		const store = await device.open();
		expect(await store.list()).toEqual([square, street]);
		expect(await readAll(store, 'm1')).toEqual(whole);
		expect(await readAll(store, 'm2')).toEqual({ updates, place: undefined, photos: [] });
		await expect.poll(device.isThere).toBe(false);
	});

	it('stay removed when they were, and can still be put back', async () => {
		const deletedAt = new Date(Date.now() - 60_000).toISOString();
		const device = await makeDevice([{ ...street, deletedAt }]);
		await moveEarlierMaps(device.earlier, device.vault);
		const store = await device.open();
		expect(await store.list()).toEqual([]);
		await store.restore('m1');
		expect(await readAll(store, 'm1')).toEqual(whole);
	});

	it('move once, wherever a move was cut', async () => {
		const device = await makeDevice();
		// Cut at each write of a file in turn, until one move comes to its end.
		let cuts = 0;
		for (let ended = false; !ended; cuts++) {
			let writes = 0;
			const spy = watchWrites((_, finish) =>
				writes++ === cuts ? Promise.reject(new Error('cut')) : finish()
			);
			ended = (await moveEarlierMaps(device.earlier, device.vault).catch(() => [street])).length === 0;
			spy.mockRestore();
			// At every moment each map is in exactly one of the two places, and whole there.
			const store = await device.open();
			const moved = (await store.list()).map(({ id }) => id);
			const kept = (await device.isThere()) ? (await device.earlier.entries()).map(({ id }) => id) : [];
			expect([...moved, ...kept].sort()).toEqual(['m1', 'm2']);
			if (moved.includes('m1')) expect(await readAll(store, 'm1')).toEqual(whole);
		}
		expect(cuts).toBeGreaterThan(5);
	}, 60_000);

	it('stand on the list when there is no room to move them, and move when one is opened', async () => {
		const device = await makeDevice();
		const spy = watchWrites(() => Promise.reject(new Error('full')));
		const left = await moveEarlierMaps(device.earlier, device.vault).catch(() => [street, square]);
		spy.mockRestore();
		expect(left).toHaveLength(2);
		const store = withLeftMaps(
			await device.open(),
			left,
			(entry) => moveMap(device.earlier, entry, device.vault),
			(id) => device.earlier.remove(id)
		);
		expect((await store.list()).map(({ id }) => id)).toEqual(['m2', 'm1']);
		expect(await readAll(store, 'm1')).toEqual(whole);
		expect(await store.list()).toEqual([square, street]);
	});

	it('are wiped where they are when they could not be moved, one or all', async () => {
		for (const all of [false, true]) {
			const device = await makeDevice();
			const store = withLeftMaps(
				await device.open(),
				[street, square],
				(entry) => moveMap(device.earlier, entry, device.vault),
				(id) => device.earlier.remove(id)
			);
			await (all ? store.purgeAll() : store.purge('m1'));
			const left = (await device.earlier.entries()).map(({ id }) => id);
			expect(left).toEqual(all ? [] : ['m2']);
			expect((await store.list()).map(({ id }) => id)).toEqual(left);
			await expect(store.open('m1')).rejects.toMatchObject({ why: 'missing' });
		}
	});

	it('are not moved twice over what was written since', async () => {
		const device = await makeDevice();
		const remove = vi.spyOn(EarlierMaps.prototype, 'remove').mockRejectedValue(new Error('cut'));
		expect(await moveEarlierMaps(device.earlier, device.vault)).toHaveLength(2);
		remove.mockRestore();
		const map = await (await device.open()).open('m1');
		await map.append(new Uint8Array([9, 9]));
		map.close();
		expect(await moveEarlierMaps(device.earlier, device.vault)).toEqual([]);
		expect((await readAll(await device.open(), 'm1')).updates).toEqual([...updates, [9, 9]]);
	});
});
