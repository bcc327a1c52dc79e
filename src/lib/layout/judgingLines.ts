/**
 * What a drawn line runs through, measured on what is drawn: its path as it is written, its thickness and its heads,
 * against pictures and words. It shares nothing with what found the line's way. For tests; not for the program itself.
 */
import type { Box, Scene, SceneActor, SceneLine } from './scene';

type Point = readonly [number, number];

/** The points of a drawn path, at most about half a mm apart. */
export function pointsOf(path: string): Point[] {
	const points: Point[] = [];
	for (const [, letter, rest = ''] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
		const numbers = rest.trim().split(/[ ,]+/).map(Number);
		const [fx, fy] = points.at(-1) ?? [0, 0];
		const [a = 0, b = 0, c = 0, d = 0] = numbers;
		if (letter === 'M') points.push([a, b]);
		if (letter === 'L') {
			const steps = Math.ceil(Math.hypot(a - fx, b - fy) / 0.5) || 1;
			for (let step = 1; step <= steps; step++) {
				points.push([fx + ((a - fx) * step) / steps, fy + ((b - fy) * step) / steps]);
			}
		}
		if (letter === 'Q') {
			const steps = Math.ceil((Math.hypot(a - fx, b - fy) + Math.hypot(c - a, d - b)) / 0.5) || 1;
			for (let step = 1; step <= steps; step++) {
				const share = step / steps;
				const [p, q, r] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
				points.push([p * fx + q * a + r * c, p * fy + q * b + r * d]);
			}
		}
	}
	return points;
}

/** How far a point lies from a box; 0 within it. */
function distanceToBox([x, y]: Point, { x0, y0, x1, y1 }: Box): number {
	return Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1));
}

/** Points all over a triangle, half a mm apart. */
function fill(path: string): Point[] {
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
	const points: Point[] = [];
	for (let one = 0; one <= 12; one++) {
		for (let two = 0; one + two <= 12; two++) {
			const [s, t] = [one / 12, two / 12];
			points.push([a + s * (c - a) + t * (e - a), b + s * (d - b) + t * (f - b)]);
		}
	}
	return points;
}

/** What one line runs through. */
export function thingsUnder(line: SceneLine, scene: Scene): string[] {
	const body = pointsOf(line.path);
	const heads = line.heads.flatMap(fill);
	const meets = (distance: (point: Point) => number) =>
		body.some((point) => distance(point) < line.width / 2) || heads.some((point) => distance(point) <= 0);
	const under: string[] = [];
	const words = (what: string, box: Box | undefined) => {
		if (box !== undefined && meets((point) => distanceToBox(point, box))) under.push(what);
	};
	for (const actor of scene.actors) {
		words(`name of ${actor.id}`, actor.label?.box);
		if (actor.id !== line.actor && meets((point) => distanceToPicture(point, actor)))
			under.push(`picture of ${actor.id}`);
	}
	for (const wish of scene.wishes) {
		words(`words of ${wish.id}`, wish.label?.box);
		if (meets(([x, y]) => Math.hypot(x - wish.x, y - wish.y) - wish.r)) under.push(`star of ${wish.id}`);
	}
	for (const { band, label } of scene.rings) words(`words of ring ${band}`, label.box);
	return under;
}

function distanceToPicture(point: Point, { x, y, r, shape }: SceneActor): number {
	if (shape === 'square') {
		const half = r * 0.94;
		return distanceToBox(point, { x0: x - half, y0: y - half, x1: x + half, y1: y + half });
	}
	return Math.max(0, Math.hypot(point[0] - x, point[1] - y) - r);
}
