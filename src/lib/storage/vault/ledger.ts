/**
 * The pen of the one tab that writes a map: it gives each record its number, writes it twice, and keeps the copies
 * in step. A tab that only reads along has none.
 *
 * The order of writing is the whole point:
 * 1. the log, in a strict transaction: until it is complete nothing was kept;
 * 2. then the tail, outside the database: the records since the last snapshot but one, and the numbers that must be
 *    in the log. It is written beside the old one while the log is, and takes its place after the log is complete:
 *    so an answer waits for the slower of the two and not for both. Only then a promise resolves. Before the log it would ask for records that were never kept; after
 *    the promise, a database that loses its end would take what was shown as saved along;
 * 3. now and then a snapshot, read back before the tail lets go of what is in it.
 * Whatever is cut in between leaves a log that is ahead of its tail, never behind it.
 */
import { StoreError } from '../store';
import { equalBytes, type Bytes } from './bytes';
import type { Prepared } from './folder';
import type { Log } from './log';
import { toRuns } from './numbers';
import { readMap, type Reading, type Standing } from './reading';
import type { Seal } from './seal';
import type { SealedRecord, Sheet, Sheets } from './sheets';

/** A snapshot is taken when the tail has grown by this many records or bytes. */
const LONGEST_TAIL = { records: 64, bytes: 24_000 };

/** What the pen writes with. */
export interface Desk {
	readonly seal: Seal;
	readonly log: Log;
	readonly tails: Sheets<Standing>;
	readonly snapshots: Sheets<Standing>;
	readonly now: () => string;
}

/** A map as it was read, and what the device holds of it as it lies there. */
export interface Found extends Reading {
	readonly rows: readonly SealedRecord[];
	readonly snapshots: readonly Sheet<Standing>[];
	readonly place?: Uint8Array;
}

/** Reads a map from its copies and its log; the log last, since it is always ahead of them. */
export async function readDesk({ seal, log, tails, snapshots }: Desk): Promise<Found> {
	const copies = { tails: await tails.read(), snapshots: await snapshots.read() };
	const { records: rows, place } = await log.read();
	const reading = await readMap(seal, { log: rows, ...copies });
	return { ...reading, rows, snapshots: copies.snapshots, ...(place ? { place } : {}) };
}

/** Writes one map. Its calls must not overlap: whoever holds it waits for one before the next. */
export class Ledger {
	readonly #desk: Desk;
	/** Numbers that must be in the log. */
	#due: Set<number>;
	#last: number;
	#turn: number;
	/** Records that are not in both snapshots. */
	readonly #tail = new Map<number, Uint8Array>();
	/** Those of them that the newer snapshot has. */
	#covered = new Set<number>();
	#snapshot: Promise<void> | undefined;

	private constructor(desk: Desk, { updates, last, turn }: Reading) {
		this.#desk = desk;
		this.#due = new Set(updates.keys());
		this.#last = last;
		this.#turn = turn;
	}

	/** Takes over a map as it was read: what only a copy had goes back into the log, and a new copy is made. */
	static async takeOver(desk: Desk, found: Found): Promise<Ledger> {
		const ledger = new Ledger(desk, found);
		const rows = new Map([...found.rows, ...found.mended]);
		const [newer, older] = [found.snapshots[0], found.snapshots[1]].map((sheet) => new Map(sheet?.records));
		// Held against the log byte for byte: a snapshot that was damaged since covers nothing.
		const holds = (snapshot: typeof newer, key: number, sealed: Uint8Array) => {
			const copy = snapshot?.get(key);
			return copy !== undefined && equalBytes(copy, sealed);
		};
		for (const [key, sealed] of rows) {
			if (!ledger.#due.has(key)) continue;
			const inNewer = holds(newer, key, sealed);
			if (inNewer && holds(older, key, sealed)) continue;
			ledger.#tail.set(key, sealed);
			if (inNewer) ledger.#covered.add(key);
		}
		if (found.recovered) await ledger.#mend(found);
		return ledger;
	}

	async #mend({ mended, at }: Found): Promise<void> {
		try {
			await this.#desk.log.mend(mended);
			await this.#takeSnapshot();
			await this.#writeTail(at);
		} catch (error) {
			// Without room for it the map is as it was found, and can be read and taken along all the same.
			if (error instanceof StoreError && error.why === 'missing') throw error;
		}
	}

