/** Leaving at once: the screen is covered, our own neutral page comes, and the way back shows no map. */
import { expect, type Page } from '@playwright/test';
import { ShortMap } from './shortMap';
import { test } from './watched';

const NAME = 'Mevrouw Kanarie';
const seen = (page: Page) => page.getByText(NAME).and(page.locator(':visible'));
const today = '[aria-current="date"]';

/** Presses a key three times, alone. */
async function thrice(page: Page, key: string): Promise<void> {
	for (let times = 0; times < 3; times++) await page.keyboard.press(key);
}

/** Somebody with a name on their map, on this device or nowhere. */
async function withAName(page: Page, mayStay: 'yes' | 'no'): Promise<ShortMap> {
	const resident = new ShortMap(page, { 'consent-device': mayStay });
	await resident.begin('nl');
	await resident.walkTo('first-thoughts');
	await resident.type(NAME);
	await expect(seen(page).first()).toBeVisible();
	await expect(page.locator('[data-saved]').first()).toHaveAttribute(
		'data-saved',
		mayStay === 'yes' ? 'saved' : 'memory'
	);
	return resident;
}

test('T15: who leaves sees a calendar, Back and Forward show nobody, and the map is there when opened anew', async ({
	page
}) => {
	const resident = await withAName(page, 'yes');
	await resident.press('exit');
	await expect(page).toHaveURL(/\/away\/$/);
	await expect(page.locator(today)).toBeVisible();
	expect(await page.title()).toMatch(/^[a-z]+ \d{4}$/);
	await expect(seen(page)).toHaveCount(0);

	for (const way of ['goBack', 'goBack', 'goForward'] as const) {
		await page[way]().catch(() => undefined);
		await expect(page).toHaveURL(/\/away\/$/);
		await expect(page.locator(today)).toBeVisible();
		await expect(seen(page)).toHaveCount(0);
	}

	await page.locator(today).click();
	await page.locator(today).click();
	await expect(page).toHaveURL(/\/away\/$/);
	await page.locator(today).click();
	await expect(page).toHaveURL(/\/nl\/$/);
	await resident.ready();
	await page.locator('[data-step="welcome"] [data-action="open"]').first().click();
	await expect(resident.screen).toHaveAttribute('data-step', 'first-thoughts');
	await expect(resident.screen).toContainText(NAME);
});

test('T15: a map that is only in memory is covered, not lost, whatever is pressed', async ({ page }) => {
	const resident = await withAName(page, 'no');
	const before = await resident.where();
	await thrice(page, 'Shift');
	const cover = page.locator('[data-cover="away"]');
	await expect(cover).toBeVisible();
	await expect(page).toHaveTitle(/^[a-z]+ \d{4}$/);
	await thrice(page, 'Escape');
	for (const way of ['goBack', 'goBack', 'goForward'] as const) {
		await page[way]().catch(() => undefined);
		await expect(cover).toBeVisible();
	}
	expect(
		await page.evaluate(() => document.elementFromPoint(180, 300)?.closest('[data-cover]') !== null)
	).toBe(true);

	for (let times = 0; times < 3; times++) await cover.locator(today).click();
	await expect(cover).toBeHidden();
	await expect(page).toHaveTitle('Buurtkaart');
	expect(await resident.where()).toEqual(before);
	await expect(resident.screen).toContainText(NAME);
});

test('T15: a name in capitals is typed, and nobody is sent away', async ({ page }) => {
	const resident = await withAName(page, 'yes');
	const field = resident.screen.locator('[data-answer="text"]').first();
	await field.focus();
	for (const letter of 'KANARIE') {
		await page.keyboard.down('Shift');
		await page.keyboard.press(`Key${letter}`);
		await page.keyboard.up('Shift');
	}
	await expect(field).toHaveValue('KANARIE');
	await expect(page.locator('[data-cover="away"]')).toBeHidden();
	await thrice(page, 'Shift');
	await expect(page).toHaveURL(/\/away\/$/);
});

test('T15: the way out is a link before any script runs', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
	const page = await context.newPage();
	for (const address of ['/nl/', '/nl/map/', '/nl/about/', '/en/protection/', '/nl/workers/']) {
		await page.goto(address);
		await page.locator('[data-action="exit"]').first().click();
		await expect(page).toHaveURL(/\/away\/$/);
	}
	await context.close();
});
