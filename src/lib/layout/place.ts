/**
 * Where pictures and names stand, so that nothing overlaps.
 *
 * Every item has a cell (its sector crossed with its ring) that its picture's centre never leaves. Spots in the cell
 * are tried in a fixed order of preference, each with its name below, above, beside; the cheapest free one is taken.
 * Items are placed in the order of the map, so that a new one finds its place among those that stand already. One
 * that finds none pushes others away, which then look again; who was pushed often is pushed less. At the end, items
 * whose lines run through a name look for a better spot once more. There is no chance in it: same map, same places.
 *
 * Lengths in mm. It knows nothing of actors, rings or words, and it does not choose the size of the type.
 */
import { runsThrough } from './boxes';
import { bearingOf, distanceOf, pointAt, TURN } from './polar';
import type { Box } from './scene';
import { CENTRE } from './sheet';

/** A sector crossed with a band: bearings in radians, distances in mm. */
export interface Cell {
	readonly from: number;
	readonly to: number;
	readonly inner: number;
	readonly outer: number;
}

/** A name's room: width and height in mm. */
export interface NameSize {
	readonly width: number;
	readonly height: number;
	readonly cost: number;
}

/** What asks for a place: `half` is half the side of its picture's room. Without names only the picture is placed. */
export interface Item {
	readonly cell: Cell;
	readonly half: number;
	readonly names: readonly NameSize[];
	/** Where the person put it, or where it would like to be: shares of the cell. */
	readonly spot: { readonly along: number; readonly out: number };
	readonly fixed: boolean;
	readonly line: boolean;
}

/** Where an item came to stand; `name` says which of its names, with its room. */
export interface Place {
	readonly x: number;
	readonly y: number;
	readonly name?: { readonly which: number; readonly box: Box };
}

/** What is on the sheet already, and where names may go. */
export interface Room {
	readonly bounds: Box;
	readonly taken: readonly Box[];
	readonly lineStart: number;
}

const ALONG = [0.5, 0.25, 0.75, 0, 1, 0.125, 0.625, 0.375, 0.875];
const OUT = [0.5, 0, 1, 0.25, 0.75];
/** Room kept free round every picture and name. */
const GAP = 0.45;
const NAME_GAP = 0.6;
const CROSSING = 30;
const OWN_LINE = 25;

/** Where a name stands to its picture: which way in units of half extents, and how much it is liked. */
const SIDES = [
	{ x: 0, y: 1, cost: 0 },
	{ x: 0, y: -1, cost: 1.5 },
	{ x: 1, y: 0, cost: 1.5 },
	{ x: -1, y: 0, cost: 1.5 },
	{ x: 0.5, y: 1, cost: 2 },
	{ x: -0.5, y: 1, cost: 2 },
	{ x: 0.5, y: -1, cost: 3 },
	{ x: -0.5, y: -1, cost: 3 }
] as const;

interface Spot {
	readonly x: number;
	readonly y: number;
	readonly cost: number;
}

interface Found {
	readonly place: Place;
	readonly cost: number;
	readonly blockers: readonly number[];
}

/** Places all items. Those for which there is no room are `undefined`; `crossings` counts lines through names. */
export function placeAll(
	items: readonly Item[],
	room: Room
): { places: (Place | undefined)[]; cost: number } {
	return new Placing(items, room).run();
}

class Placing {
	readonly #items: readonly Item[];
	readonly #room: Room;
	readonly #places: (Place | undefined)[];
	readonly #marks: (Box | undefined)[];
	readonly #names: (Box | undefined)[];
	readonly #spots: Spot[][];
	readonly #pushed: number[];

	constructor(items: readonly Item[], room: Room) {
		this.#items = items;
		this.#room = room;
		this.#places = items.map(() => undefined);
		this.#marks = items.map(() => undefined);
		this.#names = items.map(() => undefined);
		this.#spots = items.map(spotsOf);
		this.#pushed = items.map(() => 0);
	}

