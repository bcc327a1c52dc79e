/**
 * The line between home and an actor: straight where that is free, else bent a little to pass beside what stands in
 * the way. Heads are triangles of their own and not markers, so that every program that opens the drawing shows them.
 */
import { overlaps, runsThrough } from './boxes';
import { round } from './polar';
import type { Box, SceneLine } from './scene';
import { CENTRE } from './sheet';
import type { ShownFacts } from './signs';

/** Line widths in mm by influence: little, some or not said, much (R59). */
export const LINE_WIDTHS = { 1: 0.5, 2: 1.1, 3: 2.4 } as const;

interface Point {
	readonly x: number;
	readonly y: number;
}

/**
 * The ways that are tried, the plainest first: where on the home's edge a line begins, in radians off the straight
 * way, and how far its middle is bent aside, as a share of its length.
 */
const WAYS = [
	[0, 0],
	...[0.2, 0.4, 0.6, 0.8].flatMap((turn) => [
		[turn, 0],
		[-turn, 0]
	]),
	...[0, 0.3, 0.6].flatMap((turn) =>
		[0.06, 0.1, 0.14].flatMap((bend) => [
			[turn, bend],
			[-turn, -bend],
			[turn, -bend],
			[-turn, bend]
		])
	)
] as const;

/** The way from `start` to `end` with its middle moved aside by `bend`. */
class Way {
	readonly #start: Point;
	readonly #control: Point;
	readonly #end: Point;
	readonly bent: boolean;

