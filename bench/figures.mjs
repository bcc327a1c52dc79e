/** The few sums that turn measurements into figures. Pure. */

/** The middle of some numbers; NaN of none. */
export function median(numbers) {
	const sorted = numbers.filter(Number.isFinite).sort((one, other) => one - other);
	if (sorted.length === 0) return NaN;
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The smallest of the numbers that at least this share of them does not exceed (0.95: the 95th percentile). */
export function quantile(numbers, share) {
	const sorted = [...numbers].sort((one, other) => one - other);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/**
 * The power of the size with which a cost grows: the slope of the line that fits both as logarithms best (least
 * squares). `points` are pairs of size and cost, both above 0.
 */
export function exponentOf(points) {
	const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
	const mean = (of) => logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
	const [x, y] = [mean(([size]) => size), mean(([, cost]) => cost)];
	return mean(([size, cost]) => (size - x) * (cost - y)) / mean(([size]) => (size - x) ** 2);
}

/**
 * The measured values of one part, by subject: the middle of what was measured, and the middle of its ratios to `base`
 * in the same round. Only a ratio within one round compares like with like: the machine is another one a minute later.
 */
export function summarise(samples, part, base) {
	const own = samples.filter((sample) => sample.part === part);
	const inRound = new Map(
		own.filter(({ subject }) => subject === base).map(({ round, value }) => [round, value])
	);
	const names = [...new Set(own.map(({ subject }) => subject))];
	return new Map(
		names.map((name) => {
			const those = own.filter(({ subject }) => subject === name);
			return [
				name,
				{
					value: median(those.map(({ value }) => value)),
					ratio: median(those.map(({ round, value }) => value / inRound.get(round)))
				}
			];
		})
	);
}
