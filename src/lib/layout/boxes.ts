/** Rectangles and the lines that run through them. */
import type { Box } from './scene';

/** Whether two boxes share room; touching is not sharing. */
export function overlaps(one: Box, other: Box): boolean {
	return one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1;
}

/** A box made larger (or, with a negative margin, smaller) on all sides. */
export function inflate(box: Box, margin: number): Box {
	return { x0: box.x0 - margin, y0: box.y0 - margin, x1: box.x1 + margin, y1: box.y1 + margin };
}

/** Whether `inner` lies wholly within `outer`. */
export function within(inner: Box, outer: Box): boolean {
	return inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1;
}

/** Whether the straight line from (ax, ay) to (bx, by) touches the box. */
export function runsThrough(ax: number, ay: number, bx: number, by: number, box: Box): boolean {
	if (Math.max(ax, bx) < box.x0 || Math.min(ax, bx) > box.x1) return false;
	if (Math.max(ay, by) < box.y0 || Math.min(ay, by) > box.y1) return false;
	const dx = bx - ax;
	const dy = by - ay;
	const a = dx * (box.y0 - ay) - dy * (box.x0 - ax);
	const b = dx * (box.y0 - ay) - dy * (box.x1 - ax);
	const c = dx * (box.y1 - ay) - dy * (box.x0 - ax);
	const d = dx * (box.y1 - ay) - dy * (box.x1 - ax);
	return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
}
