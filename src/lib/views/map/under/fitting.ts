/**
 * How a photo of a paper map is laid under the sheet: where, how large, and turned by how much. Two points of the photo
 * are enough to lay it right: the house comes to the centre, the edge of the paper map on the outermost ring. Pure: it
 * knows no element. The sheet is in mm, the photo in its own px.
 */

/** A point, in mm of the sheet or in px of the photo, as said where it is used. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** The sides of a photo, in px. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** The circle of the map on the sheet, in mm. */
export interface Circle extends Point {
	readonly r: number;
}

/** Where the photo's middle lies (mm), how many mm a px of it takes, and its quarter turns with the clock, 0 to 3. */
export interface Placing extends Point {
	readonly scale: number;
	readonly turns: number;
}

/** Where a photo can be pushed, as one sees the sheet. */
export type Push = 'up' | 'down' | 'left' | 'right';

/** How far one push moves it, in mm; how much larger one step makes it. */
const STRIDE = 5;
const GROWTH = 1.08;
/** How large it may become, as times the circle's radius that its longest side takes. */
const SMALLEST = 0.5;
const LARGEST = 40;
/** Two taps nearer to each other than this, in mm, say nothing of size. */
const NEAREST = 8;

const PUSHES: Readonly<Record<Push, Point>> = {
	up: { x: 0, y: -STRIDE },
	down: { x: 0, y: STRIDE },
	left: { x: -STRIDE, y: 0 },
	right: { x: STRIDE, y: 0 }
};

/** How a photo lies at first: whole, in the middle, its shortest side as long as the circle is wide. */
export function layFirst({ width, height }: Size, circle: Circle): Placing {
	return { x: circle.x, y: circle.y, scale: (2 * circle.r) / Math.min(width, height), turns: 0 };
}

/** A photo pushed a little. */
export function push(placing: Placing, way: Push): Placing {
	return { ...placing, x: placing.x + PUSHES[way].x, y: placing.y + PUSHES[way].y };
}

/** A photo made a little larger, or smaller; what lies at the circle's middle stays there. */
export function resize(placing: Placing, which: 'bigger' | 'smaller', size: Size, circle: Circle): Placing {
	const wanted = placing.scale * (which === 'bigger' ? GROWTH : 1 / GROWTH);
	const unit = circle.r / Math.max(size.width, size.height);
	const scale = Math.min(LARGEST * unit, Math.max(SMALLEST * unit, wanted));
	return enlarge(placing, scale / placing.scale, circle, circle);
}

/** A photo turned a quarter with the clock; what lies at the circle's middle stays there. */
export function turn({ x, y, scale, turns }: Placing, circle: Circle): Placing {
	return { x: circle.x - (y - circle.y), y: circle.y + (x - circle.x), scale, turns: (turns + 1) % 4 };
}

/**
 * A photo laid so that what lies at `home` (mm) comes to the circle's middle, and what lies at `edge` (mm) on the circle.
 * Nothing when the two are too near to each other to say how large.
 */
export function fit(placing: Placing, home: Point, edge: Point, circle: Circle): Placing | undefined {
	const apart = Math.hypot(edge.x - home.x, edge.y - home.y);
	if (!(apart >= NEAREST)) return undefined;
	return enlarge(placing, circle.r / apart, home, circle);
}

/** Where on the sheet (mm) a point of the photo (px) lies. */
export function sheetPoint({ x, y, scale, turns }: Placing, { width, height }: Size, point: Point): Point {
	let [byX, byY] = [(point.x - width / 2) * scale, (point.y - height / 2) * scale];
	for (let quarter = 0; quarter < turns; quarter += 1) [byX, byY] = [-byY, byX];
	return { x: x + byX, y: y + byY };
}

/** The same for a whole picture: from its px to mm of the sheet, as an SVG transform. */
export function transformOf({ x, y, scale, turns }: Placing, { width, height }: Size): string {
	return `translate(${x} ${y}) rotate(${turns * 90}) scale(${scale}) translate(${-width / 2} ${-height / 2})`;
}

/** Enlarged, and moved so that what lay at one point (mm) lies at another. */
function enlarge(placing: Placing, factor: number, from: Point, to: Point): Placing {
	return {
		x: to.x + (placing.x - from.x) * factor,
		y: to.y + (placing.y - from.y) * factor,
		scale: placing.scale * factor,
		turns: placing.turns
	};
}