	constructor(start: Point, end: Point, bend: number) {
		this.bent = bend !== 0;
		this.#start = start;
		this.#end = end;
		this.#control = {
			x: (start.x + end.x) / 2 - (end.y - start.y) * bend * 2,
			y: (start.y + end.y) / 2 + (end.x - start.x) * bend * 2
		};
	}

	at(share: number): Point {
		const rest = 1 - share;
		const mix = (a: number, b: number, c: number) =>
			rest * rest * a + 2 * rest * share * b + share * share * c;
		return {
			x: mix(this.#start.x, this.#control.x, this.#end.x),
			y: mix(this.#start.y, this.#control.y, this.#end.y)
		};
	}

	/** The direction of travel, one mm long. */
	headingAt(share: number): Point {
		const dx =
			2 * (1 - share) * (this.#control.x - this.#start.x) + 2 * share * (this.#end.x - this.#control.x);
		const dy =
			2 * (1 - share) * (this.#control.y - this.#start.y) + 2 * share * (this.#end.y - this.#control.y);
		const length = Math.hypot(dx, dy) || 1;
		return { x: dx / length, y: dy / length };
	}

	/** How many of the boxes it runs through; stops counting at `most`. */
	crossings(boxes: readonly Box[], most: number): number {
		const pieces = this.bent ? 10 : 1;
		const points = Array.from({ length: pieces + 1 }, (_, index) => this.at(index / pieces));
		const hull = hullOf([this.#start, this.#control, this.#end]);
		let count = 0;
		for (const box of boxes) {
			if (count >= most) break;
			if (!overlaps(hull, box)) continue;
			for (let piece = 0; piece < pieces; piece++) {
				const from = points[piece] as Point;
				const to = points[piece + 1] as Point;
				if (!runsThrough(from.x, from.y, to.x, to.y, box)) continue;
				count++;
				break;
			}
		}
		return count;
	}

	/** Its path between two shares of it. */
	path(from: number, to: number): string {
		const start = this.at(from);
		const end = this.at(to);
		if (!this.bent) return `M${write(start)}L${write(end)}`;
		const heading = this.headingAt(from);
		const length = (to - from) * Math.hypot(this.#control.x - this.#start.x, this.#control.y - this.#start.y);
		// The control point of a piece lies on the tangent at its start, at the piece's share of the old leg.
		const leg = (1 - from) * (to - from);
		const dx = this.#control.x - this.#start.x;
		const dy = this.#control.y - this.#start.y;
		const ex = this.#end.x - this.#control.x;
		const ey = this.#end.y - this.#control.y;
		const control =
			length === 0
				? { x: start.x + heading.x, y: start.y + heading.y }
				: {
						x: start.x + leg * dx + from * (to - from) * ex,
						y: start.y + leg * dy + from * (to - from) * ey
					};
		return `M${write(start)}Q${write(control)} ${write(end)}`;
	}
}

function hullOf(points: readonly Point[]): Box {
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function write(point: Point): string {
	return `${round(point.x)} ${round(point.y)}`;
}

/** A triangle with its tip at `tip`, pointing along `heading`. */
function headPath(tip: Point, heading: Point, length: number, half: number): string {
	const base = { x: tip.x - heading.x * length, y: tip.y - heading.y * length };
	const one = { x: base.x - heading.y * half, y: base.y + heading.x * half };
	const other = { x: base.x + heading.y * half, y: base.y - heading.x * half };
	return `M${write(tip)}L${write(one)}L${write(other)}Z`;
}

/** The point `aside` mm beside the way. */
function beside(way: Way, share: number, aside: number): Point {
	const point = way.at(share);
	const heading = way.headingAt(share);
	return { x: point.x - heading.y * aside, y: point.y + heading.x * aside };
}

/** The first of these shares of the way at which a small mark beside it covers no name and no picture. */
function freeShare(way: Way, shares: readonly number[], aside: number, inTheWay: readonly Box[]): number {
	const free = shares.find((share) => {
		const { x, y } = beside(way, share, aside);
		const mark = { x0: x - 2.3, y0: y - 2.3, x1: x + 2.3, y1: y + 2.3 };
		return inTheWay.every((box) => !overlaps(mark, box));
	});
	return free ?? (shares[0] as number);
}

/** What a line ends at: an actor's middle, and how far its outline reaches in a direction, clockwise from twelve. */
export interface Goal extends Point {
	readonly reachAt: (angle: number) => number;
}

/** The plainest way from the home's edge to the goal that runs through as few boxes as can be. */
function findWay(goal: Goal, homeReach: number, inTheWay: readonly Box[]): { way: Way; crossings: number } {
	const bearing = Math.atan2(goal.x - CENTRE.x, CENTRE.y - goal.y);
	let best: { way: Way; crossings: number } | undefined;
	for (const [turn = 0, bend = 0] of WAYS) {
		const start = {
			x: CENTRE.x + homeReach * Math.sin(bearing + turn),
			y: CENTRE.y - homeReach * Math.cos(bearing + turn)
		};
		const length = Math.hypot(goal.x - start.x, goal.y - start.y) || 1;
		// The last stretch leans against the bend, so the goal is met from the side on which the line comes in.
		const angle =
			Math.atan2(start.x - goal.x, goal.y - start.y) + Math.atan(4 * bend) * (bend === 0 ? 0 : 0.5);
		const reach = goal.reachAt(angle);
		if (best !== undefined && length < reach + 8) break;
		const end = { x: goal.x + reach * Math.sin(angle), y: goal.y - reach * Math.cos(angle) };
		const way = new Way(start, end, bend);
		const crossings = way.crossings(inTheWay, best?.crossings ?? Infinity);
		if (best === undefined || crossings < best.crossings) best = { way, crossings };
		if (best.crossings === 0) break;
	}
	return best as { way: Way; crossings: number };
}

/** Draws the line from the home, which reaches `homeReach` mm, to an actor, past what is in the way where it can. */
export function drawContact(
	actor: string,
	facts: ShownFacts,
	goal: Goal,
	homeReach: number,
	inTheWay: readonly Box[]
): SceneLine {
	const { way, crossings } = findWay(goal, homeReach, inTheWay);
	const start = way.at(0);
	const end = way.at(1);
	const length = Math.hypot(end.x - start.x, end.y - start.y);
	const width = LINE_WIDTHS[facts.influence ?? 2];
	const headLength = Math.max(1.2, Math.min(3 + width * 0.9, length * 0.42));
	const headHalf = Math.min(1.25 + width * 0.75, headLength * 0.75);
	const atActor = facts.reciprocity === 'gives' || facts.reciprocity === 'mutual';
	const atHome = facts.reciprocity === 'gets' || facts.reciprocity === 'mutual';
	const share = Math.min(0.45, (headLength * 0.8) / Math.max(length, 1));
	const heads: string[] = [];
	if (atHome) {
		const heading = way.headingAt(share / 2);
		heads.push(headPath(start, { x: -heading.x, y: -heading.y }, headLength, headHalf));
	}
	if (atActor) heads.push(headPath(end, way.headingAt(1 - share / 2), headLength, headHalf));

	const middleShare = freeShare(way, [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74], 0, inTheWay);
	const middle = way.at(middleShare);
	const across = way.headingAt(middleShare);
	const barHalf = 1.4 + width * 0.7;
	const none = facts.reciprocity === 'none';
	const doubtShare = freeShare(way, [1 - 7 / Math.max(length, 14), 0.8, 0.7, 0.6, 0.4], 3, inTheWay);
	const doubtAt = beside(way, doubtShare, 3);
	return {
		actor,
		path: way.path(atHome ? share : 0, atActor ? 1 - share : 1),
		width,
		heads,
		dotted: facts.reciprocity === 'unknown',
		crossings,
		...(none && {
			bar: `M${write({ x: middle.x - across.y * barHalf, y: middle.y + across.x * barHalf })}L${write({
				x: middle.x + across.y * barHalf,
				y: middle.y - across.x * barHalf
			})}`
		}),
		...(facts.reciprocity === 'unknown' && {
			question: { x: round(middle.x), y: round(middle.y), size: 4.2 }
		}),
		...(facts.doubt && {
			doubt: { x: round(doubtAt.x), y: round(doubtAt.y), size: 3.8 }
		}),
		...(facts.reciprocity !== undefined && { reciprocity: facts.reciprocity }),
		...(facts.influence !== undefined && { influence: facts.influence }),
		...(facts.value !== undefined && { value: facts.value })
	};
}
