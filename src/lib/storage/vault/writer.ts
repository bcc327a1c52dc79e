/**
 * Writing files through a worker: only there a handle can be had that writes in place and flushes. Keys are written so
 * everywhere; all other files only in browsers that give the page no `createWritable` (Safari before 26).
 */
import type { Bytes } from './bytes';
import { ownScript } from './ownScript';
import type { Written } from './writing.worker';
import workerUrl from './writing.worker?worker&url';

interface Waiting {
	readonly resolve: () => void;
	readonly reject: (error: unknown) => void;
}

let worker: Worker | undefined;
let next = 0;
const waiting = new Map<number, Waiting>();

/** Replaces a file's content; `path` are the folders from the root. Rejects with the browser's own error. */
export function writeInWorker(path: readonly string[], name: string, bytes: Bytes): Promise<void> {
	worker ??= start(new Worker(ownScript(workerUrl), { type: 'module' }));
	const call = next++;
	worker.postMessage({ call, path, name, bytes });
	return new Promise((resolve, reject) => waiting.set(call, { resolve, reject }));
}

function start(started: Worker): Worker {
	started.onmessage = ({ data }: MessageEvent<Written>) => {
		const { call, trouble } = data;
		const asked = waiting.get(call);
		waiting.delete(call);
		if (trouble) asked?.reject(new DOMException(trouble.message, trouble.name));
		else asked?.resolve();
	};
	started.onerror = () => {
		// A worker that does not start would leave every write waiting, and "saving" on the screen for ever.
		for (const { reject } of waiting.values()) reject(new Error('The writing worker failed'));
		waiting.clear();
		worker = undefined;
	};
	return started;
}
