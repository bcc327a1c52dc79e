/** The sheets after the first: what the margin beside the map had no room for, in columns, with date and reference. */
import { flowRows, type ListRow } from './listing';
import { directionOf } from './measure';
import type { Label, SceneFurther } from './scene';
import { POINT, SHEET } from './sheet';
import { setBlock } from './text';
import { fillLines } from './wrap';

/** Rows under a heading that go on after the first sheet. */
export interface Leftover {
	readonly heading: string;
	readonly rows: readonly ListRow[];
	/** How many columns these rows are set in. */
	readonly columns: number;
}

const EDGE = 14;
const HEADING_POINTS = 14;
const ROW_POINTS = 8.5;
const FOOT = 284;
/** More rows than a column can hold. */
const MOST_ROWS = 90;

/** Sets what is left over on as many sheets as it needs. */
export function setFurther(leftovers: readonly Leftover[], date: Label, reference: Label): SceneFurther[] {
	return leftovers.flatMap(({ heading, rows, columns }) => {
		const sheets: SceneFurther[] = [];
		const size = HEADING_POINTS * POINT;
		const width = SHEET.width - 2 * EDGE;
		const head = setBlock(fillLines(heading, width / size, 1), size, EDGE, EDGE - 2, 'west');
		const y = head.box.y1 + 4;
		const room = {
			x: EDGE,
			y,
			width,
			height: FOOT - y,
			columns,
			size: ROW_POINTS * POINT,
			dir: directionOf(heading)
		};
		for (let from = 0; from < rows.length;) {
			const { labels, count } = flowRows(rows.slice(from, from + MOST_ROWS * columns), room);
			sheets.push({ date, reference, heading: head, rows: labels });
			from += Math.max(1, count);
		}
		return sheets;
	});
}
