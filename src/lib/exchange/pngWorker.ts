/** Writes a PNG file beside the page, strip by strip as the page paints them, so that the page stays awake. */
import { PngFile } from './pngFile';

/** What the page says: which file to begin, the next rows of it, or that these were all. */
export type PngOrder =
	| { readonly begin: { readonly width: number; readonly height: number; readonly dpi: number } }
	| { readonly pixels: ArrayBuffer }
	| { readonly finish: true };

/** What it answers to each, in turn: nothing but that it is done, the file, or that it could not. */
export interface PngAnswer {
	readonly file?: Blob;
	readonly failed?: true;
}

let file: PngFile | undefined;

async function carryOut(order: PngOrder): Promise<PngAnswer> {
	if ('begin' in order) {
		const { width, height, dpi } = order.begin;
		file = new PngFile(width, height, dpi);
		return {};
	}
	if ('finish' in order) return { file: await file!.finish() };
	await file!.add(new Uint8ClampedArray(order.pixels));
	return {};
}

addEventListener('message', ({ data }: MessageEvent<PngOrder>) => {
	carryOut(data).then(
		(answer) => postMessage(answer),
		() => postMessage({ failed: true } satisfies PngAnswer)
	);
});
