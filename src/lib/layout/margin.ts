/**
 * What stands in the margin beside the map: the legend, the tray of those whose closeness was not said, the names of
 * those who are a number on the map, the list of everyone. They get smaller together while all of it fits, never below
 * six points. Then legend and tray stay, many in the tray become numbers, and the lists go on on further sheets.
 */
import type { Leftover } from './further';
import { flowRows, listEm, type ListRow } from './listing';
import { directionOf } from './measure';
import type { Box, Label, SceneLegendRow, ScenePart } from './scene';
import { MARGIN, POINT } from './sheet';
import type { Sign } from './signs';
import { boxOf, setBlock } from './text';
import { MANY_IN_TRAY, setTray, setTrayGrid, type Tray, type TrayContents } from './tray';
import { fillLines } from './wrap';

/** What the margin is to hold. */
export interface MarginContents {
	readonly legend: readonly { readonly sign: Sign; readonly words: string; readonly aside?: string }[];
	readonly legendHeading: string;
	readonly tray: TrayContents;
	/** The lists; which numbers they explain depends on whether those in the tray are numbers too. */
	readonly lists: (trayNumbered: boolean) => readonly MarginList[];
	/** Whether lists may stand in the margin, or only on further sheets. */
	readonly besides: boolean;
}

/** A list under its heading. */
export interface MarginList {
	readonly part: 'numbers' | 'list';
	readonly heading: string;
	readonly rows: readonly ListRow[];
}

/** The margin as it is set, and what is left over for further sheets. */
export interface Margin {
	readonly legend?: ScenePart<SceneLegendRow>;
	readonly tray?: Tray;
	readonly numbers?: ScenePart<Label>;
	readonly list?: ScenePart<Label>;
	readonly left: readonly Leftover[];
}

const WIDTH = MARGIN.x1 - MARGIN.x0;
const HEIGHT = MARGIN.y1 - MARGIN.y0;
/** At the last one the legend's words are six points, and the question mark in its signs. */
const SCALES = [1.25, 1.18, 1.12, 1.06, 1, 0.94, 0.88, 0.82, 0.76, 0.71];
const LEAST = 0.71;
const GLYPH = 17;
/** Nothing on the sheet is smaller, in points. */
const SMALLEST = 6;
/** Where lists go on elsewhere, legend and tray leave them this share of the margin. */
const KEPT = 0.62;
/** A list begins in the margin where at least so many mm are left for it. */
const WORTH = 24;
const COLUMNS = { numbers: { margin: 2, further: 5, points: 8 }, list: { margin: 1, further: 3, points: 8 } };

type Draft = { -readonly [K in keyof Margin]: Margin[K] };

/** Sets the margin at the largest scale that fits; what never fits is left over. */
export function setMargin(contents: MarginContents): Margin {
	const lists = contents.lists(false);
	for (const scale of contents.besides && lists.some(isTooLong) ? [] : SCALES) {
		const { draft, y } = setFixed(contents, scale, HEIGHT);
		if (isTight(draft) || y > MARGIN.y1 + 7 * scale) continue;
		if (!contents.besides) return { ...draft, left: leftoversOf(lists) };
		const end = setLists(draft, lists, scale, y);
		if (draft.left.length === 0 && end <= MARGIN.y1 + 7 * scale) return draft;
	}
	const kept =
		HEIGHT * (contents.besides && contents.lists(true).some(({ rows }) => rows.length > 0) ? KEPT : 1);
	const scale = SCALES.find((one) => {
		const { draft, y } = setFixed(contents, one, kept);
		return one <= 1 && !isTight(draft) && y <= MARGIN.y0 + kept + 7 * one;
	});
	const { draft, y } = setFixed(contents, scale ?? LEAST, scale === undefined ? HEIGHT : kept);
	const all = contents.lists(draft.tray?.numbered === true);
	if (!contents.besides) return { ...draft, left: leftoversOf(all) };
	setLists(draft, all, scale ?? LEAST, y);
	return draft;
}

/** Whether those in the tray are numbers, or smaller than they should be. */
function isTight({ tray }: Draft): boolean {
	return tray !== undefined && (tray.numbered || tray.tight);
}

