import { actor, aMap } from '$lib/model/building';
import { expect, it } from 'vitest';
import { crowdedMap, SHEET_WORDS } from './crowd';
import { layout } from './layout';

const sizesOf = (map: ReturnType<typeof crowdedMap>) =>
	layout(map, SHEET_WORDS).sectors.flatMap(({ label }) => label?.lines.map(({ size }) => size) ?? []);

it('writes the domains of one map all in one size, or none would count less than another', () => {
	for (const count of [1, 10, 25, 60]) {
		const sizes = new Set(sizesOf(crowdedMap(count, count)));
		expect([count, sizes.size]).toEqual([count, 1]);
	}
});

it('writes few domains large, with their pictograms', () => {
	const map = aMap().with(actor('a').domain('work'), actor('b').domain('leisure')).build();
	expect(Math.min(...sizesOf(map))).toBeGreaterThan(3.8);
	for (const { pictogram } of layout(map, SHEET_WORDS).sectors) expect(pictogram?.size).toBe(11);
});

it('invites to begin on a sheet on which there is nothing, and on no other', () => {
	const words = { ...SHEET_WORDS, nobody: 'Er staat nog niemand op je kaart.' };
	const { invitation } = layout(aMap().build(), words);
	expect(invitation?.label.lines.map(({ text }) => text).join(' ')).toBe(words.nobody);
	expect(invitation?.outlines).toHaveLength(3);
	expect(layout(crowdedMap(1, 1), words).invitation).toBeUndefined();
});

it('draws lines finer where the type is small, the thickest beneath all others', () => {
	const widths = layout(crowdedMap(7, 60), SHEET_WORDS).lines.map(({ width }) => width);
	expect(widths).toEqual([...widths].sort((one, other) => other - one));
	expect(Math.max(...widths)).toBeLessThan(2.2);
	expect(Math.max(...layout(crowdedMap(7, 20), SHEET_WORDS).lines.map(({ width }) => width))).toBe(2.4);
});
