import { beforeEach, describe, expect, test } from 'vitest';
import { parseFile, writeFile, type MapFile } from '$lib/model/format';
import { actor, aMap } from '$lib/model/building';
import { openMemoryStore } from '$lib/storage/memory';
import type { MapStore } from '$lib/storage/store';
import type { BadPhoto, ComingPhotos } from './arrival.svelte';
import { openMapFile } from './opening';
import type { Session } from './session.svelte';

const MAP = aMap()
	.with(...['p1', 'p2', 'p3'].map((photo) => actor(`a-${photo}`).picture({ type: 'photo', photo })))
	.build();
const facts = { id: 'm1', savedAt: '2026-11-23T15:04:05Z' };
const shot = (text: string) => new Blob([text], { type: 'image/webp' });

function read(): MapFile {
	const parsed = parseFile(writeFile(MAP, [], {}, {}, facts));
	if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused));
	return parsed.file;
}

/** Photos that come when the test says so. */
class Coming implements ComingPhotos {
	readonly ids = ['p1', 'p2', 'p3'];
	signal: AbortSignal | undefined;
	#give: (id: string) => void = () => {};
	#end: (bad: readonly BadPhoto[]) => void = () => {};

	readonly take: ComingPhotos['take'] = (onphoto, { onprogress, signal }) => {
		this.signal = signal;
		let done = 0;
		this.#give = (id) => {
			onphoto(id, shot(id));
			onprogress((done += 1));
		};
		return new Promise((resolve) => (this.#end = resolve));
	};

	give(...ids: readonly string[]): void {
		ids.forEach((id) => this.#give(id));
	}

	end(...bad: readonly BadPhoto[]): void {
		this.#end(bad);
	}
}

let store: MapStore;
let coming: Coming;
let session: Session;
beforeEach(async () => {
	store = { ...openMemoryStore('chosen'), kind: 'browser' };
	coming = new Coming();
	const options = { deviceStore: async () => store, today: '2026-11-23' };
	session = await openMapFile(read(), new Map(), options, coming);
});

const say = (answer: 'yes' | 'no') =>
	session.execute([{ type: 'answerGuide', question: 'consent-device', answer }]);
const keptPhotos = async () => [...(await (await store.open('m1')).photoIds())].sort();

describe('a map whose photos are still coming', () => {
	test('lies open with all that it says before the first of them', () => {
		expect(session.map.actors.map(({ id }) => id)).toEqual(['a-p1', 'a-p2', 'a-p3']);
		expect(session.photos.url('p1')).toBeUndefined();
		expect([session.photos.arrival?.done, session.photos.arrival?.isOver]).toEqual([0, false]);
		expect(session.canUndo).toBe(false);
	});

	test('shows each as it comes', async () => {
		coming.give('p2');
		await expect.poll(() => session.photos.url('p2')).toMatch(/^blob:/);
		expect(session.photos.url('p1')).toBeUndefined();
		expect(session.photos.arrival?.done).toBe(1);
	});

	test('tells who waits how many came, and has the address of each when the last is there', async () => {
		const heard: (readonly number[])[] = [];
		const waiting = session.photos.arrived({ onprogress: (...many) => heard.push(many) });
		coming.give('p1', 'p2', 'p3');
		coming.end();
		expect(await waiting).toBe(true);
		expect(heard).toEqual([
			[0, 3],
			[1, 3],
			[2, 3],
			[3, 3]
		]);
		for (const id of coming.ids) expect(session.photos.url(id)).toMatch(/^blob:/);
		expect(await session.photos.arrived()).toBe(false);
	});

	test('goes on coming when somebody waits no longer', async () => {
		const stop = new AbortController();
		const waiting = session.photos.arrived({ signal: stop.signal });
		stop.abort(new Error('not any more'));
		await expect(waiting).rejects.toThrow('not any more');
		coming.give('p1');
		await expect.poll(() => session.photos.url('p1')).toMatch(/^blob:/);
	});

	test('is not said to be kept, and is not on the device, until the last one is there', async () => {
		say('yes');
		coming.give('p1', 'p2');
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(session.saved).toBe('saving');
		expect(session.wouldLose).toBe(true);
		expect(await store.list()).toEqual([]);
		coming.give('p3');
		coming.end();
		expect(await session.flush()).toBe(true);
		expect(session.saved).toBe('saved');
		expect(await keptPhotos()).toEqual(['p1', 'p2', 'p3']);
	});

	test('stays off the device when the yes is taken back meanwhile', async () => {
		say('yes');
		session.undo();
		coming.give('p1', 'p2', 'p3');
		coming.end();
		await session.flush();
		expect(session.saved).toBe('memory');
		expect(await store.list()).toEqual([]);
	});

	test('goes into a file with all of them', async () => {
		const all = session.photos.all();
		coming.give('p1', 'p2', 'p3');
		coming.end();
		expect([...(await all).keys()]).toEqual(['p1', 'p2', 'p3']);
	});

	test('takes in nothing more once it was left, and nothing of it is anywhere', async () => {
		coming.give('p1');
		await session.close();
		expect(coming.signal?.aborted).toBe(true);
		coming.give('p2', 'p3');
		coming.end();
		await session.photos.arrival?.over;
		expect(['p1', 'p2', 'p3'].map((id) => session.photos.url(id))).toEqual([undefined, undefined, undefined]);
		expect(await store.list()).toEqual([]);
	});

	test('tells which of them are none until the person goes on, and is kept without those', async () => {
		say('yes');
		coming.give('p1', 'p3');
		coming.end({ id: 'p2', problem: 'photo-unreadable' });
		expect(await session.flush()).toBe(true);
		const arrival = session.photos.arrival!;
		expect([arrival.bad.map(({ id }) => id), arrival.isTold]).toEqual([['p2'], false]);
		arrival.goOn();
		expect(arrival.isTold).toBe(true);
		expect(await keptPhotos()).toEqual(['p1', 'p3']);
	});
});
