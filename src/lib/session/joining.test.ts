import { beforeEach, describe, expect, test } from 'vitest';
import { parseFile, writeFile, type MapFile } from '$lib/model/format';
import { actor, aMap } from '$lib/model/building';
import type { NeighbourhoodMap } from '$lib/model/map';
import { openMemoryStore } from '$lib/storage/memory';
import { StoreError, type MapStore, type OpenMap } from '$lib/storage/store';
import { foreseeBoth } from '$lib/model/joining';
import { joinCopy, orderOf, type Copy } from './joining';
import { asAnotherMap, openKeptMap, openMapFile } from './opening';
import type { Session } from './session.svelte';

const shot = (text: string) => new Blob([text], { type: 'image/webp' });

/** A store like the device's, as far as a session can tell. */
function device(wrap: (map: OpenMap) => OpenMap = (map) => map): MapStore {
	const memory = openMemoryStore('chosen');
	return {
		...memory,
		kind: 'browser',
		create: async (entry) => wrap(await memory.create(entry)),
		open: async (id) => wrap(await memory.open(id))
	};
}

function read(map: NeighbourhoodMap, document?: Uint8Array): MapFile {
	const facts = { id: 'm1', savedAt: '2026-11-23T15:04:05Z', ...(document ? { document } : {}) };
	const parsed = parseFile(writeFile(map, [], {}, {}, facts));
	if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused));
	return parsed.file;
}

const MAP = aMap().with(actor('a1').name('Bakker').ring(2), actor('a2').name('Slager')).build();
let store: MapStore;
let options: Parameters<typeof openMapFile>[2];
beforeEach(() => {
	store = device();
	options = { deviceStore: async () => store, today: '2026-11-23' };
});

/** A map of this device, with a photo, and the copy of it that was taken home. */
async function kept(): Promise<{ readonly session: Session; readonly home: MapFile }> {
	const first = await openMapFile(read(MAP), new Map([['p1', shot('one')]]), options);
	first.execute([{ type: 'answerGuide', question: 'consent-device', answer: 'yes' }]);
	await first.flush();
	const home = read(first.map, first.encode());
	await first.close();
	return { session: await openKeptMap('m1', options), home };
}

/** Joins as it was foreseen just before. */
const join = (session: Session, copy: Copy) =>
	joinCopy(session, copy, foreseeBoth(orderOf(session, copy.file)).mine);

describe('a copy from home', () => {
	test('is joined with the map of this device, with its photos, and is there after it was closed', async () => {
		const { session, home } = await kept();
		const away = await openMapFile(home, new Map(), options);
		away.execute([
			{ type: 'answerGuide', question: 'consent-device', answer: 'no' },
			{ type: 'addActor', id: 'a3', fields: { name: 'Samira', photos: ['p2'] } }
		]);
		const back = read(away.map, away.encode());
		session.execute([{ type: 'changeActor', id: 'a1', fields: { ring: 4 } }]);
		expect(foreseeBoth(orderOf(session, back)).mine).toMatchObject({
			way: { how: 'merge' },
			people: { added: ['a3'] }
		});
		expect(await join(session, { file: back, media: new Map([['p2', shot('two')]]) })).toBe(true);
		expect(session.map.actors.map(({ name, ring }) => [name, ring])).toEqual([
			['Bakker', 4],
			['Slager', undefined],
			['Samira', undefined]
		]);
		expect(session.isOnDevice).toBe(true);
		await session.flush();
		await session.close();
		const again = await openKeptMap('m1', options);
		expect(again.map.actors.map(({ name }) => name)).toEqual(['Bakker', 'Slager', 'Samira']);
		expect(await (await again.photos.all()).get('p2')?.text()).toBe('two');
	});

	test('is one deed, that can be undone and done again', async () => {
		const { session, home } = await kept();
		const away = await openMapFile(home, new Map(), options);
		away.execute([{ type: 'removeActor', id: 'a2' }]);
		await join(session, { file: read(away.map, away.encode()), media: new Map() });
		expect(session.map.actors.map(({ id }) => id)).toEqual(['a1']);
		expect(session.deeds.map(({ label }) => label)).toEqual(['join']);
		session.undo();
		expect(session.map.actors.map(({ id }) => id)).toEqual(['a1', 'a2']);
		session.redo();
		expect(session.map.actors.map(({ id }) => id)).toEqual(['a1']);
	});
});

