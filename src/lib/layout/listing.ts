/**
 * The lists of a sheet: what the numbers stand for, and everyone by ring with what the map shows of them. And how rows
 * flow into columns: from top to bottom, then on in the next one; no row is cut, and no heading stands last.
 */
import type { Label } from './scene';
import { POINT } from './sheet';
import { setBlock } from './text';
import { fillLines } from './wrap';

/** A row of a list; a heading stands a little larger over those that follow. */
export interface ListRow {
	readonly text: string;
	readonly heading: boolean;
}

/** Room for rows: the upper west corner, the sides, in how many columns; `size` is the type's em in mm. */
export interface Columns {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly columns: number;
	readonly size: number;
	/** The direction of the sheet's language: numbers come first in it, whatever a name is written in. */
	readonly dir: 'ltr' | 'rtl';
}

/** Rows that were set, how many they are, and where the lowest ends. */
export interface Flowed {
	readonly labels: readonly Label[];
	readonly count: number;
	readonly bottom: number;
}

const COLUMN_GAP = 3;
/** Lines that a row may have before it is cut short: more than any real one needs. */
const MOST_LINES = 9;

/** What is written for one who is in a list. */
export function writeRow(number: string | undefined, name: string, facts: string): ListRow {
	const numbered = number === undefined ? name : `${number}. ${name}`;
	return { text: facts === '' ? numbered : `${numbered} · ${facts}`, heading: false };
}

/** Lets rows flow into columns as far as they go; where all of them fit, the columns are about equally long. */
export function flowRows(rows: readonly ListRow[], room: Columns): Flowed {
	const width = (room.width - COLUMN_GAP * (room.columns - 1)) / room.columns;
	const blocks = rows.map(({ text, heading }) => {
		const size = heading ? room.size * 1.12 : room.size;
		return { block: fillLines(text, width / size, MOST_LINES), size, heading };
	});
	const heights = blocks.map(({ block, size }) => block.height * size + 0.35 * room.size);
	const total = heights.reduce((sum, height) => sum + height, 0);
	const highest = Math.max(0, ...heights);
	let length = Math.min(room.height, Math.max(highest, total / room.columns));
	for (; length < room.height && countIn(length) < rows.length; length += room.size);
	length = Math.min(length, room.height);

	function countIn(columnLength: number, put?: (index: number, column: number, y: number) => void): number {
		let column = 0;
		let y = 0;
		for (const [index, height] of heights.entries()) {
			const gap = blocks[index]?.heading && y > 0 ? room.size : 0;
			const needed = gap + height + (blocks[index]?.heading ? (heights[index + 1] ?? 0) : 0);
			if (y + needed > columnLength + 1e-6) {
				column++;
				y = 0;
				if (column >= room.columns || height > columnLength + 1e-6) return index;
			} else y += gap;
			put?.(index, column, y);
			y += height;
		}
		return heights.length;
	}

	const labels: Label[] = [];
	let bottom = room.y;
	const count = countIn(length, (index, column, y) => {
		const { block, size, heading } = blocks[index] as (typeof blocks)[number];
		const label = setBlock(block, size, room.x + column * (width + COLUMN_GAP), room.y + y, 'west', room.dir);
		labels.push(heading ? { ...label, strong: true } : label);
		bottom = Math.max(bottom, label.box.y1);
	});
	return { labels, count, bottom };
}

/** The size of the type of a list at a scale, in mm: never below six points. */
export function listEm(points: number, scale: number): number {
	return Math.max(6, points * scale) * POINT;
}
