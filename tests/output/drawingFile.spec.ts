import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, mapOf, MANY_SCRIPTS, readSample, runTool, test } from './outputTest';
import type { OutputPageGlobal } from './page';

declare const window: OutputPageGlobal;

let folder: string;
test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'buurtkaart-svg-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (page: Page) => page.evaluate(() => window.output.write());
/** A3 in CSS pixels. */
const SHEET = { width: 1588, height: 1123 };
const WHOLE_PIXELS = [SHEET.width, SHEET.height] as const;

for (const [what, make] of [
	['a sample map', () => readSample(2)],
	['names in many scripts, with photos', () => mapOf(MANY_SCRIPTS, true)]
] as const) {
	test(`opens by itself and is the drawing of the screen: ${what}`, async ({ page, show, context }, info) => {
		await page.setViewportSize(SHEET);
		await show({ map: make(), withPhotos: 'small' });
		const { text, missing } = await write(page);
		expect(missing).toBe(0);
		await page.evaluate(([w, h]) => window.output.fill(`${w}px`, `${h}px`), WHOLE_PIXELS);
		const screen = (await page.screenshot()).toString('base64');

		const path = join(folder, 'kaart.svg');
		writeFileSync(path, text);
		const alone = await context.newPage();
		await alone.setViewportSize(SHEET);
		const asked: string[] = [];
		alone.on('request', (request) => asked.push(request.url()));
		await alone.goto(pathToFileURL(path).href);
		const loaded = await alone.evaluate(async () => {
			await document.fonts.ready;
			return [...document.fonts].map(({ family, status }) => `${family} ${status}`);
		});
		expect(loaded.some((face) => /Atkinson.* loaded/.test(face))).toBe(true);
		expect(loaded.filter((face) => !face.endsWith(' loaded'))).toEqual([]);
		expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(path).href]);
		const root = await alone.evaluate(() => document.documentElement.localName);
		expect(root).toBe('svg');
		expect(await alone.evaluate(() => document.querySelectorAll('parsererror').length)).toBe(0);
		// A page puts its drawings on whole pixels, a file's own size is a part of one more: nothing else may differ.
		await alone.evaluate(([w, h]) => {
			document.documentElement.setAttribute('width', String(w));
			document.documentElement.setAttribute('height', String(h));
		}, WHOLE_PIXELS);
		const file = (await alone.screenshot()).toString('base64');
		await alone.close();

		const different = await page.evaluate(([a, b]) => window.output.compare(a, b), [file, screen] as const);
		info.annotations.push({ type: 'different', description: `${(different * 100).toFixed(3)} %` });
		expect(different).toBeLessThan(0.01);
	});
}

test('stands alone: letters and pictures in it, no address out of it, nothing that runs, nothing of the page', async ({
	page,
	show
}) => {
	await show({ map: mapOf(MANY_SCRIPTS, true), withPhotos: 'small' });
	const { text } = await write(page);
	expect(text).toMatch(/^<\?xml [^>]*\?>\s*<svg [^>]*width="420mm"/);
	expect(text).toMatch(/height="297mm"/);
	expect(text).toMatch(/viewBox="0 0 420 297"/);
	expect(text).toContain('<title>Kaart</title>');
	const bare = text.replace(/data:[\w/+-]+;base64,[A-Za-z0-9+/=]+/g, 'DATA');
	expect(bare.match(/DATA/g)!.length).toBeGreaterThanOrEqual(MANY_SCRIPTS.length + 2);
	expect(bare.match(/https?:[^"')\s]+/g)).toEqual(bare.match(/http:\/\/www\.w3\.org\/[^"')\s]+/g));
	expect(bare).not.toMatch(/\/fonts\/|\/pictograms\/|blob:|file:/);
	expect(bare).not.toMatch(/<script|<!--|\son\w+=|\sdata-|\sclass=|\saria-|\sstyle=/);
	const faces = bare.match(/@font-face/g)!.length;
	expect(bare.match(/url\("DATA"\)/g)!.length).toBe(faces);
	expect(faces).toBe(5);
});

test('takes along only the typefaces whose letters stand in it', async ({ page, show }) => {
	await show({ map: mapOf(['Bakker Els']) });
	const { text } = await write(page);
	expect(text.match(/@font-face/g)!.length).toBe(1);
	expect(text).not.toContain("'Vazirmatn';");
});

test('holds nothing of a private contact, not even an id, and no id of anyone', async ({ page, show }) => {
	const map = mapOf(['Kanarie', 'Bakker Els'], true);
	const actors = map.actors.map((one, at) => ({ ...one, id: `geheim-${at}`, private: at === 0 }));
	await show({ map: { ...map, actors }, withPhotos: 'small' });
	const { text } = await write(page);
	expect(text).toContain('Bakker');
	expect(text).not.toMatch(/Kanarie|geheim/);
});

test('is well-formed for a strict reader', async ({ page, show }) => {
	test.skip(runTool('xmllint', ['--version'], Buffer.from('')) === undefined, 'no xmllint on this machine');
	await show({ map: mapOf([...MANY_SCRIPTS, 'A & B <c> "d"']) });
	const { text } = await write(page);
	const tidy = runTool('xmllint', ['--noout', '-'], Buffer.from(text));
	expect(tidy?.toString()).toBe('');
});
