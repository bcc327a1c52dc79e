/**
 * Makes src/lib/layout/advances.ts: how wide each letter of the drawing's typefaces is, in thousandths of an em.
 *
 * The layout has no DOM, yet must know how long a label is. The widths are read in a browser, from the very files that
 * the page loads, so they are the widths that will be drawn. Weight 600 is measured: lighter labels are never wider.
 * Letters that join are measured in each of their forms and the widest counts. Run it after any change of fonts.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';

const root = new URL('..', import.meta.url);
const FILES = [
	'atkinson-hyperlegible-next-latin',
	'atkinson-hyperlegible-next-latin-ext',
	'vazirmatn-arabic',
	'noto-sans-cyrillic',
	'noto-sans-ethiopic'
];
const RANGES = [
	[0x20, 0x7e],
	[0xa0, 0x24f],
	[0x2bb, 0x2bc],
	[0x400, 0x45f],
	[0x490, 0x491],
	[0x60c, 0x60c],
	[0x61b, 0x61f],
	[0x620, 0x6ff],
	[0x1200, 0x137c],
	[0x1e00, 0x1eff],
	[0x2010, 0x2027],
	[0x2030, 0x203a],
	[0x20ac, 0x20ac]
];

const FAMILIES = "'Atkinson Hyperlegible Next', Vazirmatn, 'Noto Sans', sans-serif";
const css = await readFile(new URL('src/fonts.css', root), 'utf8');
let inlined = css;
for (const name of FILES) {
	const bytes = await readFile(new URL(`static/fonts/${name}.woff2`, root));
	inlined = inlined.replace(`/fonts/${name}.woff2`, `data:font/woff2;base64,${bytes.toString('base64')}`);
}

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_PATH,
	args: ['--no-sandbox', '--disable-gpu']
});
const page = await browser.newPage();
await page.setContent(`<style>${inlined}</style><p style="font: 600 20px ${FAMILIES}">aāбعሀ</p>`);
const widths = await page.evaluate(
	async ([ranges, families]) => {
		for (const sample of ['a', 'ā', 'б', 'ع', 'ሀ'])
			await document.fonts.load(`600 1000px ${families}`, sample);
		const pen = document.createElement('canvas').getContext('2d');
		pen.font = `600 1000px ${families}`;
		pen.fontKerning = 'none';
		const joiner = '\u200d';
		return ranges.map(([first, last]) => {
			const row = [];
			for (let code = first; code <= last; code++) {
				const letter = String.fromCodePoint(code);
				const joins = /\p{Script=Arabic}/u.test(letter) && /\p{L}/u.test(letter);
				const forms = joins ? [letter, letter + joiner, joiner + letter, joiner + letter + joiner] : [letter];
				row.push(/\p{M}/u.test(letter) ? 0 : Math.max(...forms.map((form) => pen.measureText(form).width)));
			}
			return row;
		});
	},
	[RANGES, FAMILIES]
);
await browser.close();

const packed = RANGES.map(([first], index) => {
	const text = widths[index]
		.map((width) => Math.min(1295, Math.ceil(width)).toString(36).padStart(2, '0'))
		.join('');
	return `\t[0x${first.toString(16)}, '${text}']`;
});
await writeFile(
	new URL('src/lib/layout/advances.ts', root),
	`/**
 * Widths of letters, made by scripts/advances.mjs from the fonts in static/fonts; not to be edited by hand.
 * Each row: the first code point, then two base-36 digits a letter, in thousandths of an em at weight 600.
 */
export const ADVANCES: readonly (readonly [first: number, widths: string])[] = [
${packed.join(',\n')}
];
`
);
