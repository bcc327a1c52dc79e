/**
 * What stands on the sheet while places are being found: pictures, names and lines, kept as plain numbers because a
 * layout asks them a million times. It answers two questions only: is this room free, and how many lines would run
 * through something. It chooses nothing.
 */
import type { Box } from './scene';
import { CENTRE } from './sheet';

/** Room kept free round every picture and name, in mm. */
export const GAP = 0.45;
/** White on both sides of a line, in mm. */
const AIR = 0.3;

/** The items that stand, by their index, and what was on the sheet before them. */
export class Ground {
	readonly #count: number;
	readonly #taken: Float64Array;
	/** The first so many numbers of `taken` are what is spared by lines too. */
	readonly #spared: number;
	readonly #lineStart: number;
	/** Four numbers an item: x0, y0, x1, y1, with the gap. */
	readonly #marks: Float64Array;
	readonly #names: Float64Array;
	readonly #all: Float64Array;
	readonly #lines: Float64Array;
	readonly #standing: Uint8Array;
	readonly #named: Uint8Array;
	readonly #lined: Uint8Array;
	readonly #pinned: Uint8Array;
	readonly #weights: Float64Array;
	/** How far on both sides of its middle each line needs room. */
	readonly #rooms: Float64Array;

	/** Names and pictures keep off `taken` and `spared`; lines should not run through what is `spared` either. */
	constructor(count: number, taken: readonly Box[], spared: readonly Box[], lineStart: number) {
		this.#count = count;
		this.#spared = spared.length * 4;
		this.#taken = Float64Array.from([...spared, ...taken].flatMap((box) => [box.x0, box.y0, box.x1, box.y1]));
		this.#lineStart = lineStart;
		this.#marks = new Float64Array(4 * count);
		this.#names = new Float64Array(4 * count);
		this.#all = new Float64Array(4 * count);
		this.#lines = new Float64Array(4 * count);
		this.#standing = new Uint8Array(count);
		this.#named = new Uint8Array(count);
		this.#lined = new Uint8Array(count);
		this.#pinned = new Uint8Array(count);
		this.#weights = new Float64Array(count).fill(1);
		this.#rooms = new Float64Array(count);
	}

	/** Says how thick an item's line will be, in mm. */
	thicken(index: number, width: number): void {
		this.#rooms[index] = width / 2 + AIR;
	}

