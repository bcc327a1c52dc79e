/** The lines that are drawn already. A later one may cross them, which costs; running along on top of one costs more. */
import { hullOf } from './passing';
import type { Box } from './scene';
import { CENTRE, HOME_RADIUS } from './sheet';
import type { Way } from './way';

/** What crossing a line costs, and each mm along on it, in mm of way. */
const CROSSING_COST = 3;
const ALONG_COST = 0.4;
/** White between two lines side by side, in mm. */
const AIR = 0.5;
/** So near to the home all lines come together, and it does not count. */
const TOGETHER = HOME_RADIUS + 6;

interface Drawn {
	readonly points: Float64Array;
	readonly hull: Box;
	readonly half: number;
}

/** All lines so far. */
export class Traffic {
	readonly #lines: Drawn[] = [];

	/** Says where a line of this width has been drawn. */
	add(way: Way, width: number): void {
		this.#lines.push({ points: way.points, hull: hullOf(way, width / 2 + AIR), half: width / 2 });
	}

	/** What going straight from a to b costs with a line of this width, on account of other lines. */
	costOf(ax: number, ay: number, bx: number, by: number, width: number): number {
		const [x0, x1] = ax < bx ? [ax, bx] : [bx, ax];
		const [y0, y1] = ay < by ? [ay, by] : [by, ay];
		const [dx, dy] = [bx - ax, by - ay];
		const length = Math.sqrt(dx * dx + dy * dy) || 1;
		let cost = 0;
		for (const { points, hull, half } of this.#lines) {
			const reach = width / 2;
			if (hull.x0 - reach > x1 || hull.x1 + reach < x0 || hull.y0 - reach > y1 || hull.y1 + reach < y0)
				continue;
			const close = half + reach + AIR;
			let crosses = false;
			// How far the two ends of a stretch lie beside the line, and how far along it.
			let beside = (dx * ((points[1] as number) - ay) - dy * ((points[0] as number) - ax)) / length;
			let along = (dx * ((points[0] as number) - ax) + dy * ((points[1] as number) - ay)) / length;
			for (let at = 2; at < points.length; at += 2) {
				const [px, py] = [points[at] as number, points[at + 1] as number];
				const nextBeside = (dx * (py - ay) - dy * (px - ax)) / length;
				const nextAlong = (dx * (px - ax) + dy * (py - ay)) / length;
				const nears = Math.min(Math.abs(beside), Math.abs(nextBeside)) < close || beside * nextBeside < 0;
				if (nears) {
					const shared = sharedStretch(along, beside, nextAlong, nextBeside, length, close);
					if (shared !== undefined && isOut(ax + dx * shared.middle, ay + dy * shared.middle)) {
						if (shared.length > 0) cost += ALONG_COST * shared.length;
						else crosses ||= beside * nextBeside < 0;
					}
				}
				beside = nextBeside;
				along = nextAlong;
			}
			if (crosses) cost += CROSSING_COST;
		}
		return cost;
	}
}

/**
 * Where a stretch from (a, p) to (b, q), said as along and beside a line of this length, lies within `close` mm of it:
 * the middle as a share of the line, and for how many mm they run side by side; 0 when it only crosses.
 */
function sharedStretch(
	a: number,
	p: number,
	b: number,
	q: number,
	length: number,
	close: number
): { readonly middle: number; readonly length: number } | undefined {
	let [first, last] = [0, 1];
	for (const [from, to, low, high] of [
		[a, b, 0, length],
		[p, q, -close, close]
	] as const) {
		if (Math.abs(to - from) < 1e-9) {
			if (from < low || from > high) return undefined;
			continue;
		}
		const [one, other] = [(low - from) / (to - from), (high - from) / (to - from)];
		first = Math.max(first, Math.min(one, other));
		last = Math.min(last, Math.max(one, other));
	}
	if (first >= last) return undefined;
	const isBeside = Math.abs(q - p) < 0.4 * Math.abs(b - a);
	const middle = (a + ((b - a) * (first + last)) / 2) / length;
	return { middle, length: isBeside ? Math.abs(b - a) * (last - first) : 0 };
}

/** Whether a point lies out of the room round the home in which all lines come together. */
function isOut(x: number, y: number): boolean {
	return (x - CENTRE.x) * (x - CENTRE.x) + (y - CENTRE.y) * (y - CENTRE.y) > TOGETHER * TOGETHER;
}
