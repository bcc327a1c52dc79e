/** Boxes and straight lines as plain numbers in a list, four each, because a layout asks about them a million times. */
import { CENTRE } from './sheet';

/** Writes four numbers: a box (x0, y0, x1, y1), or a line from a to b. */
export function write(into: Float64Array, at: number, a: number, b: number, c: number, d: number): void {
	into[at] = a;
	into[at + 1] = b;
	into[at + 2] = c;
	into[at + 3] = d;
}

/** Writes the line from the home's edge to the edge of a picture at x, y. */
export function writeLine(
	into: Float64Array,
	at: number,
	x: number,
	y: number,
	half: number,
	lineStart: number
): void {
	const dx = x - CENTRE.x;
	const dy = y - CENTRE.y;
	const distance = Math.sqrt(dx * dx + dy * dy) || 1;
	const start = lineStart / distance;
	const end = Math.max(start, 1 - half / distance);
	write(into, at, CENTRE.x + dx * start, CENTRE.y + dy * start, CENTRE.x + dx * end, CENTRE.y + dy * end);
}

/** Whether the box at `at` shares room with another. */
export function shares(
	boxes: Float64Array,
	at: number,
	x0: number,
	y0: number,
	x1: number,
	y1: number
): boolean {
	return (
		x0 < (boxes[at + 2] as number) &&
		(boxes[at] as number) < x1 &&
		y0 < (boxes[at + 3] as number) &&
		(boxes[at + 1] as number) < y1
	);
}

/** Whether the straight line from a to b touches the box at `at`, or comes as near to it as `room`. */
export function touches(
	boxes: Float64Array,
	at: number,
	ax: number,
	ay: number,
	bx: number,
	by: number,
	room: number
): boolean {
	const x0 = (boxes[at] as number) - room;
	const x1 = (boxes[at + 2] as number) + room;
	if ((ax < x0 && bx < x0) || (ax > x1 && bx > x1)) return false;
	const y0 = (boxes[at + 1] as number) - room;
	const y1 = (boxes[at + 3] as number) + room;
	if ((ay < y0 && by < y0) || (ay > y1 && by > y1)) return false;
	const dx = bx - ax;
	const dy = by - ay;
	const a = dx * (y0 - ay) - dy * (x0 - ax);
	const b = dx * (y0 - ay) - dy * (x1 - ax);
	const c = dx * (y1 - ay) - dy * (x0 - ax);
	const d = dx * (y1 - ay) - dy * (x1 - ax);
	return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
}
