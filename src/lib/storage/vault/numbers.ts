/** A set of record numbers, written short: `[[1, 40], [44, 44]]` is 1 to 40 and 44. */

/** First and last number of each run, in order. */
export type Runs = readonly (readonly [number, number])[];

/** The runs of these numbers. */
export function toRuns(numbers: Iterable<number>): Runs {
	const runs: [number, number][] = [];
	for (const number of [...numbers].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run && number <= run[1] + 1) run[1] = number;
		else runs.push([number, number]);
	}
	return runs;
}

/** The numbers of these runs, in order. */
export function fromRuns(runs: Runs): number[] {
	return runs.flatMap(([first, last]) =>
		Array.from({ length: last - first + 1 }, (_, index) => first + index)
	);
}
