/**
 * Makes one soft line of a course with corners: at each corner it begins to turn as early and ends as late as what
 * stands there allows, so a long bend is taken for a tight one wherever there is room.
 */
import { headOf, type Stroke } from './contact';
import type { Obstacles } from './obstacles';
import { pointsOn, Way, type Piece, type Point } from './way';

/** How much of the longest bend is tried, the softest first. */
const SOFTNESS = [1, 0.75, 0.55, 0.4, 0.28, 0.18, 0.1, 0.05] as const;
/** How far a corner moves out for a softer bend, in mm. */
const PUSHES = [0, 0.6, 1.5, 3] as const;
/** A bend begins at most this far before its corner, in mm. */
const LONGEST = 30;

/** Whose line it is, and what it keeps off by how many mm. */
export interface Keeping {
	readonly self: number;
	readonly obstacles: Obstacles;
	readonly clear: number;
}

/** A soft way along these points, or none. */
export function roundOff(
	points: readonly Point[],
	{ width, atHome, atActor }: Stroke,
	keeping: Keeping
): Way | undefined {
	const legs = points.slice(1).map((point, index) => {
		const before = points[index] as Point;
		return Math.hypot(point.x - before.x, point.y - before.y);
	});
	const { long } = headOf(width, 30);
	const last = legs.length - 1;
	// Half of each leg for the bend at either end of it; a head stands on a straight stretch.
	const shareOf = (leg: number): number => {
		const length = legs[leg] as number;
		if (leg === 0) return Math.max(length * 0.3, length - (atHome ? long : 2));
		if (leg === last) return Math.max(length * 0.3, length - (atActor ? long : 2));
		return length / 2;
	};
	const pieces: Piece[] = [];
	let from = points[0] as Point;
	for (let index = 1; index < points.length - 1; index++) {
		const next = points[index + 1] as Point;
		const before = Math.min(LONGEST, shareOf(index - 1));
		const after = Math.min(LONGEST, shareOf(index));
		const bend = softest(from, points[index] as Point, next, before, after, keeping);
		if (bend === undefined) return undefined;
		pieces.push({ from, to: bend.from }, bend);
		from = bend.to;
	}
	pieces.push({ from, to: points[points.length - 1] as Point });
	return new Way(pieces.filter(({ from, to }) => Math.abs(from.x - to.x) + Math.abs(from.y - to.y) > 1e-3));
}

/**
 * The softest bend round a corner, for a line that is straight `from` where the bend before ended: it begins no earlier
 * than there, or the line would turn back on itself. Where what stands inside the turn leaves no room for a soft one, the corner moves
 * out a little, away from it.
 */
function softest(
	from: Point,
	corner: Point,
	to: Point,
	before: number,
	after: number,
	{ self, obstacles, clear }: Keeping
): Piece | undefined {
	const inward = towards(towards(corner, from, 1), towards(corner, to, 1), 0.5);
	const depth = Math.hypot(inward.x - corner.x, inward.y - corner.y);
	let best: Piece | undefined;
	let most = 0;
	for (const out of depth < 0.02 ? [0] : PUSHES) {
		const by = out === 0 ? corner : towards(corner, inward, -out);
		if (out > 0 && !obstacles.isOpen(self, from.x, from.y, by.x, by.y, clear)) break;
		if (out > 0 && !obstacles.isOpen(self, by.x, by.y, to.x, to.y, clear)) break;
		for (const soft of SOFTNESS) {
			if (soft <= most + 0.1 && best !== undefined) break;
			const early = Math.min(before * soft, Math.hypot(from.x - by.x, from.y - by.y));
			const bend = { from: towards(by, from, early), by, to: towards(by, to, after * soft) };
			if (!obstacles.isOpenAlong(self, pointsOn(bend), clear)) continue;
			best = bend;
			most = soft;
			break;
		}
		if (most > 0.5) break;
	}
	return best;
}

/** The point `far` mm from one point towards another. */
function towards(from: Point, to: Point, far: number): Point {
	const share = far / (Math.hypot(to.x - from.x, to.y - from.y) || 1);
	return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}
