/** Files from outside: the same map in two places is joined only after the person saw what differs, and chose. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { actor, aMap } from '../../src/lib/model/building';
import { createDocument } from '../../src/lib/model/document';
import { parseFile, writeFile } from '../../src/lib/model/format';
import type { NeighbourhoodMap } from '../../src/lib/model/map';
import { openFile } from '../../src/lib/model/opening';
import { goodPicture, halfJpeg } from './pictures';
import { NEIGHBOURS, ShortMap, type TakenMap } from './shortMap';
import { test } from './watched';

const [baker, samira] = NEIGHBOURS;

/** Somebody at the start page, who chooses files there. */
async function choose(page: Page, ...contents: readonly (string | Buffer)[]): Promise<void> {
	if (!new URL(page.url()).pathname.endsWith('/nl/')) await page.goto('/nl/');
	await page.locator('html[data-ready]').waitFor();
	await page.locator('[data-answer="map-file"]').setInputFiles(
		contents.map((content, at) => ({
			name: `kaart-${at}.buurtkaart.json`,
			mimeType: 'application/json',
			buffer: Buffer.from(content)
		}))
	);
}

const joining = (page: Page): Locator => page.locator('[data-join]');
const named = (page: Page, what: string) =>
	joining(page).locator(`[data-difference="${what}"] .name`).allTextContents();

/** A map that is kept on this device, on which two stand; and its file from when there was only one. */
async function keepOne(page: Page): Promise<{ readonly resident: ShortMap; readonly file: string }> {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.walkTo(({ domain }) => domain === 'family-friends');
	await resident.press('pause');
	const file = readFileSync(await resident.takeAlongAs(), 'utf8');
	await resident.press('next');
	await resident.movesFrom({ step: 'paused' });
	await resident.walkTo('wish');
	await resident.kept();
	return { resident, file };
}

/** The file of a map. */
function fileOf(map: NeighbourhoodMap): string {
	const document = createDocument(map).encode();
	return writeFile(map, [], {}, {}, { id: 'm1', savedAt: '2026-11-23T15:04:05Z', document });
}

/** The file as it comes back from a device where somebody was added. */
function addElsewhere(file: string, name: string): string {
	const parsed = parseFile(file);
	if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused));
	const { id } = parsed.file;
	const { document, isMergeable } = openFile(parsed.file);
	expect(isMergeable).toBe(true);
	document.execute([{ type: 'addActor', id: `e-${name}`, fields: { name, kind: 'person' } }]);
	const savedAt = new Date().toISOString();
	return writeFile(
		document.project(),
		document.moments(),
		{},
		{},
		{ id, savedAt, document: document.encode() }
	);
}

const namesOf = (file: string) => (JSON.parse(file) as TakenMap).map.actors.map(({ name }) => name);

test('a map that is here already is joined with its file only after it was seen what differs, and by choice', async ({
	page
}) => {
	const { resident, file } = await keepOne(page);
	const before = await resident.onTheMap();
	const back = addElsewhere(file, 'Kapper');
	expect(namesOf(back)).toEqual([baker, 'Kapper']);

	await choose(page, back);
	await expect(joining(page).locator('h1')).toBeFocused();
	expect([await named(page, 'added'), await named(page, 'gone')]).toEqual([['Kapper'], [samira]]);
	await joining(page).locator('[data-action="leave-join"]').click();
	await choose(page, back);
	await joining(page).locator('[data-answer="mine"]').click();
	await resident.comesTo('wish');
	expect(await resident.onTheMap()).toEqual(before);

	await choose(page, back);
	await joining(page).locator('[data-answer="join"]').click();
	await resident.comesTo('wish');
	expect(await resident.kept()).toBe('saved');
	expect(await resident.onTheMap()).toHaveLength(3);
	await resident.press('undo');
	expect(await resident.onTheMap()).toEqual(before);
	await resident.press('redo');
	await resident.kept();
	await resident.reload();
	await resident.press('pause');
	const together = readFileSync(await resident.takeAlongAs(), 'utf8');
	expect([...namesOf(together)].sort()).toEqual([baker, 'Kapper', samira].sort());

	await choose(page, back);
	await joining(page).locator('[data-answer="both"]').click();
	await resident.comesTo('consent-device');
	expect(await resident.onTheMap()).toHaveLength(2);
	await resident.answer('yes');
	await resident.movesFrom({ step: 'consent-device', place: 'consent-device' });
	expect(await resident.kept()).toBe('saved');
	await page.goto('/nl/');
	await resident.ready();
	await expect(page.locator('article [data-action="open"]')).toHaveCount(2);
});

