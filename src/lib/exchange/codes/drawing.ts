/**
 * A text drawn as a code. How large and how strong: never more than 117 squares a side (version 25), for a telephone's
 * camera needs some four pixels for each, and larger codes were read in far fewer tries; and within that as strong as
 * there is room for. Measured in `docs/decisions/0016-codes.md`.
 */
import encodeQR from 'qr';

/** A code to be drawn: its side in squares with the white round it, and the dark ones as a path in that unit. */
export interface DrawnCode {
	readonly size: number;
	readonly path: string;
}

/** The white that a code needs round it, in squares. */
const QUIET = 4;
const MOST_SQUARES = 117;
/** How much of a code may be lost: 15 %, or else 7 %. More would only make its squares smaller. */
const STRENGTHS = ['medium', 'low'] as const;

/** Draws a text of the letters that a code holds at its densest. Throws where it is too long for one. */
export function drawCode(text: string): DrawnCode {
	for (const ecc of STRENGTHS) {
		const squares = encode(text, ecc);
		if (squares.length <= MOST_SQUARES + 2 * QUIET) return { size: squares.length, path: pathOf(squares) };
	}
	throw new RangeError('too much for one code');
}

function encode(text: string, ecc: (typeof STRENGTHS)[number]): readonly (readonly boolean[])[] {
	return encodeQR(text, 'raw', { ecc, encoding: 'alphanumeric', border: QUIET });
}

/** Each run of dark squares in a row as one box. */
function pathOf(squares: readonly (readonly boolean[])[]): string {
	const boxes: string[] = [];
	for (const [y, row] of squares.entries()) {
		for (let from = row.indexOf(true); from >= 0;) {
			const end = row.indexOf(false, from);
			boxes.push(`M${from} ${y}h${end - from}v1h${from - end}z`);
			from = row.indexOf(true, end);
		}
	}
	return boxes.join('');
}
