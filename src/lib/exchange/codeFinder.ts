/**
 * Who looks for codes in what a camera sees: a worker, or the page itself where a worker cannot be had. Nothing of a
 * picture is kept, and none leaves the device.
 */
import { fitSides, openPicture, type PhotoProblem } from './photoMaking';
import type { CodeAnswer, CodeOrder } from './codes/looking';
import { startWorker } from './ownWorker';

/** Looks for codes in one picture after the other; the pixels that it is given may be gone afterwards. */
export interface CodeFinder {
	/** The texts of the codes in a picture; `isOnly` looks longer, since no other picture follows. */
	find(picture: ImageData, isOnly?: boolean): Promise<readonly string[]>;
	/** Lets go of what it holds. */
	close(): void;
}

/** The longest side of a photo that is looked at, in pixels: enough for a sheet of six codes. */
const LONGEST_PHOTO = 3200;

/** A picture that a person hands over as pixels, limits first; or why it cannot be, as words under `ui.error`. */
export async function takePixels(
	file: Blob
): Promise<{ readonly picture: ImageData } | { readonly problem: PhotoProblem }> {
	const opened = await openPicture(file, LONGEST_PHOTO);
	if ('problem' in opened) return opened;
	const { bitmap } = opened;
	const canvas = document.createElement('canvas');
	const { width, height } = fitSides(bitmap.width, bitmap.height, LONGEST_PHOTO);
	[canvas.width, canvas.height] = [width, height];
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	// What shows through a picture without a ground is paper.
	if (pen) pen.fillStyle = '#ffffff';
	pen?.fillRect(0, 0, width, height);
	pen?.drawImage(bitmap, 0, 0, width, height);
	bitmap.close();
	return pen ? { picture: pen.getImageData(0, 0, width, height) } : { problem: 'photo-unreadable' };
}

/** A finder that works beside the page if it can. */
export function takeFinder(): CodeFinder {
	let worker = tryWorker();
	return {
		async find({ width, height, data }, isOnly = false) {
			const order: CodeOrder = { width, height, pixels: data, isOnly };
			if (worker) {
				const answer = await ask(worker, order);
				if (!('failed' in answer)) return answer.texts;
				worker.terminate();
				worker = undefined;
				// The pixels of one of many went with the question; the next is not far.
				if (!isOnly) return [];
			}
			const { lookForCodes } = await import('./codes/looking');
			return lookForCodes(order).catch(() => []);
		},
		close: () => worker?.terminate()
	};
}

function tryWorker(): Worker | undefined {
	try {
		return startWorker('code');
	} catch {
		return undefined;
	}
}

function ask(worker: Worker, order: CodeOrder): Promise<CodeAnswer> {
	return new Promise((resolve) => {
		worker.onmessage = ({ data }: MessageEvent<CodeAnswer>) => resolve(data);
		worker.onerror = () => resolve({ failed: true });
		worker.postMessage(order, order.isOnly ? [] : [order.pixels.buffer]);
	});
}
