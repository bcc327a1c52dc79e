/** From a wrapped text and a corner to lines on the sheet. */
import { directionOf } from './measure';
import { round } from './polar';
import type { Box, Label, TextLine } from './scene';
import type { Block } from './wrap';

/** Which edge of the block its lines keep to, as seen on the sheet. */
export type Edge = 'west' | 'middle' | 'east';

/** Sets a block with its upper west corner at x, y; `size` is the em in mm, `dir` that of its own letters if absent. */
export function setBlock(
	block: Block,
	size: number,
	x: number,
	y: number,
	edge: Edge,
	dir: TextLine['dir'] = directionOf(block.lines.join(' '))
): Label {
	const width = block.width * size;
	const at = edge === 'west' ? x : edge === 'east' ? x + width : x + width / 2;
	const lines = block.lines.map((text, index): TextLine => ({
		text,
		x: round(at),
		y: round(y + (block.lineHeight.above + index * block.lineHeight.step) * size),
		size: round(size),
		anchor: edge === 'middle' ? 'middle' : (edge === 'west') === (dir === 'ltr') ? 'start' : 'end',
		dir
	}));
	return { lines, box: boxOf(x, y, width, block.height * size) };
}

/** A box from its upper west corner and its sides. */
export function boxOf(x: number, y: number, width: number, height: number): Box {
	return { x0: round(x), y0: round(y), x1: round(x + width), y1: round(y + height) };
}
