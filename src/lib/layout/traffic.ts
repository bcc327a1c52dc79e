/** The lines that are drawn already. A later one may cross them, which costs; running along on top of one costs more. */
import { hullOf } from './passing';
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
	/** The middle of the box that it lies in with its white, and how far that reaches to both sides. */
	readonly x: number;
	readonly y: number;
	readonly acrossX: number;
	readonly acrossY: number;
	readonly half: number;
}

/** All lines so far. */
export class Traffic {
	readonly #lines: Drawn[] = [];

	/** Says where a line of this width has been drawn. */
	add(way: Way, width: number): void {
		const { x0, y0, x1, y1 } = hullOf(way, width / 2 + AIR);
		const [x, y, acrossX, acrossY] = [(x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2];
		this.#lines.push({ points: way.points, x, y, acrossX, acrossY, half: width / 2 });
	}

	/**
	 * What going straight from a to b costs with a line of this width, on account of other lines; stops counting at
	 * `most`.
	 */
	costOf(ax: number, ay: number, bx: number, by: number, width: number, most: number): number {
		const dx = bx - ax;
		const dy = by - ay;
		const length = Math.sqrt(dx * dx + dy * dy) || 1;
		const middleX = (ax + bx) / 2;
		const middleY = (ay + by) / 2;
		const alongX = Math.abs(dx);
		const alongY = Math.abs(dy);
		const reach = width / 2;
		let cost = 0;
		for (let index = 0; index < this.#lines.length && cost < most; index++) {
			const { points, x, y, acrossX, acrossY, half } = this.#lines[index] as Drawn;
			const offX = x - middleX;
			const offY = y - middleY;
			// Its box lies beside, above or below the stretch, or all of it on one side.
			if (Math.abs(offX) > acrossX + reach + alongX / 2) continue;
			if (Math.abs(offY) > acrossY + reach + alongY / 2) continue;
			if (Math.abs(dx * offY - dy * offX) >= alongX * acrossY + alongY * acrossX + reach * length) continue;
			const close = half + reach + AIR;
			let crosses = false;
			// How far the two ends of a stretch lie beside the line, and how far along it.
			let beside = (dx * ((points[1] as number) - ay) - dy * ((points[0] as number) - ax)) / length;
			let along = (dx * ((points[0] as number) - ax) + dy * ((points[1] as number) - ay)) / length;
			for (let at = 2; at < points.length; at += 2) {
				const px = points[at] as number;
				const py = points[at + 1] as number;
				const nextBeside = (dx * (py - ay) - dy * (px - ax)) / length;
				const nextAlong = (dx * (px - ax) + dy * (py - ay)) / length;
				if (Math.max(along, nextAlong) > 0 && Math.min(along, nextAlong) < length) {
					shareStretch(along, beside, nextAlong, nextBeside, length, close);
					if (shared.length >= 0 && isOut(ax + dx * shared.middle, ay + dy * shared.middle)) {
						cost += ALONG_COST * shared.length;
						crosses ||= shared.length === 0 && beside * nextBeside < 0;
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

/** What `shareStretch` found; one record for all, since it is asked so often. */
const shared = { middle: 0, length: 0 };

/**
 * Where a stretch from (a, p) to (b, q), said as along and beside a line of this length, lies within `close` mm of it:
 * the middle as a share of the line, and for how many mm they run side by side: 0 when it only crosses, -1 when not.
 */
function shareStretch(a: number, p: number, b: number, q: number, length: number, close: number): void {
	shared.length = -1;
	if (Math.min(p, q) >= close || Math.max(p, q) <= -close) return;
	const far = b - a || 1e-9;
	const aside = q - p || 1e-9;
	const first = Math.max(
		0,
		Math.min(-a / far, (length - a) / far),
		Math.min((-close - p) / aside, (close - p) / aside)
	);
	const last = Math.min(
		1,
		Math.max(-a / far, (length - a) / far),
		Math.max((-close - p) / aside, (close - p) / aside)
	);
	if (first >= last) return;
	shared.middle = (a + (far * (first + last)) / 2) / length;
	shared.length = Math.abs(aside) < 0.4 * Math.abs(far) ? Math.abs(far) * (last - first) : 0;
}

/** Whether a point lies out of the room round the home in which all lines come together. */
function isOut(x: number, y: number): boolean {
	return (x - CENTRE.x) * (x - CENTRE.x) + (y - CENTRE.y) * (y - CENTRE.y) > TOGETHER * TOGETHER;
}