	/** Lets an item stand at x, y with half side `half` and perhaps a name and a line to the home. */
	put(index: number, x: number, y: number, half: number, name: Box | undefined, line: boolean): void {
		const at = 4 * index;
		write(this.#marks, at, x - half - GAP, y - half - GAP, x + half + GAP, y + half + GAP);
		write(this.#all, at, x - half - GAP, y - half - GAP, x + half + GAP, y + half + GAP);
		if (name !== undefined) {
			write(this.#names, at, name.x0 - GAP, name.y0 - GAP, name.x1 + GAP, name.y1 + GAP);
			const all = this.#all;
			all[at] = Math.min(all[at] as number, name.x0 - GAP);
			all[at + 1] = Math.min(all[at + 1] as number, name.y0 - GAP);
			all[at + 2] = Math.max(all[at + 2] as number, name.x1 + GAP);
			all[at + 3] = Math.max(all[at + 3] as number, name.y1 + GAP);
		}
		writeLine(this.#lines, at, x, y, half, this.#lineStart);
		this.#standing[index] = 1;
		this.#named[index] = name === undefined ? 0 : 1;
		this.#lined[index] = line ? 1 : 0;
	}

	/** Takes an item away again. */
	take(index: number): void {
		this.#standing[index] = 0;
	}

	/** Keeps an item's picture where it is, whatever it would weigh: only its name may be pushed away. */
	pin(index: number): void {
		this.#pinned[index] = 1;
	}

	/** Makes an item dearer to push away. */
	weigh(index: number, more: number): void {
		this.#weights[index] = (this.#weights[index] as number) + more;
	}

	/** Whether nothing at all stands in this room; `self` does not count. */
	isFree(self: number, x0: number, y0: number, x1: number, y1: number): boolean {
		if (this.#isTaken(x0, y0, x1, y1)) return false;
		for (let index = 0; index < this.#count; index++) {
			if (this.#standing[index] === 1 && index !== self && this.#meets(index, x0, y0, x1, y1)) return false;
		}
		return true;
	}

	/**
	 * What pushing away all who stand in this room weighs, Infinity where that cannot be; adds them to `who`. Stops
	 * counting beyond `most`.
	 */
	weightOf(
		self: number,
		x0: number,
		y0: number,
		x1: number,
		y1: number,
		who: number[],
		most: number
	): number {
		if (this.#isTaken(x0, y0, x1, y1)) return Infinity;
		let weight = 0;
		for (let index = 0; index < this.#count && weight <= most; index++) {
			if (this.#standing[index] !== 1 || index === self || !this.#meets(index, x0, y0, x1, y1)) continue;
			if (this.#pinned[index] === 1 && shares(this.#marks, 4 * index, x0, y0, x1, y1)) return Infinity;
			if (who.includes(index)) continue;
			who.push(index);
			weight += this.#weights[index] as number;
		}
		return weight;
	}

	#isTaken(x0: number, y0: number, x1: number, y1: number): boolean {
		const taken = this.#taken;
		for (let at = 0; at < taken.length; at += 4) if (shares(taken, at, x0, y0, x1, y1)) return true;
		return false;
	}

	#meets(index: number, x0: number, y0: number, x1: number, y1: number): boolean {
		const at = 4 * index;
		if (!shares(this.#all, at, x0, y0, x1, y1)) return false;
		return (
			shares(this.#marks, at, x0, y0, x1, y1) ||
			(this.#named[index] === 1 && shares(this.#names, at, x0, y0, x1, y1))
		);
	}

	/** How many pictures and names of others a line to here would run through; stops counting beyond `most`. */
	crossedBy(self: number, x: number, y: number, half: number, most: number): number {
		writeLine(SCRATCH, 0, x, y, half, this.#lineStart);
		const ax = SCRATCH[0] as number;
		const ay = SCRATCH[1] as number;
		const bx = SCRATCH[2] as number;
		const by = SCRATCH[3] as number;
		const room = (this.#rooms[self] as number) - GAP;
		let count = 0;
		for (let index = 0; index < this.#count && count <= most; index++) {
			if (this.#standing[index] !== 1 || index === self) continue;
			const at = 4 * index;
			if (!touches(this.#all, at, ax, ay, bx, by, room)) continue;
			if (touches(this.#marks, at, ax, ay, bx, by, room)) count++;
			if (this.#named[index] === 1 && touches(this.#names, at, ax, ay, bx, by, room)) count++;
		}
		for (let at = 0; at < this.#spared; at += 4)
			if (touches(this.#taken, at, ax, ay, bx, by, room + GAP)) count++;
		return count;
	}

	/** The first item whose picture or name the line of `self` runs through; -1 where there is none. */
	firstCrossedBy(self: number): number {
		const [ax, ay, bx, by] = this.#lines.subarray(4 * self, 4 * self + 4) as unknown as [
			number,
			number,
			number,
			number
		];
		const room = (this.#rooms[self] as number) - GAP;
		for (let index = 0; index < this.#count; index++) {
			if (this.#standing[index] !== 1 || index === self) continue;
			const named = this.#named[index] === 1 && touches(this.#names, 4 * index, ax, ay, bx, by, room);
			if (named || touches(this.#marks, 4 * index, ax, ay, bx, by, room)) return index;
		}
		return -1;
	}

	/** How many lines of others run through this room; stops counting beyond `most`. */
	linesThrough(self: number, x0: number, y0: number, x1: number, y1: number, most: number): number {
		write(SCRATCH, 0, x0, y0, x1, y1);
		const lines = this.#lines;
		let count = 0;
		for (let index = 0; index < this.#count && count <= most; index++) {
			if (this.#lined[index] !== 1 || this.#standing[index] !== 1 || index === self) continue;
			const at = 4 * index;
			const touching = touches(
				SCRATCH,
				0,
				lines[at] as number,
				lines[at + 1] as number,
				lines[at + 2] as number,
				lines[at + 3] as number,
				this.#rooms[index] as number
			);
			if (touching) count++;
		}
		return count;
	}

	/** Whether the line to a picture at x, y runs through this room. */
	ownLineThrough(
		self: number,
		x: number,
		y: number,
		half: number,
		x0: number,
		y0: number,
		x1: number,
		y1: number
	): boolean {
		writeLine(SCRATCH_LINE, 0, x, y, half, this.#lineStart);
		write(SCRATCH, 0, x0, y0, x1, y1);
		const line = SCRATCH_LINE;
		const room = this.#rooms[self] as number;
		return touches(
			SCRATCH,
			0,
			line[0] as number,
			line[1] as number,
			line[2] as number,
			line[3] as number,
			room
		);
	}
}

const SCRATCH = new Float64Array(4);
const SCRATCH_LINE = new Float64Array(4);

function write(into: Float64Array, at: number, a: number, b: number, c: number, d: number): void {
	into[at] = a;
	into[at + 1] = b;
	into[at + 2] = c;
	into[at + 3] = d;
}

/** The line from the home's edge to the edge of a picture at x, y. */
function writeLine(
	into: Float64Array,
	at: number,
	x: number,
	y: number,
	half: number,
	lineStart: number
): void {
	const dx = x - CENTRE.x;
	const dy = y - CENTRE.y;
	const distance = Math.sqrt(dx * dx + dy * dy) || 1;
	const start = lineStart / distance;
	const end = Math.max(start, 1 - half / distance);
	write(into, at, CENTRE.x + dx * start, CENTRE.y + dy * start, CENTRE.x + dx * end, CENTRE.y + dy * end);
}

function shares(boxes: Float64Array, at: number, x0: number, y0: number, x1: number, y1: number): boolean {
	return (
		x0 < (boxes[at + 2] as number) &&
		(boxes[at] as number) < x1 &&
		y0 < (boxes[at + 3] as number) &&
		(boxes[at + 1] as number) < y1
	);
}

/** Whether the straight line from a to b touches the box at `at`. */
function touches(
	boxes: Float64Array,
	at: number,
	ax: number,
	ay: number,
	bx: number,
	by: number,
	room: number
): boolean {
	const x0 = (boxes[at] as number) - room;
	const x1 = (boxes[at + 2] as number) + room;
	if ((ax < x0 && bx < x0) || (ax > x1 && bx > x1)) return false;
	const y0 = (boxes[at + 1] as number) - room;
	const y1 = (boxes[at + 3] as number) + room;
	if ((ay < y0 && by < y0) || (ay > y1 && by > y1)) return false;
	const dx = bx - ax;
	const dy = by - ay;
	const a = dx * (y0 - ay) - dy * (x0 - ax);
	const b = dx * (y0 - ay) - dy * (x1 - ax);
	const c = dx * (y1 - ay) - dy * (x0 - ax);
	const d = dx * (y1 - ay) - dy * (x1 - ax);
	return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
}
