/** How long an answer waits until it is shown as saved, and what sealing takes of the memory, on a large map. */
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { tellFigure } from '../trust/figure';
import type { StoragePage } from './page';
import { Profile } from './profile';
import { startStorageSite, type Site } from './site';

const ACTORS = 60;
const PHOTOS = 40;
const PHOTO_SIZE = 250_000;
/** Milliseconds: 95 of 100 answers on a device six times slower. */
const GOAL = 50;

let site: Site;
let profile: Profile;
test.beforeEach(async () => {
	site = await startStorageSite();
	profile = await Profile.make();
	await profile.start();
});
test.afterEach(async () => {
	await profile.remove();
	await site.stop();
});

async function openLargeMap(): Promise<Page> {
	const page = await profile.visit(site.origin);
	await page.evaluate(
		async ({ actors, photos, size }) => {
			const { storage } = globalThis as unknown as StoragePage;
			const typist = await storage.Typist.sit('m');
			for (let number = 0; number < actors; number++) typist.add(number);
			await typist.queue.flush();
			for (let number = 0; number < photos; number++) {
				const photo = new Uint8Array(size);
				for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(photo.subarray(at, at + 65_536));
				await typist.map.putPhoto(`p${number}`, new Blob([photo], { type: 'image/webp' }));
			}
			await typist.compact();
			Object.assign(globalThis, { typist });
		},
		{ actors: ACTORS, photos: PHOTOS, size: PHOTO_SIZE }
	);
	return page;
}

/**
 * Milliseconds from each answer until it was shown as saved, in order of size; and, in turn with them, of one bare
 * strict write, to tell how busy this machine is with other things.
 */
async function time(page: Page, devtools: CDPSession, rate: number, answers: number) {
	await devtools.send('Emulation.setCPUThrottlingRate', { rate });
	const { times, bare } = await page.evaluate(
		async ({ rate, answers }) => {
			const { typist } = globalThis as unknown as StoragePage;
			const times: number[] = [];
			const bare: number[] = [];
			const database = await new Promise<IDBDatabase>((resolve) => {
				const opening = indexedDB.open('bare');
				opening.onupgradeneeded = () => opening.result.createObjectStore('bare', { autoIncrement: true });
				opening.onsuccess = () => resolve(opening.result);
			});
			for (let number = 0; number < answers; number++) {
				const start = performance.now();
				typist.add(1000 * rate + number, 'x');
				await new Promise<void>((resolve) => {
					typist.onshown = (state) => state === 'saved' && resolve();
				});
				times.push(performance.now() - start);
				await new Promise((resolve) => setTimeout(resolve, 30));
				const again = performance.now();
				const writing = database.transaction('bare', 'readwrite', { durability: 'strict' });
				writing.objectStore('bare').add(new Uint8Array(300));
				await new Promise((resolve) => (writing.oncomplete = resolve));
				bare.push(performance.now() - again);
			}
			database.close();
			return { times, bare };
		},
		{ rate, answers }
	);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	const sort = (values: number[]) => values.sort((one, other) => one - other);
	return { times: sort(times), bare: sort(bare) };
}

/** Bytes that the page holds, after everything that may go has gone. */
async function weigh(devtools: CDPSession): Promise<number> {
	await devtools.send('HeapProfiler.collectGarbage');
	const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
	return usedSize + (backingStorageSize ?? 0);
}

async function measure(answers: number) {
	const page = await openLargeMap();
	const devtools = await page.context().newCDPSession(page);
	const before = await weigh(devtools);
	const figures: Record<string, string> = {};
	let slow = 0;
	for (const rate of [1, 6]) {
		const { times, bare } = await time(page, devtools, rate, answers);
		const at = (values: readonly number[], share: number) => values[Math.floor((values.length - 1) * share)]!;
		const say = (values: readonly number[]) =>
			`p50 ${at(values, 0.5).toFixed(1)} ms, p95 ${at(values, 0.95).toFixed(1)} ms`;
		figures[`${rate}x`] = `${say(times)} (a bare write ${say(bare)})`;
		slow = at(times, 0.95);
	}
	const held = (await weigh(devtools)) - before;
	const opening = await page.evaluate(async () => {
		const { typist, storage } = globalThis as unknown as StoragePage;
		typist.map.close();
		const start = performance.now();
		const again = await storage.Typist.sit('m');
		const took = performance.now() - start;
		again.map.close();
		return { took, ...again.look('x') };
	});
	console.log(
		`An answer on a map of ${ACTORS} contacts and ${PHOTOS} photos is shown as saved after ${JSON.stringify(figures)} ` +
			`(p95 at 6x: ${GOAL} ms); ${2 * answers} answers leave ${Math.round(held / 1000)} kB in memory; ` +
			`the map opens in ${Math.round(opening.took)} ms`
	);
	return { slow, held, opening };
}

test('saved: an answer is soon shown, on a slow device and a large map too', async () => {
	test.setTimeout(90_000);
	const { slow, held, opening } = await measure(60);
	expect(opening).toMatchObject({ count: 120, halves: 0 });
	// Other work on this machine must not fail it: the goal itself is held by the long run.
	expect(slow).toBeLessThan(4 * GOAL);
	expect(held, 'bytes').toBeLessThan(3_000_000);
});

test('@trust saved: an answer is shown as saved within the figure asked for', async () => {
	test.setTimeout(180_000);
	const { slow, held } = await measure(300);
	const where = `${ACTORS} contacts, ${PHOTOS} photos, a processor six times slower`;
	tellFigure('saved', `${where}, 95 of 100 answers within`, `${slow.toFixed(1)} ms`, `${GOAL} ms`);
	expect(slow).toBeLessThan(GOAL);
	expect(held, 'bytes').toBeLessThan(5_000_000);
});
