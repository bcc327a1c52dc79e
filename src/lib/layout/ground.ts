/**
 * What stands on the sheet while places are being found: pictures, names and lines, kept as plain numbers because a
 * layout asks them a million times, and by who stands near (`nearby.ts`), so that not everybody is asked each time. It
 * answers two questions only: is this room free, and how many lines would run through something. It chooses nothing.
 */
import { LINE_WIDTHS } from './contact';
import { lowestBit, Nearby } from './nearby';
import type { Box } from './scene';
import { shares, touches, write, writeLine } from './touching';

/** Room kept free round every picture and name, in mm. */
export const GAP = 0.45;
/** White on both sides of a line, in mm. */
const AIR = 0.3;
/** How far on both sides of its middle the thickest line needs room, in mm. */
const MOST_ROOM = LINE_WIDTHS[3] / 2 + AIR;

/** The items that stand, by their index, and what was on the sheet before them. */
export class Ground {
	readonly #taken: Float64Array;
	/** How many boxes were there before: in `boxes` they come first, and then the items. */
	readonly #before: number;
	readonly #boxes: Nearby;
	readonly #ways: Nearby;
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
	/** What stood in the last room that was not free, by its number among the boxes: mostly it stands in the next one, too. */
	#last = 0;

	/** Names and pictures keep off `taken` and `spared`; lines should not run through what is `spared` either. */
	constructor(count: number, taken: readonly Box[], spared: readonly Box[], lineStart: number) {
		this.#spared = spared.length * 4;
		this.#taken = Float64Array.from([...spared, ...taken].flatMap((box) => [box.x0, box.y0, box.x1, box.y1]));
		this.#lineStart = lineStart;
		this.#before = this.#taken.length / 4;
		this.#boxes = new Nearby(this.#before + count);
		this.#ways = new Nearby(count);
		for (let box = 0; box < this.#before; box++) this.#note(box, true, this.#taken, 4 * box);
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
		if (this.#standing[index] === 1) this.take(index);
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
		this.#noteItem(index, true);
	}

	/** Takes an item away again. */
	take(index: number): void {
		if (this.#standing[index] === 1) this.#noteItem(index, false);
		this.#standing[index] = 0;
	}

	#noteItem(index: number, isThere: boolean): void {
		const at = 4 * index;
		this.#note(this.#before + index, isThere, this.#all, at);
		if (this.#lined[index] !== 1) return;
		const lines = this.#lines;
		const ax = lines[at] as number;
		const ay = lines[at + 1] as number;
		this.#ways.markLine(index, isThere, ax, ay, lines[at + 2] as number, lines[at + 3] as number);
	}

	/** Notes a box as wide as the thickest line that could touch it sees it. */
	#note(number: number, isThere: boolean, boxes: Float64Array, at: number): void {
		this.#boxes.mark(
			number,
			isThere,
			(boxes[at] as number) - MOST_ROOM,
			(boxes[at + 1] as number) - MOST_ROOM,
			(boxes[at + 2] as number) + MOST_ROOM,
			(boxes[at + 3] as number) + MOST_ROOM
		);
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
		if (this.#isIn(this.#last, self, x0, y0, x1, y1)) return false;
		const { found, words } = this.#boxes;
		this.#boxes.find(x0, y0, x1, y1);
		for (let word = 0; word < words; word++) {
			for (let bits = found[word] as number; bits !== 0; bits &= bits - 1) {
				const box = 32 * word + lowestBit(bits);
				if (!this.#isIn(box, self, x0, y0, x1, y1)) continue;
				this.#last = box;
				return false;
			}
		}
		return true;
	}

	/** Whether what has this number among the boxes stands in this room. */
	#isIn(box: number, self: number, x0: number, y0: number, x1: number, y1: number): boolean {
		const index = box - this.#before;
		if (index < 0) return shares(this.#taken, 4 * box, x0, y0, x1, y1);
		return index !== self && this.#standing[index] === 1 && this.#meets(index, x0, y0, x1, y1);
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
		const { found, words } = this.#boxes;
		this.#boxes.find(x0, y0, x1, y1);
		let weight = 0;
		for (let word = 0; word < words; word++) {
			for (let bits = found[word] as number; bits !== 0 && weight <= most; bits &= bits - 1) {
				const index = 32 * word + lowestBit(bits) - this.#before;
				if (index < 0) {
					if (shares(this.#taken, 4 * (index + this.#before), x0, y0, x1, y1)) return Infinity;
					continue;
				}
				if (index === self || !this.#meets(index, x0, y0, x1, y1)) continue;
				if (this.#pinned[index] === 1 && shares(this.#marks, 4 * index, x0, y0, x1, y1)) return Infinity;
				if (who.includes(index)) continue;
				who.push(index);
				weight += this.#weights[index] as number;
			}
		}
		return weight;
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
		const { found, words } = this.#boxes;
		this.#boxes.findOnLine(ax, ay, bx, by);
		let count = 0;
		for (let word = 0; word < words; word++) {
			for (let bits = found[word] as number; bits !== 0 && count <= most; bits &= bits - 1) {
				const index = 32 * word + lowestBit(bits) - this.#before;
				if (index < 0 || index === self) continue;
				if (touches(this.#marks, 4 * index, ax, ay, bx, by, room)) count++;
				if (this.#named[index] === 1 && touches(this.#names, 4 * index, ax, ay, bx, by, room)) count++;
			}
		}
		for (let at = 0; at < this.#spared; at += 4)
			if (touches(this.#taken, at, ax, ay, bx, by, room + GAP)) count++;
		return count;
	}

	/** The first item whose picture or name the line of `self` runs through; -1 where there is none. */
	firstCrossedBy(self: number): number {
		const lines = this.#lines;
		const ax = lines[4 * self] as number;
		const ay = lines[4 * self + 1] as number;
		const bx = lines[4 * self + 2] as number;
		const by = lines[4 * self + 3] as number;
		const room = (this.#rooms[self] as number) - GAP;
		const { found, words } = this.#boxes;
		this.#boxes.findOnLine(ax, ay, bx, by);
		for (let word = 0; word < words; word++) {
			for (let bits = found[word] as number; bits !== 0; bits &= bits - 1) {
				const index = 32 * word + lowestBit(bits) - this.#before;
				if (index < 0 || index === self) continue;
				const named = this.#named[index] === 1 && touches(this.#names, 4 * index, ax, ay, bx, by, room);
				if (named || touches(this.#marks, 4 * index, ax, ay, bx, by, room)) return index;
			}
		}
		return -1;
	}

	/** How many lines of others run through this room; stops counting beyond `most`. */
	linesThrough(self: number, x0: number, y0: number, x1: number, y1: number, most: number): number {
		write(SCRATCH, 0, x0, y0, x1, y1);
		const lines = this.#lines;
		const { found, words } = this.#ways;
		this.#ways.find(x0 - MOST_ROOM, y0 - MOST_ROOM, x1 + MOST_ROOM, y1 + MOST_ROOM);
		let count = 0;
		for (let word = 0; word < words; word++) {
			for (let bits = found[word] as number; bits !== 0 && count <= most; bits &= bits - 1) {
				const index = 32 * word + lowestBit(bits);
				if (index === self) continue;
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
