/** Wiping: a copy first, shown and read back, or none in so many words; then the map is gone, here and in other tabs. */
import { expect, type Page } from '@playwright/test';
import { ShortMap } from './shortMap';
import { test } from './watched';

const wiping = (page: Page) => page.locator('[data-cover="wipe"]');
const ownMaps = (page: Page) => page.locator('[data-step="welcome"] article');

/** Somebody with one name on a map of this device, at the question of what becomes of it. */
async function atTheEnd(page: Page): Promise<ShortMap> {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.walkTo('first-thoughts');
	await resident.type('Mevrouw Kanarie');
	await expect(page.locator('[data-saved="saved"]')).toHaveCount(1);
	await resident.press('overview');
	await page.locator('details:has([data-slot="save-share"]) summary').click();
	await page.locator('[data-slot="save-share"]').click();
	await resident.comesTo('save-share');
	return resident;
}

/** The path of the file that is saved with the button inside `within`. */
async function saveFrom(page: Page, within: string, action = 'save'): Promise<string> {
	const downloaded = page.waitForEvent('download');
	await page.locator(`${within} [data-action="${action}"]`).first().click();
	return (await downloaded).path();
}

/** What everything that this origin keeps amounts to. */
const everythingKept = (page: Page) =>
	page.evaluate(async () => {
		const files: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
		return {
			files,
			databases: (await indexedDB.databases()).map(({ name }) => name),
			caches: await caches.keys(),
			workers: (await navigator.serviceWorker.getRegistrations()).length,
			choices: [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
		};
	});

test('T9: a map goes only after its copy was shown and found good', async ({ page }) => {
	const resident = await atTheEnd(page);
	const older = await saveFrom(page, 'main');
	await resident.press('conversation');
	await page.locator('[data-action="edit"][data-slot="home-since"]').click();
	await resident.comesTo('home-since');
	await resident.answer('1-5y');
	await resident.comesTo('save-share');

	await resident.answer('wipe');
	const wipe = wiping(page).locator('[data-action="wipe"]');
	await expect(wipe).toBeDisabled();
	const good = await saveFrom(page, '[data-cover="wipe"]');
	await expect(wipe).toBeDisabled();
	const show = wiping(page).locator('[data-answer="copy-file"]');
	await show.setInputFiles(older);
	await expect(wiping(page).locator('[data-copy="bad"]')).toBeVisible();
	await show.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
	await expect(wiping(page).locator('[data-copy="bad"]')).toBeVisible();
	await expect(wipe).toBeDisabled();
	await show.setInputFiles(good);
	await expect(wiping(page).locator('[data-copy="good"]')).toBeVisible();
	await wipe.click();

	await expect(page).toHaveURL(/\/nl\/$/);
	await resident.ready();
	await expect(page.locator('[role="status"]').first()).toBeVisible();
	await expect(ownMaps(page)).toHaveCount(0);
	await page.reload();
	await resident.ready();
	await expect(ownMaps(page)).toHaveCount(0);

	await page.locator('[data-answer="map-file"]').setInputFiles(good);
	await expect(resident.screen).toBeVisible();
	await expect(page).toHaveURL(/\/map\/$/);
});

test('T9: a copy with a lock is opened with its words before it counts', async ({ page }) => {
	const resident = await atTheEnd(page);
	await page.locator('main [data-fold="take-home"] > summary').click();
	await page.locator('main [data-fold="lock"] > summary').click();
	const words = page.locator('main [data-drawn-words]');
	await expect(words).not.toBeEmpty();
	const said = await words.innerText();
	const locked = await saveFrom(page, 'main', 'save-locked');

	await resident.answer('wipe');
	await wiping(page).locator('[data-answer="copy-file"]').setInputFiles(locked);
	await wiping(page).locator('[data-answer="secret"]').fill('heel andere woorden');
	await wiping(page).locator('[data-action="unlock"]').click();
	await expect(wiping(page).locator('.bad')).toBeVisible();
	await wiping(page).locator('[data-answer="secret"]').fill(said);
	await wiping(page).locator('[data-action="unlock"]').click();
	await expect(wiping(page).locator('[data-copy="good"]')).toBeVisible();
	await expect(wiping(page).locator('[data-action="wipe"]')).toBeEnabled();
});

test('who wants no copy says so; who thinks better of it keeps the map', async ({ page }) => {
	const resident = await atTheEnd(page);
	await resident.answer('wipe');
	await wiping(page).locator('[data-action="back"]').click();
	await resident.comesTo('save-share');
	await resident.answer('wipe');
	await wiping(page).locator('[data-fold="without-copy"] > summary').click();
	await wiping(page).locator('[data-action="wipe-without-copy"]').click();
	await expect(page).toHaveURL(/\/nl\/$/);
	await resident.ready();
	await expect(ownMaps(page)).toHaveCount(0);
});

test('T5: a map that is wiped in one tab is gone from the screen of the other, which says so and stays calm', async ({
	page,
	context
}) => {
	const resident = await atTheEnd(page);
	const errors: string[] = [];
	const other = await context.newPage();
	other.on('pageerror', ({ message }) => errors.push(message));
	const there = new ShortMap(other);
	await other.goto('/nl/');
	await there.ready();
	await ownMaps(other).locator('[data-action="open"]').click();
	await expect(there.screen).toBeVisible();

	await resident.answer('wipe');
	await wiping(page).locator('[data-fold="without-copy"] > summary').click();
	await wiping(page).locator('[data-action="wipe-without-copy"]').click();
	const told = other.locator('[data-cover="wiped"]');
	await expect(told).toBeVisible();
	expect(
		await other.evaluate(() => document.elementFromPoint(180, 600)?.closest('dialog')?.dataset.cover)
	).toBe('wiped');
	await told.locator('[data-action="home"]').click();
	await expect(other).toHaveURL(/\/nl\/$/);
	await there.ready();
	await expect(ownMaps(other)).toHaveCount(0);
	expect(errors).toEqual([]);
});

test('T9: everything can be taken off the device, in two answers, and nothing of the program is left', async ({
	page
}) => {
	const resident = await atTheEnd(page);
	await page.goto('/nl/');
	await resident.ready();
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect(ownMaps(page)).toHaveCount(1);
	expect(await everythingKept(page)).toMatchObject({ files: ['buurtkaart-vault'], workers: 1 });

	await page.locator('[data-action="wipe-device"]').click();
	const asked = page.locator('[data-cover="wipe-device"]');
	await asked.locator('[data-action="wipe-sure"]').click();
	await asked.locator('[data-action="wipe-all"]').click();
	await expect(asked).toHaveAttribute('data-wiped', 'gone');
	expect(await everythingKept(page)).toEqual({
		files: [],
		databases: [],
		caches: [],
		workers: 0,
		choices: []
	});
	await asked.locator('[data-action="done"]').click();
	await expect(page).toHaveURL(/\/away\/$/);

	await page.goto('/nl/');
	await resident.ready();
	await expect(ownMaps(page)).toHaveCount(0);
	await resident.answer('start');
	await resident.comesTo('consent-device');
	await resident.answer('yes');
	await expect(page.locator('[data-saved="saved"]')).toHaveCount(1);
});
