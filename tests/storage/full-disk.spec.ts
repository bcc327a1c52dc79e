/** T2: a device without room. */
import { expect, test } from '@playwright/test';
import type { SaveQueue } from '$lib/storage/saving';
import { tellFigure } from '../trust/figure';
import type { StoragePage } from './page';
import { startStorageSite, type Site } from './site';

let site: Site;
test.beforeAll(async () => {
	site = await startStorageSite();
});
test.afterAll(() => site.stop());

test('T2: a full disk is named, loses nothing that was kept, and lets go on when there is room', async ({
	page
}) => {
	const devtools = await page.context().newCDPSession(page);
	const origin = site.origin;
	// Only a limit that is there before the origin is first used is kept to.
	await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 });
	await page.goto(site.origin);
	await page.waitForFunction(() => 'storage' in globalThis);

	const full = await page.evaluate(async () => {
		const { storage } = globalThis as unknown as StoragePage;
		const store = await storage.openVaultStore();
		const map = await store.create({ id: 'm', sign: 'tree' });
		const told: string[] = [];
		const queue = new storage.SaveQueue(map, 'browser', (state, why) => told.push(why ?? state));
		let added = 0;
		let kept = true;
		let waited = 0;
		while (kept && added < 200) {
			const update = crypto.getRandomValues(new Uint8Array(50_000));
			update[0] = added++;
			const start = performance.now();
			queue.add(update);
			kept = await queue.flush();
			waited = performance.now() - start;
		}
		Object.assign(globalThis, { queue });
		const photo = await map.putPhoto('p', new Blob([new Uint8Array(3_000_000)])).catch((error) => error.why);
		const reopened = await (await storage.openVaultStore()).open('m');
		const updates = (await reopened.load()).updates;
		return {
			added,
			waited,
			last: told.at(-1),
			pending: queue.pending,
			photo,
			photos: await map.photoIds(),
			kept: updates.map((update) => update[0]),
			sizes: [...new Set(updates.map((update) => update.length))]
		};
	});
	expect(full.added).toBeGreaterThan(5);
	expect(full.added).toBeLessThan(200);
	expect(full.last).toBe('full');
	expect(full.waited, 'milliseconds until it was said').toBeLessThan(1000);
	expect(full.pending).toBe(1);
	tellFigure('T2', 'said as full after', `${Math.round(full.waited)} ms`, '1000 ms');
	tellFigure('T2', 'saved answers there', `${full.kept.length} of ${full.added - 1}`, full.added - 1);
	expect(full.kept).toEqual(Array.from({ length: full.added - 1 }, (_, index) => index));
	expect(full.sizes).toEqual([50_000]);
	expect(full.photo).toBe('full');
	expect(full.photos).toEqual([]);

	await devtools.send('Storage.overrideQuotaForOrigin', { origin });
	const roomy = await page.evaluate(async () => {
		const { storage, queue } = globalThis as unknown as StoragePage & { queue: SaveQueue };
		const kept = await queue.retry();
		const map = await (await storage.openVaultStore()).open('m');
		return { kept, state: queue.state, count: (await map.load()).updates.length };
	});
	expect(roomy).toEqual({ kept: true, state: 'saved', count: full.added });
});
