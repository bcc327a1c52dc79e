/** A lock on a map: put on where it is offered, shut by hand and by itself, opened with its words, and gone when asked. */
import { expect, type Page } from '@playwright/test';
import { tellFigure } from '../trust/figure';
import { Resident } from './resident';
import { ShortMap } from './shortMap';
import { test } from './watched';

const WORDS = 'kanariefiets brood kikker lamp';
const NAME = 'Mevrouw Kanarie';

/** Somebody whose map may stay on the device, at the question where a name is typed. */
async function begin(page: Page): Promise<ShortMap> {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.answer('yes');
	return resident;
}

async function goOn(resident: Resident): Promise<void> {
	for (const answer of ['simple', 'default', 'my-home', '1-5y', 'screen']) await resident.answer(answer);
	await expect(resident.screen).toHaveAttribute('data-step', 'first-thoughts');
}

const sheet = (page: Page) => page.locator('[data-cover="lock"]');

/** Puts a lock on in the open sheet, with words of one's own. */
async function putOn(page: Page, words = WORDS): Promise<void> {
	await sheet(page).locator('[data-answer="own"]').check();
	await sheet(page).locator('[data-answer="secret"]').last().fill(words);
	await sheet(page).locator('[data-answer="secret-again"]').fill(words);
	await sheet(page).locator('[data-answer="1F431"]').click();
	await sheet(page).locator('[data-answer="written"]').check();
	await sheet(page).locator('[data-action="put-lock"]').click();
	await expect(sheet(page)).toHaveAttribute('data-lock', 'on');
}

/** Types words where a lock asks for them. */
async function open(page: Page, words: string): Promise<void> {
	await page.locator('[data-answer="secret"]').fill(words);
	await page.locator('[data-action="unlock"]').click();
}

/** What of the map is on the page: the name, also where nobody sees it. */
const namesOn = (page: Page) =>
	page.evaluate((name) => document.documentElement.outerHTML.includes(name), NAME);

test('a lock is offered once, shuts the map, and only its words open it, at the same question', async ({
	page
}) => {
	const resident = await begin(page);
	await page.locator('[data-offer="lock"] [data-action="lock"]').click();
	await putOn(page);
	await sheet(page).locator('[data-action="back"]').click();
	await expect(page.locator('[data-offer="lock"]')).toHaveCount(0);
	await goOn(resident);
	await resident.type(NAME);
	expect(await resident.kept()).toBe('saved');
	const before = await resident.where();

	// A reload knows which map it was, and nothing more.
	await page.reload();
	await expect(resident.screen).toHaveAttribute('data-step', 'locked');
	expect(await namesOn(page)).toBe(false);
	await open(page, 'kanariefiets brood kikker');
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(resident.screen).toHaveAttribute('data-step', 'locked');
	await open(page, ` K${WORDS.slice(1)}  `);
	await expect.poll(() => resident.where()).toEqual(before);
	await expect(resident.screen).toContainText(NAME);

	// Shut by hand, from the sheet of the map.
	await resident.press('settings');
	await resident.press('lock');
	await sheet(page).locator('[data-action="shut"]').click();
	await expect(resident.screen).toHaveAttribute('data-step', 'locked');
	expect(await namesOn(page)).toBe(false);
	await page.locator('[data-action="leave-locked"]').click();

	// On the list there is the sign, without a title and without a day.
	const entry = page.locator('[data-step="welcome"] article');
	await expect(entry).toHaveCount(1);
	await expect(entry.locator('img[src$="1F431.svg"]')).toHaveCount(1);
	await expect(entry).not.toContainText(/\d/);
	await entry.locator('[data-action="open"]').click();
	await open(page, WORDS);
	await expect(resident.screen).toHaveAttribute('data-step', 'map-sheet');
});

test('a copy of a map behind a lock is held against it once its words were given, and not before', async ({
	page
}) => {
	const resident = await begin(page);
	await goOn(resident);
	await resident.type(NAME);
	await resident.press('pause');
	const copy = await resident.takeAlongAs();
	await resident.press('next');
	await resident.press('settings');
	await resident.press('lock');
	await putOn(page);
	await sheet(page).locator('[data-action="shut"]').click();
	await page.locator('[data-action="leave-locked"]').click();
	await resident.ready();

	const asked = page.locator('[data-unlock]');
	await page.locator('[data-answer="map-file"]').setInputFiles(copy);
	await expect(asked).toBeVisible();
	expect(await namesOn(page)).toBe(false);
	await open(page, 'andere woorden');
	await expect(asked.getByRole('alert')).toBeVisible();
	await open(page, WORDS);
	await expect(asked).toHaveCount(0);
	await page.locator('[data-join="device"] [data-answer="mine"]').click();
	await expect(resident.screen).toHaveAttribute('data-step', 'map-sheet');
	expect(await resident.kept()).toBe('saved');
});

