/**
 * The line between home and an actor, drawn along a way that was found for it: thick as the influence, with heads, bar
 * and marks. Heads are triangles of their own and not markers, so that every program that opens the drawing shows them.
 */
import { overlaps } from './boxes';
import { round } from './polar';
import type { Box, SceneLine } from './scene';
import type { ShownFacts } from './signs';
import { writePoint, type Point, type Way } from './way';

/** Line widths in mm by influence: little, some or not said, much (R59). */
export const LINE_WIDTHS = { 1: 0.5, 2: 1.1, 3: 2.4 } as const;

/** From type of so many points on, lines are as broad as that; with smaller type they get finer, or they would cover it. */
const FULL_AT = 9.5;
const FINEST = 0.72;

/** How fine lines are beside names of so many points: 1 for their full width. */
export function fineAt(points: number): number {
	return Math.max(FINEST, Math.min(1, points / FULL_AT));
}

/** A line's measures in mm, how fine it is drawn, and at which of its ends it has a head. */
export interface Stroke {
	readonly width: number;
	readonly fine: number;
	readonly atHome: boolean;
	readonly atActor: boolean;
}

/** The measures of the line that these facts ask for; `fine` makes it finer, 1 for its full width. */
export function strokeOf({ influence, reciprocity }: ShownFacts, fine = 1): Stroke {
	return {
		width: round(LINE_WIDTHS[influence ?? 2] * fine),
		fine,
		atHome: reciprocity === 'gets' || reciprocity === 'mutual',
		atActor: reciprocity === 'gives' || reciprocity === 'mutual'
	};
}

/** How long a head is, and half its width, in mm. */
export interface Head {
	readonly long: number;
	readonly half: number;
}

/** The head on a line of this width and length; `fine` as for `drawContact`. */
export function headOf(width: number, length: number, fine = 1): Head {
	const long = Math.max(1.2, Math.min(3 + width * 0.9, length * 0.42));
	return { long: long * fine, half: Math.min(1.25 + width * 0.75, long * 0.75) * fine };
}

/** A triangle with its tip at `tip` and the middle of its base at `base`. */
function headPath(tip: Point, base: Point, half: number): string {
	const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
	const x = ((tip.x - base.x) / length) * half;
	const y = ((tip.y - base.y) / length) * half;
	const one = { x: base.x - y, y: base.y + x };
	const other = { x: base.x + y, y: base.y - x };
	return `M${writePoint(tip)}L${writePoint(one)}L${writePoint(other)}Z`;
}

/** The point `aside` mm beside the way. */
function beside(way: Way, along: number, aside: number): Point {
	const point = way.at(along);
	const heading = way.headingAt(along);
	return { x: point.x - heading.y * aside, y: point.y + heading.x * aside };
}

/** The first of these shares of the way at which a small mark beside it covers no name and no picture. */
function freeShare(way: Way, shares: readonly number[], aside: number, inTheWay: readonly Box[]): number {
	const free = shares.find((share) => {
		const { x, y } = beside(way, share * way.length, aside);
		const mark = { x0: x - 2.3, y0: y - 2.3, x1: x + 2.3, y1: y + 2.3 };
		return inTheWay.every((box) => !overlaps(mark, box));
	});
	return free ?? (shares[0] as number);
}

/** A mark's question mark stays large enough to read, however fine the line. */
const LEAST_MARK = 0.7;

/**
 * Draws an actor's line along a way; its bar and marks keep off what is in the way where they can. `fine` below 1 is for
 * a crowd, whose lines would else cover its numbers.
 */
export function drawContact(
	actor: string,
	facts: ShownFacts,
	way: Way,
	crossings: number,
	inTheWay: readonly Box[],
	fine = 1
): SceneLine {
	const { length } = way;
	const { width, atHome, atActor } = strokeOf(facts, fine);
	const { long, half } = headOf(width, length, fine);
	const mark = Math.max(LEAST_MARK, fine);
	// The line stops within its head, so that its own blunt end does not show at the tip.
	const stop = Math.min(length * 0.45, long * 0.8);
	const heads: string[] = [];
	if (atHome) heads.push(headPath(way.at(0), way.at(long), half));
	if (atActor) heads.push(headPath(way.at(length), way.at(length - long), half));

	const middleAt = length * freeShare(way, [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74], 0, inTheWay);
	const middle = way.at(middleAt);
	const barHalf = 1.4 * fine + width * 0.7;
	const doubtShare = freeShare(way, [1 - 7 / Math.max(length, 14), 0.8, 0.7, 0.6, 0.4], 3, inTheWay);
	const doubtAt = beside(way, doubtShare * length, 3);
	return {
		actor,
		path: way.path(atHome ? stop : 0, atActor ? length - stop : length),
		width,
		heads,
		dotted: facts.reciprocity === 'unknown',
		crossings,
		...(facts.reciprocity === 'none' && {
			bar: `M${writePoint(beside(way, middleAt, barHalf))}L${writePoint(beside(way, middleAt, -barHalf))}`
		}),
		...(facts.reciprocity === 'unknown' && {
			question: { x: round(middle.x), y: round(middle.y), size: round(4.2 * mark) }
		}),
		...(facts.doubt && {
			doubt: { x: round(doubtAt.x), y: round(doubtAt.y), size: round(3.8 * mark) }
		}),
		...(facts.reciprocity !== undefined && { reciprocity: facts.reciprocity }),
		...(facts.influence !== undefined && { influence: facts.influence }),
		...(facts.value !== undefined && { value: facts.value })
	};
}
