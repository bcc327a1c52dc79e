/** A quick sample of the layout's thousand maps (tests/layout): every tenth. */
import { expect, it } from 'vitest';
import { judge, type Judgement } from './layout/judging';
import { sampleAt } from './layout/maps';

const JUDGEMENTS = Array.from({ length: 100 }, (_, index) =>
	judge(sampleAt(20261124, index * 10 + (index % 2)))
);

it('a hundred maps overlap nowhere, are on the page, can be read back, and are the same each time', () => {
	expect(JUDGEMENTS.flatMap(({ wrong, sample }) => wrong.map((what) => `${sample.seed}: ${what}`))).toEqual(
		[]
	);
});

it('a hundred maps have names as large as promised, and lines that run through a name only where it is crowded', () => {
	expect(JUDGEMENTS.filter(({ isLarge }) => !isLarge).map(({ sample }) => sample.seed)).toEqual([]);
	expect(JUDGEMENTS.flatMap(({ hushed }) => hushed)).toEqual([]);
	expect(sumOf(({ lines }) => lines)).toBeGreaterThan(2000);
	expect(JUDGEMENTS.filter(({ sample, through }) => through > 0 && sample.count <= 25)).toEqual([]);
	expect(sumOf(({ through }) => through) / sumOf(({ lines }) => lines)).toBeLessThanOrEqual(0.001);
});

it('in a hundred maps, who was put somewhere moves by nothing when somebody comes', () => {
	expect(sumOf(({ held }) => held)).toBeGreaterThan(500);
	expect(
		JUDGEMENTS.flatMap(({ strayed, sample }) => strayed.map((what) => `${sample.seed}: ${what}`))
	).toEqual([]);
});

function sumOf(figure: (judgement: Judgement) => number): number {
	return JUDGEMENTS.reduce((sum, judgement) => sum + figure(judgement), 0);
}
