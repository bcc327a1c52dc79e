/**
 * Codes on paper, on sheets as large as the map's own and of the same form: where each code comes, and what one does with
 * it, in mm on A3. On A4 the same is smaller, and the smallest squares are still 0.7 mm.
 */
import type { Label } from '$lib/layout/scene';
import { POINT, SHEET } from '$lib/layout/sheet';
import { setBlock } from '$lib/layout/text';
import { fillLines } from '$lib/layout/wrap';
import type { ShownCode } from './shown';

/** What stands on such a sheet, in the resident's language. */
export interface CodeSheetWords {
	readonly title: string;
	/** What one does with the codes, and then what is in them, each sentence on a line of its own. */
	readonly steps: readonly string[];
	readonly notes: readonly string[];
	readonly nameOf: (code: ShownCode) => string;
	readonly date: string;
	readonly reference: string;
}

/** A code with its upper west corner at x, y. */
export interface PlacedCode {
	readonly code: ShownCode;
	readonly x: number;
	readonly y: number;
	readonly side: number;
	/** Its name under it, where there are several. */
	readonly caption?: Label;
}

/** One sheet of codes. */
export interface CodePage {
	readonly codes: readonly PlacedCode[];
	readonly title: Label;
	readonly lines: readonly Label[];
	readonly foot: readonly Label[];
}

/** The codes that come with a map on paper: whether they are wanted, their sheets, why there are none, as words. */
export interface PaperCodes {
	readonly wanted: boolean;
	readonly pages: readonly CodePage[];
	readonly problem?: string | undefined;
}

const EDGE = 14;
const GAP = 10;
const FOOT = 284;
const CAPTION = 10;
const MOST_ON_SHEET = 3;
const TITLE_SIZE = 26 * POINT;
const LINE_SIZE = 17 * POINT;
const FOOT_SIZE = 10 * POINT;
/** One code beside its words, as large as the sheet is high, or several under them. */
const WORDS_BESIDE = 170;

/** The sheets that show these codes. */
export function layCodePages(codes: readonly ShownCode[], words: CodeSheetWords): readonly CodePage[] {
	const sheets = Math.ceil(codes.length / MOST_ON_SHEET);
	const each = Math.ceil(codes.length / Math.max(1, sheets));
	return Array.from({ length: sheets }, (_, at) => layPage(codes.slice(at * each, (at + 1) * each), words));
}

function layPage(codes: readonly ShownCode[], words: CodeSheetWords): CodePage {
	const isAlone = codes.length === 1;
	const width = isAlone ? WORDS_BESIDE : SHEET.width - 2 * EDGE;
	const title = setBlock(fillLines(words.title, width / TITLE_SIZE, 2), TITLE_SIZE, EDGE, EDGE, 'west');
	const gap = isAlone ? 5 : 1.5;
	let y = title.box.y1 + 5;
	const setLine = (line: string) => {
		const label = setBlock(fillLines(line, width / LINE_SIZE, 6), LINE_SIZE, EDGE, y, 'west');
		y = label.box.y1 + gap;
		return label;
	};
	const steps = words.steps.map(setLine);
	y += 2 * gap;
	const lines = [...steps, ...words.notes.map(setLine)];
	const room = isAlone ? { x: EDGE + WORDS_BESIDE + GAP, y: EDGE } : { x: EDGE, y: y + 4 };
	return {
		codes: placeCodes(
			codes,
			{ ...room, width: SHEET.width - EDGE - room.x, height: FOOT - 6 - room.y },
			words
		),
		title,
		lines,
		foot: [footLine(words.date, EDGE, 60), footLine(words.reference, EDGE + 66, SHEET.width - 2 * EDGE - 66)]
	};
}

function footLine(text: string, x: number, width: number): Label {
	return setBlock(fillLines(text, width / FOOT_SIZE, 1), FOOT_SIZE, x, FOOT, 'west');
}

interface Room {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Beside each other, as large as they can be, in the middle of their room. */
function placeCodes(codes: readonly ShownCode[], room: Room, words: CodeSheetWords): readonly PlacedCode[] {
	const captionHeight = codes.some(({ of }) => of > 1) ? CAPTION : 0;
	const across = (room.width - GAP * (codes.length - 1)) / codes.length;
	const side = Math.min(across, room.height - captionHeight);
	const first = room.x + (room.width - codes.length * side - GAP * (codes.length - 1)) / 2;
	return codes.map((code, at) => {
		const [x, y] = [first + at * (side + GAP), room.y];
		if (captionHeight === 0) return { code, x, y, side };
		const block = fillLines(words.nameOf(code), side / LINE_SIZE, 1);
		const middle = x + (side - block.width * LINE_SIZE) / 2;
		return { code, x, y, side, caption: setBlock(block, LINE_SIZE, middle, y + side + 1, 'middle') };
	});
}
