import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parseFile } from '../../src/lib/model/format';
import type { NeighbourhoodMap } from '../../src/lib/model/map';
import type { OutputPageGlobal } from './page';
import { startOutputSite } from './site';

declare const window: OutputPageGlobal;

const MM = 72 / 25.4;
const A3 = [420, 297] as const;
const A4 = [297, 210] as const;

let site: Awaited<ReturnType<typeof startOutputSite>>;
test.beforeAll(async () => {
	site = await startOutputSite();
});
test.afterAll(() => site.stop());

function readSample(number: number) {
	const url = new URL(`../../static/samples/persona-${number}.buurtkaart.json`, import.meta.url);
	const parsed = parseFile(readFileSync(url, 'utf8'));
	if ('refused' in parsed) throw new Error('the sample is broken');
	return parsed.file;
}

async function show(page: Page, map: NeighbourhoodMap | undefined, paper?: 'A3' | 'A4') {
	await page.goto(site.origin);
	await page.waitForFunction(() => 'output' in window);
	const given = [map, paper] as const;
	await page.evaluate(([map, paper]) => window.output.show(map, paper), given);
	if (paper) await page.evaluate(() => window.output.ready());
}

/** The sides of a PDF's pages in whole mm. */
function pagesOf(pdf: Buffer): (readonly [number, number])[] {
	const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g);
	return [...boxes].map(([, wide, tall]) => [Math.round(Number(wide) / MM), Math.round(Number(tall) / MM)]);
}

const print = (page: Page) => page.pdf({ preferCSSPageSize: true });

test('prints a map on one sheet of A3, and nothing else of the page', async ({ page }) => {
	await show(page, readSample(1).map, 'A3');
	expect(pagesOf(await print(page))).toEqual([A3]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('SCREEN ONLY')).toBeHidden();
	await expect(page.locator('[data-print-sheets] svg')).toBeVisible();
});

test('prints a map on four sheets of A4, each with its part and its marks', async ({ page }) => {
	await show(page, readSample(1).map, 'A4');
	expect(pagesOf(await print(page))).toEqual([A4, A4, A4, A4]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('[data-glue-marks]')).toHaveCount(4);
	for (const at of ['1-1', '1-2', '2-1', '2-2']) {
		await expect(page.locator(`[data-tile="${at}"]`)).toContainText(`Blad ${at[0]}-${at[2]}`);
	}
});

test('prints nothing on the screen, and the page itself once the sheets are gone', async ({ page }) => {
	await show(page, readSample(1).map, 'A3');
	await expect(page.locator('[data-print-sheets] svg')).toBeHidden();
	const scroll = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight * 2]);
	await page.evaluate((map) => window.output.show(map), readSample(1).map);
	const after = await page.evaluate(() => document.documentElement.scrollHeight);
	expect(scroll[0]).toBe(after);
	await expect(page.locator('[data-print-sheets]')).toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('SCREEN ONLY')).toBeVisible();
});

test('prints an empty sheet with house, rings, thirteen sectors and the legend, and nobody on it', async ({
	page
}) => {
	await show(page, undefined, 'A3');
	expect(pagesOf(await print(page))).toEqual([A3]);
	const sheet = page.locator('[data-print-sheets]');
	await expect(sheet.locator('[data-home]')).toHaveCount(1);
	await expect(sheet.locator('[data-ring-band]')).toHaveCount(4);
	await expect(sheet.locator('[data-sector]')).toHaveCount(13);
	await expect(sheet.locator('[data-actor], [data-from-actor], [data-wish], [data-tray]')).toHaveCount(0);
	expect(await sheet.locator('[data-legend]').count()).toBeGreaterThan(12);
	await expect(sheet).toContainText('Resokit');
});

test('leaves no private contact on paper: not in its text, not in its marks', async ({ page }) => {
	const { map } = readSample(1);
	const actors = map.actors.map((actor, at) =>
		at === 0 ? { ...actor, name: 'Kanarie', private: true } : actor
	);
	await show(page, { ...map, actors }, 'A4');
	const html = await page.locator('[data-print-sheets]').evaluate((sheets) => sheets.outerHTML);
	expect(html).not.toContain('Kanarie');
	expect(html).not.toContain(`"${actors[0]!.id}"`);
});

for (const dpi of [150, 300] as const) {
	test(`paints ${dpi} dpi under the program's own policy, right on the first try and the same on the next`, async ({
		page
	}, info) => {
		await show(page, readSample(2).map);
		const { url, held, took } = await page.evaluate((dpi) => window.output.paint(dpi), dpi);
		const png = Buffer.from(url.split(',')[1]!, 'base64');
		await info.attach(`sheet-${dpi}.png`, { body: png, contentType: 'image/png' });
		info.annotations.push({ type: 'took', description: `${Math.round(took)} ms, held up ${held} ms` });
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(dpi === 150 ? [2480, 1754] : [4961, 3508]);
		const again = await page.evaluate((dpi) => window.output.paint(dpi), dpi);
		expect(again.url).toBe(url);
		expect(await page.evaluate(() => window.violations)).toEqual([]);
	});
}
