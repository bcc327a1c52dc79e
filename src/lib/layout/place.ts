/**
 * Where pictures and names stand, so that nothing overlaps.
 *
 * Who was put somewhere by hand stands there first, all of them, and nobody pushes their pictures away (`pinning.ts`).
 * Every other item has a cell (its sector crossed with its ring) that its picture's centre never leaves. Spots in the
 * cell are tried in a fixed order of preference, each with its name below, above, beside; the cheapest free one is taken.
 * Items are placed in the order of the map, so that a new one finds its place among those that stand already. One
 * that finds none pushes others away, which then look again; who was pushed often is pushed less. At the end, items
 * whose lines run through a name look for a better spot once more. There is no chance in it: same map, same places.
 *
 * Lengths in mm. It knows nothing of actors, rings or words, and it does not choose the size of the type.
 */
import { GAP, Ground } from './ground';
import { pinAll } from './pinning';
import {
	edgesOf,
	outsideness,
	setNameBox,
	SIDES,
	spotsOf,
	type NameSize,
	type Spot,
	type Wanted
} from './spots';
import type { Box } from './scene';

/** What asks for a place: a wanted spot in a cell, for a picture and one of several names, or for a picture alone. */
export interface Item extends Wanted {
	readonly names: readonly NameSize[];
	/** Whether a line to the home will be drawn. */
	readonly line: boolean;
	/** How thick that line will be, in mm; as thin as a hair where it is not said. */
	readonly thick?: number;
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
	/**
	 * How many times as large as now a picture is at each size of type, the largest first; at the last it is as small as
	 * it may become for two that were put too near to each other. Absent where pictures are what they are.
	 */
	readonly shares?: readonly number[];
}

const CROSSING = 60;
const OWN_LINE = 40;
const PUSH = 22;

