/** A code as its squares and its pixels, for tests that look at it as a camera does. */
import type { DrawnCode } from '../../src/lib/exchange/codes/drawing';

/** Whether the square in a column and a row of a code is dark, its white margin included. */
export function squaresOf({ size, path }: DrawnCode): (x: number, y: number) => boolean {
	const dark = new Set<number>();
	for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let at = 0; at < Number(run); at += 1) dark.add(Number(y) * size + Number(x) + at);
	}
	return (x, y) => dark.has(y * size + x);
}

/** The rows of a code, `1` for dark. */
export function rowsOf(code: DrawnCode): readonly string[] {
	const isDark = squaresOf(code);
	return Array.from({ length: code.size }, (_, y) =>
		Array.from({ length: code.size }, (_, x) => (isDark(x, y) ? '1' : '0')).join('')
	);
}

/** A code as a sharp picture, so many pixels a square, four bytes a pixel. */
export function paintCode(code: DrawnCode, scale = 3) {
	const isDark = squaresOf(code);
	const side = code.size * scale;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	for (let y = 0; y < side; y += 1) {
		for (let x = 0; x < side; x += 1) {
			if (isDark(Math.floor(x / scale), Math.floor(y / scale)))
				data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
		}
	}
	return { width: side, height: side, data };
}
