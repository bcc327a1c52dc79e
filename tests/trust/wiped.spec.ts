/**
 * T9, of the built program: a map told through the screens is wiped through the screens, and then no word, photo or key
 * of it is in the browser's profile; the other map opens.
 */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { ShortMap } from '../e2e/shortMap';
import { profile, program, useOwnDevice } from './device';
import { tellFigure } from './figure';
import { MARK, MarkedMap } from './marked';
import { expectTraces, formsOf, leaveTraces, secretsIn } from './search';

useOwnDevice();

async function newPhone(): Promise<Page> {
	await profile.start();
	const page = await profile.newPage();
	await page.setViewportSize({ width: 360, height: 740 });
	page.setDefaultTimeout(15_000);
	return page;
}

/** Tells a marked map that may stay, closes the browser, and gives the secret of its key. */
async function tellAndClose(until: string): Promise<Buffer> {
	const page = await newPhone();
	await leaveTraces(profile);
	// The last page that was opened is the one that is looked at; another one would go slowly.
	await page.bringToFront();
	const resident = new MarkedMap(page);
	await resident.beginAt(program.origin);
	await resident.tell(until);
	await resident.fillSheets();
	expect(await resident.kept()).toBe('saved');
	await profile.quit();
	const [secret, ...more] = secretsIn(profile);
	expect(more).toEqual([]);
	expect(profile.search(secret!).length).toBeGreaterThan(1);
	return secret!;
}

/** Begins a second map on the same device and gives one place in it. */
async function beginAnother(page: Page): Promise<void> {
	const resident = new ShortMap(page);
	await page.goto(`${program.origin}/nl/`);
	await resident.ready();
	await resident.answer('start');
	await resident.comesTo('consent-device');
	await resident.walkTo('first-thoughts');
	await resident.type('Blijft');
	expect(await resident.kept()).toBe('saved');
}

/** Bytes from the middle of each photo in the text of a file that was taken home, raw and as text. */
function photosIn(file: string): readonly (Buffer | string)[] {
	const { photos = {} } = JSON.parse(file) as {
		photos?: Record<string, { data: string }>;
	};
	return Object.values(photos).flatMap(({ data }) => {
		const bytes = Buffer.from(data, 'base64');
		const middle = bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + 48);
		return [middle, middle.toString('base64')];
	});
}

/** Opens the marked map, takes a copy, shows it, and wipes the map; gives the text of the copy. */
async function wipeWithCopy(page: Page): Promise<string> {
	const resident = new ShortMap(page);
	await page.goto(`${program.origin}/nl/`);
	await resident.ready();
	await page.locator('article [data-action="open"]').last().click();
	await resident.press('overview');
	const phase = page.locator('details:has([data-slot="save-share"])');
	if ((await phase.getAttribute('open')) === null) await phase.locator('summary').click();
	await page.locator('[data-slot="save-share"]').click();
	await resident.comesTo('save-share');
	await resident.answer('wipe');
	const wiping = page.locator('[data-cover="wipe"]');
	const downloaded = page.waitForEvent('download');
	await wiping.locator('[data-action="save"]').click();
	const copy = await (await downloaded).path();
	await wiping.locator('[data-answer="copy-file"]').setInputFiles(copy);
	await wiping.locator('[data-action="wipe"]').click();
	await expect(page).toHaveURL(/\/nl\/$/);
	return readFileSync(copy, 'utf8');
}

async function wipesOne(until: string): Promise<void> {
	const secret = await tellAndClose(until);
	const page = await newPhone();
	await beginAnother(page);
	const copy = await wipeWithCopy(page);
	expect(copy).toContain(MARK);
	await profile.quit();

	expectTraces(profile);
	const photos = photosIn(copy);
	expect(photos.length).toBeGreaterThan(0);
	const names = profile.search(MARK);
	const found = [...photos, ...formsOf(secret)].flatMap((form) => profile.search(form));
	tellFigure('T9', 'names of a wiped map in the whole profile', names.length, 0);
	tellFigure('T9', 'photos and keys of it', found.length, 0);
	expect({ names, found }).toEqual({ names: [], found: [] });

	const again = await newPhone();
	await again.goto(`${program.origin}/nl/`);
	const maps = again.locator('article [data-action="open"]');
	await expect(maps).toHaveCount(1);
	await maps.click();
	await expect(again.locator('[data-step]').first()).toContainText('Blijft');
	tellFigure('T9', 'the other map opens', 'yes', 'yes');
}

test('T9: a map that was wiped through the screens is nowhere in the profile, and the other map opens', async () => {
	test.setTimeout(120_000);
	await wipesOne('domain-filter');
});

test('@trust T9: nor is a map of the whole guide', async () => {
	test.setTimeout(180_000);
	await wipesOne('save-share');
});

test('@trust T9: after everything was wiped nothing of any map is in the profile, nor the place where they lay', async () => {
	test.setTimeout(120_000);
	const secret = await tellAndClose('domain-filter');
	const page = await newPhone();
	await page.goto(`${program.origin}/nl/`);
	await page.locator('html[data-ready]').waitFor();
	await page.locator('article summary').click();
	await page.locator('article [data-action="remove"]').click();
	await page.locator('article [data-answer="yes"]').click();
	await page.locator('[data-action="wipe-device"]').click();
	await page.locator('[data-action="wipe-sure"]').click();
	await page.locator('[data-action="wipe-all"]').click();
	await page.locator('[data-wiped="gone"] [data-action="done"]').click();
	await expect(page).toHaveURL(/\/away\/$/);
	await profile.quit();

	expectTraces(profile);
	const found = [MARK, ...formsOf(secret)].flatMap((form) => profile.search(form));
	tellFigure('T9', 'names and keys after everything was wiped', found.length, 0);
	expect(found).toEqual([]);
	expect(secretsIn(profile)).toEqual([]);
});
