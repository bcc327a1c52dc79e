/** The outlines of pictures, as paths round the origin: the kind's shape, plain or in zigzag. Lengths in mm. */
import { round } from './polar';
import type { Shape } from './scene';

interface Point {
	readonly x: number;
	readonly y: number;
}

/** Corners of a shape with radius `r`, close enough together that straight pieces look round. */
function outlineOf(shape: Shape, r: number): Point[] {
	const points: Point[] = [];
	const steps = 72;
	for (let step = 0; step < steps; step++) {
		const angle = (step / steps) * 2 * Math.PI;
		const distance = r * reachOf(shape, angle);
		points.push({ x: distance * Math.sin(angle), y: -distance * Math.cos(angle) });
	}
	return points;
}

/** How far a shape reaches in a direction, as a share of its radius: where a line to it ends. */
export function reachOf(shape: Shape, angle: number): number {
	if (shape === 'circle' || shape === 'dot') return 1;
	if (shape === 'hexagon') {
		const sixth = Math.PI / 3;
		const turn = ((angle % sixth) + sixth) % sixth;
		return Math.min(1.03, (0.92 * 1) / Math.cos(turn - sixth / 2));
	}
	const power = 5;
	return 0.94 / (Math.abs(Math.sin(angle)) ** power + Math.abs(Math.cos(angle)) ** power) ** (1 / power);
}

/** Outlines that were made lately: on one sheet most pictures are of one size, and of three shapes. */
const made = new Map<string, string>();
const MOST_MADE = 64;

function madeOnce(key: string, make: () => string): string {
	const known = made.get(key);
	if (known !== undefined) return known;
	if (made.size >= MOST_MADE) made.clear();
	const path = make();
	made.set(key, path);
	return path;
}

/** A shape's outline. */
export function shapePath(shape: Shape, r: number): string {
	return madeOnce(`${shape} ${r}`, () => outlinePath(shape, r));
}

function outlinePath(shape: Shape, r: number): string {
	if (shape === 'circle' || shape === 'dot') {
		const d = round(r);
		return `M0 ${-d}A${d} ${d} 0 1 1 0 ${d}A${d} ${d} 0 1 1 0 ${-d}Z`;
	}
	return `M${outlineOf(shape, r)
		.map((point) => `${round(point.x)} ${round(point.y)}`)
		.join('L')}Z`;
}

/** A shape's outline in zigzag, between `r` and `r + depth`. */
export function zigzagPath(shape: Shape, r: number, depth: number): string {
	return madeOnce(`${shape} ${r} ${depth}`, () => jaggedPath(shape, r, depth));
}

function jaggedPath(shape: Shape, r: number, depth: number): string {
	const teeth = Math.max(14, Math.round(r * 3.2));
	const points: string[] = [];
	for (let tooth = 0; tooth < teeth * 2; tooth++) {
		const angle = (tooth / (teeth * 2)) * 2 * Math.PI;
		const distance = r * reachOf(shape, angle) + (tooth % 2 === 0 ? depth : 0);
		points.push(`${round(distance * Math.sin(angle))} ${round(-distance * Math.cos(angle))}`);
	}
	return `M${points.join('L')}Z`;
}
