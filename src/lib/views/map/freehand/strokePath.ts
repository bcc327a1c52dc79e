/**
 * The outline of a line that was drawn by hand, as one path. It is the same on the screen, on paper and in a picture,
 * however large it is drawn: it is reckoned in thousandths of the drawing's square, and whoever draws it enlarges it.
 *
 * Reckoned once: a stroke never changes. A map that changed may hand up fresh copies of all its strokes, so they are known
 * by what they say, too.
 */
import type { Stroke } from '$lib/model/map';
import { getStroke } from 'perfect-freehand';

/** How many units of a path the drawing's square is wide and high. */
export const PATH_SIDE = 1000;

/** The thinnest line that can still be seen on paper, in units. */
const THINNEST = 4;
/** Points farther apart than this, in units, get points between them: the pen takes the gaps for its speed. */
const GAP = 6;

/** How many outlines are kept: more than a map takes, with its drawn pictures. */
const MOST_KEPT = 1500;

const paths = new WeakMap<Stroke, string>();
const pathsBySaying = new Map<string, string>();

/** The outline of a stroke, in units of `PATH_SIDE` from the square's first corner; empty without points. */
export function pathOf(stroke: Stroke): string {
	const known = paths.get(stroke);
	if (known !== undefined) return known;
	const saying = `${stroke.width}:${stroke.points.join(' ')}`;
	const path = pathsBySaying.get(saying) ?? outlineOf(stroke);
	paths.set(stroke, path);
	pathsBySaying.set(saying, path);
	if (pathsBySaying.size > MOST_KEPT) pathsBySaying.delete(pathsBySaying.keys().next().value as string);
	return path;
}

/** The same for a line in the making, which is another at every moment: it is not kept. */
export function outlineOf({ points, width }: Stroke): string {
	const edge = getStroke(filled(points), {
		size: Math.max(THINNEST, width * PATH_SIDE),
		thinning: 0.15,
		smoothing: 0.6,
		streamline: 0.3,
		simulatePressure: true,
		last: true
	});
	if (edge.length === 0) return '';
	const write = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
	return edge
		.map(([x = 0, y = 0], index) => {
			const [nextX = x, nextY = y] = edge[(index + 1) % edge.length] ?? [];
			const middle = write((x + nextX) / 2, (y + nextY) / 2);
			return index === 0 ? `M${middle}` : `Q${write(x, y)} ${middle}`;
		})
		.join('')
		.concat('Z');
}

/** The points in units, with what thinning left out between them filled in again. */
function filled(points: Stroke['points']): [number, number][] {
	const all: [number, number][] = [];
	for (const [shareX, shareY] of points) {
		const [x, y] = [shareX * PATH_SIDE, shareY * PATH_SIDE];
		const [fromX, fromY] = all.at(-1) ?? [x, y];
		const parts = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / GAP));
		for (let part = 1; part <= parts; part += 1)
			all.push([fromX + ((x - fromX) * part) / parts, fromY + ((y - fromY) * part) / parts]);
	}
	return all;
}
