/** A map that leaves one device as codes and comes into another: by its camera, or from a photo. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../../scripts/browser.mjs';
import { codesOf, type Code } from '../../src/lib/exchange/codes';
import { withoutMedia } from '../../src/lib/exchange/codes/withoutMedia';
import { parseFile, type MapFile } from '../../src/lib/model/format';
import { filmCodes } from './fakeCamera';
import { ShortMap } from './shortMap';
import { test as base } from './watched';

const SAMPLE = 'static/samples/persona-1.buurtkaart.json';

function readSample(number = 1): MapFile {
	const parsed = parseFile(readFileSync(SAMPLE.replace('1', String(number)), 'utf8'));
	if ('refused' in parsed) throw new Error('the sample is broken');
	return parsed.file;
}

async function codesFor(file: MapFile): Promise<readonly Code[]> {
	const made = await codesOf(file);
	if ('problem' in made) throw new Error(made.problem);
	return made.codes;
}

/** `test` with a browser whose camera sees so many codes of a sample, one after the other; none where it has no camera. */
const test = base.extend<{ seen: number }>({
	seen: [0, { option: true }],
	context: async ({ context, baseURL, seen }, use) => {
		if (seen === 0) return use(context);
		const film = join(mkdtempSync(join(tmpdir(), 'buurtkaart-film-')), 'codes.y4m');
		filmCodes(film, (await codesFor(readSample())).slice(0, seen));
		const browser = await chromium.launch({
			executablePath: findBrowser()!,
			args: [
				...BROWSER_ARGUMENTS,
				'--use-fake-device-for-media-stream',
				`--use-file-for-fake-video-capture=${film}`
			]
		});
		const seeing = await browser.newContext({
			...{ baseURL: baseURL!, locale: 'nl-BE', viewport: { width: 360, height: 740 }, hasTouch: true },
			permissions: ['camera']
		});
		await seeing.addInitScript(() => {
			const { mediaDevices } = navigator;
			const ask = mediaDevices.getUserMedia.bind(mediaDevices);
			Object.assign(window, { streams: [] });
			mediaDevices.getUserMedia = async (wanted) => {
				const stream = await ask(wanted);
				(window as unknown as { streams: MediaStream[] }).streams.push(stream);
				return stream;
			};
		});
		await use(seeing);
		await browser.close();
		rmSync(dirname(film), { recursive: true });
	}
});

/** How many cameras were asked for, and how many of them still look. */
const cameras = (page: Page) =>
	page.evaluate(() => {
		const { streams } = window as unknown as { streams: MediaStream[] };
		const looking = streams.filter((stream) =>
			stream.getTracks().some(({ readyState }) => readyState === 'live')
		);
		return { asked: streams.length, looking: looking.length };
	});

async function openReader(page: Page): Promise<void> {
	await page.goto('/nl/');
	await page.locator('html[data-ready]').waitFor();
	await page.locator('[data-answer="resume"]').click();
	await page.locator('[data-action="read-codes"]').click();
	await page.locator('[data-code-reader]').waitFor();
}

const read = (page: Page) => page.locator('[data-codes-read]');

test.describe('a camera', () => {
	test.use({ seen: 2 });

	test('reads a map of two codes, is off again, and the map is as it was without its pictures', async ({
		page
	}) => {
		const file = readSample();
		expect(await codesFor(file)).toHaveLength(2);
		const resident = new ShortMap(page);
		await openReader(page);
		await page.locator('[data-action="camera"]').click();
		await expect(page.locator('[data-lens="on"]')).toBeVisible();
		await resident.comesTo('consent-device');
		expect(await cameras(page)).toEqual({ asked: 1, looking: 0 });
		await resident.answer('no');
		await resident.movesFrom({ step: 'consent-device', place: 'consent-device' });
		await resident.press('pause');
		const taken = await resident.takeAlong();
		const parsed = parseFile(JSON.stringify(taken));
		if ('refused' in parsed) throw new Error('what was taken along cannot be read');
		const bare = ({ guide: _guide, ...map }: MapFile['map']) => map;
		expect(bare(parsed.file.map)).toEqual(bare(withoutMedia(file.map)));
		expect([parsed.file.id, parsed.file.photos]).toEqual([file.id, {}]);
	});
});

test.describe('a camera that does not come to an end', () => {
	test.use({ seen: 1 });

	test('that is left is off, and one that may not look is no dead end', async ({ page }) => {
		await openReader(page);
		await page.locator('[data-action="camera"]').click();
		await expect(page.locator('[data-lens="on"]')).toBeVisible();
		await page.locator('[data-action="camera-off"]').click();
		await expect(page.locator('video')).toHaveCount(0);
		expect((await cameras(page)).looking).toBe(0);
		await page.locator('[data-action="camera"]').click();
		await expect(page.locator('[data-lens="on"]')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.locator('[data-code-reader]')).toHaveCount(0);
		expect(await cameras(page)).toEqual({ asked: 2, looking: 0 });
		await page.context().clearPermissions();
		await page.locator('[data-action="read-codes"]').click();
		await page.locator('[data-action="camera"]').click();
		await expect(page.locator('[role="alert"]')).toContainText('Ik mag de camera niet gebruiken');
		await expect(page.locator('[data-answer="code-picture"]')).toBeEnabled();
	});
});

test('what one phone shows, another reads from photos of it, in any order, and no other map’s', async ({
	page
}) => {
	const resident = new ShortMap(page);
	const photos: Buffer[] = [];
	const show = async (sample: number) => {
		await page.goto('/nl/');
		await resident.ready();
		await page.locator('[data-answer="map-file"]').setInputFiles(SAMPLE.replace('1', String(sample)));
		await resident.comesTo('consent-device');
		await resident.answer('no');
		await resident.movesFrom({ step: 'consent-device', place: 'consent-device' });
		await resident.press('pause');
		await page.locator('[data-fold="take-home"] > summary').click();
		await page.locator('[data-action="show-codes"]').click();
	};
	const choose = (buffer: Buffer) =>
		page
			.locator('[data-answer="code-picture"]')
			.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer });

	await show(2);
	await page.locator('[data-code="1/1"]').waitFor();
	await page.locator('[data-answer="all"]').click();
	await page.locator('[data-code="1/2"]').waitFor();
	const ofOther = await page.screenshot();
	await show(1);
	await page.locator('[data-answer="all"]').click();
	for (const part of [1, 2]) {
		await page.locator(`[data-code="${part}/2"]`).waitFor();
		photos.push(await page.screenshot());
		await page.locator('[data-action="next-code"]').click();
	}

	await openReader(page);
	await choose(photos[1]!);
	await expect(read(page)).toHaveAttribute('data-codes-read', '1/2');
	await choose(photos[1]!);
	await expect(page.locator('[data-answer="code-picture"]')).toBeEnabled();
	await expect(read(page)).toHaveAttribute('data-codes-read', '1/2');
	await choose(ofOther);
	await expect(resident.complaint).toContainText('van een andere kaart');
	await expect(read(page)).toHaveAttribute('data-codes-read', '1/2');
	await choose(await page.screenshot());
	await expect(resident.complaint).toContainText('vind ik geen code');
	await choose(photos[0]!);
	await resident.comesTo('consent-device');
	await resident.answer('no');
	await resident.movesFrom({ step: 'consent-device', place: 'consent-device' });
	const actors = readSample().map.actors.map(({ id }) => id);
	expect([...(await resident.onTheMap())].sort()).toEqual(actors.sort());
});
