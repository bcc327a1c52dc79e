/**
 * What every store must do, whatever it is made of. A device is what stays when the page goes; every store opened on
 * it is another start of the program, or another tab.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoPeriod, type MapNews, type MapStore, type OpenMap } from './store';

/** Something that keeps maps, on which the program can be started again and again. */
export interface Device {
	start(clock?: { now: () => string }): Promise<MapStore>;
}

const bytes = (...values: number[]) => new Uint8Array(values);

async function readBytes(map: OpenMap): Promise<number[][]> {
	return (await map.load()).updates.map((update) => [...update]);
}

/** Waits until this handle may write, as it does soon after the other tab let go. */
async function becomesWriter(map: OpenMap): Promise<void> {
	await expect.poll(() => map.readonly, { timeout: 3000, interval: 5 }).toBe(false);
}

/** A clock that goes on one second at each look, from a moment after 2021. */
function clockFrom(start = Date.parse('2021-05-01T10:00:00Z')): { now: () => string } {
	let time = start;
	return { now: () => new Date((time += 1000)).toISOString() };
}

/** Describes one kind of store; `makeDevice` gives an empty device each time. */
export function describeStore(name: string, makeDevice: () => Device): void {
	describe(name, () => {
		async function begin(): Promise<{ device: Device; store: MapStore; map: OpenMap }> {
			const device = makeDevice();
			const store = await device.start();
			return { device, store, map: await store.create({ id: 'm1', sign: 'tree' }) };
		}

		it('gives a new map back empty', async () => {
			const { map } = await begin();
			expect(await map.load()).toEqual({ updates: [] });
		});

		it('gives updates back in the order of writing after another start', async () => {
			const { device, map } = await begin();
			for (const value of [3, 1, 2]) await map.append(bytes(value, value));
			map.close();
			const again = await (await device.start()).open('m1');
			expect(await readBytes(again)).toEqual([
				[3, 3],
				[1, 1],
				[2, 2]
			]);
		});

		it('keeps the order of five hundred appends that were not waited for', async () => {
			const { device, map } = await begin();
			const written = Array.from({ length: 500 }, (_, index) => [index >> 8, index & 255]);
			await Promise.all(written.map((update) => map.append(bytes(...update))));
			const again = await (await device.start()).open('m1');
			expect(await readBytes(again)).toEqual(written);
		});

		it('keeps what an update was at the call, and only its own bytes', async () => {
			const { map } = await begin();
			const whole = bytes(9, 1, 2, 9);
			const appending = map.append(whole.subarray(1, 3));
			whole.fill(7);
			await appending;
			const [kept] = (await map.load()).updates;
			expect(kept).toEqual(bytes(1, 2));
			expect(kept?.buffer.byteLength).toBe(2);
		});

		it('keeps maps apart', async () => {
			const { store, map } = await begin();
			const other = await store.create({ id: 'm2', sign: 'boat' });
			await map.append(bytes(1));
			await other.append(bytes(2));
			await other.savePlace('there');
			expect(await map.load()).toEqual({ updates: [bytes(1)] });
			expect(await other.load()).toEqual({ updates: [bytes(2)], place: 'there' });
		});

		it('lets one tab write; another reads along, says so, and takes over', async () => {
			const { device, map } = await begin();
			await map.append(bytes(1));
			const other = await (await device.start()).open('m1');
			const news: MapNews[] = [];
			other.listen!((told) => news.push(told));
			expect([map.readonly, other.readonly]).toEqual([false, true]);
			const refused = { why: 'elsewhere' };
			await expect(other.append(bytes(9))).rejects.toMatchObject(refused);
			await expect(other.savePlace('x')).rejects.toMatchObject(refused);
			await expect(other.putPhoto('p', new Blob(['x']))).rejects.toMatchObject(refused);
			await expect(other.removePhoto('p')).rejects.toMatchObject(refused);
			await expect(other.compact(bytes(9))).rejects.toMatchObject(refused);

			await map.append(bytes(2));
			await expect.poll(() => news).toEqual([{ kind: 'updates', updates: [bytes(2)] }]);
			expect(await readBytes(other)).toEqual([[1], [2]]);
			const begun = map.append(bytes(3));
			map.close();
			await begun;
			await becomesWriter(other);
			await expect.poll(() => news.at(-1)).toEqual({ kind: 'writable' });
			await other.append(bytes(4));
			expect(await readBytes(other)).toEqual([[1], [2], [3], [4]]);
		});

		it('tells every tab that has the map open when it is wiped', async () => {
			const { device, store, map } = await begin();
			const other = await (await device.start()).open('m1');
			const news: MapNews[] = [];
			for (const one of [map, other]) one.listen!((told) => news.push(told));
			await store.purge('m1');
			await expect.poll(() => news).toEqual([{ kind: 'gone' }, { kind: 'gone' }]);
			await expect(other.load()).rejects.toMatchObject({ why: 'missing' });
		});

		it('keeps the latest place, copied', async () => {
			const { device, map } = await begin();
			const place = { v: 1, trail: ['a', 'b'] };
			await map.savePlace('earlier');
			await map.savePlace(place);
			place.trail.push('later');
			const again = await (await device.start()).open('m1');
			expect((await again.load()).place).toEqual({ v: 1, trail: ['a', 'b'] });
		});

		it('refuses a place that cannot be copied, and keeps the one before', async () => {
			const { map } = await begin();
			await map.savePlace('good');
			await expect(map.savePlace({ act: () => 1 })).rejects.toMatchObject({ why: 'failed' });
			expect((await map.load()).place).toBe('good');
		});

		it('gives a photo back byte for byte, with its type', async () => {
			const { device, map } = await begin();
			const pixels = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 31) & 255);
			await map.putPhoto('p1', new Blob([pixels], { type: 'image/webp' }));
			await map.putPhoto('p2', new Blob(['other']));
			const again = await (await device.start()).open('m1');
			const photo = await again.photo('p1');
			expect(photo?.type).toBe('image/webp');
			expect(new Uint8Array(await photo!.arrayBuffer())).toEqual(pixels);
			expect([...(await again.photoIds())].sort()).toEqual(['p1', 'p2']);
		});

		it('forgets a photo, and knows none by another map’s name', async () => {
			const { store, map } = await begin();
			const other = await store.create({ id: 'm1x', sign: 'boat' });
			await map.putPhoto('p1', new Blob(['one']));
			await map.putPhoto('p2', new Blob(['two']));
			await map.removePhoto('p1');
			expect(await map.photo('p1')).toBeUndefined();
			expect(await map.photoIds()).toEqual(['p2']);
			expect(await other.photo('p2')).toBeUndefined();
			expect(await other.photoIds()).toEqual([]);
		});

		it('lists the map with the newest answer first', async () => {
			const store = await makeDevice().start(clockFrom());
			const first = await store.create({ id: 'a', sign: 'tree', title: 'Mine' });
			await store.create({ id: 'b', sign: 'boat' });
			await first.append(bytes(1));
			await store.describe('b', { sign: 'sun' });
			const [a, b, ...more] = await store.list();
			expect(more).toEqual([]);
			expect(a).toMatchObject({ id: 'a', sign: 'tree', title: 'Mine' });
			expect(b).toMatchObject({ id: 'b', sign: 'sun' });
			expect(b).not.toHaveProperty('title');
			expect(a!.changedAt > b!.changedAt && a!.createdAt < b!.createdAt).toBe(true);
		});

		it('changes a sign and a title, and takes a title away', async () => {
			const { store } = await begin();
			await store.describe('m1', { title: 'My street' });
			expect(await store.list()).toMatchObject([{ sign: 'tree', title: 'My street' }]);
			await store.describe('m1', { sign: 'boat' });
			expect(await store.list()).toMatchObject([{ sign: 'boat', title: 'My street' }]);
			await store.describe('m1', { title: '' });
			expect((await store.list())[0]).not.toHaveProperty('title');
			await expect(store.describe('m9', { sign: 'x' })).rejects.toMatchObject({ why: 'missing' });
		});

		it('never begins a map over one that exists', async () => {
			const { store, map } = await begin();
			await map.append(bytes(1));
			await expect(store.create({ id: 'm1', sign: 'boat' })).rejects.toMatchObject({ why: 'failed' });
			expect(await readBytes(await store.open('m1'))).toEqual([[1]]);
			expect(await store.list()).toMatchObject([{ sign: 'tree' }]);
		});

		it('opens no map that is not there', async () => {
			const { store } = await begin();
			await expect(store.open('m9')).rejects.toMatchObject({ name: 'StoreError', why: 'missing' });
		});

		it('puts a removed map back with all that was on it', async () => {
			const { device, store, map } = await begin();
			await map.append(bytes(1));
			await map.putPhoto('p1', new Blob(['one']));
			await map.savePlace('here');
			await store.remove('m1');
			expect(await store.list()).toEqual([]);
			await expect(store.open('m1')).rejects.toMatchObject({ why: 'missing' });

			const later = await device.start();
			await later.restore('m1');
			expect(await later.list()).toHaveLength(1);
			expect((await later.list())[0]).not.toHaveProperty('deletedAt');
			const again = await later.open('m1');
			expect(await again.load()).toEqual({ updates: [bytes(1)], place: 'here' });
			expect(await again.photoIds()).toEqual(['p1']);
		});

		it('purges a map with everything, and leaves the others whole', async () => {
			const { store, map } = await begin();
			const other = await store.create({ id: 'm2', sign: 'boat' });
			for (const one of [map, other]) {
				await one.append(bytes(1));
				await one.putPhoto('p1', new Blob(['one']));
				await one.savePlace('here');
			}
			await store.purge('m1');
			await store.purge('m1');
			await expect(store.restore('m1')).rejects.toMatchObject({ why: 'missing' });
			const anew = await store.create({ id: 'm1', sign: 'sun' });
			expect(await anew.load()).toEqual({ updates: [] });
			expect(await anew.photoIds()).toEqual([]);
			expect(await other.load()).toEqual({ updates: [bytes(1)], place: 'here' });
			expect(await other.photoIds()).toEqual(['p1']);
		});

		it('purges every map, those that were removed too, and tells who has one open', async () => {
			const { device, store, map } = await begin();
			await store.create({ id: 'm2', sign: 'boat' });
			await store.remove('m2');
			const news: MapNews[] = [];
			map.listen!((told) => news.push(told));
			await (await device.start()).purgeAll();
			await expect.poll(() => news).toEqual([{ kind: 'gone' }]);
			expect(await store.list()).toEqual([]);
			for (const id of ['m1', 'm2'])
				await expect(store.restore(id)).rejects.toMatchObject({ why: 'missing' });
			await store.purgeAll();
			const anew = await store.create({ id: 'm1', sign: 'sun' });
			expect(await anew.load()).toEqual({ updates: [] });
		});

		it('brings no purged map back through a tab that still writes', async () => {
			const { device, store, map } = await begin();
			await (await device.start()).purge('m1');
			const gone = { why: 'missing' };
			await expect(map.append(bytes(1))).rejects.toMatchObject(gone);
			await expect(map.putPhoto('p', new Blob(['x']))).rejects.toMatchObject(gone);
			await expect(map.savePlace('x')).rejects.toMatchObject(gone);
			await expect(map.compact(bytes(1))).rejects.toMatchObject(gone);
			await expect(map.load()).rejects.toMatchObject(gone);
			expect(await store.list()).toEqual([]);
			expect(await (await store.create({ id: 'm1', sign: 'sun' })).load()).toEqual({ updates: [] });
		});

		it('purges what was removed a day before the start, not sooner', async () => {
			const device = makeDevice();
			const start = Date.parse('2021-05-01T10:00:00Z');
			const at = (time: number) => ({ now: () => new Date(time).toISOString() });
			const store = await device.start(at(start));
			await store.create({ id: 'm1', sign: 'tree' });
			await store.create({ id: 'm2', sign: 'boat' });
			await store.remove('m1');
			await (await device.start(at(start + undoPeriod - 1))).restore('m1');
			await store.remove('m1');
			const late = await device.start(at(start + undoPeriod));
			await expect(late.restore('m1')).rejects.toMatchObject({ why: 'missing' });
			expect(await late.list()).toMatchObject([{ id: 'm2' }]);
		});

		describe('with a lock', () => {
			const words = 'fiets brood kikker lamp regen trap';
			const choice = { after: 'calm' };

			async function beginLocked() {
				const begun = await begin();
				await begun.store.describe('m1', { title: 'My street' });
				await begun.map.append(bytes(1));
				await begun.map.putPhoto('p1', new Blob(['one']));
				await begun.map.savePlace('here');
				await begun.store.putLockOn('m1', words, choice);
				return begun;
			}

			it('opens with the words, as a telephone writes them, and gives everything back', async () => {
				const { device, map } = await beginLocked();
				map.close();
				const store = await device.start();
				for (const typed of [words, `  ${words.replaceAll(' ', '  ')} `, `F${words.slice(1)}`]) {
					const again = await store.open('m1', typed);
					expect(await again.load()).toEqual({ updates: [bytes(1)], place: 'here' });
					expect(await again.photoIds()).toEqual(['p1']);
					expect(again.lock).toEqual(choice);
					again.close();
				}
			});

			it('does not open without words or with others, however often, and loses nothing by it', async () => {
				const { device, map } = await beginLocked();
				map.close();
				const store = await device.start();
				await expect(store.open('m1')).rejects.toMatchObject({ name: 'StoreError', why: 'locked' });
				for (const other of ['', 'fiets', `${words} x`, words.replace('fiets', 'fietsen')])
					await expect(store.open('m1', other)).rejects.toMatchObject({ why: 'words' });
				await expect(store.describe('m1', { title: 'x' })).rejects.toMatchObject({ why: 'locked' });
				expect(await readBytes(await store.open('m1', words))).toEqual([[1]]);
			});

			it('tells of the map no more than its sign', async () => {
				const { device, store } = await beginLocked();
				await store.create({ id: 'm2', sign: 'boat', title: 'Open' });
				const listed = await (await device.start()).list();
				const { changedAt, createdAt, ...locked } = listed.find(({ id }) => id === 'm1')!;
				expect(locked).toEqual({ id: 'm1', sign: 'tree', isLocked: true });
				expect(changedAt).toBe(createdAt);
				const open = listed.find(({ id }) => id === 'm2');
				expect(open).toMatchObject({ sign: 'boat', title: 'Open' });
				expect(open).not.toHaveProperty('isLocked');
			});

			it('stays open where it is open, writes on, and says that it has a lock', async () => {
				const { device, map, store } = await begin();
				const other = await (await device.start()).open('m1');
				const news: MapNews[] = [];
				for (const one of [map, other]) one.listen!((told) => news.push(told));
				expect([map.lock, other.lock]).toEqual([undefined, undefined]);
				await store.putLockOn('m1', words, choice);
				await expect.poll(() => [map.lock, other.lock]).toEqual([choice, choice]);
				expect(news).toEqual([{ kind: 'lock' }, { kind: 'lock' }]);
				await map.append(bytes(2));
				await map.compact(bytes(1, 2));
				for (const one of [map, other]) one.close();
				expect(await readBytes(await store.open('m1', words))).toEqual([[1, 2]]);
			});

			it('takes another lock only from who has the words of the first, with another sign', async () => {
				const { device, store, map } = await beginLocked();
				map.close();
				const next = 'zes andere woorden door het lot';
				await expect(store.putLockOn('m1', next, choice)).rejects.toMatchObject({ why: 'locked' });
				await expect(store.putLockOn('m1', next, { ...choice, from: 'x' })).rejects.toMatchObject({
					why: 'words'
				});
				await store.putLockOn('m1', next, { after: 'never', from: words, sign: 'boat' });
				const later = await device.start();
				await expect(later.open('m1', words)).rejects.toMatchObject({ why: 'words' });
				expect((await later.open('m1', next)).lock).toEqual({ after: 'never' });
				expect(await later.list()).toMatchObject([{ sign: 'boat', isLocked: true }]);
				await later.takeLockOff('m1', next);
				expect(await later.list()).toMatchObject([{ sign: 'boat', title: 'My street' }]);
			});

			it('needs words', async () => {
				const { store } = await begin();
				for (const none of ['', '  \t '])
					await expect(store.putLockOn('m1', none, choice)).rejects.toMatchObject({ why: 'failed' });
				expect((await store.list())[0]).not.toHaveProperty('isLocked');
				(await store.open('m1')).close();
			});

			it('comes off with its words only, and the map is then as before', async () => {
				const { device, store, map } = await beginLocked();
				map.close();
				await expect(store.takeLockOff('m1', 'x')).rejects.toMatchObject({ why: 'words' });
				await expect(store.open('m1')).rejects.toMatchObject({ why: 'locked' });
				await store.takeLockOff('m1', words);
				const later = await device.start();
				const again = await later.open('m1');
				expect(await again.load()).toEqual({ updates: [bytes(1)], place: 'here' });
				expect(again.lock).toBeUndefined();
				const [entry] = await later.list();
				expect(entry).toMatchObject({ title: 'My street' });
				expect(entry).not.toHaveProperty('isLocked');
				await later.takeLockOff('m1', 'no lock, no words');
			});

			it('keeps when it is to shut by itself, without its words', async () => {
				const { device, store, map } = await beginLocked();
				await store.setLockTime('m1', 'slow');
				await expect.poll(() => map.lock).toEqual({ after: 'slow' });
				map.close();
				expect((await (await device.start()).open('m1', words)).lock).toEqual({ after: 'slow' });
			});

			it('can be taken off the list, put back and wiped by who has no words', async () => {
				const { device, store, map } = await beginLocked();
				map.close();
				await store.remove('m1');
				expect(await store.list()).toEqual([]);
				await expect(store.open('m1', words)).rejects.toMatchObject({ why: 'missing' });
				const later = await device.start();
				await later.restore('m1');
				expect(await later.list()).toMatchObject([{ id: 'm1', isLocked: true }]);
				expect((await later.list())[0]).not.toHaveProperty('deletedAt');
				await later.purge('m1');
				expect(await later.list()).toEqual([]);
				await expect(later.open('m1', words)).rejects.toMatchObject({ why: 'missing' });
			});

			it('goes a day after it was taken off the list, like any other', async () => {
				const device = makeDevice();
				const start = Date.parse('2021-05-01T10:00:00Z');
				const at = (time: number) => ({ now: () => new Date(time).toISOString() });
				const store = await device.start(at(start));
				(await store.create({ id: 'm1', sign: 'tree' })).close();
				await store.putLockOn('m1', words, choice);
				await store.remove('m1');
				await (await device.start(at(start + undoPeriod - 1))).restore('m1');
				await store.remove('m1');
				const late = await device.start(at(start + undoPeriod));
				await expect(late.restore('m1')).rejects.toMatchObject({ why: 'missing' });
			});

			it('is in no new map’s way that would take its place', async () => {
				const { store, map } = await beginLocked();
				map.close();
				await expect(store.create({ id: 'm1', sign: 'sun' })).rejects.toMatchObject({ why: 'failed' });
				expect(await readBytes(await store.open('m1', words))).toEqual([[1]]);
			});
		});

		it('replaces what was loaded and appended by one state, and nothing that it did not see', async () => {
			const { device, map } = await begin();
			await map.append(bytes(1));
			await map.append(bytes(2));
			await map.compact(bytes(1, 2));
			expect(await readBytes(map)).toEqual([[1, 2]]);
			map.close();
			const unseeing = await (await device.start()).open('m1');
			await becomesWriter(unseeing);
			await unseeing.append(bytes(3));
			await unseeing.compact(bytes(3, 3));
			expect(await readBytes(unseeing)).toEqual([
				[1, 2],
				[3, 3]
			]);
			await unseeing.compact(bytes(1, 2, 3));
			unseeing.close();
			const again = await (await device.start()).open('m1');
			expect(await readBytes(again)).toEqual([[1, 2, 3]]);
		});

		it('loses no append that is under way while it compacts', async () => {
			const { map } = await begin();
			await map.append(bytes(1));
			const before = map.append(bytes(2));
			const compacting = map.compact(bytes(1));
			const after = map.append(bytes(3));
			await Promise.all([before, compacting, after]);
			expect(new Set((await readBytes(map)).flat())).toEqual(new Set([1, 2, 3]));
			await map.compact(bytes(1, 2, 3));
			expect(await readBytes(map)).toEqual([[1, 2, 3]]);
		});

		it('loses nothing however two tabs load, append, compact, go and come again', async () => {
			const acts = ['append', 'append', 'load', 'compact', 'wait', 'go'] as const;
			const step = fc.record({ tab: fc.nat(1), act: fc.constantFrom(...acts) });
			await fc.assert(
				fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
					const device = makeDevice();
					const begin = (map: OpenMap) => ({ map, seen: new Set<number>() });
					const open = async () => begin(await (await device.start()).open('m'));
					const tabs = [begin(await (await device.start()).create({ id: 'm', sign: 'tree' })), await open()];
					const kept = new Set<number>();
					let next = 0;
					let running: Promise<unknown>[] = [];
					for (const { tab, act } of steps) {
						const { map, seen } = tabs[tab]!;
						if (act === 'append' && !map.readonly) {
							const value = next++;
							seen.add(value);
							running.push(map.append(bytes(value)).then(() => kept.add(value)));
						} else if (act === 'append') {
							await expect(map.append(bytes(255))).rejects.toMatchObject({ why: 'elsewhere' });
						} else if (act === 'load') {
							for (const update of (await map.load()).updates) for (const value of update) seen.add(value);
						} else if (act === 'compact' && !map.readonly) {
							running.push(map.compact(bytes(...seen)));
						} else if (act === 'go') {
							map.close();
							const other = tabs[1 - tab]!;
							await becomesWriter(other.map);
							tabs[tab] = await open();
						} else {
							await Promise.all(running);
							running = [];
						}
					}
					await Promise.all(running);
					const found = new Set((await readBytes(tabs[0]!.map)).flat());
					expect([...found].sort((a, b) => a - b)).toEqual([...kept].sort((a, b) => a - b));
					expect(kept.size).toBe(next);
					for (const { map } of tabs) map.close();
				}),
				{ numRuns: 20 }
			);
		}, 60_000);

		it('answers nothing after it was closed, but ends what was begun', async () => {
			const { store, map } = await begin();
			const begun = map.append(bytes(1));
			map.close();
			await begun;
			await expect(map.append(bytes(2))).rejects.toMatchObject({ why: 'unavailable' });
			await expect(map.load()).rejects.toMatchObject({ why: 'unavailable' });
			await expect(map.savePlace('x')).rejects.toMatchObject({ why: 'unavailable' });
			await expect(map.photoIds()).rejects.toMatchObject({ why: 'unavailable' });
			expect(await readBytes(await store.open('m1'))).toEqual([[1]]);
		});
	});
}