/** Beyond so many items a second look gains little and costs much. */
const MANY = 45;
const NOBODY: number[] = [];

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
	/** Where each may stand; a single spot for who was put there, none where there was no room for it. */
	readonly #spots: (readonly Spot[] | undefined)[];
	readonly #pushed: number[] = [];

	constructor(items: readonly Item[], room: Room) {
		this.#items = items;
		this.#bounds = room.bounds;
		this.#ground = new Ground(items.length, room.taken, room.spared, room.lineStart);
		this.#places = items.map(() => undefined);
		this.#spots = items.map(() => undefined);
		for (const [index, item] of items.entries()) {
			this.#ground.thicken(index, item.thick ?? 0);
		}
		for (const [index, pin] of pinAll(items, room)) {
			this.#spots[index] = pin === undefined ? [] : [pin];
			if (pin === undefined) continue;
			this.#ground.pin(index);
			this.#take(index);
		}
	}

	run(patience: number): (Place | undefined)[] {
		const order = [...this.#items.keys()];
		const fixedFirst = [
			...order.filter((index) => this.#items[index]?.fixed),
			...order.filter((index) => !this.#items[index]?.fixed)
		];
		this.#settle(fixedFirst, patience * this.#items.length);
		const rounds = this.#items.length > MANY ? 1 : 3;
		for (let round = 0; round < rounds; round++) {
			this.#smooth();
			if (!this.#untangle()) break;
		}
		return this.#places;
	}

	/** Places one after the other; then those who found nothing push others away, who look again in their turn. */
	#settle(order: readonly number[], mostPushes: number): void {
		const waiting = order.filter((index) => !this.#place(index));
		let pushes = 0;
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			// Before anybody was pushed away there is no more room than there was.
			if (pushes > 0 && this.#place(next)) continue;
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
		const rounds = this.#items.length > MANY ? 1 : 3;
		for (let round = 0; round < rounds; round++) {
			let moved = false;
			for (const index of this.#items.keys()) {
				const place = this.#places[index];
				if (place === undefined || this.#troubleOf(index) === 0) continue;
				this.#take(index);
				const found = this.#search(index, false)?.place ?? place;
				this.#put(index, found);
				moved ||= found.x !== place.x || found.y !== place.y || found.name?.box.x0 !== place.name?.box.x0;
			}
			if (!moved) return;
		}
	}

	/** Lets two whose line and name are in each other's way leave together and come back in the other order. */
	#untangle(): boolean {
		let better = false;
		for (const [index, item] of this.#items.entries()) {
			if (!item.line || this.#places[index] === undefined) continue;
			const other = this.#ground.firstCrossedBy(index);
			if (other === -1 || this.#places[other] === undefined) continue;
			const places = [this.#places[index], this.#places[other]] as [Place, Place];
			const before = this.#troubleOf(index) + this.#troubleOf(other);
			this.#take(index);
			this.#take(other);
			if (this.#place(index) && this.#place(other)) {
				if (this.#troubleOf(index) + this.#troubleOf(other) < before) {
					better = true;
					continue;
				}
			}
			this.#put(index, places[0]);
			this.#put(other, places[1]);
		}
		return better;
	}

	/** How many lines are in the way of an item or its name, and how much its own is in the way of others. */
	#troubleOf(index: number): number {
		const item = this.#items[index] as Item;
		const { x, y, name } = this.#places[index] as Place;
		const trouble = this.#strainAt(index, item, x, y, Infinity);
		if (name === undefined) return trouble;
		const { x0, y0, x1, y1 } = name.box;
		const own = item.line && this.#ground.ownLineThrough(index, x, y, item.half, x0, y0, x1, y1);
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

	/** Takes an item off the sheet; of one that was put there by hand the picture stays, and only the name goes. */
	#take(index: number): void {
		this.#places[index] = undefined;
		const { fixed, half, line } = this.#items[index] as Item;
		const [pin] = fixed ? (this.#spots[index] ?? []) : [];
		if (pin === undefined) this.#ground.take(index);
		else this.#ground.put(index, pin.x, pin.y, half, undefined, line);
	}

	/** Lines crossed by standing here, whatever the name does; stops counting beyond `most`. */
	#strainAt(index: number, item: Item, x: number, y: number, most: number): number {
		const { half } = item;
		const under = this.#ground.linesThrough(index, x - half, y - half, x + half, y + half, most);
		if (under > most || !item.line) return under;
		return under + this.#ground.crossedBy(index, x, y, half, most - under);
	}

	/** A list to add to that begins with these; one list for all, since a search asks for thousands. */
	#pushedFrom(those: readonly number[]): number[] {
		const pushed = this.#pushed;
		pushed.length = 0;
		for (const one of those) pushed.push(one);
		return pushed;
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
		for (let at = 0; at < spots.length; at++) {
			const { x, y, cost } = spots[at] as Spot;
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
				for (let at = 0; at < SIDES.length; at++) {
					const side = SIDES[at] as (typeof SIDES)[number];
					let sideCost = spotCost + side.cost + size.cost;
					if (sideCost >= bestCost) continue;
					setNameBox(name, x, y, side, size, item.half);
					const { x0, y0, x1, y1 } = name;
					if (x0 < this.#bounds.x0 || x1 > this.#bounds.x1 || y0 < this.#bounds.y0 || y1 > this.#bounds.y1)
						continue;
					sideCost += 0.35 * outsideness(name, item.cell, edges);
					if (sideCost >= bestCost) continue;
					const blockers = pushing ? this.#pushedFrom(inTheWay) : NOBODY;
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
					if (item.line && ground.ownLineThrough(index, x, y, item.half, x0, y0, x1, y1))
						sideCost += OWN_LINE;
					sideCost += CROSSING * ground.linesThrough(index, x0, y0, x1, y1, (bestCost - sideCost) / CROSSING);
					if (sideCost >= bestCost) continue;
					bestCost = sideCost;
					best = { place: { x, y, name: { which, box: { x0, y0, x1, y1 } } }, blockers: [...blockers] };
				}
			}
		}
		return best;
	}
}
