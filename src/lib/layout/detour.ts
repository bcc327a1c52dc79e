/**
 * Ways round what stands there, for lines that no plain way serves. Beside the corners of everything in the way lie
 * turning points; the shortest calm course over them is looked for from the home's edge to the picture (A*), where
 * turning costs and crossing other lines costs. `rounding.ts` then makes one soft line of it.
 */
import { headOf } from './contact';
import { cornersOf, cornersRound, type Corner } from './corners';
import { clearanceOf, countThrough, type Errand } from './passing';
import type { Obstacles } from './obstacles';
import { roundOff, type IsOpen } from './rounding';
import { CENTRE } from './sheet';
import { costOf, lengthOf, reach, stepsOf, type Step } from './steps';
import type { Traffic } from './traffic';
import type { Point, Way } from './way';

/** Where a line begins at the home's edge: radians off the straight way to its first turning point. */
const STARTS = [0, 0.35, -0.35, 0.7, -0.7].map((turn) => [turn, Math.sin(turn), Math.cos(turn)] as const);
const START_COST = 4;
/** A turning point may lie at most this much farther from the goal than the one before, in mm. */
const BACK = 6;
/**
 * How hard it is looked: first for short and calm ways over few turning points, then for any that may do. A way may be
 * longer than the straight one by a share of it and some mm, and may turn so many radians in all.
 */
const SEARCHES = [
	{ asides: [{ more: 0.4, cost: 0 }], share: 1.08, more: 5, mostTurned: 1.8 },
	{
		asides: [
			{ more: 1.6, cost: 0 },
			{ more: 0.25, cost: 1.5 }
		],
		share: 1.4,
		more: 16,
		mostTurned: 3.2
	}
] as const;

/**
 * How many steps from one turning point to another may still be looked at. A sheet has only so many in all, whatever
 * stands on it: where a hundred stand, looking for every last way took seconds, and found hardly any.
 */
export interface Patience {
	left: number;
}

/** Up to so many a sheet gets more patience: there every line can run free, and `loosening.ts` looks for ways again. */
const FULL = 66;

/** Patience for one sheet on which so many stand. */
export function patienceFor(count: number): Patience {
	return { left: count > FULL ? 400_000 : 1_200_000 };
}

/** Of a sheet's patience, at most so much is spent on one search for one line. */
const MOST_FOR_ONE = 100_000;

/** Looks for ways, one line after the other. */
export class Detours {
	readonly #patience: Patience;
	readonly #obstacles: Obstacles;
	readonly #homeReach: number;
	readonly #corners = SEARCHES.map(() => new Map<number, readonly Corner[]>());
	readonly #traffic: Traffic;

	/** `traffic` are the lines that these rather do not cross; it may grow between one search and the next. */
	constructor(obstacles: Obstacles, traffic: Traffic, homeReach: number, patience: Patience) {
		this.#patience = patience;
		this.#obstacles = obstacles;
		this.#traffic = traffic;
		this.#homeReach = homeReach;
	}

