/** A camera for a browser under test that sees codes: a film without sound or compression (YUV4MPEG2). */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Code } from '../../src/lib/exchange/codes';
import { squaresOf } from '../codes/pixels';

/** The film's sides in pixels, and how much of its height a code takes. */
const [WIDTH, HEIGHT, SIDE] = [1280, 720, 560] as const;
const FRAMES_A_SECOND = 5;
const [GREY, WHITE, BLACK] = [150, 235, 16] as const;

/** Writes a film in which each code is seen for a second, one after the other; a browser shows it over and over. */
export function filmCodes(path: string, codes: readonly Code[]): void {
	const file = openSync(path, 'w');
	try {
		writeSync(file, `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\n`);
		const colourless = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
		for (const code of codes) {
			const frame = Buffer.concat([Buffer.from('FRAME\n'), lightOf(code), colourless]);
			for (let shown = 0; shown < FRAMES_A_SECOND; shown += 1) writeSync(file, frame);
		}
	} finally {
		closeSync(file);
	}
}

function lightOf(code: Code): Buffer {
	const isDark = squaresOf(code);
	const squareAt = (pixel: number) => Math.floor((pixel * code.size) / SIDE);
	const light = Buffer.alloc(WIDTH * HEIGHT, GREY);
	const [left, top] = [(WIDTH - SIDE) / 2, (HEIGHT - SIDE) / 2];
	for (let y = 0; y < SIDE; y += 1) {
		for (let x = 0; x < SIDE; x += 1) {
			light[(top + y) * WIDTH + left + x] = isDark(squareAt(x), squareAt(y)) ? BLACK : WHITE;
		}
	}
	return light;
}
