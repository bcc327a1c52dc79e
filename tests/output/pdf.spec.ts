import { GLUE, PRINTER_MARGIN, TILE_WINDOW } from '../../src/lib/views/making/tiles';
import { expect, mapOf, MANY_SCRIPTS, printPdf, readSample, test } from './outputTest';
import { countImages, fontsIn, looksOf, textOf, whyNoPdfReader, type Looks } from './readPdf';

const why = whyNoPdfReader();
test.skip(why !== undefined, why);

/** Letters of a text whatever order and form a PDF keeps them in; spaces and hyphens of a broken line fall away. */
const lettersOf = (text: string) => [...text.normalize('NFKC').replace(/[\s\p{Cf}-]/gu, '')].sort().join('');
test('a printed map has its letters in it, no bitmap but its photos, and every name as text', async ({
	page,
	show
}) => {
	const names = Array.from({ length: 12 }, (_, at) => `Buur ${String.fromCharCode(65 + at)}`);
	await show({ map: mapOf(names, true), paper: 'A3', withPhotos: 'small' });
	const pdf = await printPdf(page);
	const fonts = fontsIn(pdf);
	expect(fonts.length).toBeGreaterThan(0);
	expect(fonts).not.toContain(false);
	expect(countImages(pdf)).toBe(names.length);
	const text = textOf(pdf);
	expect(names.filter((name) => !text.includes(name))).toEqual([]);
	expect(text).toContain('Resokit');
	expect(text).toContain('23 november 2026');
});

test('a printed map without photos has no bitmap at all', async ({ page, show }) => {
	const names = MANY_SCRIPTS;
	await show({ map: mapOf(names, true), paper: 'A3', withPhotos: 'small', options: { photos: false } });
	expect(countImages(await printPdf(page))).toBe(0);
});

test('Arabic, Hebrew, Cyrillic and Ethiopic names can be found in a printed map', async ({ page, show }) => {
	const names = MANY_SCRIPTS;
	await show({ map: mapOf(names), paper: 'A3' });
	const pdf = await printPdf(page);
	expect(fontsIn(pdf)).not.toContain(false);
	const lines = textOf(pdf).split('\n');
	const found = lines.flatMap((line, at) => [lettersOf(line), lettersOf(line + (lines[at + 1] ?? ''))]);
	expect(names.filter((name) => !found.includes(lettersOf(name)))).toEqual([]);
});

test('the sheet of photos has each photo once, in its own letters', async ({ page, show }) => {
	const names = Array.from({ length: 23 }, (_, at) => `Buur ${at + 1}`);
	await show({ map: mapOf(names, true), paper: 'photos', withPhotos: 'small' });
	const pdf = await printPdf(page);
	expect(countImages(pdf)).toBe(23);
	expect(fontsIn(pdf)).not.toContain(false);
	expect(textOf(pdf).match(/Resokit/g)!.length).toBe(2);
});

test('a list that has no room beside the map follows on pages of its own', async ({ page, show }) => {
	const names = Array.from({ length: 90 }, (_, at) => `Buurvrouw ${at + 1}`);
	await show({ map: mapOf(names), paper: 'A3', options: { beside: 'list' } });
	const pdf = await printPdf(page);
	const pages = looksOf(pdf, 20);
	expect(pages.length).toBeGreaterThan(1);
	expect(new Set(pages.map(({ width, height }) => `${width} x ${height}`)).size).toBe(1);
	const text = textOf(pdf);
	expect(names.filter((name) => !new RegExp(`${name}(?!\\d)`).test(text))).toEqual([]);
	expect(text.match(/Resokit/g)!.length).toBe(pages.length);
});

test('names that are left out are nowhere in what is printed', async ({ page, show }) => {
	const names = ['Bakker Els', 'Buur Jan'];
	for (const paper of ['A3', 'photos'] as const) {
		await show({ map: mapOf(names, true), paper, withPhotos: 'small', options: { names: 'none' } });
		const text = textOf(await printPdf(page));
		expect(names.filter((name) => text.includes(name.split(' ')[1]!))).toEqual([]);
	}
});

test('the four sheets of A4 show the same in the strip that they share, less than 1 mm apart', async ({
	page,
	show
}) => {
	const dpi = 127;
	const mm = (length: number) => Math.round(length * (dpi / 25.4));
	await show({ map: readSample(2), paper: 'A4', withPhotos: 'small' });
	const [first, beside, below, across] = looksOf(await printPdf(page), dpi);
	const x0 = mm(PRINTER_MARGIN);
	const y0 = mm(PRINTER_MARGIN);
	const wide = mm(TILE_WINDOW.width);
	const tall = mm(TILE_WINDOW.height);
	const glue = mm(GLUE);
	// Within the strip, and away from the dashed lines along its edges, which only one of the two has.
	const edge = mm(2);
	const upright = { width: glue - 2 * edge, height: tall - 2 * edge };
	const lying = { width: wide - 2 * edge, height: glue - 2 * edge };
	const right = { x: x0 + wide - glue + edge, y: y0 + edge };
	const low = { x: x0 + edge, y: y0 + tall - glue + edge };
	const start = { x: x0 + edge, y: y0 + edge };
	const pairs = [
		[first!, right, beside!, start, upright],
		[below!, right, across!, start, upright],
		[first!, low, below!, start, lying],
		[beside!, low, across!, start, lying]
	] as const;
	for (const [one, at, other, there, size] of pairs) {
		const { x, y, apart, drawn } = bestFit(one, at, other, there, size, mm(2));
		expect(drawn).toBeGreaterThan(0.01);
		expect(Math.hypot(x, y)).toBeLessThan(mm(1));
		expect(apart).toBeLessThan(3);
	}
});

/**
 * By how much one page's part must be moved to look most like another's, in pixels; how far apart, of 255, they are
 * then on the average; and which share of the part has something on it, without which the rest says nothing.
 */
function bestFit(
	one: Looks,
	at: { x: number; y: number },
	other: Looks,
	there: { x: number; y: number },
	{ width, height }: { width: number; height: number },
	most: number
) {
	let best = { x: 0, y: 0, apart: Infinity };
	let ink = 0;
	for (let y = -most; y <= most; y += 1) {
		for (let x = -most; x <= most; x += 1) {
			let sum = 0;
			for (let row = 0; row < height; row += 1) {
				for (let column = 0; column < width; column += 1) {
					const here = one.grey[(at.y + row) * one.width + at.x + column]!;
					const moved = other.grey[(there.y + y + row) * other.width + there.x + x + column]!;
					sum += Math.abs(here - moved);
					if (x === 0 && y === 0 && here < 160) ink += 1;
				}
			}
			const apart = sum / (width * height);
			if (apart < best.apart) best = { x, y, apart };
		}
	}
	return { ...best, drawn: ink / (width * height) };
}
