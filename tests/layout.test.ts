/** A quick sample of the layout's thousand maps (tests/layout): every tenth. */
import { expect, it } from 'vitest';
import { judge } from './layout/judging';
import { sampleAt } from './layout/maps';

const JUDGEMENTS = Array.from({ length: 100 }, (_, index) =>
	judge(sampleAt(20261124, index * 10 + (index % 2)))
);

it('a hundred maps overlap nowhere, are on the page, can be read back, and are the same each time', () => {
	expect(JUDGEMENTS.flatMap(({ wrong, sample }) => wrong.map((what) => `${sample.seed}: ${what}`))).toEqual(
		[]
	);
});

it('a hundred maps own up to every line that runs through something, and hardly one does', () => {
	expect(JUDGEMENTS.flatMap(({ hushed }) => hushed)).toEqual([]);
	const lines = JUDGEMENTS.reduce((sum, judgement) => sum + judgement.lines, 0);
	const through = JUDGEMENTS.reduce((sum, judgement) => sum + judgement.through, 0);
	expect(lines).toBeGreaterThan(2000);
	expect(through / lines).toBeLessThan(0.01);
});

it('in a hundred maps, who was put somewhere stays there when somebody comes, but for one in a hundred', () => {
	const held = JUDGEMENTS.reduce((sum, judgement) => sum + judgement.held, 0);
	const strayed = JUDGEMENTS.reduce((sum, judgement) => sum + judgement.strayed.length, 0);
	expect(held).toBeGreaterThan(100);
	expect(strayed / held).toBeLessThan(0.01);
});
