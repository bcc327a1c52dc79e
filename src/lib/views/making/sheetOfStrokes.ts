/**
 * A drawing in the making: its lines, and what undo goes back to. Emptying the sheet is one step that can be taken
 * back like any other. Points are shares of the square, so that a drawing does not know how large the screen was.
 */
import type { Stroke } from '$lib/model/map';

/** The felt-tips, by the key of their name under `ui.draw`. */
export const FELT_TIPS = {
	black: '#211E1A',
	blue: '#1F5FAF',
	green: '#2E9E5B',
	red: '#B3261E',
	orange: '#D9822B',
	brown: '#7A4B2A'
} as const;
/** The name of a felt-tip. */
export type FeltTip = keyof typeof FELT_TIPS;

/** How thick a line can be, as a share of the square's side, by the key of its name under `ui.draw`. */
export const WIDTHS = { thin: 0.015, medium: 0.03, thick: 0.06 } as const;
/** The name of a width. */
export type Width = keyof typeof WIDTHS;

/** A sheet and every state it had before, the latest last. */
export interface SheetOfStrokes {
	readonly strokes: readonly Stroke[];
	readonly before: readonly (readonly Stroke[])[];
}

/** A sheet on which nothing was drawn yet. */
export const emptySheet: SheetOfStrokes = { strokes: [], before: [] };

/** Closer than this a point says nothing new. */
const STEP = 0.004;
/** A line that goes on for ever would weigh more than all photos together. */
const MOST_POINTS = 3000;

/** A line that begins here. */
export function beginStroke(x: number, y: number, tip: FeltTip, width: Width): Stroke {
	return { points: [pointAt(x, y)], colour: FELT_TIPS[tip], width: WIDTHS[width] };
}

/** The line, led on to here; the same line when that is no way further, or off the sheet at the same edge. */
export function leadOn(stroke: Stroke, x: number, y: number): Stroke {
	const [atX, atY] = stroke.points.at(-1)!;
	const point = pointAt(x, y);
	if (Math.hypot(point[0] - atX, point[1] - atY) < STEP || stroke.points.length >= MOST_POINTS) return stroke;
	return { ...stroke, points: [...stroke.points, point] };
}

/** The sheet with one line more. */
export function addStroke({ strokes, before }: SheetOfStrokes, stroke: Stroke): SheetOfStrokes {
	return { strokes: [...strokes, stroke], before: [...before, strokes] };
}

/** The sheet emptied; it can be taken back. */
export function clearSheet({ strokes, before }: SheetOfStrokes): SheetOfStrokes {
	return { strokes: [], before: [...before, strokes] };
}

/** The sheet as it was one step ago. */
export function stepBack({ strokes, before }: SheetOfStrokes): SheetOfStrokes {
	return { strokes: before.at(-1) ?? strokes, before: before.slice(0, -1) };
}

function pointAt(x: number, y: number): readonly [number, number] {
	return [toShare(x), toShare(y)];
}

function toShare(value: number): number {
	const share = Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
	return Math.round(share * 1000) / 1000;
}
