/**
 * T13: a map that is taken home is the same map in a browser that has never seen it: whatever it says, with the bytes of
 * every photo and voice note, as a file, as a page, and either one with a lock.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { isSame } from '../../src/lib/model/document/flat';
import { mediaOn, type Moment, type NeighbourhoodMap } from '../../src/lib/model/map';
import type { HostilePage, Way } from '../hostile/page';
import { anyMap, anyMoments } from '../maps/arbitraries';
import { startOutputSite } from '../output/site';
import { Profile } from '../storage/profile';
import { tellFigure } from './figure';

declare const window: HostilePage;

let site: Awaited<ReturnType<typeof startOutputSite>>;
let folder: string;
test.beforeAll(async () => {
	site = await startOutputSite('tests/hostile/page.ts');
	folder = mkdtempSync(join(tmpdir(), 'buurtkaart-carried-'));
});
test.afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await site.stop();
});

/** In a browser on a disk of its own, which is gone afterwards. */
async function inFreshProfile(deed: (page: Page) => Promise<void>): Promise<void> {
	const profile = await Profile.make();
	try {
		await profile.start();
		const page = await profile.newPage();
		await page.goto(site.origin);
		await page.waitForFunction(() => 'exchange' in window);
		await deed(page);
	} finally {
		await profile.remove();
	}
}

/** One map on its way, and the hashes that its photos and voice notes had when it left. */
interface Carried {
	readonly map: NeighbourhoodMap;
	readonly moments: readonly Moment[];
	readonly way: Way;
	readonly path: string;
	readonly hashes: Readonly<Record<string, string>>;
}

async function save(page: Page, [map, moments]: [NeighbourhoodMap, Moment[]], at: number): Promise<Carried> {
	// One in ten with a lock, which takes longer than all the rest.
	const ways: readonly Way[] = [
		'file',
		'page',
		'file',
		'page',
		'file',
		'page',
		'file',
		'page',
		'locked-file',
		'locked-page'
	];
	const way = ways[at % ways.length]!;
	const ids = [...new Set([map, ...moments.map((one) => one.map)].flatMap((one) => [...mediaOn(one)]))];
	const gift = [map, moments, ids, way] as const;
	const { base64, hashes } = await page.evaluate((gift) => window.exchange.save(...gift), gift);
	const path = join(folder, `kaart-${at}`);
	writeFileSync(path, Buffer.from(base64, 'base64'));
	return { map, moments, way, path, hashes };
}

/** What is not as it left. */
async function open(page: Page, { map, moments, way, path, hashes }: Carried): Promise<string[]> {
	await page.locator('input').setInputFiles(path);
	const opened = await page.evaluate(() => window.exchange.open());
	rmSync(path);
	const faults = [
		...(isSame(opened.map, map) ? [] : ['map']),
		...(isSame(opened.moments, moments) ? [] : ['moments']),
		...(isSame(opened.hashes, hashes) ? [] : ['photos']),
		...(opened.isMergeable ? [] : ['history'])
	];
	return faults.map((fault) => `${path} (${way}): ${fault}`);
}

async function carry(count: number, seed: number): Promise<void> {
	const maps = fc.sample(fc.tuple(anyMap, anyMoments), { numRuns: count, seed });
	const carried: Carried[] = [];
	await inFreshProfile(async (page) => {
		for (const [at, one] of maps.entries()) carried.push(await save(page, one, at));
	});
	const faults: string[] = [];
	await inFreshProfile(async (page) => {
		for (const one of carried) faults.push(...(await open(page, one)));
	});
	const photos = carried.reduce((sum, { hashes }) => sum + Object.keys(hashes).length, 0);
	const equal = count - new Set(faults.map((fault) => fault.split(':')[0])).size;
	tellFigure(
		'T13',
		`seed ${seed}: maps with ${photos} photos and voice notes, equal in a fresh profile`,
		`${equal} of ${count}`,
		count
	);
	expect(faults).toEqual([]);
	expect(photos).toBeGreaterThan(count);
}

test('T13: maps that were taken home are the same in a browser that never saw them', async () => {
	await carry(10, 13);
});

test('@trust T13: so are a thousand', async () => {
	test.setTimeout(900_000);
	await carry(1000, Number(process.env.SEED ?? Date.now() % 1_000_000));
});
