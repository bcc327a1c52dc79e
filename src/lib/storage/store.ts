/**
 * What keeping a map on the device means to the rest of the house.
 *
 * A map is kept as the row of updates that made it, in the order in which they were written, with its photos and
 * the place in the guide beside it. The store deals in bytes: it knows neither the document behind a map nor what
 * is on it, so that encryption, a second copy or another medium can come in behind this interface unseen.
 *
 * It is not a cache and not a server's copy: what it holds is the only one there is, until the person takes a file
 * home. So a promise here resolves only when the browser has said that the write is on the disk.
 */

/** What the start page needs to know of a map; never the names on it. */
export interface MapEntry {
	readonly id: string;
	/** Code of the pictogram that the resident chose for it. */
	readonly sign: string;
	/** A title of the resident's own; most maps have none. */
	readonly title?: string;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	/** ISO 8601, UTC: when an answer was last kept. Another sign or title does not move it. */
	readonly changedAt: string;
	/** ISO 8601, UTC: since when it waits to be purged; absent on a map that is simply there. */
	readonly deletedAt?: string;
	/** It opens with words only; until then no more than its sign is known, and `changedAt` says nothing. */
	readonly isLocked?: boolean;
	/** The map is there, but nothing of it can be read on this device any more; its sign is the neutral one. */
	readonly isUnreadable?: boolean;
}

/** The sign of a map whose own cannot be read: a house, which tells nothing. */
export const neutralSign = '1F3E0';

/** What one may choose about a map when it begins, and change later. */
export interface MapSign {
	readonly sign: string;
	readonly title?: string;
}

/** The lock of a map, as far as it may be known. */
export interface MapLock {
	/** When the person wants it to shut by itself: a word of the caller's, which the store only keeps. */
	readonly after: string;
}

/** What one chooses with a lock besides its words. */
export interface LockChoice extends MapLock {
	/** The words of the lock that is on it now. */
	readonly from?: string;
	/** Another sign, by which the map is known while it is locked. */
	readonly sign?: string;
}

/**
 * Why the program works from memory: the browser has no database, it refused to open one, or the person asked to
 * keep nothing on this device.
 */
export type MemoryReason = 'absent' | 'refused' | 'chosen';

/** The maps on this device. Every promise may reject with a StoreError. */
export interface MapStore {
	/** `memory` forgets everything with the page, and the person must have been told so. */
	readonly kind: 'browser' | 'memory';
	/** Why this is a memory store; absent on a browser store. */
	readonly reason?: MemoryReason;
	/** The maps that were not removed, the one with the newest answer first. */
	list(): Promise<readonly MapEntry[]>;
	/** Begins an empty map; rejects `failed` when the id exists, so that no blank map replaces a full one. */
	create(entry: MapSign & { readonly id: string }): Promise<OpenMap>;
	/**
	 * Opens a map that was not removed; rejects `missing` otherwise, `locked` where it has a lock and no words came, and
	 * `words` where they do not fit. However often that is, it costs the map nothing.
	 */
	open(id: string, words?: string): Promise<OpenMap>;
	/** Gives a map another sign or title; an empty title takes the title away. Rejects `missing`, `locked`. */
	describe(id: string, change: Partial<MapSign>): Promise<void>;
	/** Takes a map off the list, with everything kept until `purge`, or the first start a day later. */
	remove(id: string): Promise<void>;
	/** Puts a removed map back on the list, with all that was on it. Rejects `missing` once it was purged. */
	restore(id: string): Promise<void>;
	/**
	 * Puts a lock on a map, or another one in the place of the one that `from` opens; whoever has it open keeps it open.
	 * Rejects `locked` and `words` as `open` does, and then all is as it was. Nobody opens it again without the words.
	 */
	putLockOn(id: string, words: string, choice: LockChoice): Promise<void>;
	/** Takes the lock off; rejects `words` where they do not fit. Without a lock there is nothing to do. */
	takeLockOff(id: string, words: string): Promise<void>;
	/** Notes when a lock is to shut by itself. Without a lock there is nothing to note. */
	setLockTime(id: string, after: string): Promise<void>;
	/** Deletes a map with its updates, place and photos; deleting one that is not there is no error. */
	purge(id: string): Promise<void>;
	/** Deletes every map, those that were removed, are locked or cannot be read included; all tabs are told. */
	purgeAll(): Promise<void>;
}

/** What was kept of one map: its updates in the order of writing, and the last place, if any. */
export interface KeptMap {
	readonly updates: readonly Uint8Array[];
	readonly place?: unknown;
	/** What was found damaged when the map was opened; absent when all was well. The person must be told. */
	readonly recovered?: Recovery;
}

