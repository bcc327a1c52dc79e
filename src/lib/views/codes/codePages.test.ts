import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage, speaker } from '$lib/i18n/words';
import type { Box } from '$lib/layout/scene';
import { SHEET } from '$lib/layout/sheet';
import { codeSheetWords } from './codeSheetWords';
import { layCodePages, type CodePage } from './codePages';
import type { ShownCode } from './shown';

const FOOT = {
	date: '23 november 2026',
	reference: 'Naar: Buurtkaart van de burger, Resokit (Odisee, 2021)'
};
/** A4 is as much smaller than A3. */
const ON_A4 = 297 / 420;

const codesOf = (count: number): readonly ShownCode[] =>
	Array.from({ length: count }, (_, at) => ({ part: at + 1, of: count, size: 125, path: '' }));
const pagesOf = (count: number, lang = 'nl') =>
	layCodePages(codesOf(count), codeSheetWords(speaker(lang), FOOT, count));

function boxesOn({ codes, title, lines, foot }: CodePage): readonly Box[] {
	return [
		...codes.map(({ x, y, side }) => ({ x0: x, y0: y, x1: x + side, y1: y + side })),
		...codes.flatMap(({ caption }) => (caption ? [caption.box] : [])),
		...[title, ...lines, ...foot].map(({ box }) => box)
	];
}

const overlap = (one: Box, other: Box) =>
	one.x0 < other.x1 - 0.01 &&
	other.x0 < one.x1 - 0.01 &&
	one.y0 < other.y1 - 0.01 &&
	other.y0 < one.y1 - 0.01;

describe('sheets of codes', () => {
	beforeAll(async () => {
		await loadLanguage('nl');
		await loadLanguage('en');
	});

	it.each(['nl', 'en'])('show every code once, clear of everything else and of the edge (%s)', (lang) => {
		for (let count = 1; count <= 16; count += 1) {
			const pages = pagesOf(count, lang);
			const parts = pages.flatMap(({ codes }) => codes.map(({ code }) => code.part));
			expect(parts).toEqual(codesOf(count).map(({ part }) => part));
			for (const page of pages) {
				const boxes = boxesOn(page);
				for (const [at, box] of boxes.entries()) {
					expect(boxes.slice(at + 1).filter((other) => overlap(box, other))).toEqual([]);
					expect(Math.min(box.x0, box.y0, SHEET.width - box.x1, SHEET.height - box.y1)).toBeGreaterThan(8);
				}
			}
		}
	});

	it('have squares of at least 0.7 mm on A4, and letters of at least seven points', () => {
		for (const count of [1, 2, 3, 7, 16]) {
			for (const { codes, title, lines, foot } of pagesOf(count)) {
				for (const { side, code } of codes) expect((side / code.size) * ON_A4).toBeGreaterThan(0.7);
				const sizes = [title, ...lines, ...foot].flatMap((label) => label.lines.map(({ size }) => size));
				expect((Math.min(...sizes) / 0.3528) * ON_A4).toBeGreaterThan(7);
			}
		}
	});

	it('say in words what one does with them, and what is in them and what is not', () => {
		const text = (count: number) =>
			pagesOf(count)[0]!
				.lines.flatMap(({ lines }) => lines.map((line) => line.text))
				.join(' ')
				.replace(/[\u2068\u2069]/g, '');
		expect(text(1)).toMatch(/Open Buurtkaart.*“Ik heb al een kaart”.*“In een code.*boven de code/);
		expect(text(2)).toMatch(/boven elke code, in welke volgorde ook/);
		expect(text(1)).toMatch(/wat op het blad staat.*Foto’s en tekeningen zitten er niet in/);
	});

	it('bear the day and where the method comes from, and a number where there are several', () => {
		const [one] = pagesOf(1);
		const [, second] = pagesOf(4);
		expect(one!.foot.map(({ lines }) => lines[0]!.text)).toEqual([FOOT.date, FOOT.reference]);
		expect(one!.codes[0]).not.toHaveProperty('caption');
		expect(second!.codes[0]!.caption!.lines[0]!.text.replace(/[\u2068\u2069]/g, '')).toBe('Code 3 van 4');
	});
});
