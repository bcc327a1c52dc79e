/** What a way costs while it is looked for: its length, its turns, and the least that is still to come. */
import type { Corner } from './corners';
import { CENTRE, HOME_RADIUS } from './sheet';
import type { Point } from './way';

/** What a turn costs, in mm of way: one turn, each radian of it, and, as sharp turns are no calm ones, its square. */
const TURN_COST = 2;
const RADIAN_COST = 5;
const SQUARE_COST = 12;
/** No turn is sharper than about 70 degrees: its cosine. */
const BLUNTEST = 0.36;
/** A good way that is found soon is better than the very best found late: what is still to come counts this much. */
const GREED = 1.2;
/** A turn so close before the picture leaves no room for the head. */
const SHORTEST_END = 5;

/** A corner while a way is looked for: the best way to it so far. */
export interface Step extends Corner {
	/** How far it is to the goal, and the direction of the goal from here. */
	readonly rest: number;
	readonly gx: number;
	readonly gy: number;
	/** What the way to here costs; before it `isKnown` the least that it can cost straight from the home. */
	spent: number;
	/** `spent`, and the least that going on from here to the goal can cost. */
	whole: number;
	/** How much the way to here has turned in all, in radians. */
	turned: number;
	isKnown: boolean;
	before: Step | undefined;
	start: Point | undefined;
	/** The direction in which it is reached. */
	dx: number;
	dy: number;
}

/**
 * The turning points that a way to the goal may take, if it is to be at most `longest` mm from the home's middle; the
 * nearest to the goal first.
 */
export function stepsOf(corners: readonly Corner[], goal: Point, longest: number): Step[] {
	const steps: Step[] = [];
	for (const { x, y, cost } of corners) {
		const out = lengthOf(x - CENTRE.x, y - CENTRE.y);
		const rest = lengthOf(goal.x - x, goal.y - y);
		if (out + rest > longest || rest < SHORTEST_END) continue;
		const spent = out - HOME_RADIUS + cost;
		steps.push({
			x,
			y,
			cost,
			rest,
			gx: (goal.x - x) / rest,
			gy: (goal.y - y) / rest,
			spent,
			whole: spent + GREED * rest,
			turned: 0,
			isKnown: false,
			before: undefined,
			start: undefined,
			dx: 0,
			dy: 0
		});
	}
	return steps.sort((one, other) => one.rest - other.rest);
}

/** Notes a way to a step that comes straight from x, y, if none is better. */
export function reach(
	step: Step,
	spent: number,
	x: number,
	y: number,
	before: Step | undefined,
	start: Point | undefined
): void {
	if (spent >= step.spent) return;
	const length = lengthOf(step.x - x, step.y - y) || 1;
	step.dx = (step.x - x) / length;
	step.dy = (step.y - y) / length;
	step.turned = before === undefined ? 0 : before.turned + turnOf(before.dx * step.dx + before.dy * step.dy);
	step.before = before;
	step.start = start;
	step.spent = spent;
	const turn = turnOf(step.dx * step.gx + step.dy * step.gy);
	step.whole = spent + GREED * step.rest + TURN_COST + RADIAN_COST * turn;
}

/** What going on from a step to a point costs, without the lines that are crossed. */
export function costOf({ x, y, dx, dy, turned }: Step, toX: number, toY: number, mostTurned: number): number {
	const ex = toX - x;
	const ey = toY - y;
	const ahead = dx * ex + dy * ey;
	if (ahead <= 0) return Infinity;
	const length = Math.sqrt(ex * ex + ey * ey);
	const cosine = ahead / length;
	if (length < 0.5 || cosine < BLUNTEST) return Infinity;
	const turn = turnOf(cosine);
	if (turned + turn > mostTurned) return Infinity;
	return length + TURN_COST + (RADIAN_COST + SQUARE_COST * turn) * turn;
}

/** How long a stretch is: `Math.hypot`, which minds numbers that no sheet holds, takes several times as long. */
export function lengthOf(dx: number, dy: number): number {
	return Math.sqrt(dx * dx + dy * dy);
}

/** A turn in radians, near enough, from its cosine. */
function turnOf(cosine: number): number {
	return Math.sqrt(Math.max(0, 2 - 2 * cosine));
}
