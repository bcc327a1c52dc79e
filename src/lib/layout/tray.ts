/**
 * The tray in which those lie whose closeness was not said (R50). It belongs to the map and prints with it. A few lie
 * there with their names; many lie close together in a grid with numbers, and their names go to the list.
 */
import { fillSlots, nothingFilled } from './filling';
import { measureText } from './measure';
import type { Naming } from './members';
import { numberBlock, numberInside, SMALLEST_EM, writeRange } from './numbering';
import type { Place } from './place';
import type { Box, Label } from './scene';
import { MARGIN, POINT } from './sheet';
import { stylesFor, type Slot, type SlotStyle } from './slots';
import { boxOf, setBlock } from './text';
import { fillLines, wrapName, type Block } from './wrap';

/** A place in the tray: the picture's middle and radius, and what is written at it. */
export interface TrayPlace {
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly number?: string;
	readonly label?: Label;
	readonly inside?: Label;
	/** The place whose mark stands for this one too. */
	readonly sharesWith?: number;
	/** Whether there is room for its picture. */
	readonly pictured: boolean;
}

/** What lies in the tray, in its order: names, and the numbers that may stand in their place. */
export interface TrayContents {
	readonly heading: string;
	readonly names: readonly string[];
	readonly numbers: readonly string[];
	readonly naming: Naming;
}

/** The tray as it is set; `numbered` says that names went to the list. */
export interface Tray {
	readonly heading: Label;
	readonly box: Box;
	readonly rows: readonly never[];
	readonly places: readonly TrayPlace[];
	readonly numbered: boolean;
	/** Whether some are too small for their picture, or share a mark. */
	readonly tight: boolean;
}

const WIDTH = MARGIN.x1 - MARGIN.x0;
/** A picture may be drawn at this radius, in mm, and not below it. */
export const LEAST_PICTURED = 2.2;

/** Beyond so many no scale has room for names in two columns. */
export const MANY_IN_TRAY = 58;

/** Sets the tray with what stands for each beside its picture, at a scale; as high as that needs. */
export function setTray(contents: TrayContents, scale: number, top: number): Tray {
	const { names, numbers, naming } = contents;
	const inset = 3 * scale;
	const heading = setHeading(contents.heading, scale, top + inset, inset);
	const texts = naming === 'numbers' ? numbers : names;
	const columns = texts.length <= 4 ? 1 : 2;
	const width = (WIDTH - 2 * inset) / columns;
	const half = 5.6 * scale;
	const size = 8.5 * POINT * scale;
	const room = (width - 2 * half - 2 * scale) / size;
	let y = heading.box.y1 + 2 * scale;
	const places: TrayPlace[] = [];
	for (let at = 0; at < texts.length; at += columns) {
		const blocks = texts.slice(at, at + columns).map((text) => blockFor(text, room, naming));
		const height = Math.max(2 * half, ...blocks.map((block) => block.height * size)) + 1.6 * scale;
		for (const [column, block] of blocks.entries()) {
			const x = MARGIN.x0 + inset + column * width;
			const label = setBlock(
				block,
				size,
				x + 2 * half + scale,
				y + (height - block.height * size) / 2,
				'west'
			);
			const number = naming === 'numbers' ? { number: texts[at + column] as string } : {};
			places.push({ x: x + half, y: y + height / 2, r: half * 0.78, label, ...number, pictured: true });
		}
		y += height;
	}
	return { heading, box: partBox(top, y + inset * 0.6), rows: [], places, numbered: false, tight: false };
}

function blockFor(text: string, room: number, naming: Naming): Block {
	if (naming === 'numbers') return numberBlock(text);
	return wrapName(text).find(({ width }) => width <= room) ?? fillLines(text, room, 3);
}

/** Sets the tray as a grid of numbers (of mere marks, where nothing is written) that is not higher than `most` mm. */
export function setTrayGrid(contents: TrayContents, scale: number, top: number, most: number): Tray {
	const { numbers, naming } = contents;
	const inset = 3 * scale;
	const heading = setHeading(contents.heading, scale, top + inset, inset);
	const start = heading.box.y1 + 2 * scale;
	const room = most - (start - top) - inset * 0.6;
	const written = naming === 'none' ? 0 : SMALLEST_EM;
	const widest = Math.max(...numbers.map(measureText)) * written;
	const styles = stylesFor(widest);
	const fitting = (style: SlotStyle) => rowsFor(numbers.length, style, inset) * style.height <= room;
	const style = styles.find(fitting) ?? (styles.at(-1) as SlotStyle);
	const rows = Math.max(1, Math.min(rowsFor(numbers.length, style, inset), Math.floor(room / style.height)));
	const slots = gridOf(style, rows, MARGIN.x0 + inset, start, inset);
	const filled = nothingFilled();
	const rangeWidth = 2.4 * widest;
	const slotRoom = { slots, style, rangeWidth, costOf: ({ row, column }: Slot) => row * 1e3 + column };
	fillSlots(filled, slotRoom, [...numbers.keys()]);
	const firstOf = new Map<number, number>();
	for (const [one, other] of filled.sharing) if (!firstOf.has(other)) firstOf.set(other, one);
	const places = numbers.map((number, index): TrayPlace => {
		const { x, y, name } = filled.places[index] as Place;
		const base = { x, y, r: style.r, pictured: naming === 'none' && style.r >= LEAST_PICTURED };
		const sharesWith = filled.sharing.get(index);
		if (naming === 'none') return { ...base, ...(sharesWith !== undefined && { sharesWith }) };
		if (sharesWith !== undefined) return { ...base, number, sharesWith };
		const text = writeRange(numbers[firstOf.get(index) ?? index] as string, number);
		if (name === undefined) return { ...base, number, inside: numberInside(text, x, y, style.r) };
		const block = numberBlock(text);
		const spare = style.number === 'below' ? (name.box.x1 - name.box.x0 - block.width * SMALLEST_EM) / 2 : 0;
		return { ...base, number, label: setBlock(block, SMALLEST_EM, name.box.x0 + spare, name.box.y0, 'west') };
	});
	const bottom = start + rows * style.height + inset * 0.6;
	const tight = style.r < LEAST_PICTURED || filled.sharing.size > 0;
	return { heading, box: partBox(top, bottom), rows: [], places, numbered: naming === 'shown', tight };
}

function rowsFor(count: number, style: SlotStyle, inset: number): number {
	return Math.ceil(count / Math.max(1, Math.floor((WIDTH - 2 * inset) / style.width)));
}

function gridOf(style: SlotStyle, rows: number, left: number, top: number, inset: number): Slot[] {
	const columns = Math.max(1, Math.floor((WIDTH - 2 * inset) / style.width));
	return Array.from({ length: rows * columns }, (_, index): Slot => {
		const row = Math.floor(index / columns);
		const column = index % columns;
		const at = { left: left + column * style.width, top: top + row * style.height };
		return { ...at, x: at.left + style.markX, y: at.top + style.markY, bearing: 0, distance: 0, row, column };
	});
}

function setHeading(text: string, scale: number, y: number, inset: number): Label {
	const size = Math.max(SMALLEST_EM, 11 * POINT * scale * 0.9);
	return setBlock(fillLines(text, (WIDTH - 2 * inset) / size, 2), size, MARGIN.x0 + inset, y, 'west');
}

function partBox(top: number, bottom: number): Box {
	return boxOf(MARGIN.x0, top, WIDTH, bottom - top);
}
