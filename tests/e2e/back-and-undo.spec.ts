/** The way back: the browser's own Back, undo and redo, and changing what was said before. */
import { expect } from '@playwright/test';
import { ShortMap } from './shortMap';
import { test } from './watched';

test("the browser's Back is the guide's Back, and no address tells anything", async ({ page }) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	const first = await resident.where();
	const second = await (await resident.goOn(first), resident.where());
	const third = await (await resident.goOn(second), resident.where());
	const address = page.url();
	expect(new URL(address)).toMatchObject({ pathname: '/nl/map/', hash: '', search: '' });

	await resident.press('map');
	await page.goBack();
	await expect(page.locator('[data-whole-map]')).toHaveCount(0);
	expect(await resident.where()).toEqual(third);

	await page.goBack();
	await expect.poll(() => resident.where()).toEqual(second);
	await expect(resident.screen.locator('[data-answer="simple"]')).toHaveAttribute('aria-pressed', 'true');
	expect(page.url()).toBe(address);
	await page.goBack();
	await expect.poll(() => resident.where()).toEqual(first);
	expect(page.url()).toBe(address);

	await page.goBack();
	await expect(resident.screen).toHaveAttribute('data-step', 'welcome');
	expect(new URL(page.url()).pathname).toBe('/nl/');
	await expect(page.locator('article [data-action="open"]')).toHaveCount(1);
});

test("the browser's Back leads one question back, also after a reload and after other pages", async ({
	page
}) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	const second = await resident.walkTo('level');
	const third = await resident.walkTo('home-picture');
	const fourth = await resident.walkTo('home-name');
	await resident.walkTo('home-since');
	await resident.reload();
	await resident.reload();
	await page.goBack();
	await expect.poll(() => resident.where()).toEqual(fourth);

	await resident.kept();
	await page.goto('/nl/about/');
	await page.goBack();
	await resident.ready();
	await expect.poll(() => resident.where()).toEqual(fourth);
	await page.goBack();
	await expect.poll(() => resident.where()).toEqual(third);
	await page.goBack();
	await expect.poll(() => resident.where()).toEqual(second);
});

test('@full Back closes a sheet where it was opened, and a maker of pictures without taking anything', async ({
	page
}) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	const there = await resident.walkTo('domain-ask');
	await resident.add('Samira');
	await resident.screen.locator('[data-added]').click();
	await resident.comesTo('actor-sheet');
	await page.goBack();
	await expect.poll(() => resident.where()).toEqual(there);

	await resident.screen.locator('[data-action="drawing"]').click();
	await expect(page.locator('[data-maker]')).toBeVisible();
	await page.goBack();
	await expect(page.locator('[data-maker]')).toHaveCount(0);
	expect(await resident.where()).toEqual(there);
	await expect(resident.screen.locator('[data-added]')).toHaveCount(1);
});

test('undo opens the question again and takes the answer away; redo gives it back', async ({ page }) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	const asked = await resident.walkTo('domain-ask');
	const samira = await resident.add('Samira');
	await resident.next();
	await resident.movesFrom(asked);

	await resident.press('undo');
	await expect.poll(() => resident.where()).toEqual(asked);
	await expect(resident.screen.locator('[data-added]')).toHaveCount(0);
	expect(await resident.onTheMap()).toEqual([]);
	expect(await resident.where()).toEqual(asked);

	await resident.press('redo');
	await expect(resident.screen.locator(`[data-added="${samira}"]`)).toHaveCount(1);
	expect(await resident.onTheMap()).toEqual([samira]);
	expect(await resident.kept()).toBe('saved');
	await resident.reload();
	expect(await resident.onTheMap()).toEqual([samira]);
});

test('@full an earlier answer is changed from the conversation and from the summary, and one is back where one was', async ({
	page
}) => {
	const resident = new ShortMap(page, { 'home-since': 'under-1y' });
	await resident.begin('nl');
	const there = await resident.walkTo(({ domain }) => domain === 'family-friends');
	const edit = (slot: string) => page.locator(`[data-action="edit"][data-slot="${slot}"]`).click();

	await resident.press('conversation');
	await edit('home-since');
	await resident.comesTo('home-since');
	await expect(resident.screen.locator('[data-answer="under-1y"]')).toHaveAttribute('aria-pressed', 'true');
	await resident.answer('over-5y');
	await expect.poll(() => resident.where()).toEqual(there);

	await resident.press('overview');
	await resident.press('review');
	await resident.comesTo('summary');
	await edit('domains:leisure/domain-ask');
	await resident.comesTo('domain-ask');
	expect((await resident.where()).domain).toBe('leisure');
	await resident.add('Voetbalclub');
	await resident.next();
	await resident.comesTo('summary');
	await expect(page.locator('.summary bdi', { hasText: 'Voetbalclub' })).toHaveCount(1);
	await resident.press('back');
	await expect.poll(() => resident.where()).toEqual(there);
	expect(await resident.onTheMap()).toHaveLength(2);
	await resident.press('pause');
	const { map } = await resident.takeAlong();
	expect(map.home).toMatchObject({ since: 'over-5y' });
});
