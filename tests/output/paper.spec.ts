import type { Page } from '@playwright/test';
import { expect, mapOf, printPdf, readSample, test } from './outputTest';

const MM = 72 / 25.4;
const A3 = [420, 297] as const;
const A4 = [297, 210] as const;
const A4_UPRIGHT = [210, 297] as const;

/** The sides of a PDF's pages in whole mm. */
async function pagesOf(page: Page): Promise<(readonly [number, number])[]> {
	const pdf = (await printPdf(page)).toString('latin1');
	const boxes = pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g);
	return [...boxes].map(([, wide, tall]) => [Math.round(Number(wide) / MM), Math.round(Number(tall) / MM)]);
}

test('prints a map on one sheet of A3, and nothing else of the page', async ({ page, show }) => {
	await show({ map: readSample(1), paper: 'A3' });
	expect(await pagesOf(page)).toEqual([A3]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('SCREEN ONLY')).toBeHidden();
	await expect(page.locator('[data-print-sheets] svg')).toBeVisible();
});

test('prints a map on four sheets of A4, each with its part and its marks', async ({ page, show }) => {
	await show({ map: readSample(1), paper: 'A4' });
	expect(await pagesOf(page)).toEqual([A4, A4, A4, A4]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('[data-glue-marks]')).toHaveCount(4);
	for (const at of ['1-1', '1-2', '2-1', '2-2']) {
		await expect(page.locator(`[data-tile="${at}"]`)).toContainText(`Blad ${at[0]}-${at[2]}`);
	}
});

test('prints a list that follows the map on the tiles that it fills, and asks for no glue where nothing follows', async ({
	page,
	show
}) => {
	const names = Array.from({ length: 40 }, (_, at) => `Buurvrouw ${at + 1}`);
	await show({ map: mapOf(names), paper: 'A4', options: { beside: 'list' } });
	const pages = await pagesOf(page);
	expect(pages.length).toBeGreaterThan(4);
	expect(new Set(pages.map(String))).toEqual(new Set([String(A4)]));
	const tiles = await page.locator('[data-tile]').evaluateAll((all) =>
		all.slice(4).map((tile) => ({
			at: tile.getAttribute('data-tile')!,
			glue: tile.textContent!.split('plak hier').length - 1
		}))
	);
	const beside = (at: string) => tiles.some((tile) => tile.at === at);
	for (const { at, glue } of tiles) {
		const [row, column] = at.split('-').map(Number) as [number, number];
		const next = [`${row}-${column + 1}`, `${row + 1}-${column}`].filter(beside).length;
		expect(glue, at).toBe(next);
	}
});

test('prints nothing on the screen, and the page itself once the sheets are gone', async ({ page, show }) => {
	await show({ map: readSample(1), paper: 'A3' });
	await expect(page.locator('[data-print-sheets] svg')).toBeHidden();
	const scroll = () => page.evaluate(() => document.documentElement.scrollHeight);
	const before = await scroll();
	await show({ map: readSample(1) });
	expect(await scroll()).toBe(before);
	await expect(page.locator('[data-print-sheets]')).toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('SCREEN ONLY')).toBeVisible();
});

test('prints an empty sheet with house, rings, thirteen sectors and the legend, and nobody on it', async ({
	page,
	show
}) => {
	await show({ paper: 'A3' });
	expect(await pagesOf(page)).toEqual([A3]);
	const sheet = page.locator('[data-print-sheets]');
	await expect(sheet.locator('[data-home]')).toHaveCount(1);
	await expect(sheet.locator('[data-ring-band]')).toHaveCount(4);
	await expect(sheet.locator('[data-sector]')).toHaveCount(13);
	await expect(sheet.locator('[data-actor], [data-from-actor], [data-wish], [data-tray]')).toHaveCount(0);
	expect(await sheet.locator('[data-legend]').count()).toBeGreaterThan(12);
	await expect(sheet).toContainText('Resokit');
});

test('prints the photos to cut out, twenty on a page, 40 mm wide, with the name under each', async ({
	page,
	show
}) => {
	const names = Array.from({ length: 23 }, (_, at) => `Buur ${at + 1}`);
	await show({ map: mapOf(names, true), paper: 'photos', withPhotos: 'small' });
	expect(await pagesOf(page)).toEqual([A4_UPRIGHT, A4_UPRIGHT]);
	await page.emulateMedia({ media: 'print' });
	const cutOuts = page.locator('[data-cut-out]');
	await expect(cutOuts).toHaveCount(23);
	const width = await cutOuts.first().evaluate((one) => {
		return one.querySelector('clipPath + g image')!.getBoundingClientRect().width;
	});
	expect((width / 96) * 25.4).toBeCloseTo(40, 1);
	for (const name of names) await expect(page.getByText(name, { exact: true }).last()).toBeVisible();
});

for (const paper of ['A4', 'photos'] as const) {
	test(`leaves no private contact on paper (${paper}): not in its text, not in its marks`, async ({
		page,
		show
	}) => {
		const map = mapOf(['Kanarie', 'Bakker Els'], true);
		const actors = map.actors.map((actor, at) => (at === 0 ? { ...actor, private: true } : actor));
		await show({ map: { ...map, actors }, paper, withPhotos: 'small' });
		const html = await page.locator('[data-print-sheets]').evaluate((sheets) => sheets.outerHTML);
		expect(html).toContain('Bakker');
		expect(html).not.toContain('Kanarie');
		expect(html).not.toContain('"a0"');
	});
}
