/**
 * Taking in the pictures that a person hands over, beside the page wherever a worker can be had: a picture of a
 * telephone is a second's work or more. What is done to a picture stands in `photoMaking.ts`.
 */
import { startWorker } from './ownWorker';
import { carryOutPhoto, type PhotoOrder, type Taken } from './photoMaking';

/** Takes pictures one after the other; asked again only once it has answered. */
export interface PhotoHand {
	/** The photo that comes of a picture, or why there is none; rejects with the signal's reason. */
	take(order: PhotoOrder): Promise<Taken>;
	/** Lets go of the worker, and of what it was doing. */
	close(): void;
}

/** A picture from a person, as a photo without any of its metadata (R40, R41), or why it cannot be one. */
export async function takePhoto(picture: Blob, signal?: AbortSignal): Promise<Taken> {
	const hand = takeHand(signal);
	try {
		return await hand.take({ how: 'make', picture });
	} finally {
		hand.close();
	}
}

/** A hand beside the page, or in it. When the signal says so it stops at once, in the middle of a picture. */
export function takeHand(signal?: AbortSignal): PhotoHand {
	let worker = startBeside();
	return {
		async take(order) {
			signal?.throwIfAborted();
			const beside = worker && (await ask(worker, order, signal));
			// A page may know pictures that its workers do not, and an old browser has no canvas there.
			if (beside && !('problem' in beside && beside.problem === 'photo-unreadable')) return beside;
			if (!beside) worker = undefined;
			const taken = await carryOutPhoto(order);
			signal?.throwIfAborted();
			return taken;
		},
		close: () => worker?.terminate()
	};
}

function startBeside(): Worker | undefined {
	if (typeof OffscreenCanvas === 'undefined') return undefined;
	try {
		return startWorker('photo');
	} catch {
		return undefined;
	}
}

/** What the worker answers; nothing where there turns out to be none. */
function ask(worker: Worker, order: PhotoOrder, signal?: AbortSignal): Promise<Taken | undefined> {
	return new Promise((resolve, reject) => {
		const stop = () => {
			worker.terminate();
			reject(signal!.reason as Error);
		};
		const answer = (taken?: Taken) => {
			signal?.removeEventListener('abort', stop);
			resolve(taken);
		};
		signal?.addEventListener('abort', stop, { once: true });
		worker.onmessage = ({ data }: MessageEvent<Taken>) => answer(data);
		worker.onerror = () => answer();
		try {
			worker.postMessage(order);
		} catch {
			// What cannot be handed over is looked at here.
			answer();
		}
	});
}
