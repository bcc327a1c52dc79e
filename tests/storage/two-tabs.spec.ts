/** T5: the same map in two tabs of one browser. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { tellFigure } from '../trust/figure';
import type { StoragePage } from './page';
import { Profile } from './profile';
import { startStorageSite, type Site } from './site';

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

/** A tab with the map open; `by` begins the names of what is typed there. */
async function sit(by: string): Promise<Page> {
	const page = await profile.visit(site.origin);
	await page.evaluate(async (by) => {
		const { storage } = globalThis as unknown as StoragePage;
		const typist = await storage.Typist.sit('m');
		Object.assign(globalThis, { typist, by });
	}, by);
	return page;
}

/** Begins to type, an answer each 50 ms, whether it can be kept or not. */
const type = (page: Page) =>
	page.evaluate(() => {
		const { typist, by, errors } = Object.assign(globalThis as unknown as StoragePage & Typing, {
			errors: []
		});
		let count = 0;
		Object.assign(globalThis, { typing: setInterval(() => typist.add(count++, by), 50) });
		addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
		addEventListener('error', ({ message }) => errors.push(message));
	});

interface Typing {
	readonly by: string;
	readonly typing: number;
	readonly errors: string[];
}

/** Stops typing, and tells how many answers were given, and what is kept of whom. */
const stop = (page: Page) =>
	page.evaluate(async () => {
		const { typist, typing, by, errors } = globalThis as unknown as StoragePage & Typing;
		clearInterval(typing);
		const kept = await typist.queue.flush();
		return { kept, typed: typist.look(by).count, errors, readonly: typist.map.readonly };
	});

/** What a third tab finds of both. */
const find = async () => {
	const page = await sit('c');
	const found = await page.evaluate(() => {
		const { typist } = globalThis as unknown as StoragePage;
		return { a: typist.look('a'), b: typist.look('b') };
	});
	await page.close();
	return found;
};

async function typeInBoth(seconds: number) {
	const first = await sit('a');
	const second = await sit('b');
	expect(await second.evaluate(() => (globalThis as unknown as StoragePage).typist.map.readonly)).toBe(true);
	await Promise.all([type(first), type(second)]);
	await wait(seconds * 1000);
	const one = await stop(first);
	// Reads along: what the first tab kept is on the second one's screen.
	await expect
		.poll(() => second.evaluate(() => (globalThis as unknown as StoragePage).typist.look('a').count))
		.toBe(one.typed);
	const two = await stop(second);
	expect(one).toMatchObject({ kept: true, readonly: false, errors: [] });
	// Nothing of the second tab was shown as saved, and nothing of it is dropped: it goes when the first one goes.
	expect(two).toMatchObject({ kept: false, readonly: true, errors: [] });
	const takeover = await measureTakeover(second, () => first.close());
	const found = await find();
	return { one, two, found, takeover };
}

/** How long until the second tab writes, once the first is gone; and whether all that it held is then kept. */
async function measureTakeover(second: Page, go: () => Promise<unknown>): Promise<number> {
	const start = Date.now();
	await Promise.all([
		go(),
		second.waitForFunction(() => (globalThis as unknown as StoragePage).typist.map.readonly === false)
	]);
	const took = Date.now() - start;
	await second.waitForFunction(() => {
		const { typist } = globalThis as unknown as StoragePage;
		return typist.news.includes('writable') && typist.queue.state === 'saved';
	});
	return took;
}

test('T5: two tabs: one writes, the other reads along and loses nothing when it takes over', async () => {
	const { one, two, found, takeover } = await typeInBoth(4);
	expect(found).toEqual({ a: { count: one.typed, halves: 0 }, b: { count: two.typed, halves: 0 } });
	expect(takeover).toBeLessThan(1000);
});

test('@trust T5: a minute of typing in two tabs', async () => {
	test.setTimeout(150_000);
	const { one, two, found, takeover } = await typeInBoth(60);
	const lost = one.typed + two.typed - found.a.count - found.b.count;
	tellFigure('T5', `${one.typed} and ${two.typed} answers typed in two tabs, lost`, lost, 0);
	tellFigure('T5', 'takeover', `${takeover} ms`, '1000 ms');
	expect(lost).toBe(0);
	expect(takeover).toBeLessThan(1000);
});

test('T5: the first tab crashes: the second writes within a second, and nothing that was kept is lost', async () => {
	const first = await sit('a');
	const second = await sit('b');
	let shown = 0;
	await first.exposeFunction('tellSaved', (count: number) => (shown = count));
	await first.evaluate(() => {
		const { typist, tellSaved } = globalThis as unknown as StoragePage & { tellSaved(count: number): void };
		typist.onshown = (state) => state === 'saved' && tellSaved(typist.look('a').count);
	});
	await Promise.all([type(first), type(second)]);
	await wait(1500);
	const crash = () => first.goto('chrome://crash').catch(() => {});
	const takeover = await measureTakeover(second, crash);
	const two = await stop(second);
	expect(two).toMatchObject({ kept: true, readonly: false, errors: [] });
	const found = await find();
	expect(shown).toBeGreaterThan(5);
	expect(found.a.count).toBeGreaterThanOrEqual(shown);
	expect(found.b).toEqual({ count: two.typed, halves: 0 });
	tellFigure('T5', 'takeover after a crash', `${takeover} ms`, '1000 ms');
	expect(takeover).toBeLessThan(1000);
});

for (const [who, wiping] of [
	['the other tab', 1],
	['the tab that reads along', 0]
] as const)
	test(`T5: a map that is wiped while ${who} is open says so there, and nothing of it is written again`, async () => {
		const tabs = [await sit('a'), await sit('b')];
		await type(tabs[0]!);
		await wait(800);
		await tabs[wiping]!.evaluate(() => (globalThis as unknown as StoragePage).typist.store.purge('m'));
		for (const tab of tabs)
			await tab.waitForFunction(() => (globalThis as unknown as StoragePage).typist.news.includes('gone'));
		await wait(400);
		const { kept, errors } = await stop(tabs[0]!);
		expect({ kept, errors }).toEqual({ kept: false, errors: [] });
		const left = await tabs[1]!.evaluate(async () => {
			const { typist } = globalThis as unknown as StoragePage;
			const root = await navigator.storage.getDirectory();
			const names: string[] = [];
			for await (const name of (await root.getDirectoryHandle('buurtkaart-vault')).keys()) names.push(name);
			const why = await typist.map.append(new Uint8Array([1])).catch((error: { why: string }) => error.why);
			return { names, why, maps: await typist.store.list() };
		});
		expect(left).toEqual({ names: [], why: 'missing', maps: [] });
	});
