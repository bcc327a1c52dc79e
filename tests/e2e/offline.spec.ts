/** After one visit the program needs no network: the page loads again, the guide goes on, the pictures are there. */
import { expect, type Page } from '@playwright/test';
import { ShortMap } from './shortMap';
import { test } from './watched';

/** Waits until the service worker leads this page and holds all static files. */
async function filled(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker?.controller !== null);
	await expect
		.poll(
			() =>
				page.evaluate(async () => {
					const kept = await Promise.all(
						(await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length)
					);
					return kept.reduce((sum, count) => sum + count, 0);
				}),
			{ timeout: 30_000, message: 'files that are kept' }
		)
		.toBeGreaterThan(300);
}

test('without a network the map, the guide, its pictures and the other pages are there', async ({
	page,
	context
}) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await filled(page);
	const before = await resident.walkTo(({ domain }) => domain === 'family-friends');
	const actors = await resident.onTheMap();
	expect(actors).toHaveLength(1);
	await resident.kept();

	await context.setOffline(true);
	const reaches = (path: string) =>
		page.evaluate(
			(path) =>
				fetch(path).then(
					({ status }) => status !== 503 && status !== 504,
					() => false
				),
			path
		);
	expect(await reaches('/nowhere.json'), 'the network').toBe(false);
	await resident.reload();
	await expect.poll(() => resident.where()).toEqual(before);
	expect(await resident.onTheMap()).toEqual(actors);

	await resident.add('Samira');
	await resident.next();
	const after = await resident.movesFrom(before);
	expect(after.step).not.toBe('domain-ask');
	await expect
		.poll(() =>
			page
				.locator('main img:visible')
				.evaluateAll((pictures) => pictures.every((one) => (one as HTMLImageElement).naturalWidth > 0))
		)
		.toBe(true);
	expect(await page.locator('main img:visible').count()).toBeGreaterThan(2);

	await page.goto('/nl/about/');
	await expect(page.locator('main h1')).not.toBeEmpty();
	await page.goto('/nl/map/');
	await resident.ready();
	await expect.poll(() => resident.where()).toEqual(after);
});
