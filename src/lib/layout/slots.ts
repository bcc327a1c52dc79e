/**
 * The places of a crowd: a lattice of equal slots over the whole circle, each for one small picture and its number.
 * Slots never share room with each other, so whatever stands in them cannot either. Which slot belongs to which ring
 * and domain is told by where its picture's middle lies. It hands out no slot; that is `crowding.ts`.
 */
import { overlaps } from './boxes';
import { SMALLEST_EM } from './numbering';
import { bearingOf, distanceOf } from './polar';
import type { Box } from './scene';
import { CENTRE, HOME_RADIUS, RIM } from './sheet';

/** How a picture and its number stand in a slot; lengths in mm, the picture's middle from the slot's upper west corner. */
export interface SlotStyle {
	readonly r: number;
	readonly number: 'inside' | 'below' | 'beside' | 'none';
	readonly width: number;
	readonly height: number;
	readonly markX: number;
	readonly markY: number;
	/** Where a number below or beside begins, from the same corner, and how wide it may be. */
	readonly numberX: number;
	readonly numberY: number;
	readonly numberWidth: number;
	/** Whether each row is shifted against the next, so that narrow cells too find a slot's middle in them. */
	readonly staggered?: boolean;
}

/** A slot: its upper west corner, its picture's middle, that point's bearing and distance, and its place in the lattice. */
export interface Slot {
	readonly left: number;
	readonly top: number;
	readonly x: number;
	readonly y: number;
	readonly bearing: number;
	readonly distance: number;
	readonly row: number;
	readonly column: number;
}

/** Between two slots, in mm. */
const GAP = 0.3;
/** Slots may reach this far over the rim, where nothing is written yet. */
const OVER_RIM = 0.4;
/** A number's height with a little air. */
const DOWN = SMALLEST_EM * 1.02 + 0.1;

const SMALLEST_MARK = 0.6;

/** The ways to stand in a slot, the largest first, for numbers that are at most `numberWidth` mm wide; 0 for none. */
export function stylesFor(numberWidth: number): SlotStyle[] {
	if (numberWidth === 0)
		return [4, 3.5, 3, 2.6, 2.2, 1.8, 1.4, 1.1, 0.8, 0.6].map((r) => insideStyle(r, 'none'));
	return [
		...[4, 3.5, 3.1, 2.75, 2.4].filter((r) => numberWidth <= r * 1.75).map((r) => insideStyle(r, 'inside')),
		...[1.6, 1.3].map((r) => belowStyle(r, numberWidth)),
		...[1, 0.8, SMALLEST_MARK].map((r) => besideStyle(r, numberWidth))
	];
}

/** The way to stand where some share a slot: each is wide enough for the numbers of several. */
export function sharingStyle(rangeWidth: number): SlotStyle {
	return { ...besideStyle(SMALLEST_MARK, rangeWidth), staggered: true };
}

/** Half the side of the square that a picture and its rim take in a slot. */
function halfIn(r: number): number {
	return r + (r >= 2 ? 1 : 0.6);
}

function insideStyle(r: number, number: 'inside' | 'none'): SlotStyle {
	const half = halfIn(r) + GAP / 2;
	const side = 2 * half;
	return {
		r,
		number,
		width: side,
		height: side,
		markX: half,
		markY: half,
		numberX: 0,
		numberY: 0,
		numberWidth: side
	};
}

function belowStyle(r: number, numberWidth: number): SlotStyle {
	const half = halfIn(r) + GAP / 2;
	const width = Math.max(2 * half, numberWidth + GAP);
	const numberX = (width - numberWidth) / 2;
	return {
		...{ r, number: 'below', width, height: 2 * half + DOWN, markX: width / 2, markY: half },
		...{ numberX, numberY: 2 * half - GAP / 2, numberWidth }
	};
}

function besideStyle(r: number, numberWidth: number): SlotStyle {
	const half = halfIn(r) + GAP / 2;
	const height = Math.max(2 * half, DOWN + 0.1);
	return {
		...{ r, number: 'beside', width: 2 * half + numberWidth + GAP, height, markX: half, markY: height / 2 },
		...{ numberX: 2 * half, numberY: (height - DOWN) / 2 + 0.05, numberWidth }
	};
}

/** All slots of the circle that keep off the home, row by row. */
export function slotsOf(style: SlotStyle): Slot[] {
	const { width, height, markX, markY } = style;
	const slots: Slot[] = [];
	const rows = Math.floor((2 * RIM) / height);
	const columns = Math.floor((2 * RIM) / width);
	const firstTop = CENTRE.y - (rows * height) / 2;
	const middleLeft = CENTRE.x - (columns * width) / 2;
	for (let row = 0; row < rows; row++) {
		const top = firstTop + row * height;
		const firstLeft = middleLeft - (style.staggered ? ((row % 4) / 4) * width : 0);
		for (let column = 0; column <= columns; column++) {
			const left = firstLeft + column * width;
			const farX = Math.max(CENTRE.x - left, left + width - CENTRE.x);
			const farY = Math.max(CENTRE.y - top, top + height - CENTRE.y);
			if (Math.hypot(farX, farY) > RIM + OVER_RIM) continue;
			const nearX = Math.max(0, left - CENTRE.x, CENTRE.x - left - width);
			const nearY = Math.max(0, top - CENTRE.y, CENTRE.y - top - height);
			if (Math.hypot(nearX, nearY) < HOME_RADIUS + GAP) continue;
			const x = left + markX;
			const y = top + markY;
			slots.push({ left, top, x, y, bearing: bearingOf(x, y), distance: distanceOf(x, y), row, column });
		}
	}
	return slots;
}

/** Whether a slot shares room with any of the boxes. */
export function isBlocked({ left, top }: Slot, { width, height }: SlotStyle, boxes: readonly Box[]): boolean {
	const box = { x0: left, y0: top, x1: left + width, y1: top + height };
	return boxes.some((other) => overlaps(box, other));
}
