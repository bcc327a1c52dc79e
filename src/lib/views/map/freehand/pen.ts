/**
 * A pen on the map: how what a hand does becomes strokes. Points are shares of the square round the map's circle, so a
 * drawing knows neither the screen nor how near one looked.
 *
 * How hard a pen was pressed becomes the line's width as a whole: a stroke has one width. A line that is done keeps only
 * the points that its form needs, since every point is kept, sent and drawn for ever.
 */
import { FELT_TIPS, type FeltTip, type Width } from '$lib/views/making/sheetOfStrokes';
import type { Stroke } from '$lib/model/map';

/** A point as shares of the square, 0 to 1. */
export type Share = readonly [x: number, y: number];

/** What is in the hand: a felt-tip of a width, or the eraser in its stead. */
export interface Pen {
	readonly tip: FeltTip;
	readonly width: Width;
	readonly erases: boolean;
}

/** What lies ready first. Black, since the map says something with blue, green and red. */
export const FIRST_PEN: Pen = { tip: 'black', width: 'medium', erases: false };

/** How thick a felt-tip writes on the map, as a share of its square: about 1, 2 and 5 mm on A3. */
export const MAP_WIDTHS: Readonly<Record<Width, number>> = { thin: 0.004, medium: 0.008, thick: 0.018 };

/** How many lines a map takes. */
export const MOST_STROKES = 500;
/** How many points all lines of a map take together: drawing and saving stay quick, about 1 MB in a file. */
export const MOST_POINTS = 60_000;
/** How many points one line takes. */
export const MOST_POINTS_OF_LINE = 3000;

/** Closer than this a point says nothing new; about a third of a mm on A3. */
const STEP = 0.0012;
/** How far a line may stray from how it was drawn, to need fewer points; about a tenth of a mm on A3. */
const STRAY = 0.0004;

/** The part of its points that a full line may keep when it is thinned, to be worth going on. */
const ROOMY = 0.9;

/** A line in the making. */
export interface Line extends Stroke {
	readonly points: readonly Share[];
	/** The width without how hard is pressed. */
	readonly base: number;
	/** How hard was pressed so far, 0 to 1, in the middle; nothing where the hand does not tell. */
	readonly pressure?: number;
	/** Whether it takes no point more. */
	readonly full?: true;
}

/** Whether a map can take no line more. */
export function isFull(strokes: readonly Stroke[]): boolean {
	return strokes.length >= MOST_STROKES || countPoints(strokes) >= MOST_POINTS;
}

/** The part of the square at a point of the sheet (mm), at its edge where the point lies beside it. */
export function shareOf(
	point: { readonly x: number; readonly y: number },
	circle: { readonly x: number; readonly y: number; readonly r: number }
): Share {
	const side = 2 * circle.r;
	return [toShare((point.x - circle.x) / side + 0.5), toShare((point.y - circle.y) / side + 0.5)];
}

/** A line that begins here. `pressure`, 0 to 1, is a pen's; a finger has none. */
export function beginLine(at: Share, { tip, width }: Pen, pressure?: number): Line {
	const base = MAP_WIDTHS[width];
	return pressed({ points: [at], colour: FELT_TIPS[tip], base, width: base }, pressure);
}

/** The line, led on to here; the same line when that is no way further. */
export function leadLine(line: Line, at: Share, pressure?: number): Line {
	const last = line.points.at(-1) as Share;
	if (line.full || Math.hypot(at[0] - last[0], at[1] - last[1]) < STEP) return line;
	if (line.points.length < MOST_POINTS_OF_LINE)
		return pressed({ ...line, points: [...line.points, at] }, pressure);
	const points = thin(line.points, STRAY);
	// Thinned again at every point, it would stop the hand.
	if (points.length > MOST_POINTS_OF_LINE * ROOMY) return { ...line, full: true };
	return pressed({ ...line, points: [...points, at] }, pressure);
}

/** The stroke that a line became. */
export function endLine({ points, colour, width }: Line): Stroke {
	return { points: thin(points, STRAY), colour, width };
}

/** The name of a stroke's felt-tip, if it is one of ours. */
export function tipOf({ colour }: Stroke): FeltTip | undefined {
	return (Object.keys(FELT_TIPS) as FeltTip[]).find((tip) => FELT_TIPS[tip] === colour);
}

/** The points without which a line would stray farther than `stray` from how it was; first and last stay. */
export function thin(points: readonly Share[], stray: number): readonly Share[] {
	const kept = new Set([0, points.length - 1]);
	const open: [number, number][] = [[0, points.length - 1]];
	for (let span = open.pop(); span; span = open.pop()) {
		const [from, to] = span;
		let farthest = stray;
		let at = -1;
		for (let index = from + 1; index < to; index += 1) {
			const away = distanceToSpan(points[index]!, points[from]!, points[to]!);
			if (away > farthest) [farthest, at] = [away, index];
		}
		if (at < 0) continue;
		kept.add(at);
		open.push([from, at], [at, to]);
	}
	return points.filter((_, index) => kept.has(index));
}

/** How far a point lies from the straight way between two others. */
export function distanceToSpan([x, y]: Share, [fromX, fromY]: Share, [toX, toY]: Share): number {
	const [acrossX, acrossY] = [toX - fromX, toY - fromY];
	const length = acrossX * acrossX + acrossY * acrossY;
	const along = length === 0 ? 0 : ((x - fromX) * acrossX + (y - fromY) * acrossY) / length;
	const part = Math.min(1, Math.max(0, along));
	return Math.hypot(x - fromX - part * acrossX, y - fromY - part * acrossY);
}

/** Light makes two thirds of the width, hard a third more. */
function pressed(line: Line, now: number | undefined): Line {
	if (now === undefined) return line;
	const count = line.points.length;
	const pressure = line.pressure === undefined ? now : line.pressure + (now - line.pressure) / count;
	return { ...line, pressure, width: rounded(line.base * (2 / 3 + (pressure * 2) / 3)) };
}

function countPoints(strokes: readonly Stroke[]): number {
	return strokes.reduce((sum, { points }) => sum + points.length, 0);
}

function toShare(value: number): number {
	return rounded(Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);
}

function rounded(value: number): number {
	return Math.round(value * 10_000) / 10_000;
}
