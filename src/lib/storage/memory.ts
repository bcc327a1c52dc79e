/**
 * A store that forgets everything with the page: for a browser that keeps nothing, and for a resident who asked to
 * keep nothing on this device. It writes nowhere. It copies what comes in and what goes out as a disk would, so that
 * a caller who changes bytes afterwards finds out here what it would find out there.
 */
import { plainWords } from '$lib/model/secret';
import {
	beginEntry,
	describeEntry,
	isPastUndo,
	listEntries,
	readClock,
	restoreEntry,
	StoreError,
	type MapEntry,
	type MapNews,
	type MapStore,
	type MemoryReason,
	type OpenMap
} from './store';

interface MemoryMap {
	entry: MapEntry;
	nextKey: number;
	readonly updates: Map<number, Uint8Array>;
	readonly photos: Map<string, Blob>;
	place?: unknown;
	/** Words that are asked for. Who reads memory reads the map; this is a lock for whoever stands before the screen. */
	lock?: { readonly words: string; readonly after: string };
	/** Who has the map open, in the order of opening: the first one writes. */
	readonly hands: Hand[];
}

/** One opening of a map. */
interface Hand {
	onnews?: (news: MapNews) => void;
}

/** Everything that memory stores hold; two stores over the same shelf are what two tabs are to a browser. */
export type MemoryShelf = Map<string, MemoryMap>;

/** A store in memory; `reason` says why there is no other. */
export function openMemoryStore(
	reason: MemoryReason,
	{ shelf = new Map(), now = readClock }: { shelf?: MemoryShelf; now?: () => string } = {}
): MapStore {
	function find(id: string): MemoryMap {
		const found = shelf.get(id);
		if (!found) throw new StoreError('missing', 'No map has this id');
		return found;
	}

	function purge(id: string): void {
		const hands = shelf.get(id)?.hands ?? [];
		shelf.delete(id);
		for (const { onnews } of hands) onnews?.({ kind: 'gone' });
	}

	for (const [id, { entry }] of shelf) if (isPastUndo(entry, now())) shelf.delete(id);

	return {
		kind: 'memory',
		reason,
		async list() {
			return listEntries([...shelf.values()].map(entryOf));
		},
		async create(entry) {
			if (shelf.has(entry.id)) throw new StoreError('failed', 'A map with this id exists');
			shelf.set(entry.id, {
				entry: beginEntry(entry, now()),
				nextKey: 1,
				updates: new Map(),
				photos: new Map(),
				hands: []
			});
			return openMemoryMap(entry.id, find, now);
		},
		async open(id, words) {
			const map = find(id);
			tryWords(map, words);
			if (map.entry.deletedAt !== undefined) throw new StoreError('missing', 'This map was removed');
			return openMemoryMap(id, find, now);
		},
		async describe(id, change) {
			const map = find(id);
			tryWords(map, undefined);
			map.entry = describeEntry(map.entry, change);
		},
		async remove(id) {
			const map = find(id);
			map.entry = { ...map.entry, deletedAt: now() };
		},
		async restore(id) {
			const map = find(id);
			map.entry = restoreEntry(map.entry);
		},
		async putLockOn(id, words, { from, sign, after }) {
			const map = find(id);
			tryWords(map, from);
			if (plainWords(words) === '') throw new StoreError('failed', 'No words are no lock');
			map.lock = { words: plainWords(words), after };
			if (sign) map.entry = { ...map.entry, sign };
			tellOfLock(map);
		},
		async takeLockOff(id, words) {
			const map = find(id);
			tryWords(map, words);
			delete map.lock;
			tellOfLock(map);
		},
		async setLockTime(id, after) {
			const map = find(id);
			if (map.lock) map.lock = { ...map.lock, after };
			tellOfLock(map);
		},
		purge: async (id) => purge(id),
		async purgeAll() {
			for (const id of [...shelf.keys()]) purge(id);
		}
	};
}

function tryWords({ lock }: MemoryMap, words: string | undefined): void {
	if (!lock) return;
	if (words === undefined) throw new StoreError('locked', 'This map has a lock');
	if (plainWords(words) !== lock.words) throw new StoreError('words', 'These words do not open this map');
}

function tellOfLock({ hands }: MemoryMap): void {
	for (const { onnews } of hands) onnews?.({ kind: 'lock' });
}

/** Of a locked map nobody is told more than its sign. */
function entryOf({ entry, lock }: MemoryMap): MapEntry {
	if (!lock) return entry;
	const { id, sign, createdAt, deletedAt } = entry;
	const deleted = deletedAt === undefined ? {} : { deletedAt };
	return { id, sign, createdAt, changedAt: createdAt, isLocked: true, ...deleted };
}

function openMemoryMap(id: string, find: (id: string) => MemoryMap, now: () => string): OpenMap {
	const hand: Hand = {};
	const opened = find(id);
	const { hands } = opened;
	hands.push(hand);
	let closed = false;
	let known: number[] = [];

	function reach(): MemoryMap {
		if (closed) throw new StoreError('unavailable', 'This map was closed');
		const map = find(id);
		// A map that was wiped and begun anew is another one.
		if (map.hands !== hands) throw new StoreError('missing', 'This map was wiped');
		return map;
	}

	function reachToWrite(): MemoryMap {
		const map = reach();
		if (hands[0] !== hand) throw new StoreError('elsewhere', 'This map is open for writing elsewhere');
		return map;
	}

	return {
		id,
		get readonly() {
			return hands[0] !== hand;
		},
		get lock() {
			return opened.lock && { after: opened.lock.after };
		},
		listen(onnews) {
			hand.onnews = onnews;
		},
		async load() {
			const { updates, place } = reach();
			known = [...updates.keys()];
			const copies = [...updates.values()].map((update) => update.slice());
			return { updates: copies, ...(place === undefined ? {} : { place: structuredClone(place) }) };
		},
		async append(update) {
			const map = reachToWrite();
			const key = map.nextKey++;
			map.updates.set(key, update.slice());
			map.entry = { ...map.entry, changedAt: now() };
			const told = update.slice();
			for (const other of hands) if (other !== hand) other.onnews?.({ kind: 'updates', updates: [told] });
			// As on a disk: until the caller can have heard of it, a state need not hold this update.
			await Promise.resolve();
			known.push(key);
		},
		async savePlace(place) {
			const map = reachToWrite();
			try {
				map.place = structuredClone(place);
			} catch (cause) {
				throw new StoreError('failed', 'This place cannot be kept', { cause });
			}
		},
		async putPhoto(photoId, photo) {
			reachToWrite().photos.set(photoId, photo);
		},
		async photo(photoId) {
			return reach().photos.get(photoId);
		},
		async photoIds() {
			return [...reach().photos.keys()];
		},
		async removePhoto(photoId) {
			reachToWrite().photos.delete(photoId);
		},
		async compact(state) {
			const map = reachToWrite();
			for (const key of known) map.updates.delete(key);
			const key = map.nextKey++;
			map.updates.set(key, state.slice());
			known = [key];
		},
		close() {
			if (closed) return;
			closed = true;
			const wrote = hands[0] === hand;
			hands.splice(hands.indexOf(hand), 1);
			if (wrote) hands[0]?.onnews?.({ kind: 'writable' });
		}
	};
}
