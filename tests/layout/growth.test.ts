/** How the processor's time for one layout grows with the map: the middle of some maps, once the engine has warmed up. */
import { crowdedMap, SHEET_WORDS } from '$lib/layout/crowd';
import { layout } from '$lib/layout/layout';
import { expect, it } from 'vitest';

const SIZES = [25, 50, 100, 200, 400, 1000] as const;

function timeOf(count: number): number {
	const maps = Array.from({ length: 7 }, (_, seed) => crowdedMap(seed, count));
	const times = [...maps, ...maps].map((map) => {
		const start = process.cpuUsage();
		layout(map, SHEET_WORDS);
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	});
	return times.slice(maps.length).sort((one, other) => one - other)[3] as number;
}

/** The power of the size with which time grows: the slope of the best line through both as logarithms. */
function exponentOf(times: readonly number[]): number {
	const points = SIZES.map((size, index) => [Math.log(size), Math.log(times[index] as number)] as const);
	const mean = (of: (point: readonly [number, number]) => number) =>
		points.reduce((sum, point) => sum + of(point), 0) / points.length;
	const [x, y] = [mean(([size]) => size), mean(([, time]) => time)];
	return mean(([size, time]) => (size - x) * (time - y)) / mean(([size]) => (size - x) ** 2);
}

// From 25 to 1,000 actors, n log n has an exponent of 1.2.
it('the time of one layout grows with no more than n log n', { timeout: 120_000 }, () => {
	const times = SIZES.map(timeOf);
	const exponent = exponentOf(times);
	const row = SIZES.map((size, index) => `${size}: ${(times[index] as number).toFixed(1)} ms`).join(', ');
	console.log(`one layout, ${row}; exponent ${exponent.toFixed(2)}`);
	expect(exponent).toBeLessThan(1.2);
});
