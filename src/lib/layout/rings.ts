/**
 * How wide the four bands are. A band takes the width that its contents need, in steps; together they fill the circle.
 * Where no rings are drawn (R50) there is one band at one equal distance, which widens when many stand on it.
 */
import { RINGS, type Ring } from '$lib/model/vocabulary';
import { HOME_RADIUS, RIM } from './sheet';
import { stepUp } from './sectors';

/** From `inner` to `outer`, in mm from the centre. */
export interface Band {
	readonly inner: number;
	readonly outer: number;
}

/** The first band begins this far from the centre. */
export const FIRST = HOME_RADIUS + 1;

/** The four bands for as many actors as `counts` says, none narrower than their marks; `boosts` widens a band. */
export function shareRings(
	counts: Readonly<Record<Ring, number>>,
	markSize: number,
	boosts: ReadonlyMap<Ring, number>
): Record<Ring, Band> {
	const room = RIM ** 2 - FIRST ** 2;
	const weights = RINGS.map((ring) => (2 + stepUp(counts[ring])) * (boosts.get(ring) ?? 1));
	const leasts = RINGS.map((ring) => (counts[ring] > 0 ? markSize + 2 : 8));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let inner = FIRST;
	const widths = RINGS.map((_, index) => {
		const outer = Math.sqrt(inner ** 2 + (room * (weights[index] ?? 0)) / total);
		const width = outer - inner;
		inner = outer;
		return width;
	});
	const [first, second, third, fourth] = stack(raise(widths, leasts)) as [Band, Band, Band, Band];
	return { 1: first, 2: second, 3: third, 4: fourth };
}

/** Lifts widths (mm) to their least, taking the difference from the others in proportion to what they have over. */
export function raise(widths: readonly number[], leasts: readonly number[]): number[] {
	const lifted = widths.map((width, index) => Math.max(width, leasts[index] ?? 0));
	const excess = lifted.reduce((sum, width) => sum + width, 0) - (RIM - FIRST);
	const over = lifted.map((width, index) => width - (leasts[index] ?? 0));
	const spare = over.reduce((sum, width) => sum + width, 0);
	return lifted.map((width, index) => width - (excess * (over[index] ?? 0)) / (spare || 1));
}

/** Bands of these widths (mm), one outside the other from the home to the rim. */
export function stack(widths: readonly number[]): Band[] {
	let inner = FIRST;
	return widths.map((width, index) => {
		const outer = index === widths.length - 1 ? RIM : inner + width;
		const band = { inner, outer };
		inner = outer;
		return band;
	});
}

/** The one band on which all stand when no rings are drawn: narrow for a few, wider for many. */
export function equalBand(count: number, markSize: number, boost: number): Band {
	const middle = 74;
	const half = Math.min(44, (markSize / 2 + 4 + Math.max(0, count - 10) * 1.5) * boost);
	return { inner: Math.max(FIRST + 4, middle - half), outer: Math.min(RIM - 2, middle + half) };
}