/** How a map came through damage to the device's storage. */
export interface Recovery {
	/** How many records of the log did not open; those that a copy had were given back from there. */
	readonly unreadable: number;
	/** Whether the log was enough, or a copy had to help. */
	readonly from: 'log' | 'copy';
	/** How many records were kept once and are in no copy: later answers are missing. `unknown` if nothing tells. */
	readonly missing: number | 'unknown';
}

/**
 * What happened to an open map in another tab: it kept these updates; it let go, and this one may write now (what it
 * kept last is in the next `load`); the map was wiped; or, in any tab, its lock is another one or off.
 */
export type MapNews =
	| { readonly kind: 'updates'; readonly updates: readonly Uint8Array[] }
	| { readonly kind: 'writable' }
	| { readonly kind: 'gone' }
	| { readonly kind: 'lock' };

/** One map, open. After `close` every call rejects with `unavailable`, after a wipe with `missing`. */
export interface OpenMap {
	readonly id: string;
	/** Another tab writes this map: here every write rejects with `elsewhere`, until the news says `writable`. */
	readonly readonly?: boolean;
	/** The lock that is on it now, if there is one. */
	readonly lock?: MapLock | undefined;
	/** Asks to be told what happens to the map elsewhere; the last one who asked is told. */
	listen?(onnews: (news: MapNews) => void): void;
	/** Reads everything afresh, including what another tab appended since. */
	load(): Promise<KeptMap>;
	/** Keeps one update after all earlier ones; resolves only when it is on the disk, rejects with nothing written. */
	append(update: Uint8Array): Promise<void>;
	/** Keeps the place in the guide, any record that JSON can carry; the latest wins. */
	savePlace(place: unknown): Promise<void>;
	/** Keeps a photo under a name of the caller's; the same name replaces. Keep it before the update that names it. */
	putPhoto(id: string, photo: Blob): Promise<void>;
	/** The photo of that name, or nothing. */
	photo(id: string): Promise<Blob | undefined>;
	/** The names of all photos kept with this map, in no promised order. */
	photoIds(): Promise<readonly string[]>;
	/** Forgets one photo; forgetting one that is not there is no error. */
	removePhoto(id: string): Promise<void>;
	/**
	 * Replaces the updates that this handle has loaded or appended by one state that holds them all, in one
	 * step. Take the state and call this in one go, without awaiting in between. What is still being appended,
	 * and what another tab appended unseen, stays as it is.
	 */
	compact(state: Uint8Array): Promise<void>;
	/** Lets go of the map; writes that were begun still end. */
	close(): void;
}

/**
 * What may go wrong: no room on the device, no such map (perhaps wiped in another tab), the store cannot be
 * reached or the map was closed, another tab is the one that writes this map, nothing of the map can be read any
 * more, it has a lock, these are not the words of its lock, or the browser refused something for another reason.
 */
export type StoreTrouble =
	'full' | 'missing' | 'unavailable' | 'elsewhere' | 'unreadable' | 'locked' | 'words' | 'failed';

/** The one error that a store rejects with; `cause` is the browser's own. */
export class StoreError extends Error {
	readonly why: StoreTrouble;

	constructor(why: StoreTrouble, message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'StoreError';
		this.why = why;
	}
}

/** How long a removed map can be put back before a start of the program purges it, in milliseconds. */
export const undoPeriod = 24 * 60 * 60 * 1000;

/** Whether a removed map has waited for its undo long enough, `now` being ISO 8601. */
export function isPastUndo(entry: MapEntry, now: string): boolean {
	return entry.deletedAt !== undefined && Date.parse(now) - Date.parse(entry.deletedAt) >= undoPeriod;
}

/** The entries that the start page shows, the newest answer first. */
export function listEntries(entries: Iterable<MapEntry>): readonly MapEntry[] {
	return [...entries]
		.filter((entry) => entry.deletedAt === undefined)
		.sort((a, b) => b.changedAt.localeCompare(a.changedAt) || b.createdAt.localeCompare(a.createdAt));
}

/** A new entry without absent fields. */
export function beginEntry({ id, sign, title }: MapSign & { readonly id: string }, now: string): MapEntry {
	return { id, sign, ...(title ? { title } : {}), createdAt: now, changedAt: now };
}

/** The entry with another sign or title, and without a title when the new one is empty. */
export function describeEntry(entry: MapEntry, change: Partial<MapSign>): MapEntry {
	const { title: old, ...rest } = entry;
	const title = change.title ?? old;
	return { ...rest, sign: change.sign ?? entry.sign, ...(title ? { title } : {}) };
}

/** The entry as it was before it was removed. */
export function restoreEntry({ deletedAt: _gone, ...entry }: MapEntry): MapEntry {
	return entry;
}

/** The time now, ISO 8601 in UTC; a store takes another clock for its tests. */
export function readClock(): string {
	return new Date().toISOString();
}
