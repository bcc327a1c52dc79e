/**
 * Whether a line on its way runs through something, with its whole thickness and its heads. The drawing's halo is not
 * counted: it lies under names and pictures.
 */
import { headOf, type Head, type Stroke } from './contact';
import type { Obstacles } from './obstacles';
import type { Box } from './scene';
import type { Point, Way } from './way';

/** White that is left between a line and what it passes, in mm; and as little as it may be where there is no room. */
export const AIR = 0.3;
export const LEAST_AIR = 0.05;

/** What a line ends at: an actor's middle, and how far its outline reaches in a direction, clockwise from twelve. */
export interface Goal extends Point {
	readonly reachAt: (angle: number) => number;
}

/** A line that looks for its way: whose it is, where it leads, and how thick it is. */
export interface Errand {
	/** Its number among all; what has this owner is not in its way. */
	readonly self: number;
	readonly goal: Goal;
	readonly stroke: Stroke;
	/** White that it leaves between itself and what it passes, in mm. */
	readonly air: number;
}

/** How far a line's middle keeps off what it passes, in mm. */
export function clearanceOf({ stroke, air }: Errand): number {
	return stroke.width / 2 + air;
}

/** The box within which a way lies, `margin` mm wider on all sides. */
export function hullOf({ points }: Way, margin: number): Box {
	let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let at = 0; at < points.length; at += 2) {
		const x = points[at] as number;
		const y = points[at + 1] as number;
		if (x < x0) x0 = x;
		if (x > x1) x1 = x;
		if (y < y0) y0 = y;
		if (y > y1) y1 = y;
	}
	return { x0: x0 - margin, y0: y0 - margin, x1: x1 + margin, y1: y1 + margin };
}

/** How many obstacles a line runs through on this way; stops counting at `most`. */
export function countThrough(way: Way, errand: Errand, obstacles: Obstacles, most: number): number {
	const { width, fine } = errand.stroke;
	const full = headOf(width, way.length);
	// A fine line's head is smaller, and where the way bends within the full one, it points elsewhere.
	const heads = fine < 1 ? [full, headOf(width, way.length, fine)] : [full];
	let count = 0;
	for (const index of obstacles.near(hullOf(way, full.half + AIR))) {
		if (count >= most) break;
		if (isThrough(way, errand, obstacles, index, heads)) count++;
	}
	return count;
}

function isThrough(
	way: Way,
	errand: Errand,
	obstacles: Obstacles,
	index: number,
	heads: readonly Head[]
): boolean {
	const { self, stroke, air } = errand;
	const { points, length } = way;
	const clear = clearanceOf(errand);
	for (let at = 2; at < points.length; at += 2) {
		const [ax, ay] = [points[at - 2] as number, points[at - 1] as number];
		if (obstacles.stops(index, self, ax, ay, points[at] as number, points[at + 1] as number, clear))
			return true;
	}
	for (const { long, half } of heads) {
		const meets = (tip: number, base: number) =>
			meetsHead(way.at(tip), way.at(base), self, half, air, obstacles, index);
		if (stroke.atActor && meets(length, length - long)) return true;
		if (stroke.atHome && meets(0, long)) return true;
	}
	return false;
}

/** Whether a head's outline meets an obstacle: no name is so small that it would fit within. */
function meetsHead(
	tip: Point,
	base: Point,
	self: number,
	half: number,
	air: number,
	obstacles: Obstacles,
	index: number
): boolean {
	const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
	const x = ((tip.x - base.x) / length) * half;
	const y = ((tip.y - base.y) / length) * half;
	return (
		obstacles.stops(index, self, base.x - y, base.y + x, base.x + y, base.y - x, air) ||
		obstacles.stops(index, self, base.x - y, base.y + x, tip.x, tip.y, air) ||
		obstacles.stops(index, self, base.x + y, base.y - x, tip.x, tip.y, air)
	);
}
