/**
 * Words become a key by much work: Argon2id, so that whoever took the device cannot try words by the million.
 *
 * The worker lives for one order only, and the words and the memory that was worked in go with it.
 */
import { StoreError } from '../store';
import type { StretchOrder } from './argon';
import type { Bytes } from './bytes';
import { ownScript } from './ownScript';
import type { Stretched } from './stretch.worker';
import workerUrl from './stretch.worker?worker&url';

/** How much work one try is: 19 MiB, gone over twice. A cheap telephone does it within two seconds. */
export const EFFORT = { memory: 19 * 1024, passes: 2 } as const;

/** The 32 bytes that these words give; rejects `failed` where the browser cannot work them out. */
export async function stretch(order: StretchOrder): Promise<Bytes> {
	const answer = await ask(order);
	if ('bytes' in answer) return answer.bytes;
	throw new StoreError('failed', 'The words could not be worked out', { cause: answer.failed });
}

async function ask(order: StretchOrder): Promise<Stretched> {
	let worker: Worker;
	try {
		worker = new Worker(ownScript(workerUrl), { type: 'module' });
	} catch {
		return askPage(order);
	}
	try {
		return await new Promise<Stretched>((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<Stretched>) => resolve(data);
			worker.onerror = () => resolve(askPage(order));
			worker.postMessage(order);
		});
	} finally {
		worker.terminate();
	}
}

/** Where no worker can be had the page does it, and stands still for a moment. */
async function askPage(order: StretchOrder): Promise<Stretched> {
	try {
		const { carryOut } = await import('./argon');
		return { bytes: await carryOut(order) };
	} catch (error) {
		return { failed: String(error) };
	}
}
