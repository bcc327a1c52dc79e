/**
 * The whole proof: a thousand maps of a seed that stays, and a thousand of a seed that no run had before. To repeat a
 * failure: `SEED=<the seed that was printed> npm run test:layout`.
 */
import { describe, expect, it } from 'vitest';
import { figuresOf, writeTable } from './figures';
import { judge, type Judgement } from './judging';
import { sampleAt } from './maps';

const FRESH = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** `say` of every map, each told with what repeats it. */
function tell(judgements: readonly Judgement[], say: (judgement: Judgement) => readonly string[]): string[] {
	return judgements.flatMap((judgement) => {
		const { kind, seed, count } = judgement.sample;
		return say(judgement).map((wrong) => `map ${seed} (${kind}, ${count} actors): ${wrong}`);
	});
}

describe.each([
	['a seed that stays', 20261124],
	['a fresh seed', FRESH]
])('a thousand maps of %s, %i', (_, seed) => {
	const judgements = Array.from({ length: 1000 }, (_, index) => judge(sampleAt(seed, index)));
	const figures = figuresOf(judgements);
	const upTo = (count: number) => judgements.filter(({ sample }) => sample.count <= count);
	console.log(`seed ${seed}\n${writeTable(figures)}`);

	it('overlap nowhere, are on the page, can be read back, and are the same each time', () => {
		expect(tell(judgements, ({ wrong }) => wrong)).toEqual([]);
	});

	it('have type as large as promised, and names for all; of those with names that are hard to set, nearly all', () => {
		const small = judgements.filter(({ isLarge }) => !isLarge);
		expect(
			tell(
				small.filter(({ sample }) => !sample.hard),
				({ sample }) => [`of ${sample.count}`]
			)
		).toEqual([]);
		expect(small.length / judgements.length).toBeLessThanOrEqual(0.005);
	});

	it('own up to every line that runs through something', () => {
		expect(tell(judgements, ({ hushed }) => hushed)).toEqual([]);
	});

	it('lead no line through anything up to 25 actors, and at most one in a thousand up to 60', () => {
		const through = (those: readonly Judgement[]) => those.reduce((sum, { through }) => sum + through, 0);
		expect(through(upTo(25))).toBe(0);
		expect(through(upTo(60)) / upTo(60).reduce((sum, { lines }) => sum + lines, 0)).toBeLessThanOrEqual(
			0.001
		);
	});

	it('move others by less than 12 mm in the median when somebody comes, and who was put somewhere by nothing', () => {
		for (const { median } of figures) expect(median).toBeLessThan(12);
		expect(judgements.reduce((sum, { held }) => sum + held, 0)).toBeGreaterThan(5000);
		expect(tell(judgements, ({ strayed }) => strayed)).toEqual([]);
	});
});