	run(): { places: (Place | undefined)[]; cost: number } {
		const order = this.#items.map((_, index) => index);
		const queue = [
			...order.filter((i) => this.#items[i]?.fixed),
			...order.filter((i) => !this.#items[i]?.fixed)
		];
		this.#settle(queue);
		const cost = this.#smooth();
		return { places: this.#places, cost };
	}

	/** Places who is in the queue; who is pushed away joins its end. Ends after a bounded number of pushes. */
	#settle(queue: number[]): void {
		let pushes = 6 * this.#items.length + 20;
		const waiting: number[] = [];
		for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
			const found = this.#search(next, false);
			if (found !== undefined) this.#put(next, found.place);
			else waiting.push(next);
		}
		for (let next = waiting.shift(); next !== undefined && pushes > 0; next = waiting.shift()) {
			const found = this.#search(next, true);
			if (found === undefined) continue;
			for (const blocker of found.blockers) {
				this.#take(blocker);
				this.#pushed[blocker] = (this.#pushed[blocker] ?? 0) + 1;
				waiting.push(blocker);
				pushes--;
			}
			this.#put(next, found.place);
		}
	}

	/** Lets those whose lines run through something, or whose name lies under a line, look again. */
	#smooth(): number {
		let total = 0;
		for (let round = 0; round < 3; round++) {
			total = 0;
			let moved = false;
			for (const index of this.#items.keys()) {
				const place = this.#places[index];
				if (place === undefined) continue;
				const crossings = this.#crossingsAt(index, place.x, place.y, place.name?.box);
				total += crossings;
				if (crossings === 0 || this.#items[index]?.fixed) continue;
				this.#take(index);
				const found = this.#search(index, false) as Found;
				this.#put(index, found.place);
				if (
					found.place.x !== place.x ||
					found.place.y !== place.y ||
					found.place.name?.box.x0 !== place.name?.box.x0
				)
					moved = true;
			}
			if (!moved) break;
		}
		return total;
	}

	#put(index: number, place: Place): void {
		this.#places[index] = place;
		const half = (this.#items[index] as Item).half + GAP;
		this.#marks[index] = { x0: place.x - half, y0: place.y - half, x1: place.x + half, y1: place.y + half };
		const box = place.name?.box;
		this.#names[index] = box && { x0: box.x0 - GAP, y0: box.y0 - GAP, x1: box.x1 + GAP, y1: box.y1 + GAP };
	}

	#take(index: number): void {
		this.#places[index] = undefined;
		this.#marks[index] = undefined;
		this.#names[index] = undefined;
	}

