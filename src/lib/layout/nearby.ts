/**
 * Who stands near: the sheet as a grid of cells, each of which knows by number who reaches into it. Everybody is one bit,
 * so asking about a room is putting a few cells together, and who is found comes in the order of their numbers. It finds
 * all who could be meant and some who are not; to look closely is left to who asks.
 */
import { SHEET } from './sheet';

/** The side of a cell, in mm: some of them go into a name, and a name goes into some of them. */
const CELL = 12;
const COLUMNS = Math.ceil(SHEET.width / CELL);
const ROWS = Math.ceil(SHEET.height / CELL);
const BITS = 32;
/** A line that runs along the edge of a cell may by rounding be taken to lie on its other side. */
const HAIR = 1e-6;

/** The numbers of those who stand near, up to a count that is known beforehand. Lengths in mm; lines lie on the sheet. */
export class Nearby {
	/** How many words of 32 bits hold a bit for everybody. */
	readonly words: number;
	/** Whom the last question found: bit by bit, the lowest numbers first. */
	readonly found: Int32Array;
	readonly #cells: Int32Array;

	constructor(count: number) {
		this.words = Math.max(1, Math.ceil(count / BITS));
		this.found = new Int32Array(this.words);
		this.#cells = new Int32Array(COLUMNS * ROWS * this.words);
	}

	/** Notes (or forgets) that one of them stands in a box. */
	mark(index: number, isThere: boolean, x0: number, y0: number, x1: number, y1: number): void {
		const lastRow = cellAt(y1, ROWS);
		for (let row = cellAt(y0, ROWS); row <= lastRow; row++)
			this.#markRow(index, isThere, row, cellAt(x0, COLUMNS), cellAt(x1, COLUMNS));
	}

	/** Notes (or forgets) that one of them is a straight line from a to b. */
	markLine(index: number, isThere: boolean, ax: number, ay: number, bx: number, by: number): void {
		const slope = slopeOf(ax, ay, bx, by);
		const lastRow = cellAt(Math.max(ay, by) + HAIR, ROWS);
		for (let row = cellAt(Math.min(ay, by) - HAIR, ROWS); row <= lastRow; row++) {
			const from = acrossAt(row * CELL, slope, ax, ay, bx, by);
			const to = acrossAt((row + 1) * CELL, slope, ax, ay, bx, by);
			const first = cellAt(Math.min(from, to) - HAIR, COLUMNS);
			this.#markRow(index, isThere, row, first, cellAt(Math.max(from, to) + HAIR, COLUMNS));
		}
	}

	/** Finds all who may stand in a box. */
	find(x0: number, y0: number, x1: number, y1: number): void {
		this.found.fill(0);
		const first = cellAt(x0, COLUMNS);
		const last = cellAt(x1, COLUMNS);
		const lastRow = cellAt(y1, ROWS);
		for (let row = cellAt(y0, ROWS); row <= lastRow; row++) this.#findRow(row, first, last);
	}

	/** Finds all who may stand on a straight line from a to b. */
	findOnLine(ax: number, ay: number, bx: number, by: number): void {
		this.found.fill(0);
		const slope = slopeOf(ax, ay, bx, by);
		const lastRow = cellAt(Math.max(ay, by) + HAIR, ROWS);
		for (let row = cellAt(Math.min(ay, by) - HAIR, ROWS); row <= lastRow; row++) {
			const from = acrossAt(row * CELL, slope, ax, ay, bx, by);
			const to = acrossAt((row + 1) * CELL, slope, ax, ay, bx, by);
			if (from < to) this.#findRow(row, cellAt(from - HAIR, COLUMNS), cellAt(to + HAIR, COLUMNS));
			else this.#findRow(row, cellAt(to - HAIR, COLUMNS), cellAt(from + HAIR, COLUMNS));
		}
	}

	#markRow(index: number, isThere: boolean, row: number, first: number, last: number): void {
		const bit = 1 << (index % BITS);
		let at = (row * COLUMNS + first) * this.words + Math.floor(index / BITS);
		for (let column = first; column <= last; column++, at += this.words) {
			if (isThere) this.#cells[at]! |= bit;
			else this.#cells[at]! &= ~bit;
		}
	}

	#findRow(row: number, first: number, last: number): void {
		const { found, words } = this;
		const cells = this.#cells;
		const end = (row * COLUMNS + last + 1) * words;
		for (let at = (row * COLUMNS + first) * words; at < end;)
			for (let word = 0; word < words; word++) found[word]! |= cells[at++] as number;
	}
}

/** The number of the lowest bit of a word that is not 0. */
export function lowestBit(bits: number): number {
	return BITS - 1 - Math.clz32(bits & -bits);
}

function cellAt(length: number, count: number): number {
	return Math.min(count - 1, Math.max(0, Math.floor(length / CELL)));
}

/** How far a line goes across for each mm down; of one that goes straight across it is never asked. */
function slopeOf(ax: number, ay: number, bx: number, by: number): number {
	return ay === by ? 0 : (bx - ax) / (by - ay);
}

/** Where on the line from a to b one is at this height, or at the end that comes next to it. */
function acrossAt(y: number, slope: number, ax: number, ay: number, bx: number, by: number): number {
	if (ay <= by) return y <= ay ? ax : y >= by ? bx : ax + (y - ay) * slope;
	return y <= by ? bx : y >= ay ? ax : ax + (y - ay) * slope;
}
