/**
 * Work beside the page, so that the page stays awake meanwhile.
 *
 * The page's policy lets no text be run as a script. The one exception is made here, for exactly the workers of this
 * build: whatever else is asked for throws.
 */
import code from './codeWorker?worker&url';
import join from './joinWorker?worker&url';
import layout from './layoutWorker?worker&url';
import lock from './lockWorker?worker&url';
import photo from './photoWorker?worker&url';
import png from './pngWorker?worker&url';
import read from './readWorker?worker&url';

const OWN = { code, join, layout, lock, photo, png, read } as const;
type Own = keyof typeof OWN;

interface Policy {
	createScriptURL(url: string): string;
}
interface TrustedTypes {
	createPolicy(name: string, rules: Policy): Policy;
}
let policy: Policy | undefined;

/** Workers that were started before there was anything to ask them. */
const ready = new Map<Own, Worker>();

/**
 * Starts one of our own workers while a person still looks for what it is to work on: whoever starts it next has it at
 * once. Does nothing where no worker can be had.
 */
export function readyWorker(which: Own): void {
	if (ready.has(which)) return;
	try {
		const worker = begin(which);
		// One whose script does not come is no worker; whoever needs it tries again.
		worker.onerror = () => ready.delete(which);
		ready.set(which, worker);
	} catch {
		// It is done in the page then.
	}
}

/** Whether one of our own workers stands ready. */
export function isReady(which: Own): boolean {
	return ready.has(which);
}

/** Starts one of our own workers, or hands over the one that is ready; throws where no worker can be had. */
export function startWorker(which: Own): Worker {
	const worker = ready.get(which) ?? begin(which);
	ready.delete(which);
	return worker;
}

function begin(which: Own): Worker {
	return new Worker(ownScript(OWN[which]), { type: 'module' });
}

/**
 * Asks one of our own workers one thing, or does it in the page where none can be had. Rejects with the signal's
 * reason; the worker is gone then, and its work with it.
 */
export async function askWorker<Answer>(
	which: Own,
	order: unknown,
	inPage: () => Promise<Answer>,
	signal?: AbortSignal
): Promise<Answer> {
	signal?.throwIfAborted();
	let worker: Worker;
	try {
		worker = startWorker(which);
	} catch {
		return inPage();
	}
	try {
		return await new Promise<Answer>((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
			worker.onerror = () => resolve(inPage());
			signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
			worker.postMessage(order);
		});
	} finally {
		worker.terminate();
	}
}

function ownScript(url: string): string {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	if (!trustedTypes) return url;
	policy ??= trustedTypes.createPolicy('buurtkaart-worker', {
		createScriptURL(asked) {
			if (!Object.values(OWN).includes(asked)) throw new TypeError('not our worker');
			return asked;
		}
	});
	return policy.createScriptURL(url);
}
