import { expect, it } from 'vitest';
import { crowdedMap, SHEET_WORDS } from './crowd';
import { layout } from './layout';

/** The processor time of `work` in ms: what else the machine does meanwhile does not count. */
function measure(work: () => unknown): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** The time of one layout that nothing else got in the way of: the quickest quarter of many, once the engine is warm. */
function timeOf(count: number, many = 24): number {
	const maps = Array.from({ length: many }, (_, seed) => crowdedMap(seed, count));
	const times = [...maps, ...maps].map((map) => measure(() => layout(map, SHEET_WORDS)));
	return times.slice(maps.length).sort((one, other) => one - other)[maps.length / 4] as number;
}

// Some five times what a quiet machine needs, so that a busy one does not fail it, and a quadratic slip does.
it('a map of 25 is laid out within a frame or two, a map of 60 within eight', () => {
	expect(timeOf(25)).toBeLessThan(25);
	expect(timeOf(60)).toBeLessThan(130);
});

it('a map of 100 is laid out within a third of a second', () => {
	expect(timeOf(100, 4)).toBeLessThan(300);
});

it('a crowd of 300 is laid out in 120 ms, one of 1,000 in 240', () => {
	const shortest = (count: number) =>
		Math.min(
			...Array.from({ length: 5 }, (_, seed) => {
				const map = crowdedMap(seed, count);
				return measure(() => layout(map, SHEET_WORDS));
			})
		);
	expect(shortest(300)).toBeLessThan(120);
	expect(shortest(1000)).toBeLessThan(240);
});