test('what was foreseen of a map that has changed since is looked at anew', async () => {
	const { session } = await kept();
	const map = aMap().with(actor('a1').name('Bakker').ring(4), actor('b1').name('Kapper')).build();
	const copy = { file: read(map), media: new Map<string, Blob>() };
	const foreseen = foreseeBoth(orderOf(session, copy.file)).theirs;
	session.execute([{ type: 'removeActor', id: 'a1' }]);
	await joinCopy(session, copy, foreseen, 'theirs');
	expect(session.map.actors.map(({ id, ring }) => [id, ring])).toEqual([
		['a2', undefined],
		['a1', 4],
		['b1', undefined]
	]);
});

describe('a copy from elsewhere', () => {
	test('that calls another photo by the same name loses neither of them', async () => {
		const { session } = await kept();
		const map = aMap()
			.with(actor('b1').name('Kapper').picture({ type: 'photo', photo: 'p1' }).photos(['p1', 'p9']))
			.build();
		await join(session, {
			file: read(map),
			media: new Map([
				['p1', shot('other')],
				['p9', shot('nine')]
			])
		});
		const [, , kapper] = session.map.actors;
		const photos = await session.photos.all();
		expect(kapper?.picture).toEqual({ type: 'photo', photo: kapper?.photos[0] });
		expect(await photos.get(kapper!.photos[0]!)?.text()).toBe('other');
		expect(await photos.get('p1')?.text()).toBe('one');
		expect([kapper?.photos[1], photos.size]).toEqual(['p9', 3]);
	});

	test('that shows the same photo by the same name needs no second one', async () => {
		const { session } = await kept();
		const map = aMap()
			.with(actor('b1').photos(['p1']))
			.build();
		await join(session, { file: read(map), media: new Map([['p1', shot('one')]]) });
		expect([session.map.actors[2]?.photos, (await session.photos.all()).size]).toEqual([['p1'], 1]);
	});

	test('changes nothing where there is no room for its photos', async () => {
		let isFull = false;
		const wrap = (map: OpenMap) => ({
			...map,
			putPhoto: (id: string, photo: Blob) =>
				isFull ? Promise.reject(new StoreError('full', 'no room')) : map.putPhoto(id, photo)
		});
		store = device(wrap);
		const { session } = await kept();
		const before = session.map;
		isFull = true;
		const map = aMap()
			.with(actor('b1').photos(['p5']))
			.build();
		const joining = join(session, { file: read(map), media: new Map([['p5', shot('x')]]) });
		await expect(joining).rejects.toMatchObject({ why: 'full' });
		expect(session.map).toBe(before);
	});

	test('opened as another map leaves the map of this device as it is', async () => {
		const { session, home } = await kept();
		await session.close();
		const other = await openMapFile(asAnotherMap(home), new Map(), options);
		other.execute([
			{ type: 'answerGuide', question: 'consent-device', answer: 'yes' },
			{ type: 'removeActor', id: 'a1' }
		]);
		await other.flush();
		expect(other.id).not.toBe('m1');
		expect((await store.list()).map(({ id }) => id).sort()).toEqual(['m1', other.id].sort());
		expect((await openKeptMap('m1', options)).map.actors).toHaveLength(2);
	});
});

test('a map that was taken off this device makes way when its file is brought back', async () => {
	const { session, home } = await kept();
	await session.close();
	await store.remove('m1');
	const back = await openMapFile(home, new Map([['p7', shot('seven')]]), options);
	back.execute([{ type: 'answerGuide', question: 'consent-device', answer: 'yes' }]);
	await back.flush();
	await expect.poll(() => [back.isOnDevice, back.saved]).toEqual([true, 'saved']);
	expect((await store.list()).map(({ id }) => id)).toEqual(['m1']);
	expect([...(await back.photos.all()).keys()]).toEqual(['p7']);
});
