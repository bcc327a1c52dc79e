/**
 * T10: what a browser remembers of pages (history, tabs, icons, network) tells nothing of a map; and of a map that may
 * stay nowhere, nothing at all is in the whole profile.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { profile, program, useOwnDevice } from './device';
import { tellFigure } from './figure';
import { MARK, MarkedMap } from './marked';
import { expectTraces, formsOf, isMemoryOfPages, leaveTraces, memoryOfPages, secretsIn } from './search';

/** All that a window of the program may be called, and every address that it may be at. */
const TITLES = ['', '📅', 'Buurtkaart', 'Over Buurtkaart', 'Hoe we je kaart beschermen', 'Voor begeleiders'];
const MONTH = /^\p{L}+ \d{4}$/u;
const ADDRESS = /^\/((nl\/)?((map|about|protection|workers|away)\/)?)?(#new)?$/;

useOwnDevice({ started: true });

async function newPhone(): Promise<Page> {
	const page = await profile.newPage();
	await page.setViewportSize({ width: 360, height: 740 });
	page.setDefaultTimeout(15_000);
	return page;
}

/** Notes every title and address that the page has, from now on. */
async function follow(page: Page): Promise<{ titles: Set<string>; addresses: Set<string> }> {
	const had = { titles: new Set<string>(), addresses: new Set<string>() };
	await page.exposeFunction('tellPage', (title: string, address: string) => {
		had.titles.add(title);
		had.addresses.add(address);
	});
	await page.addInitScript(() => {
		const { tellPage } = window as unknown as { tellPage(title: string, address: string): void };
		setInterval(() => tellPage(document.title, location.pathname + location.search + location.hash), 50);
	});
	return had;
}

/** Looks at the map, its list and its ways out, large and as files. */
async function lookAtEverything(resident: MarkedMap): Promise<void> {
	const { page } = resident;
	await resident.press('map');
	const whole = page.locator('[data-whole-map]');
	await whole.locator('[data-action="outputs"]').click();
	await whole.locator('[data-action="preview"]').click();
	await page.locator('[data-action="close-preview"]').click();
	for (const action of ['png', 'save']) {
		const downloaded = page.waitForEvent('download');
		await whole.locator(`[data-action="${action}"]`).first().click();
		await downloaded;
	}
	await whole.locator('[data-action="close"]').click();
	await resident.press('overview');
	await resident.comesTo('overview');
	await resident.press('review');
	await resident.comesTo('summary');
}

/** Goes through the program with a marked map: as far as the first names, or through all of it. */
async function walkThrough(page: Page, mayStay: 'yes' | 'no', far: 'short' | 'whole'): Promise<MarkedMap> {
	const resident = new MarkedMap(page, { 'consent-device': mayStay });
	await resident.beginAt(program.origin);
	await resident.tell(far === 'short' ? 'domain-filter' : 'save-share');
	await resident.fillSheets();
	if (far === 'whole') await lookAtEverything(resident);
	expect(resident.typed.length).toBeGreaterThan(far === 'short' ? 4 : 8);
	expect(await resident.kept()).toBe(mayStay === 'yes' ? 'saved' : 'memory');
	await resident.press('pause');
	await resident.comesTo('paused');
	return resident;
}

async function remembersNothing(far: 'short' | 'whole'): Promise<void> {
	await leaveTraces(profile);
	const page = await newPhone();
	const had = await follow(page);
	const resident = await walkThrough(page, 'yes', far);
	await resident.press('home');
	await expect(page).toHaveURL(/\/nl\/$/);
	await page.locator('article summary').click();
	await page.locator('article [data-action="edit"]').click();
	await page.locator('article [data-answer="text"]').fill(`${MARK}-titel`);
	await page.locator('article [data-action="save"]').click();
	for (const name of ['about', 'protection', 'workers']) {
		await page.locator(`nav a[href$="/${name}/"]`).click();
		await expect.poll(() => [...had.addresses]).toContain(`/nl/${name}/`);
		await page.goBack();
		await expect(page).toHaveURL(/\/nl\/$/);
	}
	await page.locator('article [data-action="open"]').first().click();
	await expect(page).toHaveURL(/\/map\/$/);
	await page.reload();
	await resident.ready();
	await resident.press('exit');
	await expect(page).toHaveURL(/\/away\/$/);
	await page.locator('[data-calendar]').waitFor();
	await profile.quit();

	expectTraces(profile);
	const files = memoryOfPages(profile).map((path) => basename(path));
	for (const one of [/^History$/, /^Favicons$/, /^Network/, /^Session_/, /^Tabs_/])
		expect(
			files.some((name) => one.test(name)),
			`${one} is there`
		).toBe(true);
	const names = profile.search(MARK);
	const [secret, ...more] = secretsIn(profile);
	expect(more).toEqual([]);
	const keys = formsOf(secret!)
		.flatMap((form) => profile.search(form))
		.filter(isMemoryOfPages);
	tellFigure('T10', `names in ${files.length} files of history, tabs, icons and network`, names.length, 0);
	tellFigure('T10', 'keys in them', keys.length, 0);
	expect({ names, keys }).toEqual({ names: [], keys: [] });
	expect([...had.titles].filter((title) => !TITLES.includes(title) && !MONTH.test(title))).toEqual([]);
	expect([...had.addresses].filter((address) => !ADDRESS.test(address))).toEqual([]);
	expect([...had.addresses]).toEqual(expect.arrayContaining(['/nl/', '/nl/map/', '/away/']));
}

async function keepsNothing(far: 'short' | 'whole'): Promise<void> {
	await leaveTraces(profile);
	const page = await newPhone();
	const asked = new MarkedMap(page);
	await asked.beginAt(program.origin);
	await asked.press('settings');
	await asked.comesTo('map-sheet');
	await asked.fillSheet();
	expect(asked.typed.length).toBeGreaterThan(0);
	await page.waitForTimeout(500);
	expect(profile.search(MARK), 'before it was asked').toEqual([]);

	page.on('dialog', (dialog) => void dialog.accept());
	const resident = await walkThrough(page, 'no', far);
	const photo = await photoBytes(resident);
	expect(profile.search(MARK), 'while it is open').toEqual([]);
	await profile.quit();

	expectTraces(profile);
	const names = profile.search(MARK);
	const photos = [photo, photo.toString('base64')].flatMap((form) => profile.search(form));
	tellFigure('T10', 'names of a map that may stay nowhere, in the whole profile', names.length, 0);
	tellFigure('T10', 'photos of it', photos.length, 0);
	expect({ names, photos, keys: secretsIn(profile) }).toEqual({ names: [], photos: [], keys: [] });
}

/** Some bytes from the middle of the map's photo, as it goes along in the person's file. */
async function photoBytes(resident: MarkedMap): Promise<Buffer> {
	const { photos = {} } = JSON.parse(readFileSync(await resident.takeAlongAs(), 'utf8')) as {
		photos?: Record<string, { data: string }>;
	};
	const [photo] = Object.values(photos);
	const bytes = Buffer.from(photo!.data, 'base64');
	return bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + 48);
}

test('@trust T10: no file of the browser’s memory of pages holds a name or a key', async () => {
	await remembersNothing('short');
});

test('T10: of a map that may stay nowhere the whole profile holds nothing, not even while it is made', async () => {
	await keepsNothing('short');
});

test('@trust T10: nor after a walk through everything', async () => {
	test.setTimeout(180_000);
	await remembersNothing('whole');
});

test('@trust T10: nor does a walk through everything leave anything of a map that may stay nowhere', async () => {
	test.setTimeout(180_000);
	await keepsNothing('whole');
});