/** Whether a list has more rows than the margin at its smallest, so that trying is no use. */
function isTooLong({ part, rows }: MarginList): boolean {
	return (rows.length * listEm(6, 1)) / COLUMNS[part].margin > HEIGHT;
}

/** Sets legend and tray, the tray within what `height` leaves, in mm; tells where the next part would begin. */
function setFixed(contents: MarginContents, scale: number, height: number): { draft: Draft; y: number } {
	let y = MARGIN.y0;
	const draft: Draft = { left: [] };
	if (contents.legend.length > 0) {
		draft.legend = setLegend(contents, scale, y);
		y = draft.legend.box.y1 + 7 * scale;
	}
	if (contents.tray.names.length > 0) {
		const most = MARGIN.y0 + height - y;
		const { naming, names } = contents.tray;
		const mayFit = naming !== 'none' && names.length <= MANY_IN_TRAY;
		const tray = mayFit ? setTray(contents.tray, scale, y) : undefined;
		draft.tray = tray && tray.box.y1 - y <= most ? tray : setTrayGrid(contents.tray, scale, y, most);
		y = draft.tray.box.y1 + 7 * scale;
	}
	return { draft, y };
}

/** Sets the lists as far as they fit and leaves the rest over; tells where the last one ends. */
function setLists(draft: Draft, lists: readonly MarginList[], scale: number, top: number): number {
	let y = top;
	const left: Leftover[] = [];
	for (const { part, heading, rows } of lists) {
		if (rows.length === 0) continue;
		const { margin, further, points } = COLUMNS[part];
		if (left.length > 0 || MARGIN.y1 - y < Math.min(WORTH, rows.length * 8)) {
			left.push({ heading, rows, columns: further });
			continue;
		}
		const head = setHeading(heading, scale, MARGIN.x0, y, WIDTH);
		const from = head.box.y1 + 1.5 * scale;
		const dir = directionOf(heading);
		const room = { x: MARGIN.x0, y: from, width: WIDTH, height: MARGIN.y1 - from, dir };
		const { labels, count, bottom } = flowRows(rows, {
			...room,
			columns: margin,
			size: listEm(points, scale)
		});
		if (count > 0) draft[part] = { heading: head, box: partBox(y, bottom), rows: labels };
		if (count < rows.length) left.push({ heading, rows: rows.slice(count), columns: further });
		y = bottom + 7 * scale;
	}
	draft.left = left;
	return y;
}

function leftoversOf(lists: readonly MarginList[]): Leftover[] {
	return lists
		.filter(({ rows }) => rows.length > 0)
		.map(({ part, heading, rows }) => ({ heading, rows, columns: COLUMNS[part].further }));
}

function setHeading(text: string, scale: number, x: number, y: number, width: number): Label {
	const size = 11 * POINT * scale;
	return setBlock(fillLines(text, width / size, 2), size, x, y, 'west');
}

function setLegend(contents: MarginContents, scale: number, top: number): ScenePart<SceneLegendRow> {
	const heading = setHeading(contents.legendHeading, scale, MARGIN.x0, top, WIDTH);
	const size = 8.5 * POINT * scale;
	const glyph = GLYPH * scale;
	let y = heading.box.y1 + 2.5 * scale;
	const small = Math.max(SMALLEST * POINT, 0.85 * size);
	const x = MARGIN.x0 + glyph + 2 * scale;
	const width = MARGIN.x1 - x;
	const rows = contents.legend.map(({ sign, words, aside }): SceneLegendRow => {
		const block = fillLines(words, width / size, 3);
		const second = aside === undefined ? undefined : fillLines(aside, width / small, 3);
		const first = block.height * size;
		const text = first + (second ? second.height * small : 0);
		const height = Math.max(text, 6.4 * scale);
		const at = y + (height - text) / 2;
		const box = boxOf(MARGIN.x0, y, glyph, height);
		y += height + 1.4 * scale;
		return {
			sign,
			box,
			label: setBlock(block, size, x, at, 'west'),
			...(second && { aside: setBlock(second, small, x, at + first, 'west') })
		};
	});
	return { heading, box: partBox(top, y), rows };
}

function partBox(top: number, bottom: number): Box {
	return boxOf(MARGIN.x0, top, WIDTH, bottom - top);
}
