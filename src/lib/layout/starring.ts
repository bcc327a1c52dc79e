/** Many wishes: numbered stars in rows at the rim of their sectors, so that people keep the rest of the circle. */
import { fillSlots, nothingFilled, type Filled } from './filling';
import { measureText } from './measure';
import type { Starred } from './members';
import { SMALLEST_EM, writeRange } from './numbering';
import type { Place } from './place';
import type { Box } from './scene';
import type { Sector } from './sectors';
import { isBlocked, sharingStyle, slotsOf, stylesFor, type SlotStyle } from './slots';

/** Where the stars stand, by the wishes' own indices, and what room they take. */
export interface StarRows {
	readonly places: readonly Place[];
	readonly sharing: ReadonlyMap<number, number>;
	/** By sector, and in it row by row. */
	readonly order: readonly number[];
	readonly taken: readonly Box[];
	readonly starHalf: number;
}

/** How much of a sector's slots its wishes may fill. */
const SHARE = 0.4;
const STAR = 1.6;

/** Stands the wishes at the rim; `widest` is as wide as any of their numbers, empty where none are. Nobody stands where something is `written`. */
export function standStars(
	wishes: readonly Starred[],
	shares: readonly Sector[],
	widest: string,
	written: readonly Box[]
): StarRows {
	const numberWidth = measureText(widest) * SMALLEST_EM;
	const rangeWidth = measureText(writeRange(widest, `${widest} `)) * SMALLEST_EM;
	const style = stylesFor(numberWidth).find(({ r }) => r <= STAR + 0.2) as SlotStyle;
	const rows = fillRows(wishes, shares, style, rangeWidth, written);
	if (rows.cramped.length === 0) return rows;
	return fillRows(wishes, shares, sharingStyle(rangeWidth), rangeWidth, written);
}

function fillRows(
	wishes: readonly Starred[],
	shares: readonly Sector[],
	style: SlotStyle,
	rangeWidth: number,
	written: readonly Box[]
): StarRows & Filled {
	const filled = nothingFilled();
	const taken: Box[] = [];
	const order: number[] = [];
	const slots = slotsOf(style).filter((slot) => !isBlocked(slot, style, written));
	for (const { domain, from, to } of shares) {
		const who = wishes.flatMap(({ wish }, index) => (wish.domain === domain ? [index] : []));
		if (who.length === 0) continue;
		const mine = slots
			.filter(({ bearing }) => bearing >= from && bearing < to)
			.sort((one, other) => other.distance - one.distance);
		const kept = mine.slice(0, Math.max(3, Math.min(who.length, Math.floor(mine.length * SHARE))));
		order.push(
			...fillSlots(filled, { slots: kept, style, rangeWidth, costOf: ({ distance }) => -distance }, who)
		);
		for (const { left, top } of kept)
			taken.push({ x0: left, y0: top, x1: left + style.width, y1: top + style.height });
	}
	return { ...filled, order, taken, starHalf: style.r };
}
