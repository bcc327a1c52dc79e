import { describe, expect, test } from 'vitest';
import { openMemoryStore } from '$lib/storage/memory';
import type { MapStore, OpenMap } from '$lib/storage/store';
import { Keeping } from './keeping';

const bytes = (...values: number[]) => Uint8Array.from(values);

/** A store like the device's, as far as keeping can tell; `broken` refuses photos. */
function device(broken = false): MapStore {
	const memory = openMemoryStore('chosen');
	const wrap = (map: OpenMap): OpenMap =>
		broken ? { ...map, putPhoto: () => Promise.reject(new Error('full')) } : map;
	return {
		...memory,
		kind: 'browser',
		create: async (entry) => wrap(await memory.create(entry)),
		open: async (id) => wrap(await memory.open(id))
	};
}

const kept = async (store: MapStore, id: string) =>
	(await (await store.open(id)).load()).updates.map((one) => [...one]);

describe('where the open map is kept', () => {
	test('is memory at first, and nothing is on the device', async () => {
		const store = device();
		const keeping = await Keeping.inMemory('m1');
		keeping.add(bytes(1));
		await keeping.flush();
		expect(keeping.state).toBe('memory');
		expect(await store.list()).toEqual([]);
	});

	test('is the device after a yes, with the whole state, the photos, the place, and what follows', async () => {
		const store = device();
		const keeping = await Keeping.inMemory('m1');
		await keeping.putPhoto('p1', new Blob(['photo']));
		keeping.savePlace({ cursor: 'level' });
		await keeping.moveTo(store, () => bytes(9, 9));
		keeping.add(bytes(2));
		expect(await keeping.flush()).toBe(true);
		expect(keeping.state).toBe('saved');
		expect(await kept(store, 'm1')).toEqual([[9, 9], [2]]);
		expect(await (await keeping.photo('p1'))?.text()).toBe('photo');
		expect((await (await store.open('m1')).load()).place).toEqual({ cursor: 'level' });
	});

	test('leaves nothing on the device when the person changes their mind', async () => {
		const store = device();
		const keeping = await Keeping.inMemory('m1');
		await keeping.moveTo(store, () => bytes(9));
		await keeping.moveTo(openMemoryStore('chosen'), () => bytes(9));
		expect(keeping.isOnDevice).toBe(false);
		expect(await store.list()).toEqual([]);
		await expect(store.open('m1')).rejects.toThrow();
	});

	test('stays memory when the device takes no photo, and no half map is left there', async () => {
		const store = device(true);
		const keeping = await Keeping.inMemory('m1');
		await keeping.putPhoto('p1', new Blob(['photo']));
		await expect(keeping.moveTo(store, () => bytes(9))).rejects.toThrow();
		expect(keeping.isOnDevice).toBe(false);
		expect(await store.list()).toEqual([]);
		expect(await (await keeping.photo('p1'))?.text()).toBe('photo');
	});

	test('writes nothing any more once the map was wiped', async () => {
		const store = device();
		const keeping = await Keeping.inMemory('m1');
		await keeping.moveTo(store, () => bytes(9));
		await keeping.wipe();
		keeping.add(bytes(3));
		keeping.savePlace({ cursor: 'wish' });
		expect(await store.list()).toEqual([]);
		await expect(store.open('m1')).rejects.toThrow();
	});
});
