/** The maps on this device, and a conversation that a support worker prepared. */
import { expect } from '@playwright/test';
import { ShortMap } from './shortMap';
import { test } from './watched';

test('@full two maps are listed, named, removed, brought back, and opened where they were left', async ({
	page
}) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	const first = await resident.walkTo(({ domain }) => domain === 'family-friends');
	const actors = await resident.onTheMap();
	await resident.kept();

	await resident.begin('nl');
	const second = new ShortMap(page);
	const later = await second.walkTo('home-name');
	await second.kept();

	await page.goto('/nl/');
	await resident.ready();
	const maps = page.locator('article');
	await expect(maps).toHaveCount(2);
	const older = maps.last();
	await older.locator('summary').click();
	await older.locator('[data-action="edit"]').click();
	await older.locator('[data-answer="text"]').fill('Rond het plein');
	await older.locator('[data-action="save"]').click();
	await expect(older.locator('.title')).toHaveText('Rond het plein');
	await page.reload();
	await resident.ready();
	const named = maps.filter({ hasText: 'Rond het plein' });
	await expect(named).toHaveCount(1);

	await named.locator('summary').click();
	await named.locator('[data-action="remove"]').click();
	await named.locator('[data-answer="yes"]').click();
	await expect(maps).toHaveCount(1);
	await page.locator('.gone [data-action="undo"]').click();
	await expect(maps).toHaveCount(2);

	await named.locator('[data-action="open"]').click();
	await expect.poll(() => resident.where()).toEqual(first);
	expect(await resident.onTheMap()).toEqual(actors);
	await page.goto('/nl/');
	await resident.ready();
	await maps.filter({ hasNotText: 'Rond het plein' }).locator('[data-action="open"]').click();
	await expect.poll(() => resident.where()).toEqual(later);
	expect(await resident.onTheMap()).toEqual([]);
});

test('a prepared conversation speaks two languages, gives tips when asked, and covers the screen', async ({
	page
}) => {
	const resident = new ShortMap(page);
	await page.goto('/nl/');
	await resident.ready();
	await resident.press('prepare');
	await resident.comesTo('prepare');
	expect(await page.evaluate(() => scrollY)).toBe(0);
	for (const proposed of ['level"] [data-answer="standard', 'company"] [data-answer="worker'])
		await expect(resident.screen.locator(`[data-field="${proposed}"]`)).toHaveAttribute(
			'aria-pressed',
			'true'
		);
	await resident.screen.locator('[data-field="languages"] [data-language="en"]').click();
	await resident.next();
	await resident.comesTo('consent-device');

	const heading = resident.screen.locator('h1');
	for (const language of ['nl', 'en']) await expect(heading.locator(`[lang="${language}"]`)).not.toBeEmpty();
	expect(await heading.locator('[lang="nl"]').textContent()).not.toBe(
		await heading.locator('[lang="en"]').textContent()
	);

	await resident.answer('yes');
	await resident.movesFrom({ step: 'consent-device', place: 'consent-device' });
	const seen = new Set<string>();
	const asked = await resident.walkTo('domain-ask', async ({ step }) => void seen.add(step));
	for (const prepared of ['level', 'with-whom', 'languages']) expect(seen).not.toContain(prepared);
	expect(asked.domain).toBeDefined();
	const tip = page.locator('aside p[lang="en"]');
	await expect(tip).toHaveCount(0);
	await resident.press('worker-hint');
	await expect(tip).not.toBeEmpty();
	await page.keyboard.press('Escape');
	await expect(tip).toHaveCount(0);
});

test('who looks along in part can be asked to look away', async ({ page }) => {
	const resident = new ShortMap(page, {
		level: 'standard',
		'with-whom': 'someone-i-know',
		'consent-helper': 'partly'
	});
	await resident.begin('nl');
	const there = await resident.walkTo('start-direction');
	await resident.press('look-away');
	const cover = page.locator('[data-cover="look-away"]');
	await expect(cover).toBeVisible();
	const box = (await cover.boundingBox())!;
	const screen = page.viewportSize()!;
	expect(box.width).toBeGreaterThanOrEqual(screen.width);
	expect(box.height).toBeGreaterThanOrEqual(screen.height);
	await page.goBack();
	await expect(cover).toHaveCount(0);
	expect(await resident.where()).toEqual(there);
});

test('how one likes to read goes along into a new map, though it is written nowhere', async ({ page }) => {
	const resident = new ShortMap(page);
	await page.goto('/nl/');
	await resident.ready();
	await resident.press('reading');
	await page.locator('dialog[open] [data-answer="pictures"]').click();
	await page.locator('dialog[open]').locator('[data-action="done"], [data-action="close"]').first().click();
	await resident.answer('start');
	await resident.comesTo('consent-device');
	await expect(page.locator('html')).toHaveAttribute('data-show', 'pictures');
});

test('the map’s page, asked for once more, as by a second tap, is no step back', async ({ page }) => {
	const resident = new ShortMap(page);
	await page.goto('/nl/');
	await resident.ready();
	await resident.answer('start');
	await resident.comesTo('consent-device');
	await resident.answer('yes');
	await resident.comesTo('level');
	// Where the map opens in the page itself, the second of two quick taps comes through when the guide is there already.
	await page.evaluate(() => {
		const link = Object.assign(document.createElement('a'), { href: location.href });
		document.body.append(link);
		link.click();
		link.remove();
	});
	await page.waitForTimeout(500);
	await resident.comesTo('level');
	await page.goBack();
	await resident.comesTo('consent-device');
	await page.goBack();
	await resident.comesTo('welcome');
});
