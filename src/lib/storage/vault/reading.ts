/**
 * Reading a map back from all that is on the device of it: the log, the two tails and the two snapshots.
 *
 * Everything that opens with the map's key and belongs to it is given back; an update that is applied twice does no
 * harm. The headings say which records must be there. If the log has them all, nothing happened. If not, the copies
 * are asked for what it lacks, and what none of them has is counted: a map with a hole must not pass for a whole one.
 */
import { StoreError, type Recovery } from '../store';
import type { Bytes } from './bytes';
import { fromRuns, type Runs } from './numbers';
import type { Seal } from './seal';
import type { SealedRecord, Sheet } from './sheets';

/** What the heading of a tail or a snapshot says of the whole map at that moment. */
export interface Standing {
	/** The numbers of all records that the log must hold: the sentinel. */
	readonly due: Runs;
	/** The highest number that was ever given out. */
	readonly last: number;
	/** ISO 8601, UTC: when an answer was last kept. */
	readonly at?: string;
}

/** What could be read. */
export interface Reading {
	/** The updates in the order of writing, under their numbers. */
	readonly updates: ReadonlyMap<number, Bytes>;
	/** Records that the log lacks or holds damaged, from a copy. */
	readonly mended: readonly SealedRecord[];
	/** Numbers in the log that do not open. */
	readonly unreadable: readonly number[];
	/** The highest number that anything carries. */
	readonly last: number;
	/** The highest turn that any heading carries. */
	readonly turn: number;
	/** When an answer was last kept, if a heading says so. */
	readonly at?: string;
	/** What went wrong; absent when nothing did. */
	readonly recovered?: Recovery;
}

/** Where the records of a map lie. */
export interface Sources {
	readonly log: readonly SealedRecord[];
	/** Newer first. */
	readonly tails: readonly Sheet<Standing>[];
	readonly snapshots: readonly Sheet<Standing>[];
}

/** Reads a map; rejects `unreadable` when something was kept and nothing of it opens. */
export async function readMap(seal: Seal, { log, tails, snapshots }: Sources): Promise<Reading> {
	const found = await openAll(seal, log);
	const unreadable = log.map(([key]) => key).filter((key) => !found.has(key));
	const copies = [...tails, ...snapshots].sort((one, other) => other.turn - one.turn);
	const claims = copies.filter(({ heading }) => heading);
	const newest = claims[0]?.heading;
	const standing = {
		unreadable,
		last: Math.max(
			0,
			...log.map(([key]) => key),
			...copies.map(({ heading }) => heading?.last ?? 0),
			...copies.flatMap(({ records }) => records.map(([key]) => key))
		),
		turn: copies[0]?.turn ?? 0,
		...(newest?.at ? { at: newest.at } : {})
	};
	if (unreadable.length === 0 && isWhole(found, tails, snapshots))
		return { updates: found, mended: [], ...standing };

	const offered = new Map<number, readonly [SealedRecord, Bytes]>();
	for (const { records } of copies)
		for (const record of records) {
			if (found.has(record[0]) || offered.has(record[0])) continue;
			const update = await seal.open(record[1], String(record[0]));
			if (update) offered.set(record[0], [record, update]);
		}
	const due = newest && new Set(fromRuns(newest.due));
	const lacks = due && [...due].filter((key) => !found.has(key) && !offered.has(key)).length;
	const mended: SealedRecord[] = [];
	for (const [key, [record, update]] of offered) {
		// What was made compact long ago is not needed while all that came of it is there.
		if (due && lacks === 0 && !due.has(key) && key <= newest.last) continue;
		found.set(key, update);
		mended.push(record);
	}
	// Without a tail nobody knows what came last.
	const missing = tails.some(({ heading }) => heading) ? lacks! : 'unknown';
	if (found.size === 0 && (unreadable.length > 0 || missing !== 0))
		throw new StoreError('unreadable', 'Nothing of what was kept can be read');
	const updates = new Map([...found].sort(([one], [other]) => one - other));
	const recovered = {
		unreadable: unreadable.length,
		from: mended.length > 0 ? 'copy' : 'log',
		missing
	} as const;
	return { updates, mended, ...standing, recovered };
}

/**
 * Whether the log holds what the newest tail, or a later snapshot, says that it must. A later snapshot is what a
 * compaction leaves that was cut right before or right after it changed the log: both are whole.
 */
function isWhole(
	found: ReadonlyMap<number, Bytes>,
	tails: readonly Sheet<Standing>[],
	snapshots: readonly Sheet<Standing>[]
): boolean {
	if (tails.length === 0 && snapshots.length === 0) return true;
	const tail = tails.find(({ heading }) => heading);
	if (!tail) return false;
	const later = snapshots.filter(({ heading, turn }) => heading && turn > tail.turn);
	return [tail, ...later].some(({ heading }) => fromRuns(heading!.due).every((key) => found.has(key)));
}

async function openAll(seal: Seal, records: readonly SealedRecord[]): Promise<Map<number, Bytes>> {
	const opened = await Promise.all(
		records.map(async ([key, sealed]) => [key, await seal.open(sealed, String(key))] as const)
	);
	return new Map(opened.filter((one): one is readonly [number, Bytes] => one[1] !== undefined));
}
