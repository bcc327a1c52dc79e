/**
 * Ways round what stands there, for lines that no plain way serves. Beside the corners of everything in the way lie
 * turning points; the shortest calm course over them is looked for from the home's edge to the picture (A*), where
 * turning costs and crossing other lines costs. `rounding.ts` then makes one soft line of it.
 */
import { cornersOf, type Corner } from './corners';
import { clearanceOf, countThrough, hullOf, type Errand } from './passing';
import type { Obstacles } from './obstacles';
import { roundOff } from './rounding';
import type { Box } from './scene';
import { CENTRE } from './sheet';
import { costOf, reach, stepsOf, type Step } from './steps';
import type { Point, Way } from './way';

/** What crossing another line costs, in mm of way. */
const LINE_COST = 5;
/** Where a line begins at the home's edge: radians off the straight way to its first turning point. */
const STARTS = [0, 0.35, -0.35, 0.7, -0.7].map((turn) => [turn, Math.sin(turn), Math.cos(turn)] as const);
const START_COST = 4;
/** A way may be this much longer than the straight one: a share of it, and mm. A short search is tried first. */
const LONGER = [
	{ share: 1.08, more: 5 },
	{ share: 1.5, more: 16 }
] as const;
type IsOpen = (ax: number, ay: number, bx: number, by: number) => boolean;

/** Looks for ways, one line after the other. */
export class Detours {
	readonly #obstacles: Obstacles;
	readonly #homeReach: number;
	readonly #corners = new Map<number, readonly Corner[]>();
	readonly #drawn: { readonly points: Float64Array; readonly hull: Box }[] = [];

	constructor(obstacles: Obstacles, homeReach: number) {
		this.#obstacles = obstacles;
		this.#homeReach = homeReach;
	}

	/** Says where a line has been drawn, so that later ones rather do not cross it. */
	drawn(way: Way): void {
		this.#drawn.push({ points: way.points, hull: hullOf(way, 0) });
	}

	/** A way that runs through nothing, or none. */
	find(errand: Errand): Way | undefined {
		const clear = clearanceOf(errand.stroke);
		const isOpen: IsOpen = (ax, ay, bx, by) => this.#obstacles.isOpen(errand.self, ax, ay, bx, by, clear);
		const corners = this.#cornersFor(clear);
		for (const longer of LONGER) {
			const way = this.#walk(errand, stepsOf(corners, errand.goal, longer), isOpen);
			if (way !== undefined) return way;
		}
		return undefined;
	}

	#walk(errand: Errand, steps: readonly Step[], isOpen: IsOpen): Way | undefined {
		const { goal } = errand;
		let best: Way | undefined;
		let bestCost = Infinity;
		for (;;) {
			let next: Step | undefined;
			let least = bestCost;
			for (const step of steps) if (!step.isDone && step.whole < least) [next, least] = [step, step.whole];
			if (next === undefined) return best;
			if (!next.isKnown) {
				this.#begin(next, isOpen);
				continue;
			}
			next.isDone = true;
			const { x, y } = next;
			const last = next.spent + costOf(next, goal.x, goal.y);
			if (last < bestCost) {
				const way = this.#finish(errand, next, isOpen);
				if (way !== undefined) [best, bestCost] = [way, last];
			}
			for (const step of steps) {
				if (step.isDone) continue;
				const spent = next.spent + costOf(next, step.x, step.y) + step.cost;
				if ((step.isKnown && spent >= step.spent) || spent + step.rest >= bestCost) continue;
				if (!step.isKnown) this.#begin(step, isOpen);
				if (spent >= step.spent || !isOpen(x, y, step.x, step.y)) continue;
				reach(step, spent + LINE_COST * this.#linesCrossed(x, y, step.x, step.y), x, y, next, undefined);
			}
		}
	}

	/** Finds out what the best way from the home's edge straight to a corner is. */
	#begin(step: Step, isOpen: IsOpen): void {
		step.isKnown = true;
		step.spent = Infinity;
		step.whole = Infinity;
		const { x, y } = step;
		const out = Math.hypot(x - CENTRE.x, y - CENTRE.y);
		const [ux, uy] = [(x - CENTRE.x) / out, (y - CENTRE.y) / out];
		for (const [turn, sin, cos] of STARTS) {
			const start = {
				x: CENTRE.x + this.#homeReach * (ux * cos - uy * sin),
				y: CENTRE.y + this.#homeReach * (uy * cos + ux * sin)
			};
			const [dx, dy] = [x - start.x, y - start.y];
			const length = Math.hypot(dx, dy);
			// From here the line would begin along the home's edge, or run back into it.
			const outward = (dx * (start.x - CENTRE.x) + dy * (start.y - CENTRE.y)) / (length * this.#homeReach);
			if (outward < 0.3) continue;
			const spent = length + START_COST * Math.abs(turn) + step.cost;
			if (spent >= step.spent || !isOpen(start.x, start.y, x, y)) continue;
			const whole = spent + LINE_COST * this.#linesCrossed(start.x, start.y, x, y);
			reach(step, whole, start.x, start.y, undefined, start);
		}
	}

	/** The whole way over a last corner, if it can be drawn without running through anything. */
	#finish(errand: Errand, last: Step, isOpen: IsOpen): Way | undefined {
		const { goal } = errand;
		const { x, y } = last;
		const angle = Math.atan2(x - goal.x, goal.y - y);
		const reach = goal.reachAt(angle);
		const end = { x: goal.x + reach * Math.sin(angle), y: goal.y - reach * Math.cos(angle) };
		if (Math.hypot(x - goal.x, y - goal.y) < reach + 2 || !isOpen(x, y, end.x, end.y)) return undefined;
		const points: Point[] = [end];
		for (let step: Step | undefined = last; step !== undefined; step = step.before) {
			points.push({ x: step.x, y: step.y });
			if (step.start !== undefined) points.push(step.start);
		}
		const way = roundOff(points.reverse(), errand.stroke, isOpen);
		return way !== undefined && countThrough(way, errand, this.#obstacles, 1) === 0 ? way : undefined;
	}

	#cornersFor(clear: number): readonly Corner[] {
		const corners = this.#corners.get(clear) ?? cornersOf(this.#obstacles, clear);
		this.#corners.set(clear, corners);
		return corners;
	}

	#linesCrossed(ax: number, ay: number, bx: number, by: number): number {
		let count = 0;
		const [x0, x1] = ax < bx ? [ax, bx] : [bx, ax];
		const [y0, y1] = ay < by ? [ay, by] : [by, ay];
		for (const { points, hull } of this.#drawn) {
			if (hull.x0 > x1 || hull.x1 < x0 || hull.y0 > y1 || hull.y1 < y0) continue;
			for (let at = 2; at < points.length; at += 2) {
				const [cx, cy] = [points[at - 2] as number, points[at - 1] as number];
				if (!cross(ax, ay, bx, by, cx, cy, points[at] as number, points[at + 1] as number)) continue;
				count++;
				break;
			}
		}
		return count;
	}
}

/** Whether two straight stretches cross. */
function cross(
	ax: number,
	ay: number,
	bx: number,
	by: number,
	cx: number,
	cy: number,
	dx: number,
	dy: number
): boolean {
	if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
	if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
	const side = (px: number, py: number, qx: number, qy: number, x: number, y: number) =>
		(qx - px) * (y - py) - (qy - py) * (x - px);
	return (
		side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
		side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
	);
}