	/** A way that runs through nothing, or none. */
	find(errand: Errand): Way | undefined {
		if (this.#patience.left <= 0) return undefined;
		const clear = clearanceOf(errand);
		const isOpen: IsOpen = (ax, ay, bx, by) => this.#obstacles.isOpen(errand.self, ax, ay, bx, by, clear);
		const far = Math.hypot(errand.goal.x - CENTRE.x, errand.goal.y - CENTRE.y);
		const { long } = headOf(errand.stroke.width, far);
		const before = cornersRound(errand.goal, errand.goal.reachAt(0) + long + 3, this.#obstacles, clear);
		for (const [effort, { share, more, mostTurned }] of SEARCHES.entries()) {
			const corners = [...this.#cornersFor(clear, effort), ...before];
			const steps = stepsOf(corners, errand.goal, far * share + more);
			const way = this.#walk(errand, steps, mostTurned, isOpen);
			if (way !== undefined) return way;
		}
		return undefined;
	}

	/** Walks from step to step, the most hopeful first, until none is left that could do better. */
	#walk(errand: Errand, all: readonly Step[], mostTurned: number, isOpen: IsOpen): Way | undefined {
		const { goal } = errand;
		const { width } = errand.stroke;
		let best: Way | undefined;
		let bestCost = Infinity;
		const before = this.#patience.left;
		const steps = [...all];
		for (;;) {
			const { left } = this.#patience;
			if (left <= 0 || before - left > MOST_FOR_ONE) return best;
			let next: Step | undefined;
			let least = bestCost;
			let at = 0;
			for (let index = 0; index < steps.length; index++) {
				const step = steps[index] as Step;
				if (step.whole >= least) continue;
				next = step;
				least = step.whole;
				at = index;
			}
			if (next === undefined) return best;
			if (!next.isKnown) {
				this.#begin(next, width, isOpen);
				continue;
			}
			steps.splice(at, 1);
			const { x, y } = next;
			const last = next.spent + costOf(next, goal.x, goal.y, mostTurned);
			if (last < bestCost) {
				const way = this.#finish(errand, next, isOpen);
				if (way !== undefined) [best, bestCost] = [way, last];
			}
			this.#patience.left -= all.length;
			const farthest = next.rest + BACK;
			for (const step of steps) {
				if (step.rest > farthest) break;
				// Nothing is reached for less than it takes to come here.
				if (step.isKnown && step.spent <= next.spent) continue;
				const spent = next.spent + costOf(next, step.x, step.y, mostTurned) + step.cost;
				if ((step.isKnown && spent >= step.spent) || spent + step.rest >= bestCost) continue;
				if (!step.isKnown) this.#begin(step, width, isOpen);
				if (spent >= step.spent || !isOpen(x, y, step.x, step.y)) continue;
				reach(step, spent + this.#traffic.costOf(x, y, step.x, step.y, width), x, y, next, undefined);
			}
		}
	}

	/** Finds out what the best way from the home's edge straight to a corner is. */
	#begin(step: Step, width: number, isOpen: IsOpen): void {
		step.isKnown = true;
		step.spent = Infinity;
		step.whole = Infinity;
		const { x, y } = step;
		const out = lengthOf(x - CENTRE.x, y - CENTRE.y);
		const [ux, uy] = [(x - CENTRE.x) / out, (y - CENTRE.y) / out];
		for (const [turn, sin, cos] of STARTS) {
			const start = {
				x: CENTRE.x + this.#homeReach * (ux * cos - uy * sin),
				y: CENTRE.y + this.#homeReach * (uy * cos + ux * sin)
			};
			const [dx, dy] = [x - start.x, y - start.y];
			const length = lengthOf(dx, dy);
			// From here the line would begin along the home's edge, or run back into it.
			const outward = (dx * (start.x - CENTRE.x) + dy * (start.y - CENTRE.y)) / (length * this.#homeReach);
			if (outward < 0.3) continue;
			const spent = length + START_COST * Math.abs(turn) + step.cost;
			if (spent >= step.spent || !isOpen(start.x, start.y, x, y)) continue;
			const whole = spent + this.#traffic.costOf(start.x, start.y, x, y, width);
			reach(step, whole, start.x, start.y, undefined, start);
		}
	}

	/** The whole way over a last corner, if it can be drawn without running through anything. */
	#finish(errand: Errand, last: Step, isOpen: IsOpen): Way | undefined {
		const end = endOf(errand.goal, last, isOpen);
		if (end === undefined) return undefined;
		const points: Point[] = [end];
		for (let step: Step | undefined = last; step !== undefined; step = step.before) {
			points.push({ x: step.x, y: step.y });
			if (step.start !== undefined) points.push(step.start);
		}
		const way = roundOff(points.reverse(), errand.stroke, isOpen);
		return way !== undefined && countThrough(way, errand, this.#obstacles, 1) === 0 ? way : undefined;
	}

	#cornersFor(clear: number, effort: number): readonly Corner[] {
		const known = this.#corners[effort]?.get(clear);
		if (known !== undefined) return known;
		const corners = cornersOf(this.#obstacles, clear, SEARCHES[effort]?.asides ?? []);
		this.#corners[effort]?.set(clear, corners);
		return corners;
	}
}

/** Where a line that comes straight from a step ends at its goal; nowhere if something stands between. */
function endOf(goal: Errand['goal'], { x, y }: Step, isOpen: IsOpen): Point | undefined {
	const angle = Math.atan2(x - goal.x, goal.y - y);
	const reach = goal.reachAt(angle);
	const end = { x: goal.x + reach * Math.sin(angle), y: goal.y - reach * Math.cos(angle) };
	if (Math.hypot(x - goal.x, y - goal.y) < reach + 2 || !isOpen(x, y, end.x, end.y)) return undefined;
	return end;
}