test('a map that is left alone shuts by itself, and what was being typed is there again', async ({
	page
}) => {
	await page.clock.install();
	const resident = await begin(page);
	await page.locator('[data-offer="lock"] [data-action="lock"]').click();
	await putOn(page);
	await sheet(page).locator('[data-action="back"]').click();
	await goOn(resident);
	const before = await resident.where();
	await resident.screen.locator('[data-answer="text"]').first().fill(NAME);

	// It is said a minute before, and a touch is enough.
	await page.clock.fastForward('14:30');
	await expect(page.locator('[data-shut-soon]')).toBeVisible();
	await page.mouse.click(180, 60);
	await expect(page.locator('[data-shut-soon]')).toHaveCount(0);
	await page.clock.fastForward('14:00');
	expect(await resident.where()).toEqual(before);

	await page.clock.fastForward('02:00');
	await expect(resident.screen).toHaveAttribute('data-step', 'locked');
	expect(await namesOn(page)).toBe(false);
	await open(page, WORDS);
	await expect.poll(() => resident.where()).toEqual(before);
	await expect(resident.screen.locator('[data-answer="text"]').first()).toHaveValue(NAME);
	expect(await resident.kept()).toBe('saved');
});

test('who shuts a map by hand shuts it in every tab', async ({ page, context }) => {
	const resident = await begin(page);
	await page.locator('[data-offer="lock"] [data-action="lock"]').click();
	await putOn(page);
	await sheet(page).locator('[data-action="back"]').click();
	const other = new Resident(await context.newPage());
	await other.page.goto('/nl/');
	await other.ready();
	await other.page.locator('article [data-action="open"]').click();
	await open(other.page, WORDS);
	await expect(other.screen).toHaveAttribute('data-step', 'level');
	await resident.press('settings');
	await resident.press('lock');
	await sheet(page).locator('[data-action="shut"]').click();
	for (const one of [resident, other]) await expect(one.screen).toHaveAttribute('data-step', 'locked');
});

test('the lock comes off with its words; and a map whose words are lost can be taken off the list', async ({
	page
}) => {
	const resident = await begin(page);
	await page.locator('[data-offer="lock"] [data-action="lock"]').click();
	await putOn(page);
	await sheet(page).locator('[data-action="lock-off"]').click();
	await sheet(page).locator('[data-take-lock-off] [data-answer="secret"]').fill('andere woorden');
	await sheet(page).locator('[data-action="take-lock-off"]').click();
	await expect(sheet(page).getByRole('alert')).toBeVisible();
	await expect(sheet(page)).toHaveAttribute('data-lock', 'on');
	await sheet(page).locator('[data-take-lock-off] [data-answer="secret"]').fill(WORDS);
	await sheet(page).locator('[data-action="take-lock-off"]').click();
	await expect(sheet(page)).toHaveAttribute('data-lock', 'off');
	await putOn(page);
	await sheet(page).locator('[data-action="shut"]').click();
	await page.locator('[data-action="leave-locked"]').click();
	await resident.ready();

	const maps = page.locator('[data-step="welcome"] article');
	await maps.locator('summary').click();
	await expect(maps.locator('[data-action="edit"]')).toHaveCount(0);
	await maps.locator('[data-action="remove"]').click();
	await maps.locator('[data-answer="yes"]').click();
	await expect(maps).toHaveCount(0);
	await page.locator('[data-action="undo"]').click();
	await expect(maps).toHaveCount(1);
	await maps.locator('[data-action="open"]').click();
	await open(page, WORDS);
	await expect(resident.screen).toHaveAttribute('data-step', 'level');
});

/** What the page's scripts hold of the map, after everything that may go has gone: texts with its words, and keys. */
async function heldOf(page: Page): Promise<{ readonly texts: readonly string[]; readonly keys: number }> {
	const devtools = await page.context().newCDPSession(page);
	const chunks: string[] = [];
	devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
	await devtools.send('HeapProfiler.collectGarbage');
	await devtools.send('HeapProfiler.takeHeapSnapshot', { captureNumericValue: true });
	await devtools.detach();
	const { nodes, strings, snapshot } = JSON.parse(chunks.join('')) as HeapSnapshot;
	const { node_fields: fields, node_types: types } = snapshot.meta;
	// The key itself lies outside the scripts; their own word for it (its class) does not count.
	const native = types[0]!.indexOf('native');
	let keys = 0;
	for (let at = 0; at < nodes.length; at += fields.length)
		if (nodes[at] === native && strings[nodes[at + fields.indexOf('name')]!] === 'CryptoKey') keys += 1;
	return { texts: strings.filter((text) => /kanarie/i.test(text)), keys };
}

/** A heap as the browser hands it out: nodes are numbers in a row, so many each, and their names are elsewhere. */
interface HeapSnapshot {
	readonly nodes: readonly number[];
	readonly strings: readonly string[];
	readonly snapshot: {
		readonly meta: {
			readonly node_fields: readonly string[];
			readonly node_types: readonly (readonly string[])[];
		};
	};
}

test('T-lock: once it is shut, no name and no key of the map is in the page’s memory', async ({ page }) => {
	const resident = await begin(page);
	await page.locator('[data-offer="lock"] [data-action="lock"]').click();
	await putOn(page);
	await sheet(page).locator('[data-action="back"]').click();
	await goOn(resident);
	await resident.type(NAME);
	await resident.kept();
	const held = await heldOf(page);
	expect(held.texts).toContain(NAME);
	expect(held.keys).toBeGreaterThan(0);

	await resident.press('settings');
	await resident.press('lock');
	await sheet(page).locator('[data-action="shut"]').click();
	await expect(resident.screen).toHaveAttribute('data-step', 'locked');
	await expect.poll(() => heldOf(page)).toEqual({ texts: [], keys: 0 });
	tellFigure('T-lock', 'names and keys in the memory of a page whose map is shut', 0, 0);
});
