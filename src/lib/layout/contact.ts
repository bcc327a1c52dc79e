/**
 * The line between home and an actor: straight where that is free, else bent a little to pass beside what stands in
 * the way. Heads are triangles of their own and not markers, so that every program that opens the drawing shows them.
 */
import { runsThrough } from './boxes';
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

/** How far a line is bent aside, as a share of its length; straight comes first. */
const BENDS = [0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.25, -0.25];

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

	/** How many of the boxes it runs through. */
	crossings(boxes: readonly Box[]): number {
		const pieces = this.bent ? 12 : 1;
		const points = Array.from({ length: pieces + 1 }, (_, index) => this.at(index / pieces));
		return boxes.filter((box) =>
			points.some((point, index) => {
				const next = points[index + 1];
				return next !== undefined && runsThrough(point.x, point.y, next.x, next.y, box);
			})
		).length;
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

/** Draws the line to an actor that stands at `at`; it begins and ends at these distances from home and picture. */
export function drawContact(
	actor: string,
	facts: ShownFacts,
	at: Point,
	homeReach: number,
	actorReach: number,
	inTheWay: readonly Box[]
): SceneLine {
	const distance = Math.hypot(at.x - CENTRE.x, at.y - CENTRE.y) || 1;
	const towards = { x: (at.x - CENTRE.x) / distance, y: (at.y - CENTRE.y) / distance };
	const length = distance - homeReach - actorReach;
	const start = { x: CENTRE.x + towards.x * homeReach, y: CENTRE.y + towards.y * homeReach };
	const end = { x: at.x - towards.x * actorReach, y: at.y - towards.y * actorReach };

	let way = new Way(start, end, 0);
	let crossings = way.crossings(inTheWay);
	for (const bend of BENDS.slice(1)) {
		if (crossings === 0 || length < 25) break;
		const other = new Way(start, end, bend);
		const count = other.crossings(inTheWay);
		if (count < crossings) {
			way = other;
			crossings = count;
		}
	}

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

	const middle = way.at(0.5);
	const across = way.headingAt(0.5);
	const barHalf = 1.4 + width * 0.7;
	const none = facts.reciprocity === 'none';
	const doubtAt = way.at(Math.max(0.55, 1 - 7 / Math.max(length, 8)));
	const doubtSide = way.headingAt(0.8);
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
			doubt: { x: round(doubtAt.x - doubtSide.y * 3), y: round(doubtAt.y + doubtSide.x * 3), size: 3.8 }
		}),
		...(facts.reciprocity !== undefined && { reciprocity: facts.reciprocity }),
		...(facts.influence !== undefined && { influence: facts.influence }),
		...(facts.value !== undefined && { value: facts.value })
	};
}
