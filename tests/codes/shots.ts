/**
 * What a camera makes of a code: seen aslant, out of focus, in uneven light, with a grain. Each shot is another one; the
 * same seed gives the same shots. Pure: squares in, pixels out.
 */
import { chance } from '../../src/lib/layout/crowd';

/** How a camera sees a code. */
export interface View {
	/** The side of the picture in pixels, and how much of it the code takes. */
	readonly side: number;
	readonly share: number;
	/** Aslant by so many degrees at most, in every direction. */
	readonly aslant: number;
	/** Out of focus: the blur's deviation in pixels. */
	readonly blur: number;
	/** The grain's deviation, of 255. */
	readonly grain: number;
	/** How much of the code is lost, as a stain and as a fold across it, in shares of its side. */
	readonly stain?: number;
	readonly fold?: number;
}

/** A square picture, four bytes a pixel. */
export interface Shot {
	readonly side: number;
	readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

const SAMPLES = 2;
/** Black and white as they come out: paper is no lamp, and ink is no hole. */
const [DARK, LIGHT, TABLE] = [0.18, 0.86, 0.7];

/** One shot of a code: `dark` tells its squares, white margin included, `size` how many a side has. */
export function shoot(size: number, dark: (x: number, y: number) => boolean, view: View, seed: number): Shot {
	const next = chance(seed);
	const turn = () => ((next() * 2 - 1) * view.aslant * Math.PI) / 180;
	const seen = damage(size, dark, view, next);
	const lookUp = aim(size, view, turn(), turn(), turn());
	const { side } = view;
	const light = new Float32Array(side * side);
	const dim = 0.75 + next() * 0.25;
	for (let y = 0; y < side; y += 1) {
		for (let x = 0; x < side; x += 1) {
			let sum = 0;
			for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
				const [u, v] = lookUp(
					x + ((sample % SAMPLES) + 0.5) / SAMPLES,
					y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES
				);
				const isOff = u < 0 || v < 0 || u >= size || v >= size;
				sum += isOff ? TABLE : seen(u, v) ? DARK : LIGHT;
			}
			light[y * side + x] = (sum / SAMPLES ** 2) * (1 - (1 - dim) * (x / side));
		}
	}
	return { side, pixels: develop(blurred(light, side, view.blur), side, view.grain, next) };
}

/** The code with a stain and a fold in it. */
function damage(
	size: number,
	dark: (x: number, y: number) => boolean,
	{ stain = 0, fold = 0 }: View,
	next: () => number
): (u: number, v: number) => boolean {
	const [x, y] = [(0.3 + 0.4 * next()) * size, (0.3 + 0.4 * next()) * size];
	return (u, v) => {
		if (Math.hypot(u - x, v - y) < (stain * size) / 2) return true;
		if (Math.abs(u - x) < (fold * size) / 2) return false;
		return dark(Math.floor(u), Math.floor(v));
	};
}

/** From a pixel to the place on the code that is seen there: the code is turned about three axes before the camera. */
function aim(size: number, { side, share }: View, roll: number, tilt: number, yaw: number) {
	const scale = (side * share) / size;
	const far = 2.5 * side * share;
	const [cr, sr, ct, st, cy, sy] = [roll, tilt, yaw].flatMap((angle) => [
		Math.cos(angle),
		Math.sin(angle)
	]) as [number, number, number, number, number, number];
	const across = [cy * cr + sy * st * sr, ct * sr, -sy * cr + cy * st * sr] as const;
	const down = [-cy * sr + sy * st * cr, ct * cr, sy * sr + cy * st * cr] as const;
	const out = [sy * ct, -st, cy * ct] as const;
	return (px: number, py: number): readonly [number, number] => {
		const [x, y] = [px - side / 2, py - side / 2];
		const reach = (far * out[2]) / (x * out[0] + y * out[1] + far * out[2]);
		const at = [x * reach, y * reach, far * (reach - 1)] as const;
		const along = (axis: readonly [number, number, number]) =>
			at[0] * axis[0] + at[1] * axis[1] + at[2] * axis[2];
		return [along(across) / scale + size / 2, along(down) / scale + size / 2];
	};
}

function blurred(light: Float32Array, side: number, deviation: number): Float32Array {
	if (deviation === 0) return light;
	const reach = Math.ceil(deviation * 3);
	const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
		Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2))
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const pass = (from: Float32Array, stepX: number, stepY: number) => {
		const to = new Float32Array(side * side);
		for (let y = 0; y < side; y += 1) {
			for (let x = 0; x < side; x += 1) {
				let sum = 0;
				for (let at = -reach; at <= reach; at += 1) {
					const column = Math.min(side - 1, Math.max(0, x + at * stepX));
					const row = Math.min(side - 1, Math.max(0, y + at * stepY));
					sum += from[row * side + column]! * weights[at + reach]!;
				}
				to[y * side + x] = sum / total;
			}
		}
		return to;
	};
	return pass(pass(light, 1, 0), 0, 1);
}

function develop(
	light: Float32Array,
	side: number,
	grain: number,
	next: () => number
): Uint8ClampedArray<ArrayBuffer> {
	const pixels = new Uint8ClampedArray(side * side * 4);
	for (const [at, share] of light.entries()) {
		const noise = (next() + next() + next() + next() - 2) * Math.sqrt(3) * grain;
		pixels.fill(share * 255 + noise, at * 4, at * 4 + 3);
		pixels[at * 4 + 3] = 255;
	}
	return pixels;
}
