/** The texts of the codes in a picture, whatever codes they are. */
import { decodeQRBatch } from 'qr/decode.js';

/** A picture, four bytes a pixel as a canvas gives them; whether it is worth a longer look, since no other follows. */
export interface CodeOrder {
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint8ClampedArray;
	readonly isOnly: boolean;
}

/** The texts that were found, none where there are none; or that it could not look. */
export type CodeAnswer = { readonly texts: readonly string[] } | { readonly failed: true };

/** How many guesses at a picture, and for how long, in ms: one of a camera is soon followed by another. */
const LOOKS = { next: { effort: 4, timeLimit: 60 }, only: { effort: 64, timeLimit: 2000 } } as const;

/** Looks for every code in a picture; long work is cut in pieces. */
export async function lookForCodes({ width, height, pixels, isOnly }: CodeOrder): Promise<readonly string[]> {
	const [found = []] = await decodeQRBatch([{ width, height, data: pixels }], {
		...LOOKS[isOnly ? 'only' : 'next'],
		maxSize: { width, height },
		format: 'RGBA'
	});
	return found.filter((one) => typeof one === 'string');
}
