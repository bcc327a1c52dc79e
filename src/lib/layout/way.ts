/**
 * The course of a line: pieces that are straight or bent round one control point, each going on where and as the one
 * before ended. A place on it is said in mm from its beginning. It does not know what it passes.
 */
import { round } from './polar';

/** A point of the sheet, in mm. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** From `from` to `to`; bent towards `by`, or straight where that is absent. */
export interface Piece {
	readonly from: Point;
	readonly by?: Point;
	readonly to: Point;
}

/** Into how many straight steps a bent piece is taken apart. */
export const STEPS = 10;

/** A line's course. */
export class Way {
	readonly pieces: readonly Piece[];
	/** Points along it, two numbers each, close enough that straight steps between them are the line. */
	readonly points: Float64Array;
	readonly length: number;
	/** Where each point lies; reckoned when a place on the way is asked for, as most ways are only tried. */
	#marks: Marks | undefined;

	constructor(pieces: readonly Piece[]) {
		this.pieces = pieces;
		let count = 1;
		for (let index = 0; index < pieces.length; index++) count += stepsOn(pieces[index] as Piece);
		const points = new Float64Array(2 * count);
		let at = 0;
		for (let index = 0; index < pieces.length; index++) {
			const piece = pieces[index] as Piece;
			writePoints(piece, points, at);
			at += 2 * stepsOn(piece);
		}
		let length = 0;
		for (at = 2; at < points.length; at += 2)
			length += distance(points[at - 2], points[at - 1], points[at] as number, points[at + 1] as number);
		this.points = points;
		this.length = length;
	}

	/** The point `along` mm from the beginning. */
	at(along: number): Point {
		const { piece, share } = this.#find(along);
		return pointOn(this.pieces[piece] as Piece, share);
	}

	/** The direction of travel there, one mm long. */
	headingAt(along: number): Point {
		const { piece, share } = this.#find(along);
		const { from, by, to } = this.pieces[piece] as Piece;
		const [dx, dy] =
			by === undefined
				? [to.x - from.x, to.y - from.y]
				: [
						(1 - share) * (by.x - from.x) + share * (to.x - by.x),
						(1 - share) * (by.y - from.y) + share * (to.y - by.y)
					];
		const length = Math.hypot(dx, dy) || 1;
		return { x: dx / length, y: dy / length };
	}

	/** Its path between two places on it. */
	path(from: number, to: number): string {
		const first = this.#find(from);
		const last = this.#find(to);
		let path = '';
		for (let index = first.piece; index <= last.piece; index++) {
			const piece = this.pieces[index] as Piece;
			const start = index === first.piece ? first.share : 0;
			const end = index === last.piece ? last.share : 1;
			if (path === '') path = `M${writePoint(pointOn(piece, start))}`;
			if (end <= start && index > first.piece) continue;
			const goal = writePoint(pointOn(piece, end));
			path += piece.by === undefined ? `L${goal}` : `Q${writePoint(controlOf(piece, start, end))} ${goal}`;
		}
		return path;
	}

	#find(place: number): { piece: number; share: number } {
		const { along, piece: pieces, share } = (this.#marks ??= marksOn(this.pieces, this.points));
		let step = 1;
		const last = along.length - 1;
		while (step < last && (along[step] as number) < place) step++;
		const piece = pieces[step] as number;
		const before = pieces[step - 1] === piece ? (share[step - 1] as number) : 0;
		const start = along[step - 1] as number;
		const span = (along[step] as number) - start || 1;
		const part = Math.min(1, Math.max(0, (place - start) / span));
		return { piece, share: before + part * ((share[step] as number) - before) };
	}
}

/** For each point of a way: how far along it lies, on which piece, and at which share of that. */
interface Marks {
	readonly along: number[];
	readonly piece: number[];
	readonly share: number[];
}

function marksOn(pieces: readonly Piece[], points: Float64Array): Marks {
	const marks: Marks = { along: [], piece: [], share: [] };
	let length = 0;
	for (const [index, piece] of pieces.entries()) {
		const steps = stepsOn(piece);
		for (let step = index === 0 ? 0 : 1; step <= steps; step++) {
			const at = 2 * marks.along.length;
			if (at > 0)
				length += distance(points[at - 2], points[at - 1], points[at] as number, points[at + 1] as number);
			marks.along.push(length);
			marks.piece.push(index);
			marks.share.push(step / steps);
		}
	}
	return marks;
}

/** Into how many straight steps a piece is taken apart. */
function stepsOn({ by }: Piece): number {
	return by === undefined ? 1 : STEPS;
}

/** Writes the points of a piece from `at` on, both its ends with them. */
function writePoints(piece: Piece, into: Float64Array, at: number): void {
	const { from, by, to } = piece;
	into[at] = from.x;
	into[at + 1] = from.y;
	const steps = stepsOn(piece);
	for (let step = 1; by !== undefined && step < steps; step++) {
		const share = step / steps;
		const rest = 1 - share;
		const a = rest * rest;
		const b = 2 * rest * share;
		const c = share * share;
		into[at + 2 * step] = a * from.x + b * by.x + c * to.x;
		into[at + 2 * step + 1] = a * from.y + b * by.y + c * to.y;
	}
	into[at + 2 * steps] = to.x;
	into[at + 2 * steps + 1] = to.y;
}

/** The points of one piece: one list for all bent ones and one for all straight ones, to be read before the next. */
export function pointsOn(piece: Piece): Float64Array {
	const points = piece.by === undefined ? STRAIGHT : BENT;
	writePoints(piece, points, 0);
	return points;
}

const STRAIGHT = new Float64Array(4);
const BENT = new Float64Array(2 * (STEPS + 1));

function distance(ax = 0, ay = 0, bx: number, by: number): number {
	return Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
}

function pointOn({ from, by, to }: Piece, share: number): Point {
	const rest = 1 - share;
	if (by === undefined) return { x: rest * from.x + share * to.x, y: rest * from.y + share * to.y };
	const a = rest * rest;
	const b = 2 * rest * share;
	const c = share * share;
	return { x: a * from.x + b * by.x + c * to.x, y: a * from.y + b * by.y + c * to.y };
}

/** The control point of a part of a bent piece. */
function controlOf({ from, by, to }: Piece, start: number, end: number): Point {
	const mix = (a: number, b: number, c: number) =>
		(1 - end) * ((1 - start) * a + start * b) + end * ((1 - start) * b + start * c);
	const control = by as Point;
	return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) };
}

/** A point as a path writes it. */
export function writePoint(point: Point): string {
	return `${round(point.x)} ${round(point.y)}`;
}