	/** The cheapest place for an item. Unless `pushing`, only free places count. */
	#search(index: number, pushing: boolean): Found | undefined {
		const item = this.#items[index] as Item;
		let best: Found | undefined;
		let bestCost = Infinity;
		const markBlockers: number[] = [];
		const blockers: number[] = [];
		const mark = { x0: 0, y0: 0, x1: 0, y1: 0 };
		const name = { x0: 0, y0: 0, x1: 0, y1: 0 };
		for (const spot of this.#spots[index] as Spot[]) {
			if (spot.cost >= bestCost) break;
			const half = item.half + GAP;
			mark.x0 = spot.x - half;
			mark.y0 = spot.y - half;
			mark.x1 = spot.x + half;
			mark.y1 = spot.y + half;
			const markCost = this.#blocked(index, mark, pushing, markBlockers);
			if (markCost === Infinity || spot.cost + markCost >= bestCost) continue;
			if (item.names.length === 0) {
				const cost = spot.cost + markCost + this.#strain(index, spot.x, spot.y, undefined);
				if (cost < bestCost) {
					bestCost = cost;
					best = { place: { x: spot.x, y: spot.y }, cost, blockers: [...markBlockers] };
				}
				continue;
			}
			for (const [which, size] of item.names.entries()) {
				for (const side of SIDES) {
					const base = spot.cost + markCost + side.cost + size.cost;
					if (base >= bestCost) continue;
					setNameBox(name, spot, side, size, item.half);
					const { bounds } = this.#room;
					if (name.x0 < bounds.x0 || name.x1 > bounds.x1 || name.y0 < bounds.y0 || name.y1 > bounds.y1)
						continue;
					name.x0 -= GAP;
					name.y0 -= GAP;
					name.x1 += GAP;
					name.y1 += GAP;
					blockers.length = 0;
					const nameCost = this.#blocked(index, name, pushing, blockers);
					if (nameCost === Infinity || base + nameCost >= bestCost) continue;
					name.x0 += GAP;
					name.y0 += GAP;
					name.x1 -= GAP;
					name.y1 -= GAP;
					const cost = base + nameCost + this.#strain(index, spot.x, spot.y, name);
					if (cost >= bestCost) continue;
					bestCost = cost;
					best = {
						place: { x: spot.x, y: spot.y, name: { which, box: { ...name } } },
						cost,
						blockers: [...new Set([...markBlockers, ...blockers])]
					};
				}
			}
		}
		return best;
	}

	/** What standing here costs beside room: crossed lines, and coming close to others. */
	#strain(index: number, x: number, y: number, name: Box | undefined): number {
		let cost = this.#crossingsAt(index, x, y, name) * CROSSING;
		if (name !== undefined) {
			const item = this.#items[index] as Item;
			if (item.line && this.#lineTouches(x, y, item.half, name)) cost += OWN_LINE;
			const beyond = outsideness(name, item.cell);
			cost += beyond * 0.35;
		}
		return cost;
	}

	#lineTouches(x: number, y: number, half: number, box: Box): boolean {
		const distance = distanceOf(x, y) || 1;
		const start = this.#room.lineStart / distance;
		const end = Math.max(start, 1 - half / distance);
		const dx = x - CENTRE.x;
		const dy = y - CENTRE.y;
		return runsThrough(
			CENTRE.x + dx * start,
			CENTRE.y + dy * start,
			CENTRE.x + dx * end,
			CENTRE.y + dy * end,
			box
		);
	}

	/** How many names and pictures this item's line would run through, and how many lines would run through it. */
	#crossingsAt(index: number, x: number, y: number, name: Box | undefined): number {
		const item = this.#items[index] as Item;
		const half = item.half;
		const mark = { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
		let count = 0;
		for (let other = 0; other < this.#places.length; other++) {
			const place = this.#places[other];
			if (place === undefined || other === index) continue;
			if (item.line) {
				if (this.#lineTouches(x, y, half, this.#marks[other] as Box)) count++;
				const box = this.#names[other];
				if (box !== undefined && this.#lineTouches(x, y, half, box)) count++;
			}
			const them = this.#items[other] as Item;
			if (!them.line) continue;
			if (this.#lineTouches(place.x, place.y, them.half, mark)) count++;
			if (name !== undefined && this.#lineTouches(place.x, place.y, them.half, name)) count++;
		}
		return count;
	}

	/** What it costs to have this box: Infinity when it cannot be, more for each other that must be pushed away. */
	#blocked(index: number, box: Box, pushing: boolean, blockers: number[]): number {
		blockers.length = 0;
		for (const taken of this.#room.taken) {
			if (box.x0 < taken.x1 && taken.x0 < box.x1 && box.y0 < taken.y1 && taken.y0 < box.y1) return Infinity;
		}
		let cost = 0;
		for (let other = 0; other < this.#places.length; other++) {
			if (other === index) continue;
			const mark = this.#marks[other];
			if (mark === undefined) continue;
			const name = this.#names[other];
			const shares =
				(box.x0 < mark.x1 && mark.x0 < box.x1 && box.y0 < mark.y1 && mark.y0 < box.y1) ||
				(name !== undefined && box.x0 < name.x1 && name.x0 < box.x1 && box.y0 < name.y1 && name.y0 < box.y1);
			if (!shares) continue;
			if (!pushing) return Infinity;
			blockers.push(other);
			const pushed = this.#pushed[other] as number;
			cost += 20 + 15 * pushed + (this.#items[other]?.fixed ? 200 : 0);
		}
		return cost;
	}
}

/** The spots of an item's cell, the cheapest first. */
function spotsOf(item: Item): Spot[] {
	const { cell, half, spot } = item;
	const least = cell.inner + Math.min(half + 0.3, (cell.outer - cell.inner) * 0.5);
	const most = cell.outer - Math.min(half + 0.3, (cell.outer - cell.inner) * 0.5);
	const spots: Spot[] = [];
	const wanted = spotPoint(cell, half, spot.along, spot.out);
	const outs = thin(OUT, most - least, 2);
	for (const out of item.fixed ? [spot.out, ...outs] : outs) {
		const distance = least + out * (most - least);
		const arc = (cell.to - cell.from) * distance;
		for (const along of item.fixed ? [spot.along, ...ALONG] : thin(ALONG, arc, 2.5)) {
			const point = spotPoint(cell, half, along, out);
			const away = Math.hypot(point.x - wanted.x, point.y - wanted.y);
			spots.push({ ...point, cost: away * (item.fixed ? 3 : 0.3) });
		}
	}
	return spots.sort((one, other) => one.cost - other.cost);
}

/** The point of a cell at these shares of it, kept off the cell's edges by the picture's half side where it fits. */
export function spotPoint(cell: Cell, half: number, along: number, out: number): { x: number; y: number } {
	const width = cell.outer - cell.inner;
	const inset = Math.min(half + 0.3, width * 0.5 - 0.01);
	const distance = cell.inner + inset + out * (width - 2 * inset);
	const angle = cell.to - cell.from;
	const whole = angle > TURN - 1e-6;
	const turnInset = whole ? 0 : Math.min(half / distance, angle * 0.4);
	const share = whole ? along * 0.96 + 0.02 : along;
	return pointAt(cell.from + turnInset + share * (angle - 2 * turnInset), distance);
}

/** Leaves out shares that would lie closer than `least` mm to one before. */
function thin(shares: readonly number[], length: number, least: number): number[] {
	const kept: number[] = [];
	for (const share of shares) {
		if (kept.every((other) => Math.abs(other - share) * length >= least)) kept.push(share);
	}
	return kept;
}

function setNameBox(
	box: { x0: number; y0: number; x1: number; y1: number },
	spot: Spot,
	side: (typeof SIDES)[number],
	size: NameSize,
	half: number
): void {
	const reach = half + NAME_GAP;
	if (side.x === 0) box.x0 = spot.x - size.width / 2;
	else if (side.y === 0) box.x0 = side.x > 0 ? spot.x + reach : spot.x - reach - size.width;
	else box.x0 = side.x > 0 ? spot.x - half : spot.x + half - size.width;
	if (side.y === 0) box.y0 = spot.y - size.height / 2;
	else box.y0 = side.y > 0 ? spot.y + reach : spot.y - reach - size.height;
	box.x1 = box.x0 + size.width;
	box.y1 = box.y0 + size.height;
}

/** How far, in mm, a name's middle lies outside its cell's sector and circle: a name belongs by its picture's side. */
function outsideness(name: Box, cell: Cell): number {
	const x = (name.x0 + name.x1) / 2;
	const y = (name.y0 + name.y1) / 2;
	const distance = distanceOf(x, y);
	const bearing = bearingOf(x, y);
	let away = Math.max(0, distance - cell.outer);
	if (bearing < cell.from || bearing > cell.to) {
		const nearest = Math.min(apart(bearing, cell.from), apart(bearing, cell.to));
		away += nearest * distance;
	}
	return away;
}

function apart(one: number, other: number): number {
	const difference = Math.abs(one - other) % TURN;
	return Math.min(difference, TURN - difference);
}
