/**
 * Fills slots: who was put somewhere by hand comes nearest to there, the others where they are liked best. Where there
 * are fewer slots than people, the last ones share one, wide enough for the numbers from the first to the last of them.
 */
import { SMALLEST_EM } from './numbering';
import type { Place } from './place';
import { round } from './polar';
import type { Slot, SlotStyle } from './slots';

/** What has been filled so far; indices are the crowd's. */
export interface Filled {
	readonly places: Place[];
	readonly sharing: Map<number, number>;
	/** Those who share a slot that is too narrow for their numbers. */
	readonly cramped: number[];
}

/** Nothing yet. */
export function nothingFilled(): Filled {
	return { places: [], sharing: new Map(), cramped: [] };
}

/** Slots side by side in rows, and what is to be known of them. */
export interface SlotRoom {
	readonly slots: readonly Slot[];
	readonly style: SlotStyle;
	/** Room for the numbers of those who share a slot, in mm. */
	readonly rangeWidth: number;
	/** How little a slot is liked. */
	readonly costOf: (slot: Slot) => number;
	/** The point at which one of them was put by hand. */
	readonly wanted?: (index: number) => { readonly x: number; readonly y: number } | undefined;
}

/** Places these in the room, and returns them in reading order, those who share a slot last. */
export function fillSlots(filled: Filled, room: SlotRoom, who: readonly number[]): number[] {
	if (who.length === 0) return [];
	const shared = who.length > room.slots.length ? findShared(room) : [];
	const free = new Set(room.slots.filter((slot) => !shared.includes(slot)));
	const liked = [...free].sort((one, other) => room.costOf(one) - room.costOf(other));
	const alone = who.slice(0, shared.length > 0 ? free.size : who.length);
	const taken = new Map<number, Slot>();
	for (const index of alone) {
		const point = room.wanted?.(index);
		if (point === undefined) continue;
		const slot = nearest(free, point);
		if (slot !== undefined) taken.set(index, slot);
		if (slot !== undefined) free.delete(slot);
	}
	const left = liked.filter((slot) => free.has(slot)).values();
	for (const index of alone) if (!taken.has(index)) taken.set(index, left.next().value as Slot);
	for (const [index, slot] of taken) filled.places[index] = placeIn(slot, room.style, room.style.numberWidth);
	const order = [...taken.keys()].sort((one, other) => {
		const [first, second] = [taken.get(one) as Slot, taken.get(other) as Slot];
		return first.row - second.row || first.column - second.column;
	});
	const sharing = who.slice(alone.length);
	const width = shared.length > 1 ? room.rangeWidth : room.style.numberWidth;
	if (sharing.length > 0 && width < room.rangeWidth && room.style.number !== 'none')
		filled.cramped.push(...sharing);
	for (const index of sharing) {
		filled.places[index] = placeIn(shared[0] as Slot, room.style, width);
		if (index !== sharing.at(-1)) filled.sharing.set(index, sharing.at(-1) as number);
	}
	return [...order, ...sharing];
}

/** The slots side by side that those share who have none of their own: as many as their numbers are wide. */
function findShared({ slots, style, rangeWidth }: SlotRoom): Slot[] {
	const across = style.number === 'none' ? 1 : Math.ceil((style.numberX + rangeWidth + 0.3) / style.width);
	const byPlace = new Map(slots.map((slot) => [`${slot.row} ${slot.column}`, slot]));
	for (const slot of [...slots].reverse()) {
		const run = Array.from({ length: across }, (_, step) => byPlace.get(`${slot.row} ${slot.column + step}`));
		if (run.every((one) => one !== undefined)) return run;
	}
	return slots.slice(-1);
}

function nearest(
	slots: Iterable<Slot>,
	{ x, y }: { readonly x: number; readonly y: number }
): Slot | undefined {
	let best: Slot | undefined;
	let least = Infinity;
	for (const slot of slots) {
		const away = Math.hypot(slot.x - x, slot.y - y);
		if (away >= least) continue;
		best = slot;
		least = away;
	}
	return best;
}

function placeIn({ left, top, x, y }: Slot, style: SlotStyle, numberWidth: number): Place {
	const at = { x: round(x), y: round(y) };
	if (style.number === 'inside' || style.number === 'none') return at;
	const x0 = left + style.numberX;
	const y0 = top + style.numberY;
	return { ...at, name: { which: 0, box: { x0, y0, x1: x0 + numberWidth, y1: y0 + SMALLEST_EM * 1.02 } } };
}
