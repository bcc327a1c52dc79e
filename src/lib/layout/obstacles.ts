/**
 * What a line has to keep off: names, words and pictures, kept as plain numbers because looking for a way asks them
 * a hundred thousand times. It answers what a line would run through, and chooses nothing.
 */
import type { Box } from './scene';
import { SHEET } from './sheet';

/** A thing on the sheet; `owner` is the line that may touch it, since it ends there. */
export interface Obstacle {
	readonly box: Box;
	/** Whether only the disc within the box is in the way. */
	readonly round: boolean;
	readonly owner?: number;
}

/** The sheet is taken as a grid of cells of so many mm; each knows what stands in it or this near to it. */
const CELL = 8;
const NEAR = 4;
const COLUMNS = Math.ceil(SHEET.width / CELL);
const ROWS = Math.ceil(SHEET.height / CELL);

/** All that lines keep off. */
export class Obstacles {
	readonly count: number;
	readonly #cells: (number[] | undefined)[] = [];
	/** What stopped a line last mostly stops the next one too. */
	#last = 0;
	/** Five numbers each: x0, y0, x1, y1, and a disc's radius or 0. */
	readonly #all: Float64Array;
	readonly #owners: Int16Array;

	constructor(things: readonly Obstacle[]) {
		this.count = things.length;
		this.#all = new Float64Array(5 * things.length);
		this.#owners = new Int16Array(things.length);
		for (const [index, { box, round, owner }] of things.entries()) {
			this.#all.set([box.x0, box.y0, box.x1, box.y1, round ? (box.x1 - box.x0) / 2 : 0], 5 * index);
			this.#owners[index] = owner ?? -1;
			for (let row = cellAt(box.y0 - NEAR, ROWS); row <= cellAt(box.y1 + NEAR, ROWS); row++) {
				for (
					let column = cellAt(box.x0 - NEAR, COLUMNS);
					column <= cellAt(box.x1 + NEAR, COLUMNS);
					column++
				) {
					(this.#cells[row * COLUMNS + column] ??= []).push(index);
				}
			}
		}
	}

	/** The room that an obstacle takes. */
	boxOf(index: number): Box & { readonly radius: number } {
		const all = this.#all;
		const at = 5 * index;
		return {
			x0: all[at] as number,
			y0: all[at + 1] as number,
			x1: all[at + 2] as number,
			y1: all[at + 3] as number,
			radius: all[at + 4] as number
		};
	}

	/** Whether the obstacle stands in the way of `self` when it goes straight from a to b and keeps `clear` mm off. */
	stops(index: number, self: number, ax: number, ay: number, bx: number, by: number, clear: number): boolean {
		if (this.#owners[index] === self) return false;
		const all = this.#all;
		const at = 5 * index;
		const x0 = (all[at] as number) - clear;
		const x1 = (all[at + 2] as number) + clear;
		if ((ax < x0 && bx < x0) || (ax > x1 && bx > x1)) return false;
		const y0 = (all[at + 1] as number) - clear;
		const y1 = (all[at + 3] as number) + clear;
		if ((ay < y0 && by < y0) || (ay > y1 && by > y1)) return false;
		const dx = bx - ax;
		const dy = by - ay;
		const radius = all[at + 4] as number;
		if (radius > 0) return nears((x0 + x1) / 2 - ax, (y0 + y1) / 2 - ay, dx, dy, radius + clear);
		const a = dx * (y0 - ay) - dy * (x0 - ax);
		const b = dx * (y0 - ay) - dy * (x1 - ax);
		const c = dx * (y1 - ay) - dy * (x0 - ax);
		const d = dx * (y1 - ay) - dy * (x1 - ax);
		return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
	}

	/** Whether `self` runs through nothing when it goes straight from a to b and keeps `clear` mm off, at most 4. */
	isOpen(self: number, ax: number, ay: number, bx: number, by: number, clear: number): boolean {
		if (this.count === 0) return true;
		if (this.stops(this.#last, self, ax, ay, bx, by, clear)) return false;
		const slope = (by - ay) / (bx - ax);
		const steep = !Number.isFinite(slope);
		const left = Math.min(ax, bx);
		const right = Math.max(ax, bx);
		const lastColumn = cellAt(right, COLUMNS);
		for (let column = cellAt(left, COLUMNS); column <= lastColumn; column++) {
			const from = steep ? ay : ay + (Math.max(left, column * CELL) - ax) * slope;
			const to = steep ? by : ay + (Math.min(right, (column + 1) * CELL) - ax) * slope;
			const lastRow = cellAt(Math.max(from, to), ROWS);
			for (let row = cellAt(Math.min(from, to), ROWS); row <= lastRow; row++) {
				const cell = this.#cells[row * COLUMNS + column];
				if (cell === undefined) continue;
				for (let at = 0; at < cell.length; at++) {
					const index = cell[at] as number;
					if (!this.stops(index, self, ax, ay, bx, by, clear)) continue;
					this.#last = index;
					return false;
				}
			}
		}
		return true;
	}

	/** Whether `self` runs through nothing along these points, two numbers each, and keeps `clear` mm off, at most 4. */
	isOpenAlong(self: number, points: Float64Array, clear: number): boolean {
		if (this.count === 0) return true;
		// Of many ways that are tried one after the other, most are stopped by the same thing, and most on their way.
		if (this.isStopped(this.#last, self, points, clear)) return false;
		for (let at = 2; at < points.length; at += 2) {
			const ax = points[at - 2] as number;
			const ay = points[at - 1] as number;
			if (!this.isOpen(self, ax, ay, points[at] as number, points[at + 1] as number, clear)) return false;
		}
		return true;
	}

	/** Whether the obstacle stands in the way of `self` along these points. */
	isStopped(index: number, self: number, points: Float64Array, clear: number): boolean {
		for (let at = 2; at < points.length; at += 2) {
			const ax = points[at - 2] as number;
			const ay = points[at - 1] as number;
			if (this.stops(index, self, ax, ay, points[at] as number, points[at + 1] as number, clear)) return true;
		}
		return false;
	}

	/** Those of these obstacles that come near a box. */
	near(box: Box): number[] {
		const found: number[] = [];
		const all = this.#all;
		for (let index = 0; index < this.count; index++) {
			const at = 5 * index;
			if ((all[at] as number) > box.x1 || (all[at + 2] as number) < box.x0) continue;
			if ((all[at + 1] as number) > box.y1 || (all[at + 3] as number) < box.y0) continue;
			found.push(index);
		}
		return found;
	}
}

function cellAt(length: number, count: number): number {
	return Math.min(count - 1, Math.max(0, Math.floor(length / CELL)));
}

/** Whether the straight line from the origin along (dx, dy) comes within `reach` of the point x, y. */
function nears(x: number, y: number, dx: number, dy: number, reach: number): boolean {
	const length = dx * dx + dy * dy || 1;
	const share = Math.min(1, Math.max(0, (x * dx + y * dy) / length));
	const ox = x - share * dx;
	const oy = y - share * dy;
	return ox * ox + oy * oy < reach * reach;
}
