/** Which lines an eraser touches. Whole lines go, never parts: half a line is nothing that anybody drew. */
import type { Stroke } from '$lib/model/map';
import { distanceToSpan, type Share } from './pen';

/** The line nearest to a point, within `reach` of its rim; of two at the same distance the one drawn last. */
export function strokeAt(strokes: readonly Stroke[], at: Share, reach: number): Stroke | undefined {
	let least = reach;
	let nearest: Stroke | undefined;
	for (const stroke of strokes) {
		const away = Math.max(0, distanceBetween(stroke, at, at) - stroke.width / 2);
		if (away <= least) [least, nearest] = [away, stroke];
	}
	return nearest;
}

/** Every line that the way from one point to another comes within `reach` of. */
export function strokesAlong(
	strokes: readonly Stroke[],
	from: Share,
	to: Share,
	reach: number
): readonly Stroke[] {
	return strokes.filter((stroke) => distanceBetween(stroke, from, to) - stroke.width / 2 <= reach);
}

/** How far the middle of a line lies from the straight way between two points. */
function distanceBetween({ points }: Stroke, from: Share, to: Share): number {
	let least = Infinity;
	let before = points[0];
	for (const point of points) {
		least = Math.min(least, spanToSpan(before as Share, point, from, to));
		if (least === 0) return 0;
		before = point;
	}
	return least;
}

function spanToSpan(a: Share, b: Share, c: Share, d: Share): number {
	if (doCross(a, b, c, d)) return 0;
	return Math.min(
		distanceToSpan(a, c, d),
		distanceToSpan(b, c, d),
		distanceToSpan(c, a, b),
		distanceToSpan(d, a, b)
	);
}

function doCross(a: Share, b: Share, c: Share, d: Share): boolean {
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** On which side of the way from a to b a point lies; 0 on it. */
function side(a: Share, b: Share, [x, y]: Share): number {
	return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
}
