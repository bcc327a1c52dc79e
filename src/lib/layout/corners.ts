/** The turning points of lines: beside the corners of everything that they keep off. Lengths in mm. */
import type { Obstacles } from './obstacles';
import { CENTRE, HOME_RADIUS } from './sheet';
import { lengthOf } from './steps';
import type { Point } from './way';

const NOBODY = -2;

/** How far beside what it passes a turning point lies, in mm more than the line needs, and how little it is liked. */
export interface Aside {
	readonly more: number;
	readonly cost: number;
}

/** The corners of an octagon round a disc of radius 1. */
const EIGHTHS = Array.from({ length: 8 }, (_, index) => {
	const angle = ((index + 0.5) * Math.PI) / 4;
	const out = 1 / Math.cos(Math.PI / 8);
	return { x: out * Math.sin(angle), y: out * Math.cos(angle) };
});

/**
 * Turning points beside all obstacles, for lines that keep so far off; those that are covered are left out. Three numbers
 * each, one after the other: x, y, and how little it is liked.
 */
export function cornersOf(obstacles: Obstacles, clear: number, asides: readonly Aside[]): number[] {
	const corners: number[] = [];
	const add = (x: number, y: number, cost: number) => {
		if (!isCovered(obstacles, x, y, clear)) corners.push(x, y, cost);
	};
	for (let index = 0; index < obstacles.count; index++) {
		const { x0, y0, x1, y1, radius } = obstacles.boxOf(index);
		for (const { more, cost } of asides) {
			const aside = clear + more;
			if (radius > 0) {
				// A disc's corners are those of the box that fits round it when it is turned a little: eight, near its edge.
				const out = radius + aside;
				for (const eighth of EIGHTHS)
					add((x0 + x1) / 2 + eighth.x * out, (y0 + y1) / 2 + eighth.y * out, cost);
				continue;
			}
			add(x0 - aside, y0 - aside, cost);
			add(x1 + aside, y0 - aside, cost);
			add(x1 + aside, y1 + aside, cost);
			add(x0 - aside, y1 + aside, cost);
		}
	}
	return corners;
}

function isCovered(obstacles: Obstacles, x: number, y: number, clear: number): boolean {
	if (lengthOf(x - CENTRE.x, y - CENTRE.y) < HOME_RADIUS + 1) return true;
	return !obstacles.isOpen(NOBODY, x, y, x, y, clear);
}

/** Turning points all round a goal, `away` mm from its middle: from each of them a line can come in another way. */
export function cornersRound(goal: Point, away: number, obstacles: Obstacles, clear: number): number[] {
	return TWELFTHS.flatMap((twelfth) => {
		const x = goal.x + twelfth.x * away;
		const y = goal.y + twelfth.y * away;
		return isCovered(obstacles, x, y, clear) ? [] : [x, y, 0];
	});
}

const TWELFTHS = Array.from({ length: 12 }, (_, index) => {
	const angle = (index * Math.PI) / 6;
	return { x: Math.sin(angle), y: -Math.cos(angle) };
});
