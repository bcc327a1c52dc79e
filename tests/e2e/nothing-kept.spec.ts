/** Who does not want the map on this device: nothing is there, leaving asks first, and the file can be taken along. */
import { expect, type Page } from '@playwright/test';
import { ShortMap } from './shortMap';
import { watchQuestions } from './standing';
import { test } from './watched';

/** The names of what stands in the browser's stores, with how many things are in each. */
async function keptHere(page: Page): Promise<readonly string[]> {
	return page.evaluate(async () => {
		// The router notes how far each page was scrolled; no map is in that.
		const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
		const found = keys.filter((key) => !key.startsWith('sveltekit:'));
		for (const { name } of await indexedDB.databases()) {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const asked = indexedDB.open(name!);
				asked.onsuccess = () => resolve(asked.result);
				asked.onerror = () => reject(asked.error);
			});
			for (const store of database.objectStoreNames) {
				const count = await new Promise<number>((resolve, reject) => {
					const asked = database.transaction(store).objectStore(store).count();
					asked.onsuccess = () => resolve(asked.result);
					asked.onerror = () => reject(asked.error);
				});
				if (count > 0) found.push(`${name}/${store}: ${count}`);
			}
			database.close();
		}
		return found;
	});
}

/** Which question the browser asks when the page is loaded again; the person stays. */
async function askedOnLeaving(page: Page): Promise<string | undefined> {
	const asked = page.waitForEvent('dialog', { timeout: 3000 }).then(
		async (dialog) => {
			await dialog.dismiss();
			return dialog.type();
		},
		() => undefined
	);
	await page.evaluate(() => setTimeout(() => location.reload()));
	return asked;
}

test('a map that may not stay here leaves nothing behind, asks before it goes, and goes along as a file', async ({
	page
}) => {
	const resident = new ShortMap(page, { 'consent-device': 'no' });
	await resident.begin('nl');
	await resident.walkTo('wish');
	expect(await resident.kept()).toBe('memory');
	expect(await keptHere(page)).toEqual([]);
	const before = await resident.where();
	expect(await askedOnLeaving(page)).toBe('beforeunload');
	expect(await resident.where()).toEqual(before);

	await resident.press('pause');
	await resident.comesTo('paused');
	const { map } = await resident.takeAlong();
	expect(map.actors.map(({ name }) => name)).toEqual(['Bakker Janssens', 'Samira']);
	expect(await keptHere(page)).toEqual([]);
});

test('@full a map that may stay here is there, and the page goes without a question', async ({ page }) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.walkTo(({ domain }) => domain === 'family-friends');
	expect(await resident.kept()).toBe('saved');
	expect(await keptHere(page)).not.toEqual([]);
	expect(await askedOnLeaving(page)).toBeUndefined();
});

test('@full who changes their mind takes the map off the device again', async ({ page }) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	const there = await resident.walkTo(({ domain }) => domain === 'family-friends');
	await resident.press('conversation');
	await page.locator('[data-action="edit"][data-slot="consent-device"]').click();
	await resident.comesTo('consent-device');
	await resident.answer('no');
	await expect.poll(() => resident.where()).toEqual(there);
	await expect(page.locator('[data-saved]').first()).toHaveAttribute('data-saved', 'memory');
	await expect.poll(() => keptHere(page)).toEqual([]);
	expect(await resident.onTheMap()).toHaveLength(1);
});

test('a practice map keeps nothing', async ({ page }) => {
	await page.goto('/nl/');
	const resident = new ShortMap(page);
	await resident.ready();
	await resident.press('practice');
	await resident.walkTo(({ domain }) => domain === 'family-friends');
	expect(await resident.kept()).toBe('memory');
	expect(await keptHere(page)).toEqual([]);
});

test('where no service worker keeps the program, the map goes along as a file when the network is gone', async ({
	page,
	context
}) => {
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	const resident = new ShortMap(page, { 'consent-device': 'no' });
	await resident.begin('nl');
	await resident.walkTo('wish');
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);
	await resident.press('pause');
	await resident.comesTo('paused');
	const { map } = await resident.takeAlong();
	expect(map.actors.map(({ name }) => name)).toEqual(['Bakker Janssens', 'Samira']);
});

test('a part that cannot be fetched says so, and comes when the network is back', async ({
	page,
	context
}) => {
	const resident = new ShortMap(page, { 'consent-device': 'no' });
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	await page.goto('/nl/');
	await resident.ready();
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);
	await page.locator('[data-action="reading"]').click();
	const told = page.getByRole('alert');
	await expect(told).toBeVisible();
	await context.setOffline(false);
	await told.locator('[data-action="retry"]').click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await expect(told).toHaveCount(0);
});

test.describe('a device that refuses', () => {
	// The worker that writes comes from the server, not from what the program keeps of itself.
	test.use({ serviceWorkers: 'block' });

	test('says so once, and moves no question from under the finger while it is asked again', async ({
		page
	}) => {
		await page.route('**/writing.worker*', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 150));
			await route.abort();
		});
		const resident = new ShortMap(page);
		await resident.begin('nl');
		const seen = await watchQuestions(page);
		for (const answered of ['consent-device', 'level', 'home-picture', 'home-name', 'home-since']) {
			expect((await resident.where()).step).toBe(answered);
			const refused = page.waitForEvent('requestfailed');
			await resident.goOn(await resident.where());
			await refused;
			expect(await resident.kept()).toBe('memory');
		}
		await expect(page.locator('[data-note="memory"]')).toBeVisible();
		const { tops, signs } = await seen();
		expect(Object.keys(tops)).toHaveLength(6);
		for (const [place, top] of Object.entries(tops)) expect(top, place).toHaveLength(1);
		// It was tried at the first answer; what is tried again in vain is nobody's concern.
		expect(signs.slice(signs.indexOf('saving'))).toEqual(['saving', 'memory']);
	});
});
