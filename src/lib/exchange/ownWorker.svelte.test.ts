import { afterEach, expect, it, vi } from 'vitest';
import { readyWorker, startWorker } from './ownWorker';

const begun: Worker[] = [];

/** Counts the workers that are begun; `failing` are told that their script did not come. */
function watchWorkers(failing = false): void {
	const Real = Worker;
	vi.stubGlobal(
		'Worker',
		class extends Real {
			constructor(...given: ConstructorParameters<typeof Worker>) {
				super(...given);
				begun.push(this);
				if (failing) queueMicrotask(() => this.dispatchEvent(new Event('error')));
			}
		}
	);
}

afterEach(() => {
	vi.unstubAllGlobals();
	for (const worker of begun.splice(0)) worker.terminate();
});

it('hands the worker that stands ready to whoever starts one first, and begins another for the next', () => {
	watchWorkers();
	readyWorker('read');
	readyWorker('read');
	expect(begun).toHaveLength(1);
	expect(startWorker('read')).toBe(begun[0]);
	expect(startWorker('read')).toBe(begun[1]);
	expect(begun).toHaveLength(2);
});

it('hands nobody a worker whose script did not come', async () => {
	watchWorkers(true);
	readyWorker('read');
	// As soon as the page hears of it.
	await Promise.resolve();
	expect(startWorker('read')).not.toBe(begun[0]);
});
