/**
 * Makes one soft line of a course with corners: at each corner it begins to turn as early and ends as late as what
 * stands there allows, so a long bend is taken for a tight one wherever there is room.
 */
import { headOf, type Stroke } from './contact';
import { Way, type Piece, type Point } from './way';

/** How much of the longest bend is tried, the softest first. */
const SOFTNESS = [1, 0.75, 0.55, 0.4, 0.28, 0.18, 0.1, 0.05] as const;
/** A bend begins at most this far before its corner, in mm. */
const LONGEST = 30;

/** A soft way along these points, or none; `isOpen` says where a straight stretch runs through nothing. */
export function roundOff(
	points: readonly Point[],
	{ width, atHome, atActor }: Stroke,
	isOpen: (ax: number, ay: number, bx: number, by: number) => boolean
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
	for (let corner = 1; corner < points.length - 1; corner++) {
		const by = points[corner] as Point;
		const before = Math.min(LONGEST, shareOf(corner - 1));
		const after = Math.min(LONGEST, shareOf(corner));
		const bend = SOFTNESS.map((soft): Piece => {
			return {
				from: towards(by, points[corner - 1] as Point, before * soft),
				by,
				to: towards(by, points[corner + 1] as Point, after * soft)
			};
		}).find((piece) => isFree(piece, isOpen));
		if (bend === undefined) return undefined;
		pieces.push({ from, to: bend.from }, bend);
		from = bend.to;
	}
	pieces.push({ from, to: points[points.length - 1] as Point });
	return new Way(pieces.filter(({ from, to }) => Math.abs(from.x - to.x) + Math.abs(from.y - to.y) > 1e-3));
}

/** The point `far` mm from one point towards another. */
function towards(from: Point, to: Point, far: number): Point {
	const share = far / (Math.hypot(to.x - from.x, to.y - from.y) || 1);
	return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}

function isFree(piece: Piece, isOpen: (ax: number, ay: number, bx: number, by: number) => boolean): boolean {
	const { points } = new Way([piece]);
	for (let at = 2; at < points.length; at += 2) {
		const [ax, ay] = [points[at - 2] as number, points[at - 1] as number];
		if (!isOpen(ax, ay, points[at] as number, points[at + 1] as number)) return false;
	}
	return true;
}
