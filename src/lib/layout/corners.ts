/** The turning points of lines: beside the corners of everything that they keep off. Lengths in mm. */
import type { Obstacles } from './obstacles';
import { CENTRE, HOME_RADIUS } from './sheet';
import type { Point } from './way';

const NOBODY = -2;

/** How far beside what it passes a turning point lies, in mm more than the line needs, and how little it is liked. */
export interface Aside {
	readonly more: number;
	readonly cost: number;
}

/** A point at which a line may turn, and how little it is liked. */
export interface Corner extends Point {
	readonly cost: number;
}

/** The corners of an octagon round a disc of radius 1. */
const EIGHTHS = Array.from({ length: 8 }, (_, index) => {
	const angle = ((index + 0.5) * Math.PI) / 4;
	const out = 1 / Math.cos(Math.PI / 8);
	return [out * Math.sin(angle), out * Math.cos(angle)] as const;
});

/** Turning points beside all obstacles, for lines that keep so far off; those that are covered are left out. */
export function cornersOf(obstacles: Obstacles, clear: number, asides: readonly Aside[]): Corner[] {
	const corners: Corner[] = [];
	for (let index = 0; index < obstacles.count; index++) {
		const { x0, y0, x1, y1, radius } = obstacles.boxOf(index);
		// A disc's corners are those of the box that fits round it when it is turned a little: eight, near its edge.
		const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
		for (const { more, cost } of asides) {
			const aside = clear + more;
			const points =
				radius > 0
					? EIGHTHS.map(([ex, ey]) => [x + ex * (radius + aside), y + ey * (radius + aside)] as const)
					: ([
							[x0 - aside, y0 - aside],
							[x1 + aside, y0 - aside],
							[x1 + aside, y1 + aside],
							[x0 - aside, y1 + aside]
						] as const);
			for (const [cx, cy] of points) {
				if (!isCovered(obstacles, cx, cy, clear)) corners.push({ x: cx, y: cy, cost });
			}
		}
	}
	return corners;
}

function isCovered(obstacles: Obstacles, x: number, y: number, clear: number): boolean {
	if (Math.hypot(x - CENTRE.x, y - CENTRE.y) < HOME_RADIUS + 1) return true;
	return !obstacles.isOpen(NOBODY, x, y, x, y, clear);
}

/** Turning points all round a goal, `away` mm from its middle: from each of them a line can come in another way. */
export function cornersRound(goal: Point, away: number, obstacles: Obstacles, clear: number): Corner[] {
	return TWELFTHS.map(([x, y]) => ({ x: goal.x + x * away, y: goal.y + y * away, cost: 0 })).filter(
		({ x, y }) => !isCovered(obstacles, x, y, clear)
	);
}

const TWELFTHS = Array.from({ length: 12 }, (_, index) => {
	const angle = (index * Math.PI) / 6;
	return [Math.sin(angle), -Math.cos(angle)] as const;
});
