/** The plain ways from the home to an actor: straight, or bent once and a little, to pass beside what stands there. */
import { countThrough, type Errand } from './passing';
import type { Obstacles } from './obstacles';
import { CENTRE } from './sheet';
import { Way } from './way';

/** A way, and how many names and pictures a line on it runs through. */
export interface Found {
	readonly way: Way;
	readonly crossings: number;
}

/**
 * The ways that are tried, the plainest first: where on the home's edge a line begins, in radians off the straight
 * way, and how far its middle is bent aside, as a share of its length.
 */
const WAYS = [
	[0, 0],
	...[0.2, 0.4, 0.6, 0.8].flatMap((turn) => [
		[turn, 0],
		[-turn, 0]
	]),
	...[0, 0.3, 0.6].flatMap((turn) =>
		[0.06, 0.1, 0.14].flatMap((bend) => [
			[turn, bend],
			[-turn, -bend],
			[turn, -bend],
			[-turn, bend]
		])
	)
] as const;

/** The plainest of these ways that runs through as little as can be; `homeReach` is how far the home reaches, in mm. */
export function findPlainWay(errand: Errand, homeReach: number, obstacles: Obstacles): Found {
	const { goal } = errand;
	const bearing = Math.atan2(goal.x - CENTRE.x, CENTRE.y - goal.y);
	let best: Found | undefined;
	for (const [turn = 0, bend = 0] of WAYS) {
		const start = {
			x: CENTRE.x + homeReach * Math.sin(bearing + turn),
			y: CENTRE.y - homeReach * Math.cos(bearing + turn)
		};
		const length = Math.hypot(goal.x - start.x, goal.y - start.y) || 1;
		// The last stretch leans against the bend, so the goal is met from the side on which the line comes in.
		const angle = Math.atan2(start.x - goal.x, goal.y - start.y) + Math.atan(4 * bend) / 2;
		const reach = goal.reachAt(angle);
		if (best !== undefined && length < reach + 8) break;
		const end = { x: goal.x + reach * Math.sin(angle), y: goal.y - reach * Math.cos(angle) };
		const by = {
			x: (start.x + end.x) / 2 - (end.y - start.y) * bend * 2,
			y: (start.y + end.y) / 2 + (end.x - start.x) * bend * 2
		};
		const way = new Way([{ from: start, ...(bend !== 0 && { by }), to: end }]);
		const crossings = countThrough(way, errand, obstacles, best?.crossings ?? Infinity);
		if (best === undefined || crossings < best.crossings) best = { way, crossings };
		if (crossings === 0) break;
	}
	return best as Found;
}