	/** Keeps these updates under new numbers, in both places; rejects with none of them kept. */
	async append(updates: readonly Bytes[]): Promise<readonly SealedRecord[]> {
		const { seal, log } = this.#desk;
		const first = this.#last + 1;
		const records = await Promise.all(
			updates.map(async (update, index) => {
				const key = first + index;
				return [key, await seal.close(update, String(key))] as const;
			})
		);
		const tail = this.#prepareTail(records);
		try {
			await log.append(records);
		} catch (error) {
			await tail.then(({ drop }) => drop()).catch(() => {});
			throw error;
		}
		this.#last += records.length;
		for (const [key] of records) this.#due.add(key);
		for (const [key, sealed] of records) this.#tail.set(key, sealed);
		try {
			await (await tail).finish();
		} catch (error) {
			await this.#takeBack(records);
			throw error;
		}
		this.#considerSnapshot();
		return records;
	}

	/**
	 * Puts one state in the place of these records. First into a snapshot that was read back, then into the log, then
	 * into every other copy, so that at each moment either all the old records or the state is there, and at the end
	 * what was taken off the map is in none of them.
	 */
	async compact(state: Bytes, replaced: ReadonlySet<number>): Promise<number> {
		await this.#snapshot;
		const { seal, log, snapshots } = this.#desk;
		const key = ++this.#last;
		const record = [key, await seal.close(state, String(key))] as const;
		const rest = (await log.read()).records.filter(([other]) => !replaced.has(other));
		const records = [...rest, record];
		const due = new Set(records.map(([number]) => number).filter((n) => n === key || this.#due.has(n)));
		await snapshots.write(++this.#turn, this.#standing(due), records, true);
		await log.replace(replaced, record);
		this.#due = due;
		this.#tail.clear();
		this.#covered.clear();
		const at = this.#desk.now();
		for (let side = 0; side < 2; side++) await this.#writeTail(at);
		await snapshots.write(++this.#turn, this.#standing(due, at), records, true);
		return key;
	}

	/** Waits for a snapshot that is under way. */
	async rest(): Promise<void> {
		await this.#snapshot;
	}

	async #writeTail(at: string | undefined): Promise<void> {
		await this.#desk.tails.write(++this.#turn, this.#standing(this.#due, at), [...this.#tail]);
	}

	/** The tail as it will be once these records are in the log. */
	#prepareTail(records: readonly SealedRecord[]): Promise<Prepared> {
		const keys = records.map(([key]) => key);
		const standing = {
			...this.#standing([...this.#due, ...keys], this.#desk.now()),
			last: Math.max(...keys)
		};
		const prepared = this.#desk.tails.prepare(++this.#turn, standing, [...this.#tail, ...records]);
		// Nobody waits for it yet.
		prepared.catch(() => {});
		return prepared;
	}

	#standing(due: Iterable<number>, at?: string): Standing {
		return { due: toRuns(due), last: this.#last, ...(at ? { at } : {}) };
	}

	/** What is not in both places is not kept: half of it would come back later as if it had never been refused. */
	async #takeBack(records: readonly SealedRecord[]): Promise<void> {
		const numbers = records.map(([key]) => key);
		await this.#desk.log.replace(numbers);
		for (const key of numbers) {
			this.#due.delete(key);
			this.#tail.delete(key);
		}
	}

	#considerSnapshot(): void {
		const fresh = [...this.#tail].filter(([key]) => !this.#covered.has(key));
		const bytes = fresh.reduce((sum, [, sealed]) => sum + sealed.length, 0);
		if (this.#snapshot || (fresh.length <= LONGEST_TAIL.records && bytes <= LONGEST_TAIL.bytes)) return;
		// A snapshot that fails (no room) is no loss: the tail stays long, and the next answer tries again.
		this.#snapshot = this.#takeSnapshot()
			.catch(() => {})
			.finally(() => (this.#snapshot = undefined));
	}

	async #takeSnapshot(): Promise<void> {
		const due = new Set(this.#due);
		// Before anything else: a tail that is written meanwhile knows more than this, and must count as the newer.
		const [turn, standing] = [++this.#turn, this.#standing(due)];
		const held = (await this.#desk.log.read()).records.filter(([key]) => due.has(key));
		// A copy of a log that has lost something must not take the place of one that has it.
		if (held.length < due.size) throw new StoreError('failed', 'The log is not whole');
		await this.#desk.snapshots.write(turn, standing, held, true);
		// Only what the older snapshot has too may leave the tail: either of the two may be damaged.
		for (const key of this.#covered) this.#tail.delete(key);
		this.#covered = new Set([...this.#tail.keys()].filter((key) => due.has(key)));
	}
}
