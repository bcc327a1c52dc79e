/**
 * Ways round what stands there, for lines that no plain way serves. Beside the corners of everything in the way lie
 * turning points; the shortest calm course over them is looked for from the home's edge to the picture (A*), where
 * turning costs and crossing other lines costs. `rounding.ts` then makes one soft line of it.
 */
import { headOf } from './contact';
import { cornersOf, cornersRound, type Aside } from './corners';
import { areHeadsFree, clearanceOf, type Errand } from './passing';
import type { Obstacles } from './obstacles';
import { roundOff } from './rounding';
import { CENTRE } from './sheet';
import { FROM_HOME, lengthOf, Steps } from './steps';
import type { Traffic } from './traffic';
import type { Point, Way } from './way';

/** Where a line begins at the home's edge: radians off the straight way to its first turning point. */
const STARTS = [0, 0.35, -0.35, 0.7, -0.7].map((turn) => ({
	turn,
	sin: Math.sin(turn),
	cos: Math.cos(turn)
}));
const START_COST = 4;
/** A turning point may lie at most this much farther from the goal than the one before, in mm. */
const BACK = 6;
/** Turning points as near as can be, of which few lie in the way; and beside narrow gaps, and farther off. */
const NEXT_TO: readonly Aside[] = [{ more: 0.4, cost: 0 }];
const ALL_ROUND: readonly Aside[] = [
	{ more: 1.6, cost: 0 },
	{ more: 0.25, cost: 1.5 }
];
/**
 * How far it is looked, one search after the other: for short and calm ways over few turning points, then for short ones
 * over any; `far` for any that may do. A way may be longer than the straight one by a share of it and some mm, and may
 * turn so many radians in all. Nearly all ways that there are go close by the straight one, and what a search costs
 * grows with the square of its turning points: to look far at once cost twice as much, and on full sheets patience ran
 * out before each line had been looked at.
 */
const SEARCHES = {
	near: [
		{ asides: NEXT_TO, share: 1.08, more: 5, mostTurned: 1.8 },
		{ asides: ALL_ROUND, share: 1.03, more: 4, mostTurned: 3.2 }
	],
	far: [{ asides: ALL_ROUND, share: 1.4, more: 16, mostTurned: 3.2 }]
} as const;

/**
 * How many steps from one turning point to another may still be looked at. A sheet has only so many in all, whatever
 * stands on it: where a hundred stand, looking for every last way took seconds, and found hardly any.
 */
export interface Patience {
	left: number;
	/** How many of them at most for one search. */
	readonly forOne: number;
	/** Whether ways that go far round are looked for, too. */
	readonly far: boolean;
}

/** Up to so many a sheet gets more patience: there every line can run free, and `loosening.ts` looks for ways again. */
const FULL = 66;

/** Patience for one sheet on which so many stand. On a full one, what one line is given is taken from others. */
export function patienceFor(count: number): Patience {
	if (count > FULL) return { left: 150_000, forOne: 20_000, far: false };
	return { left: 1_200_000, forOne: 100_000, far: true };
}

/** The steps of the search that goes on: one record for all, since only one ever goes on at a time. */
const steps = new Steps();

/** Looks for ways, one line after the other. */
export class Detours {
	readonly #patience: Patience;
	readonly #obstacles: Obstacles;
	readonly #homeReach: number;
	/** The turning points for lines that keep so far off, as they were found. */
	readonly #corners = new Map<readonly Aside[], Map<number, readonly number[]>>();
	readonly #traffic: Traffic;

	/** `traffic` are the lines that these rather do not cross; it may grow between one search and the next. */
	constructor(obstacles: Obstacles, traffic: Traffic, homeReach: number, patience: Patience) {
		this.#patience = patience;
		this.#obstacles = obstacles;
		this.#traffic = traffic;
		this.#homeReach = homeReach;
	}

