import { describe, expect, it } from 'vitest';
import { Ledger, type Desk } from './ledger';
import type { Log } from './log';
import type { Standing } from './reading';
import { Seal } from './seal';
import type { SealedRecord, Sheets } from './sheets';

/** A desk that notes in which order things come to be on the device; `refuse` is asked before each of them. */
class Bench {
	readonly done: string[] = [];
	readonly written: { name: string; turn: number; standing: Standing }[] = [];
	readonly rows = new Map<number, Uint8Array>();
	refuse: (what: string) => boolean = () => false;
	/** Holds the reading of the log until it is called. */
	letRead: () => void = () => {};
	#reading: Promise<void> = Promise.resolve();

	holdReading(): void {
		this.#reading = new Promise((resolve) => (this.letRead = resolve));
	}

	async desk(): Promise<Desk> {
		const log = {
			append: async (records: readonly SealedRecord[]) => {
				this.#do('log');
				for (const [key, sealed] of records) this.rows.set(key, sealed);
			},
			replace: async (keys: Iterable<number>) => {
				this.#do('taken back');
				for (const key of keys) this.rows.delete(key);
			},
			read: async () => {
				await this.#reading;
				return { records: [...this.rows] };
			}
		} as unknown as Log;
		const sheets = (name: string) => {
			const prepare = async (turn: number, standing: Standing) => {
				this.done.push(`${name} begun`);
				return {
					finish: async () => {
						this.#do(name);
						this.written.push({ name, turn, standing });
					},
					drop: async () => void this.done.push(`${name} dropped`)
				};
			};
			const write = async (...sheet: Parameters<typeof prepare>) => (await prepare(...sheet)).finish();
			return { prepare, write } as unknown as Sheets<Standing>;
		};
		const seal = await Seal.of('m', new Uint8Array(32));
		return { seal, log, tails: sheets('tail'), snapshots: sheets('snapshot'), now: () => '2026-11-27' };
	}

	/** The pen of a map on which there is nothing yet. */
	async pen(): Promise<Ledger> {
		const reading = { updates: new Map(), mended: [], unreadable: [], last: 0, turn: 0 };
		return Ledger.takeOver(await this.desk(), { ...reading, rows: [], snapshots: [] });
	}

	#do(what: string): void {
		if (this.refuse(what)) throw new Error(`${what} was refused`);
		this.done.push(what);
	}
}

const answer = (size = 3) => new Uint8Array(size);

describe('an answer', () => {
	it('is in the log before the tail that asks for it takes its place, though the tail was begun meanwhile', async () => {
		const bench = new Bench();
		await (await bench.pen()).append([answer()]);
		expect(bench.done.filter((what) => what !== 'tail begun')).toEqual(['log', 'tail']);
		expect(bench.done).toContain('tail begun');
		expect(bench.written).toMatchObject([{ standing: { due: [[1, 1]], last: 1 } }]);
	});

	it('that the log refuses leaves the tail as it was, and its number for the next one', async () => {
		const bench = new Bench();
		const pen = await bench.pen();
		bench.refuse = (what) => what === 'log';
		await expect(pen.append([answer()])).rejects.toThrow('log was refused');
		expect(bench.done).toContain('tail dropped');
		expect(bench.written).toEqual([]);
		bench.refuse = () => false;
		await pen.append([answer()]);
		expect(bench.written).toMatchObject([{ standing: { due: [[1, 1]], last: 1 } }]);
	});

	it('that only the log took is taken back', async () => {
		const bench = new Bench();
		const pen = await bench.pen();
		bench.refuse = (what) => what === 'tail';
		await expect(pen.append([answer()])).rejects.toThrow('tail was refused');
		expect([...bench.rows]).toEqual([]);
	});
});

it('a tail that is written while a snapshot is under way counts as the newer of the two, for it asks for more', async () => {
	const bench = new Bench();
	const pen = await bench.pen();
	bench.holdReading();
	await pen.append([answer(30_000)]);
	await pen.append([answer()]);
	bench.letRead();
	await pen.rest();
	const [snapshot] = bench.written.filter(({ name }) => name === 'snapshot');
	const tail = bench.written.filter(({ name }) => name === 'tail').at(-1)!;
	expect(snapshot!.standing.due).toEqual([[1, 1]]);
	expect(tail.standing.due).toEqual([[1, 2]]);
	expect(tail.turn).toBeGreaterThan(snapshot!.turn);
});
