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
import { GAP, Ground } from './ground';
import { pointAt, TURN } from './polar';
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
	/** Taken too, and lines should not run through it. */
	readonly spared: readonly Box[];
	readonly lineStart: number;
}

/** Shares of a cell at which spots are tried: the middle, then both ends, then between, always halving the gaps. */
const ALONG = [0.5, 0, 1, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875];
const OUT = [0.5, 0, 1, 0.25, 0.75];
const EDGES = [0.5, 0, 1, 0.25, 0.75];
/** How many shares of such a list to use, and how far apart they then lie, the most first. */
const STEPS_APART = [
	[9, 0.125],
	[5, 0.25],
	[3, 0.5]
] as const;
const OVER_EDGE = 5;
const NAME_GAP = 0.6;
const CROSSING = 30;
const OWN_LINE = 40;
/** Being away from the wished spot, a mm: little, but much where the person put it there. */
const AWAY = 0.3;
const AWAY_FIXED = 3;
const PUSH = 22;
const PUSH_FIXED = 200;

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

const NOBODY: number[] = [];

interface Spot {
	readonly x: number;
	readonly y: number;
	readonly cost: number;
}

interface Found {
	readonly place: Place;
	readonly blockers: readonly number[];
}

/** Places all items as well as `patience` (pushes an item) allows. Those without room are `undefined`. */
export function placeAll(items: readonly Item[], room: Room, patience: number): (Place | undefined)[] {
	return new Placing(items, room).run(patience);
}

class Placing {
	readonly #items: readonly Item[];
	readonly #bounds: Box;
	readonly #ground: Ground;
	readonly #places: (Place | undefined)[];
	readonly #spots: (readonly Spot[] | undefined)[];

	constructor(items: readonly Item[], room: Room) {
		this.#items = items;
		this.#bounds = room.bounds;
		this.#ground = new Ground(items.length, room.taken, room.spared, room.lineStart);
		this.#places = items.map(() => undefined);
		this.#spots = items.map(() => undefined);
		for (const [index, item] of items.entries()) if (item.fixed) this.#ground.weigh(index, PUSH_FIXED / PUSH);
	}