	/** A way that runs through nothing, or none. */
	find(errand: Errand, how: keyof typeof SEARCHES): Way | undefined {
		if (how === 'far' && !this.#patience.far) return undefined;
		const { goal, stroke } = errand;
		const clear = clearanceOf(errand);
		const far = lengthOf(goal.x - CENTRE.x, goal.y - CENTRE.y);
		const { long } = headOf(stroke.width, far);
		for (const { asides, share, more, mostTurned } of SEARCHES[how]) {
			if (this.#patience.left <= 0) return undefined;
			const before = cornersRound(goal, goal.reachAt(0) + long + 3, this.#obstacles, clear);
			steps.begin(this.#cornersFor(clear, asides).concat(before), goal, far * share + more);
			const way = this.#walk(errand, clear, mostTurned);
			if (way !== undefined) return way;
		}
		return undefined;
	}

	/** Walks from step to step, the most hopeful first, until none is left that could do better. */
	#walk(errand: Errand, clear: number, mostTurned: number): Way | undefined {
		const { goal } = errand;
		let best: Way | undefined;
		let bestCost = Infinity;
		const { left: before, forOne } = this.#patience;
		for (;;) {
			const { left } = this.#patience;
			if (left <= 0 || before - left > forOne) return best;
			const next = steps.mostHopeful(bestCost);
			if (next === -1) return best;
			if (steps.isKnown[next] === 0) {
				this.#begin(errand, next, clear);
				continue;
			}
			steps.leave(next);
			const last = (steps.spent[next] as number) + steps.costOf(next, goal.x, goal.y, mostTurned);
			if (last < bestCost) {
				const way = this.#finish(errand, next, clear);
				if (way !== undefined) [best, bestCost] = [way, last];
			}
			this.#patience.left -= steps.count;
			this.#goOn(errand, next, clear, mostTurned, bestCost);
		}
	}

	/** Looks which steps are reached best from this one. */
	#goOn(errand: Errand, from: number, clear: number, mostTurned: number, bestCost: number): void {
		const { count, cost, rest, spent, isKnown, isLeft } = steps;
		const x = steps.x[from] as number;
		const y = steps.y[from] as number;
		const here = spent[from] as number;
		const farthest = (rest[from] as number) + BACK;
		for (let to = 0; to < count; to++) {
			if ((rest[to] as number) > farthest) break;
			// Nothing is reached for less than it takes to come here.
			if (isLeft[to] === 1 || (isKnown[to] === 1 && (spent[to] as number) <= here)) continue;
			const toX = steps.x[to] as number;
			const toY = steps.y[to] as number;
			const whole = here + steps.costOf(from, toX, toY, mostTurned) + (cost[to] as number);
			if (whole + (rest[to] as number) >= bestCost) continue;
			if (isKnown[to] === 1 && whole >= (spent[to] as number)) continue;
			if (isKnown[to] === 0) this.#begin(errand, to, clear);
			const most = (spent[to] as number) - whole;
			if (most <= 0 || !this.#obstacles.isOpen(errand.self, x, y, toX, toY, clear)) continue;
			const others = this.#traffic.costOf(x, y, toX, toY, errand.stroke.width, most);
			steps.reach(to, whole + others, x, y, from);
		}
	}

	/** Finds out what the best way from the home's edge straight to a step is. */
	#begin({ self, stroke }: Errand, step: number, clear: number): void {
		steps.isKnown[step] = 1;
		steps.spent[step] = Infinity;
		steps.whole[step] = Infinity;
		const x = steps.x[step] as number;
		const y = steps.y[step] as number;
		const cost = steps.cost[step] as number;
		const out = lengthOf(x - CENTRE.x, y - CENTRE.y);
		const ux = (x - CENTRE.x) / out;
		const uy = (y - CENTRE.y) / out;
		const reach = this.#homeReach;
		for (let at = 0; at < STARTS.length; at++) {
			const { turn, sin, cos } = STARTS[at] as (typeof STARTS)[number];
			const turnCost = START_COST * Math.abs(turn) + cost;
			if (out - reach + turnCost >= (steps.spent[step] as number)) return;
			const startX = CENTRE.x + reach * (ux * cos - uy * sin);
			const startY = CENTRE.y + reach * (uy * cos + ux * sin);
			const length = lengthOf(x - startX, y - startY);
			// From here the line would begin along the home's edge, or run back into it.
			const outward =
				((x - startX) * (startX - CENTRE.x) + (y - startY) * (startY - CENTRE.y)) / (length * reach);
			if (outward < 0.3) continue;
			const spent = length + turnCost;
			const most = (steps.spent[step] as number) - spent;
			if (most <= 0 || !this.#obstacles.isOpen(self, startX, startY, x, y, clear)) continue;
			const others = this.#traffic.costOf(startX, startY, x, y, stroke.width, most);
			steps.reach(step, spent + others, startX, startY, FROM_HOME);
		}
	}

	/** The whole way over a last corner, if it can be drawn without running through anything. */
	#finish(errand: Errand, last: number, clear: number): Way | undefined {
		const obstacles = this.#obstacles;
		const end = this.#endOf(errand, steps.x[last] as number, steps.y[last] as number, clear);
		if (end === undefined) return undefined;
		const points: Point[] = [end];
		let first = last;
		for (let step = last; step !== FROM_HOME; step = steps.before[step] as number) {
			points.push({ x: steps.x[step] as number, y: steps.y[step] as number });
			first = step;
		}
		points.push({ x: steps.startX[first] as number, y: steps.startY[first] as number });
		const way = roundOff(points.reverse(), errand.stroke, { self: errand.self, obstacles, clear });
		return way !== undefined && areHeadsFree(way, errand, obstacles) ? way : undefined;
	}

	/** Where a line that comes straight from x, y ends at its goal; nowhere if something stands between. */
	#endOf({ self, goal }: Errand, x: number, y: number, clear: number): Point | undefined {
		const angle = Math.atan2(x - goal.x, goal.y - y);
		const reach = goal.reachAt(angle);
		if (lengthOf(x - goal.x, y - goal.y) < reach + 2) return undefined;
		const end = { x: goal.x + reach * Math.sin(angle), y: goal.y - reach * Math.cos(angle) };
		return this.#obstacles.isOpen(self, x, y, end.x, end.y, clear) ? end : undefined;
	}

	#cornersFor(clear: number, asides: readonly Aside[]): readonly number[] {
		const found = this.#corners.get(asides) ?? new Map<number, readonly number[]>();
		this.#corners.set(asides, found);
		const corners = found.get(clear) ?? cornersOf(this.#obstacles, clear, asides);
		found.set(clear, corners);
		return corners;
	}
}
