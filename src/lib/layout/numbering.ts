/** Numbers that stand for names: how they are written, and how much room they take. */
import { lineHeightOf, measureText } from './measure';
import type { Label } from './scene';
import { POINT } from './sheet';
import { setBlock } from './text';
import { writeNumber, type SheetWords } from './words';
import type { Block } from './wrap';

/** The smallest type on a sheet, as its em in mm: six points. */
export const SMALLEST_EM = 6 * POINT;

/** Figures hang below no line, so they are as high as Latin letters in every numeral system. */
export function numberBlock(text: string): Block {
	const lineHeight = lineHeightOf('0');
	const { above, below } = lineHeight;
	return { lines: [text], width: measureText(text), height: above + below, lineHeight };
}

/** The widest number up to `count`, for keeping room free before it is known who has which. */
export function widestNumber(count: number, words: SheetWords): string {
	const figures = Array.from({ length: 10 }, (_, figure) => writeNumber(figure, words));
	const widest = figures.reduce((one, other) => (measureText(other) > measureText(one) ? other : one));
	return widest.repeat(String(Math.max(1, count)).length);
}

/** The numbers from first to last, as those carry them who share one mark. */
export function writeRange(first: string, last: string): string {
	return first === last ? first : `${first}–${last}`;
}

/** A number in the place of a picture with radius `r` mm: as large as fits, never below six points. */
export function numberInside(text: string, x: number, y: number, r: number): Label {
	const block = numberBlock(text);
	const size = Math.max(SMALLEST_EM, Math.min(r * 1.05, (r * 1.75) / block.width));
	return setBlock(block, size, x - (block.width * size) / 2, y - 0.45 * size, 'middle');
}