	run(patience: number): (Place | undefined)[] {
		const order = [...this.#items.keys()];
		const fixedFirst = [
			...order.filter((index) => this.#items[index]?.fixed),
			...order.filter((index) => !this.#items[index]?.fixed)
		];
		this.#settle(fixedFirst, patience * this.#items.length);
		this.#smooth();
		this.#untangle();
		return this.#places;
	}

	/** Places one after the other; then those who found nothing push others away, who look again in their turn. */
	#settle(order: readonly number[], mostPushes: number): void {
		const waiting = order.filter((index) => !this.#place(index));
		let pushes = 0;
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			if (this.#place(next)) continue;
			if (pushes >= mostPushes) continue;
			const found = this.#search(next, true);
			if (found === undefined) continue;
			for (const blocker of found.blockers) {
				this.#take(blocker);
				this.#ground.weigh(blocker, 0.7);
				waiting.push(blocker);
				pushes++;
			}
			this.#put(next, found.place);
		}
	}

	/** Lets those look again whose line runs through something, or whose picture or name lies under a line. */
	#smooth(): void {
		for (let round = 0; round < 3; round++) {
			let moved = false;
			for (const [index, item] of this.#items.entries()) {
				const place = this.#places[index];
				if (place === undefined || item.fixed || this.#troubleOf(index) === 0) continue;
				this.#take(index);
				const found = this.#search(index, false)?.place ?? place;
				this.#put(index, found);
				moved ||= found.x !== place.x || found.y !== place.y || found.name?.box.x0 !== place.name?.box.x0;
			}
			if (!moved) return;
		}
	}

	/** Lets two whose line and name are in each other's way leave together and come back in the other order. */
	#untangle(): void {
		for (const [index, item] of this.#items.entries()) {
			if (!item.line || item.fixed || this.#places[index] === undefined) continue;
			const other = this.#ground.firstCrossedBy(index);
			if (other === -1 || this.#items[other]?.fixed) continue;
			const places = [this.#places[index], this.#places[other]] as [Place, Place];
			const before = this.#troubleOf(index) + this.#troubleOf(other);
			this.#take(index);
			this.#take(other);
			if (this.#place(index) && this.#place(other)) {
				if (this.#troubleOf(index) + this.#troubleOf(other) < before) continue;
			}
			this.#put(index, places[0]);
			this.#put(other, places[1]);
		}
	}

	/** How many lines are in the way of an item or its name, and how much its own is in the way of others. */
	#troubleOf(index: number): number {
		const item = this.#items[index] as Item;
		const { x, y, name } = this.#places[index] as Place;
		const trouble = this.#strainAt(index, item, x, y, Infinity);
		if (name === undefined) return trouble;
		const { x0, y0, x1, y1 } = name.box;
		const own = item.line && this.#ground.ownLineThrough(x, y, item.half, x0, y0, x1, y1);
		return trouble + this.#ground.linesThrough(index, x0, y0, x1, y1, Infinity) + (own ? 1 : 0);
	}

	#place(index: number): boolean {
		const found = this.#search(index, false);
		if (found !== undefined) this.#put(index, found.place);
		return found !== undefined;
	}

	#put(index: number, place: Place): void {
		const item = this.#items[index] as Item;
		this.#places[index] = place;
		this.#ground.put(index, place.x, place.y, item.half, place.name?.box, item.line);
	}

	#take(index: number): void {
		this.#places[index] = undefined;
		this.#ground.take(index);
	}

	/** Lines crossed by standing here, whatever the name does; stops counting beyond `most`. */
	#strainAt(index: number, item: Item, x: number, y: number, most: number): number {
		const { half } = item;
		const under = this.#ground.linesThrough(index, x - half, y - half, x + half, y + half, most);
		if (under > most || !item.line) return under;
		return under + this.#ground.crossedBy(index, x, y, half, most - under);
	}

	/** The cheapest place for an item: free, or, when `pushing`, with those that stand in the way. */
	#search(index: number, pushing: boolean): Found | undefined {
		const item = this.#items[index] as Item;
		const spots = (this.#spots[index] ??= spotsOf(item));
		const ground = this.#ground;
		const reach = item.half + GAP;
		const edges = edgesOf(item.cell);
		const name = { x0: 0, y0: 0, x1: 0, y1: 0 };
		let best: Found | undefined;
		let bestCost = Infinity;
		for (const { x, y, cost } of spots) {
			if (cost >= bestCost) break;
			const inTheWay: number[] = pushing ? [] : NOBODY;
			let spotCost = cost;
			if (pushing) {
				spotCost +=
					PUSH *
					ground.weightOf(
						index,
						x - reach,
						y - reach,
						x + reach,
						y + reach,
						inTheWay,
						(bestCost - spotCost) / PUSH
					);
			} else if (!ground.isFree(index, x - reach, y - reach, x + reach, y + reach)) continue;
			if (spotCost >= bestCost) continue;
			spotCost += CROSSING * this.#strainAt(index, item, x, y, (bestCost - spotCost) / CROSSING);
			if (spotCost >= bestCost) continue;
			if (item.names.length === 0) {
				bestCost = spotCost;
				best = { place: { x, y }, blockers: inTheWay };
			}
			for (let which = 0; which < item.names.length; which++) {
				const size = item.names[which] as NameSize;
				for (const side of SIDES) {
					let sideCost = spotCost + side.cost + size.cost;
					if (sideCost >= bestCost) continue;
					setNameBox(name, x, y, side, size, item.half);
					const { x0, y0, x1, y1 } = name;
					if (x0 < this.#bounds.x0 || x1 > this.#bounds.x1 || y0 < this.#bounds.y0 || y1 > this.#bounds.y1)
						continue;
					sideCost += 0.35 * outsideness(name, item.cell, edges);
					if (sideCost >= bestCost) continue;
					const blockers = pushing ? [...inTheWay] : NOBODY;
					if (pushing) {
						sideCost +=
							PUSH *
							ground.weightOf(
								index,
								x0 - GAP,
								y0 - GAP,
								x1 + GAP,
								y1 + GAP,
								blockers,
								(bestCost - sideCost) / PUSH
							);
					} else if (!ground.isFree(index, x0 - GAP, y0 - GAP, x1 + GAP, y1 + GAP)) continue;
					if (sideCost >= bestCost) continue;
					if (item.line && ground.ownLineThrough(x, y, item.half, x0, y0, x1, y1)) sideCost += OWN_LINE;
					sideCost += CROSSING * ground.linesThrough(index, x0, y0, x1, y1, (bestCost - sideCost) / CROSSING);
					if (sideCost >= bestCost) continue;
					bestCost = sideCost;
					best = { place: { x, y, name: { which, box: { x0, y0, x1, y1 } } }, blockers };
				}
			}
		}
		return best;
	}
}

/** The spots of an item's cell, the cheapest first. */
function spotsOf({ cell, half, spot, fixed }: Item): Spot[] {
	const wanted = spotPoint(cell, half, spot.along, spot.out);
	const away = fixed ? AWAY_FIXED : AWAY;
	const spots: Spot[] = fixed ? [{ ...wanted, cost: 0 }] : [];
	// A picture may reach over its cell's edges as long as its middle does not: better than no place at all.
	for (const [inset, along, cost] of [[half, ALONG, 0] as const, [half * 0.45, EDGES, OVER_EDGE] as const]) {
		const width = cell.outer - cell.inner - 2 * inset;
		const outs = countApart(OUT, width, 2);
		for (let out = 0; out < outs; out++) {
			const share = OUT[out] as number;
			const arc = (cell.to - cell.from) * (cell.inner + inset + share * Math.max(0, width)) - 2 * inset;
			const turns = countApart(along, arc, 2.5);
			for (let turn = 0; turn < turns; turn++) {
				const { x, y } = spotPoint(cell, inset, along[turn] as number, share);
				const dx = x - wanted.x;
				const dy = y - wanted.y;
				spots.push({ x, y, cost: Math.sqrt(dx * dx + dy * dy) * away + cost });
			}
		}
	}
	return spots.sort((one, other) => one.cost - other.cost);
}

/** The point of a cell at these shares of it, kept `inset` mm off the cell's edges where that fits. */
export function spotPoint(cell: Cell, inset: number, along: number, out: number): { x: number; y: number } {
	const width = cell.outer - cell.inner;
	const kept = Math.min(inset + 0.2, width * 0.45);
	const distance = cell.inner + kept + out * (width - 2 * kept);
	const angle = cell.to - cell.from;
	const whole = angle > TURN - 1e-6;
	const turned = whole ? 0 : Math.min((inset + 0.2) / distance, angle * 0.4);
	const share = whole ? along * 0.96 + 0.02 : along;
	return pointAt(cell.from + turned + share * (angle - 2 * turned), distance);
}

/** How many of the shares may be used when no two may lie closer than `least` mm on this length. */
function countApart(shares: readonly number[], length: number, least: number): number {
	for (const [count, gap] of STEPS_APART) if (count <= shares.length && gap * length >= least) return count;
	return 1;
}

function setNameBox(
	box: { x0: number; y0: number; x1: number; y1: number },
	x: number,
	y: number,
	side: (typeof SIDES)[number],
	size: NameSize,
	half: number
): void {
	const reach = half + NAME_GAP;
	if (side.x === 0) box.x0 = x - size.width / 2;
	else if (side.y === 0) box.x0 = side.x > 0 ? x + reach : x - reach - size.width;
	else box.x0 = side.x > 0 ? x - half : x + half - size.width;
	if (side.y === 0) box.y0 = y - size.height / 2;
	else box.y0 = side.y > 0 ? y + reach : y - reach - size.height;
	box.x1 = box.x0 + size.width;
	box.y1 = box.y0 + size.height;
}

interface Edges {
	readonly fromX: number;
	readonly fromY: number;
	readonly toX: number;
	readonly toY: number;
	/** A sector of half a turn or more has no outside worth speaking of. */
	readonly wide: boolean;
}

/** The inward normals of a sector's two edges. */
function edgesOf({ from, to }: Cell): Edges {
	return {
		fromX: Math.cos(from),
		fromY: Math.sin(from),
		toX: -Math.cos(to),
		toY: -Math.sin(to),
		wide: to - from >= Math.PI
	};
}

/** How far, in mm, a name's middle lies outside its cell's sector and band: a name belongs by its picture's side. */
function outsideness(name: Box, cell: Cell, edges: Edges): number {
	const x = (name.x0 + name.x1) / 2 - CENTRE.x;
	const y = (name.y0 + name.y1) / 2 - CENTRE.y;
	const beyond = Math.max(0, Math.sqrt(x * x + y * y) - cell.outer);
	if (edges.wide) return beyond;
	const aside = Math.min(edges.fromX * x + edges.fromY * y, edges.toX * x + edges.toY * y);
	return beyond + Math.max(0, -aside);
}
