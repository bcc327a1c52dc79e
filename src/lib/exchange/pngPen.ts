/**
 * Who turns painted strips into a PNG file: a worker, so that the page stays awake; the page itself where a worker
 * cannot be had; or, in a browser that cannot pack, a canvas as large as the whole picture.
 */
import { startWorker } from './ownWorker';
import { PngFile } from './pngFile';
import type { PngAnswer, PngOrder } from './pngWorker';

/** A picture's sides in pixels, and how many of them make an inch. */
export interface PngSize {
	readonly width: number;
	readonly height: number;
	readonly dpi: number;
}

/** Takes strips of whole rows from top to bottom, one after the other, and gives the file. */
export interface PngPen {
	add(strip: ImageData): Promise<void>;
	finish(): Promise<Blob>;
	/** Lets go of what it holds, finished or not. */
	close(): void;
}

/** The best pen that this browser has. */
export async function takePen(size: PngSize): Promise<PngPen> {
	if (typeof CompressionStream !== 'function') return drawOnCanvas(size);
	return (await askWorker(size).catch(() => undefined)) ?? writeInPage(size);
}

async function askWorker(size: PngSize): Promise<PngPen> {
	const worker = startWorker('png');
	const ask = (order: PngOrder, given: Transferable[] = []) =>
		new Promise<PngAnswer>((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<PngAnswer>) =>
				data.failed ? reject(new Error('the worker could not')) : resolve(data);
			worker.onerror = () => reject(new Error('no worker'));
			worker.postMessage(order, given);
		});
	try {
		await ask({ begin: size });
	} catch (cause) {
		worker.terminate();
		throw cause;
	}
	return {
		async add({ data }) {
			await ask({ pixels: data.buffer as ArrayBuffer }, [data.buffer]);
		},
		async finish() {
			return (await ask({ finish: true })).file!;
		},
		close: () => worker.terminate()
	};
}

function writeInPage({ width, height, dpi }: PngSize): PngPen {
	const file = new PngFile(width, height, dpi);
	return { add: ({ data }) => file.add(data), finish: () => file.finish(), close: () => {} };
}

function drawOnCanvas({ width, height }: PngSize): PngPen {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
	if (!pen) throw new Error('no room for a canvas of this size');
	let row = 0;
	return {
		async add(strip) {
			pen.putImageData(strip, 0, row);
			row += strip.height;
			await new Promise((resolve) => setTimeout(resolve));
		},
		async finish() {
			// A canvas that is larger than the device allows takes what is painted and forgets it.
			const [, , , kept] = pen.getImageData(width - 1, height - 1, 1, 1).data;
			const png = kept && (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png')));
			if (!png) throw new Error('no picture came');
			return png;
		},
		close: () => {
			canvas.width = 0;
		}
	};
}
