/**
 * What stands in the margin beside the map: the legend, the tray of those whose closeness was not said, and the names
 * of those who are only a number on the map. All three share one column and get smaller together until they fit.
 */
import { boxOf, setBlock } from './text';
import type { Box, Label, SceneLegendRow, ScenePart } from './scene';
import { MARGIN, POINT } from './sheet';
import type { Sign } from './signs';
import { fillLines, wrapName } from './wrap';

/** What the margin is to hold. */
export interface MarginContents {
	readonly legend: readonly { readonly sign: Sign; readonly words: string }[];
	readonly legendHeading: string;
	readonly tray: readonly string[];
	readonly trayHeading: string;
	readonly numbers: readonly { readonly number: string; readonly name: string }[];
	readonly numbersHeading: string;
}

/** A place in the tray: the picture's centre and half side, and the name beside it. */
export interface TrayPlace {
	readonly x: number;
	readonly y: number;
	readonly half: number;
	readonly label: Label;
}

/** The margin as it is set. */
export interface Margin {
	readonly legend?: ScenePart<SceneLegendRow>;
	readonly tray?: ScenePart<never> & { readonly places: readonly TrayPlace[] };
	readonly numbers?: ScenePart<Label>;
}

const WIDTH = MARGIN.x1 - MARGIN.x0;
const HEIGHT = MARGIN.y1 - MARGIN.y0;
const SCALES = [
	1.25, 1.18, 1.12, 1.06, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4, 0.35, 0.3, 0.25, 0.2,
	0.15
];
const GLYPH = 17;

/** Sets the margin at the largest scale that fits. */
export function setMargin(contents: MarginContents): Margin {
	for (const scale of SCALES) {
		const { margin, height } = setAt(contents, scale);
		if (height <= HEIGHT) return margin;
	}
	return setAt(contents, 0.12).margin;
}

function setAt(contents: MarginContents, scale: number): { margin: Margin; height: number } {
	let y = MARGIN.y0;
	const margin: { -readonly [K in keyof Margin]: Margin[K] } = {};
	if (contents.legend.length > 0) {
		margin.legend = setLegend(contents, scale, y);
		y = margin.legend.box.y1 + 7 * scale;
	}
	if (contents.tray.length > 0) {
		margin.tray = setTray(contents, scale, y);
		y = margin.tray.box.y1 + 7 * scale;
	}
	if (contents.numbers.length > 0) {
		margin.numbers = setNumbers(contents, scale, y);
		y = margin.numbers.box.y1 + 7 * scale;
	}
	return { margin, height: y - 7 * scale - MARGIN.y0 };
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
	const rows = contents.legend.map(({ sign, words }): SceneLegendRow => {
		const block = fillLines(words, (WIDTH - glyph - 2 * scale) / size, 3);
		const height = Math.max(block.height * size, 6.4 * scale);
		const box = boxOf(MARGIN.x0, y, glyph, height);
		const label = setBlock(
			block,
			size,
			MARGIN.x0 + glyph + 2 * scale,
			y + (height - block.height * size) / 2,
			'west'
		);
		y += height + 1.4 * scale;
		return { sign, box, label };
	});
	return { heading, box: partBox(top, y), rows };
}

function setTray(contents: MarginContents, scale: number, top: number): NonNullable<Margin['tray']> {
	const inset = 3 * scale;
	const heading = setHeading(
		contents.trayHeading,
		scale * 0.9,
		MARGIN.x0 + inset,
		top + inset,
		WIDTH - 2 * inset
	);
	const columns = contents.tray.length <= 4 ? 1 : scale > 0.7 ? 2 : scale > 0.4 ? 3 : 5;
	const width = (WIDTH - 2 * inset) / columns;
	const half = 5.6 * scale;
	const size = 8.5 * POINT * scale;
	const room = (width - 2 * half - 2 * scale) / size;
	const first = heading.box.y1 + 2 * scale;
	let y = first;
	const places: TrayPlace[] = [];
	for (let at = 0; at < contents.tray.length; at += columns) {
		const blocks = contents.tray
			.slice(at, at + columns)
			.map((name) => wrapName(name).find((block) => block.width <= room) ?? fillLines(name, room, 3));
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
			places.push({ x: x + half, y: y + height / 2, half, label });
		}
		y += height;
	}
	return { heading, box: partBox(top, y + inset * 0.6), rows: [], places };
}

function setNumbers(contents: MarginContents, scale: number, top: number): ScenePart<Label> {
	const heading = setHeading(contents.numbersHeading, scale, MARGIN.x0, top, WIDTH);
	const columns = scale > 0.55 ? 2 : 3;
	const width = WIDTH / columns;
	const size = 8 * POINT * scale;
	let y = heading.box.y1 + 1.5 * scale;
	const rows: Label[] = [];
	for (let at = 0; at < contents.numbers.length; at += columns) {
		const blocks = contents.numbers
			.slice(at, at + columns)
			.map(({ number, name }) => fillLines(`${number}. ${name}`, (width - 2 * scale) / size, 2));
		for (const [column, block] of blocks.entries()) {
			rows.push(setBlock(block, size, MARGIN.x0 + column * width, y, 'west'));
		}
		y += Math.max(...blocks.map((block) => block.height * size)) + 0.8 * scale;
	}
	return { heading, box: partBox(top, y), rows };
}

function partBox(top: number, bottom: number): Box {
	return boxOf(MARGIN.x0, top, WIDTH, bottom - top);
}
