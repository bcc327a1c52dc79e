/** T7: a new version of the program arrives while somebody types. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { BUILD } from '../../scripts/build.mjs';
import { ShortMap } from '../e2e/shortMap';
import { tellFigure } from './figure';
import { buildNextVersion, type Version } from './elsewhere';
import { keepsAll } from './kept';
import { Program } from './server';

const TITLE = 'De volgende versie';
/** How many people are added while the new version arrives, and after it. */
const NAMES = Array.from({ length: 16 }, (_, index) => `Kanarie ${index + 1}`);

let program: Program;
let next: Version;
test.beforeAll(() => {
	test.setTimeout(180_000);
	next = buildNextVersion(TITLE);
});
test.beforeEach(async () => {
	program = await Program.start();
});
test.afterEach(() => program.stop());
test.afterAll(() => next?.remove());

/** The script that a page of the program begins with; each version has another. */
const entryIn = (html: string) => /entry\/app\.[\w-]+\.js/.exec(html)?.[0];
const builtEntry = (folder: string) => entryIn(readFileSync(join(folder, 'nl/index.html'), 'utf8'));
/** The same of the page that is open, and of the one that the browser would get if it asked again. */
const entriesOf = async (page: Page) => ({
	open: entryIn(await page.content()),
	asked: entryIn(await page.evaluate(async () => (await fetch('/nl/')).text()))
});

const isWaiting = (page: Page) =>
	page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.waiting !== null);

test('@trust T7: a new version waits while somebody types, nothing is lost, and no page is loaded again', async ({
	context,
	page
}) => {
	test.setTimeout(120_000);
	const resident = new ShortMap(page);
	await page.goto(`${program.origin}/nl/`);
	await keepsAll(page);
	await resident.answer('start');
	await resident.comesTo('consent-device');
	await resident.walkTo('domain-ask');
	const old = builtEntry(BUILD);
	expect(old).not.toBe(builtEntry(next.folder));
	expect(await entriesOf(page)).toEqual({ open: old, asked: old });
	let loads = 0;
	page.on('framenavigated', () => (loads += 1));
	await page.evaluate(() => Object.assign(globalThis, { isThisPage: true }));

	await program.publish(next.folder);
	for (const [index, name] of NAMES.entries()) {
		// The browser looks for a new version when it likes; here it does in the midst of the typing.
		if (index === 4)
			await page.evaluate(() => void navigator.serviceWorker.getRegistration().then((one) => one!.update()));
		await resident.add(name);
	}
	await expect.poll(() => isWaiting(page)).toBe(true);
	const field = resident.screen.locator('[data-answer="text"]').first();
	await field.pressSequentially('Nog niet ge', { delay: 30 });
	await wait(1500);
	expect(await field.inputValue()).toBe('Nog niet ge');
	expect(await page.evaluate(() => 'isThisPage' in globalThis)).toBe(true);
	expect(loads).toBe(0);
	expect(await resident.kept()).toBe('saved');

	// What the old version fetches only now still comes from the old version.
	await field.fill('');
	expect(await resident.onTheMap()).toHaveLength(NAMES.length);
	expect(await entriesOf(page)).toEqual({ open: old, asked: old });
	expect(loads).toBe(0);

	await page.close();
	const later = await context.newPage();
	await expect(async () => {
		await later.goto('about:blank');
		await later.goto(`${program.origin}/nl/`);
		await expect(later).toHaveTitle(TITLE, { timeout: 300 });
	}).toPass({ timeout: 15_000 });
	const again = new ShortMap(later);
	await again.ready();
	await later.locator('[data-step="welcome"] [data-action="open"]').first().click();
	await again.comesTo('domain-ask');
	expect((await entriesOf(later)).asked).toBe(builtEntry(next.folder));
	await again.press('pause');
	await again.comesTo('paused');
	const kept = (await again.takeAlong()).map.actors.map(({ name }) => name);
	expect(kept.sort()).toEqual([...NAMES].sort());
	tellFigure('T7', `${NAMES.length} answers while the new version came, lost`, NAMES.length - kept.length, 0);
	tellFigure('T7', 'pages loaded again', loads, 0);
});
