import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SaveQueue, type SaveState } from './saving';
import { StoreError, type StoreTrouble } from './store';

/** A disk whose writes end when told: each wait is one write under way. */
function makeDisk() {
	const kept: number[] = [];
	const waiting: { value: number; end: (trouble?: StoreTrouble) => void }[] = [];
	return {
		kept,
		waiting,
		append: (update: Uint8Array) =>
			new Promise<void>((resolve, reject) => {
				const value = update[0]!;
				waiting.push({
					value,
					end(trouble) {
						if (trouble) return reject(new StoreError(trouble, 'told to'));
						kept.push(value);
						resolve();
					}
				});
			}),
		/** Ends the write under way, and lets everyone hear of it. */
		async end(trouble?: StoreTrouble) {
			waiting.shift()!.end(trouble);
			await new Promise((resolve) => setTimeout(resolve));
		}
	};
}

function makeQueue(kind: 'browser' | 'memory' = 'browser') {
	const disk = makeDisk();
	const told: [SaveState, StoreTrouble?][] = [];
	const queue = new SaveQueue(disk, kind, (state, why) => told.push(why ? [state, why] : [state]));
	const add = (...values: number[]) => values.forEach((value) => queue.add(new Uint8Array([value])));
	return { disk, told, queue, add };
}

describe('the save queue', () => {
	it('says saved before anything was asked of it', () => {
		expect(makeQueue().queue.state).toBe('saved');
	});

	it('says saving until the last update is on the disk, then saved once', async () => {
		const { disk, told, queue, add } = makeQueue();
		add(1, 2);
		expect(queue.state).toBe('saving');
		await disk.end();
		expect(told).toEqual([['saving']]);
		expect(queue.pending).toBe(1);
		await disk.end();
		expect(told).toEqual([['saving'], ['saved']]);
		expect(disk.kept).toEqual([1, 2]);
	});

	it('is not saved while writing is put off, and is written at once for whoever waits for it', async () => {
		const { disk } = makeQueue();
		const putOff: (() => void)[] = [];
		const queue = new SaveQueue(disk, 'browser', undefined, (write) => putOff.push(write));
		queue.add(new Uint8Array([1]));
		expect([queue.state, queue.pending, disk.waiting.length]).toEqual(['saving', 1, 0]);
		const kept = queue.flush();
		expect(disk.waiting).toHaveLength(1);
		putOff.forEach((write) => write());
		expect(disk.waiting).toHaveLength(1);
		await disk.end();
		expect([await kept, queue.state]).toEqual([true, 'saved']);
		expect(disk.kept).toEqual([1]);
	});

	it('writes one update at a time', async () => {
		const { disk, add } = makeQueue();
		add(1, 2, 3);
		expect(disk.waiting).toHaveLength(1);
		await disk.end();
		expect(disk.waiting.map(({ value }) => value)).toEqual([2]);
	});

	it('keeps a failed update with those behind it, and says why', async () => {
		const { disk, told, queue, add } = makeQueue();
		add(1, 2);
		await disk.end('full');
		expect(queue.state).toBe('failed');
		expect(queue.trouble).toBe('full');
		expect(told.at(-1)).toEqual(['failed', 'full']);
		expect(disk.waiting).toEqual([]);
		expect(queue.pending).toBe(2);
	});

	it('tries failed updates again, in order, before a new one', async () => {
		const { disk, told, queue, add } = makeQueue();
		add(1, 2);
		await disk.end('failed');
		add(3);
		for (let each = 0; each < 3; each++) await disk.end();
		expect(disk.kept).toEqual([1, 2, 3]);
		expect(queue.state).toBe('saved');
		expect(told.map(([state]) => state)).toEqual(['saving', 'failed', 'saving', 'saved']);
	});

	it('says why all the while it is tried again', async () => {
		const { disk, told, queue, add } = makeQueue();
		add(1);
		await disk.end('full');
		add(2);
		expect([queue.state, queue.trouble]).toEqual(['saving', 'full']);
		await disk.end('full');
		expect(told).toEqual([['saving'], ['failed', 'full'], ['saving', 'full'], ['failed', 'full']]);
		void queue.retry();
		await disk.end();
		expect(queue.trouble).toBeUndefined();
	});

	it('tries again when asked, and says whether that helped', async () => {
		const { disk, queue, add } = makeQueue();
		add(1);
		await disk.end('full');
		const inVain = queue.retry();
		await disk.end('full');
		expect(await inVain).toBe(false);
		const inTime = queue.retry();
		await disk.end();
		expect(await inTime).toBe(true);
		expect(queue.state).toBe('saved');
	});

	it('flushes what is on its way, also what came meanwhile', async () => {
		const { disk, queue, add } = makeQueue();
		expect(await queue.flush()).toBe(true);
		add(1);
		const flushing = queue.flush();
		add(2);
		await disk.end();
		await disk.end();
		expect(await flushing).toBe(true);
		expect(disk.kept).toEqual([1, 2]);
	});

	it('never says saved of what only memory holds', async () => {
		const { disk, told, queue, add } = makeQueue('memory');
		expect(queue.state).toBe('memory');
		add(1);
		await disk.end();
		expect(told).toEqual([]);
		add(2);
		await disk.end('missing');
		expect(told).toEqual([['failed', 'missing']]);
	});

	it('takes an update from the one who hears that all is saved', async () => {
		const disk = makeDisk();
		const queue: SaveQueue = new SaveQueue(disk, 'browser', (state) => {
			if (state === 'saved' && disk.kept.length === 1) queue.add(new Uint8Array([2]));
		});
		queue.add(new Uint8Array([1]));
		await disk.end();
		await disk.end();
		expect(disk.kept).toEqual([1, 2]);
		expect(queue.state).toBe('saved');
	});

	it('survives a store that throws before it promises', async () => {
		const queue = new SaveQueue(
			{
				append: () => {
					throw new StoreError('unavailable', 'closed');
				}
			},
			'browser'
		);
		queue.add(new Uint8Array([1]));
		expect(await queue.flush()).toBe(false);
		expect(queue.trouble).toBe('unavailable');
	});

	it('keeps every update once and in order, and says saved only then, however the disk fails', async () => {
		const step = fc.constantFrom('add', 'end', 'fail', 'retry');
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
				const disk = makeDisk();
				let added = 0;
				const queue: SaveQueue = new SaveQueue(disk, 'browser', (state) => {
					if (state === 'saved') expect(disk.kept).toHaveLength(added);
				});
				for (const act of steps) {
					if (act === 'add') queue.add(new Uint8Array([added++]));
					else if (act === 'retry') void queue.retry();
					else if (disk.waiting.length > 0) await disk.end(act === 'fail' ? 'full' : undefined);
				}
				const flushing = queue.flush();
				while (queue.pending > 0) {
					if (disk.waiting.length === 0) void queue.retry();
					await disk.end();
				}
				await flushing;
				expect(disk.kept).toEqual(Array.from({ length: added }, (_, index) => index));
				expect(queue.state).toBe('saved');
			}),
			{ numRuns: 100 }
		);
	});
});
