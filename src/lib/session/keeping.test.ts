import { describe, expect, test } from 'vitest';
import { openMemoryStore } from '$lib/storage/memory';
import { StoreError, type MapStore, type OpenMap } from '$lib/storage/store';
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
		void keeping.savePlace({ cursor: 'level' });
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
		// And it goes on there.
		await keeping.putPhoto('p2', new Blob(['later']));
		keeping.add(bytes(4));
		expect(await keeping.flush()).toBe(true);
		expect(await keeping.savePlace({ cursor: 'level' })).toBe(true);
		expect(await (await keeping.photo('p2'))?.text()).toBe('later');
	});

	test('says that it is memory, and why, all the while a device that refused is asked again', async () => {
		let store: MapStore = { ...device(), create: () => Promise.reject(new StoreError('full', 'no room')) };
		const keeping = await Keeping.inMemory('m1');
		const told: string[] = [];
		keeping.onchange = () => {
			const now = `${keeping.state} ${keeping.memory ?? ''}`.trim();
			if (now !== told.at(-1)) told.push(now);
		};
		const follow = (wanted = true) =>
			keeping.follow(
				wanted,
				async () => store,
				() => bytes(9)
			);
		expect(await follow()).toBe('full');
		expect(await follow()).toBe('full');
		expect(told).toEqual(['saving chosen', 'memory full']);
		store = device();
		await follow();
		await keeping.flush();
		expect(told.slice(2)).toEqual(['saving', 'saved']);
		// Whoever takes the map off the device has chosen that.
		await follow(false);
		expect(told.at(-1)).toBe('memory chosen');
	});

	test('takes in what another tab keeps, and keeps its own as soon as that one goes', async () => {
		const store = device();
		const first = await Keeping.inMemory('m1');
		await first.moveTo(store, () => bytes(9));
		const second = await Keeping.inStore(store, 'm1');
		const taken: number[][] = [];
		second.onupdates = (updates) => taken.push(...updates.map((update) => [...update]));
		expect([second.state, second.trouble, second.pending]).toEqual(['failed', 'elsewhere', 0]);
		second.add(bytes(5));
		first.add(bytes(4));
		await first.flush();
		expect(await second.flush()).toBe(false);
		expect(taken).toEqual([[4]]);
		first.close();
		await expect.poll(() => second.state).toBe('saved');
		expect(taken).toEqual([[4], [9], [4]]);
		expect(await kept(store, 'm1')).toEqual([[9], [4], [5]]);
	});

	test('says so at once when the map is wiped in another tab', async () => {
		const store = device();
		const keeping = await Keeping.inMemory('m1');
		await keeping.moveTo(store, () => bytes(9));
		let changes = 0;
		keeping.onchange = () => (changes += 1);
		await store.purge('m1');
		expect(changes).toBe(1);
		keeping.add(bytes(5));
		expect(await keeping.flush()).toBe(false);
		expect([keeping.state, keeping.trouble, keeping.pending]).toEqual(['failed', 'missing', 0]);
	});

	test('passes on what was found damaged', async () => {
		const memory = device();
		const recovered = { unreadable: 2, from: 'copy', missing: 0 } as const;
		const first = await Keeping.inMemory('m1');
		await first.moveTo(memory, () => bytes(9));
		first.close();
		const open = await memory.open('m1');
		const load = async () => ({ ...(await open.load()), recovered });
		const keeping = await Keeping.inStore({ ...memory, open: async () => ({ ...open, load }) }, 'm1');
		await keeping.load();
		expect(keeping.recovered).toEqual(recovered);
	});

	test('writes nothing any more once the map was wiped', async () => {
		const store = device();
		const keeping = await Keeping.inMemory('m1');
		await keeping.moveTo(store, () => bytes(9));
		await keeping.wipe();
		keeping.add(bytes(3));
		void keeping.savePlace({ cursor: 'wish' });
		expect(await store.list()).toEqual([]);
		await expect(store.open('m1')).rejects.toThrow();
	});
});
