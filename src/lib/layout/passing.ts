/**
 * Whether a line on its way runs through something, with its whole thickness and its heads. The drawing's halo is not
 * counted: it lies under names and pictures.
 */
import { headOf, LINE_WIDTHS, type Stroke } from './contact';
import type { Obstacles } from './obstacles';
import type { Box } from './scene';
import type { Point, Way } from './way';

/** White that is left between a line and what it passes, in mm; and as little as it may be where there is no room. */
export const AIR = 0.3;
export const LEAST_AIR = 0.05;

/** Half the width of the widest head, in mm. */
const MOST_HALF = headOf(LINE_WIDTHS[3], Infinity).half;

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
	let x0 = Infinity;
	let y0 = Infinity;
	let x1 = -Infinity;
	let y1 = -Infinity;
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
	const heads = headsOn(way, errand);
	let count = 0;
	for (const index of obstacles.near(hullOf(way, MOST_HALF + AIR))) {
		if (count >= most) break;
		const through = obstacles.isStopped(index, errand.self, way.points, clearanceOf(errand));
		if (through || meetsHead(heads, errand, obstacles, index)) count++;
	}
	return count;
}

/** Whether a line runs through nothing on this way, with its heads. */
export function isFree(way: Way, errand: Errand, obstacles: Obstacles): boolean {
	return (
		obstacles.isOpenAlong(errand.self, way.points, clearanceOf(errand)) &&
		areHeadsFree(way, errand, obstacles)
	);
}

/** The same for a way of which each stretch is known to run through nothing. */
export function areHeadsFree(way: Way, errand: Errand, obstacles: Obstacles): boolean {
	return headsOn(way, errand).every((head) => obstacles.isOpenAlong(errand.self, head, errand.air));
}

/** Whether a head's outline meets an obstacle: no name is so small that it would fit within. */
function meetsHead(
	heads: readonly Float64Array[],
	{ self, air }: Errand,
	obstacles: Obstacles,
	index: number
): boolean {
	return heads.some((points) => obstacles.isStopped(index, self, points, air));
}

/** The outlines of a line's heads: from a corner at the base round the tip to the other, and back. */
function headsOn(way: Way, { stroke }: Errand): readonly Float64Array[] {
	const { width, fine, atHome, atActor } = stroke;
	const { length } = way;
	const heads: Float64Array[] = [];
	// A fine line's head is smaller, and where the way bends within the full one, it points elsewhere.
	for (const size of fine < 1 ? [1, fine] : [1]) {
		const { long, half } = headOf(width, length, size);
		if (atActor) heads.push(outlineOf(way.at(length), way.at(length - long), half));
		if (atHome) heads.push(outlineOf(way.at(0), way.at(long), half));
	}
	return heads;
}

function outlineOf(tip: Point, base: Point, half: number): Float64Array {
	const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
	const x = ((tip.x - base.x) / length) * half;
	const y = ((tip.y - base.y) / length) * half;
	const outline = new Float64Array(8);
	outline[0] = outline[6] = base.x - y;
	outline[1] = outline[7] = base.y + x;
	outline[2] = tip.x;
	outline[3] = tip.y;
	outline[4] = base.x + y;
	outline[5] = base.y - x;
	return outline;
}