test('two files of one map are joined where neither is kept, and two maps are not', async ({ page }) => {
	const file = fileOf(aMap().with(actor('a1').name(baker)).build());
	const [one, other] = [addElsewhere(file, 'Kapper'), addElsewhere(file, 'Jef')];
	await choose(page, one, other);
	await expect(joining(page)).toHaveAttribute('data-join', 'files');
	const onlyInOne = [...(await named(page, 'gone')), ...(await named(page, 'added'))];
	expect(onlyInOne.sort()).toEqual(['Jef', 'Kapper']);
	await joining(page).locator('[data-answer="join"]').click();
	const resident = new ShortMap(page);
	await resident.comesTo('consent-device');
	expect(await resident.onTheMap()).toHaveLength(3);

	page.on('dialog', (dialog) => void dialog.accept());
	await choose(page, one, other.replace(/"id": "[^"]+"/, '"id": "another"'));
	await expect(resident.complaint).not.toBeEmpty();
	await expect(joining(page)).toHaveCount(0);
});

test('a file that says more than this program knows can be looked at, and nothing else', async ({ page }) => {
	const richer = fileOf(aMap().with(actor('a1').name(baker)).build()).replace(
		'"map": {',
		'"map": {"smells": ["brood"],'
	);
	await choose(page, richer);
	const looked = page.locator('[data-whole-map]');
	await looked.locator('[data-readonly] summary').click();
	await expect(looked.locator('[data-readonly] li')).toHaveText(['map.smells']);
	await looked.locator('[data-action="list"]').click();
	await expect(looked.locator('[data-list-actor]')).toHaveText([new RegExp(baker)]);
	await expect(looked.locator('[data-map-list] button, [data-action="save"]')).toHaveCount(0);
	await looked.locator('[data-action="close"]').click();
	await expect(looked).toHaveCount(0);
	await expect(page.locator('article [data-action="open"]')).toHaveCount(0);
	await expect(new ShortMap(page).screen).toHaveAttribute('data-step', 'welcome');
});

test('a file with a fault says where and why, and one with a bad photo can be opened without it', async ({
	page
}) => {
	const resident = new ShortMap(page);
	const file = fileOf(aMap().with(actor('a1').name(baker), actor('a2').ring(2)).build());
	const faults = page.locator('[data-faults]');
	await choose(page, file.replace('"ring": 2', '"ring": 5'));
	await expect(resident.complaint).not.toBeEmpty();
	await expect(faults.locator('ul').first().locator('li')).toHaveText([/nummer 2.*Dichtbij of ver/]);
	await faults.locator('summary').click();
	await expect(faults.locator('.precise li')).toHaveText(['map.actors[1].ring: not-a-choice']);
	await expect(faults.locator('[data-action="open-rest"]')).toHaveCount(0);

	const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString(
		'base64'
	);
	const photo = { type: 'image/webp', width: 5, height: 5, data: script };
	await choose(page, JSON.stringify({ ...(JSON.parse(file) as object), photos: { p1: photo } }));
	await faults.locator('[data-action="open-rest"]').click();
	await resident.comesTo('consent-device');
	expect(await resident.onTheMap()).toHaveLength(2);
});

/** As many pictures as asked for, as map files hold them; the first `broken` of them end half way. */
async function picturesOf(page: Page, count: number, broken = 0) {
	const [good, half] = [goodPicture(), await halfJpeg(page)];
	return Object.fromEntries(
		Array.from({ length: count }, (_, at) => {
			const { mimeType: type, buffer } = at < broken ? half : good;
			const side = at < broken ? 400 : 64;
			return [`p${at}`, { type, width: side, height: side, data: buffer.toString('base64') }];
		})
	);
}

/** A map with so many neighbours, each with a photo. */
async function fileWithPhotos(page: Page, count: number, broken = 0): Promise<string> {
	const pictured = Array.from({ length: count }, (_, at) =>
		actor(`a${at}`)
			.ring(2)
			.picture({ type: 'photo', photo: `p${at}` })
	);
	const file = JSON.parse(
		fileOf(
			aMap()
				.with(...pictured)
				.build()
		)
	) as object;
	return JSON.stringify({ ...file, photos: await picturesOf(page, count, broken) });
}

test.describe('a map with photos', () => {
	// The worker that looks at photos is held up on its way, which nobody can do to one that was kept.
	test.use({ serviceWorkers: 'block' });
	const drawn = (page: Page) => page.locator('[data-map-view] [data-actor]');
	const shown = (page: Page) => page.locator('[data-map-view] [data-actor] image[href^="blob:"]');

	async function holdPhotos(page: Page): Promise<() => void> {
		let letGo = () => {};
		const held = new Promise<void>((resolve) => (letGo = resolve));
		await page.route(/photoWorker/, async (route) => {
			await held;
			await route.continue();
		});
		return letGo;
	}

	test('is drawn before any of them was looked at, they follow, and only then it is kept', async ({
		page
	}) => {
		const letGo = await holdPhotos(page);
		await page.goto('/nl/');
		await choose(page, await fileWithPhotos(page, 3));
		const resident = new ShortMap(page);
		await resident.comesTo('consent-device');
		await expect(drawn(page)).toHaveCount(3);
		await expect(shown(page)).toHaveCount(0);
		await expect(page.locator('[data-working] progress')).toBeVisible();
		await resident.answer('yes');
		await resident.movesFrom({ step: 'consent-device', place: 'consent-device' });
		await expect(page.locator('[data-saved]').first()).toHaveAttribute('data-saved', 'saving');
		letGo();
		await expect(shown(page)).toHaveCount(3);
		expect(await resident.kept()).toBe('saved');
		await expect(page.locator('[data-working]')).toHaveCount(0);
		await resident.reload();
		await expect(shown(page)).toHaveCount(3);
	});

	test('can be left while they come, and then nothing of it is anywhere', async ({ page }) => {
		await holdPhotos(page);
		await page.goto('/nl/');
		await choose(page, await fileWithPhotos(page, 3));
		await new ShortMap(page).comesTo('consent-device');
		await page.locator('[data-working] [data-action="cancel"]').click();
		await new ShortMap(page).comesTo('welcome');
		await expect(page.locator('article')).toHaveCount(0);
		expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
		expect(page.workers().filter((worker) => worker.url().includes('photoWorker'))).toEqual([]);
	});

	test('what is made of it waits for them, and can be stopped meanwhile', async ({ page }) => {
		const letGo = await holdPhotos(page);
		await page.goto('/nl/');
		await choose(page, await fileWithPhotos(page, 3));
		await new ShortMap(page).comesTo('consent-device');
		await page.locator('[data-action="map"]').click();
		const table = page.locator('[data-whole-map]');
		await table.locator('[data-action="outputs"]').click();
		await table.locator('[data-fold="more"] > summary').click();
		const ask = table.locator('[data-action="svg"]');
		await ask.click();
		const working = table.locator('[data-working]');
		await expect(working.locator('progress')).toHaveJSProperty('max', 6);
		await working.locator('[data-action="cancel"]').click();
		await expect(working).toHaveCount(0);
		const handed = page.waitForEvent('download');
		await ask.click();
		await expect(working).toBeVisible();
		letGo();
		const drawing = readFileSync(await (await handed).path(), 'utf8');
		expect(drawing.match(/<image [^>]*href="data:image\/jpeg/g)).toHaveLength(3);
	});

	test('says which of them is broken, on the map that lies there, and goes on without', async ({ page }) => {
		await page.goto('/nl/');
		await choose(page, await fileWithPhotos(page, 3, 1));
		const resident = new ShortMap(page);
		await resident.comesTo('consent-device');
		await expect(page.locator('[role="alert"]')).not.toBeEmpty();
		await expect(shown(page)).toHaveCount(2);
		await page.locator('[data-faults] summary').click();
		await expect(page.locator('[data-faults] .precise li')).toHaveText(['photos.p0: photo-unreadable']);
		await page.locator('[data-faults] [data-action="open-rest"]').click();
		await expect(page.locator('[data-faults], [role="alert"]')).toHaveCount(0);
		expect(await resident.onTheMap()).toHaveLength(3);
	});
});
