/**
 * Where the open map is kept: in memory until the person says that it may stay on this device, then in the browser's
 * store, and out of it again when they change their mind.
 *
 * Nothing is written before that question is answered (`consent-device`). Photos wait in memory for as long, and move
 * along. Where another tab writes the same map, this one takes in what is kept there, and keeps its own once that goes.
 */
import { openMemoryStore } from '$lib/storage/memory';
import { SaveQueue, type SaveState } from '$lib/storage/saving';
import { askToStay } from '$lib/storage/staying';
import {
	StoreError,
	type KeptMap,
	type MapLock,
	type MapNews,
	type MapStore,
	type MemoryReason,
	type OpenMap,
	type Recovery,
	type StoreTrouble
} from '$lib/storage/store';
import { afterPaintOrHiding } from './painted';

/** The sign that stands for a new map on the start page, until the person chooses another. */
export const FIRST_SIGN = '1F3E0';

/** Why a map is in memory only: as for a store, or because the device has no room for it. */
export type MemoryWhy = MemoryReason | 'full';

/** Keeps the updates, the place and the photos of one open map, wherever they may be kept. */
export class Keeping {
	readonly id: string;
	#store: MapStore;
	#open: OpenMap;
	#queue: SaveQueue;
	/** Called on every change of how keeping stands. */
	onchange: () => void = () => {};
	/** Called with what another tab kept of this map. */
	onupdates: (updates: readonly Uint8Array[]) => void = () => {};
	/** What was found damaged when the map was loaded. */
	recovered: Recovery | undefined;
	/** Moving from one store to another; writes wait for it. */
	#moving: Promise<void> = Promise.resolve();
	#isMoving = false;
	/** Photos that are still on their way into the map: it is moved nowhere before they are there. */
	arriving: Promise<unknown> = Promise.resolve();
	/** Whether the map may be on the device, as was said last. */
	#wanted = false;
	#following: Promise<StoreTrouble | undefined> = Promise.resolve(undefined);
	#memory: MemoryWhy = 'chosen';
	#wiped = false;
	#gone = false;
	#place: unknown;

	private constructor(id: string, store: MapStore, open: OpenMap) {
		this.id = id;
		this.#store = store;
		this.#open = open;
		this.#queue = new SaveQueue(open, store.kind, () => this.onchange(), afterPaintOrHiding);
		open.listen?.((news) => void this.#hear(news));
	}

	/** Begins to keep a new map in memory only. */
	static async inMemory(id: string): Promise<Keeping> {
		const store = openMemoryStore('chosen');
		return new Keeping(id, store, await store.create({ id, sign: FIRST_SIGN }));
	}

	/** Opens a map of the device's store, with the words of its lock if it has one. */
	static async inStore(store: MapStore, id: string, words?: string): Promise<Keeping> {
		return new Keeping(id, store, await store.open(id, words));
	}

	/** How keeping stands: what may be shown beside the map. A device that refused is asked again without a word. */
	get state(): SaveState {
		if (this.#isMoving && this.#memory === 'chosen') return 'saving';
		return this.#elsewhere ? 'failed' : this.#queue.state;
	}

	/** Why the last write failed, or why none would come to anything. */
	get trouble(): StoreTrouble | undefined {
		return this.#elsewhere ?? this.#queue.trouble;
	}

	/** How many answers are not kept yet; none of a map that was wiped, since none of it is to be kept. */
	get pending(): number {
		return this.#gone ? 0 : this.#queue.pending;
	}

	/** The map was wiped in another tab, or another tab writes it. */
	get #elsewhere(): StoreTrouble | undefined {
		if (this.#wiped) return undefined;
		return this.#gone ? 'missing' : this.#open.readonly ? 'elsewhere' : undefined;
	}

	/** Whether the map is in the device's store. */
	get isOnDevice(): boolean {
		return this.#store.kind === 'browser';
	}

	/** What was kept before. */
	async load(): Promise<KeptMap> {
		const kept = await this.#open.load();
		this.recovered = kept.recovered;
		return kept;
	}

	async #hear(news: MapNews): Promise<void> {
		if (news.kind === 'updates') this.onupdates(news.updates);
		if (news.kind === 'gone') this.#gone = true;
		// What the other tab kept last comes first: an answer given here must not be taken for the newer one.
		if (news.kind === 'writable')
			this.onupdates(
				await this.#open.load().then(
					({ updates }) => updates,
					() => []
				)
			);
		if (news.kind === 'writable') await this.#queue.flush();
		this.onchange();
	}

	/** Takes one update to keep. */
	add(update: Uint8Array): void {
		if (!this.#wiped) this.#queue.add(update);
	}

	/** Keeps the place in the guide; resolves to whether it is kept. Losing one costs nothing but what was typed there. */
	async savePlace(place: unknown): Promise<boolean> {
		if (this.#wiped) return false;
		this.#place = place;
		try {
			await this.#moving;
			await this.#open.savePlace(place);
			return true;
		} catch {
			return false;
		}
	}

	/** The lock that is on the map, where it is kept. */
	get lock(): MapLock | undefined {
		return this.#open.lock;
	}

	/** Changes the lock where the map is kept; resolves to why that was not done. */
	async changeLock(deed: (store: MapStore, id: string) => Promise<void>): Promise<StoreTrouble | undefined> {
		try {
			await this.flush();
			await deed(this.#store, this.id);
		} catch (error) {
			return error instanceof StoreError ? error.why : 'failed';
		}
		return undefined;
	}

	/** Keeps a photo, before the update that names it. */
	async putPhoto(id: string, photo: Blob): Promise<void> {
		await this.#moving;
		await this.#open.putPhoto(id, photo);
	}

	/** A photo, or nothing. */
	photo(id: string): Promise<Blob | undefined> {
		return this.#open.photo(id);
	}

	/** The names of all photos. */
	photoIds(): Promise<readonly string[]> {
		return this.#open.photoIds();
	}

	/** Tries again what failed; resolves to whether everything is kept. */
	retry(): Promise<boolean> {
		return this.#queue.flush();
	}

	/** Waits until everything is written, as far as it can be. */
	async flush(): Promise<boolean> {
		await this.#following;
		await this.#moving;
		return this.#queue.flush();
	}

	/** Why the map is in memory only; undefined when it is on the device. */
	get memory(): MemoryWhy | undefined {
		return this.isOnDevice ? undefined : this.#memory;
	}

	/**
	 * Follows whether the map may stay on this device: only a yes brings it into the device's store, where it then asks
	 * the browser to leave it. Resolves to why that could not be.
	 */
	follow(
		wanted: boolean,
		deviceStore: () => Promise<MapStore>,
		state: () => Uint8Array
	): Promise<StoreTrouble | undefined> {
		this.#wanted = wanted;
		if (wanted === this.isOnDevice || this.#isMoving) return Promise.resolve(undefined);
		this.#following = this.#follow(deviceStore, state);
		return this.#following;
	}

	async #follow(
		deviceStore: () => Promise<MapStore>,
		state: () => Uint8Array
	): Promise<StoreTrouble | undefined> {
		this.#setMoving(true);
		try {
			await this.arriving;
			const store = this.#wanted ? await deviceStore() : openMemoryStore('chosen');
			const wanted = this.#wanted;
			if (!wanted) this.#memory = 'chosen';
			// It was taken back meanwhile.
			if (wanted === this.isOnDevice) return undefined;
			if (wanted && store.kind === 'memory') {
				this.#memory = store.reason ?? 'refused';
				return 'unavailable';
			}
			await this.moveTo(store, state);
			this.#memory = 'chosen';
			if (wanted) void askToStay();
			return undefined;
		} catch (error) {
			const why = error instanceof StoreError ? error.why : 'failed';
			this.#memory = why === 'full' ? 'full' : 'refused';
			return why;
		} finally {
			this.#setMoving(false);
		}
	}

	#setMoving(isMoving: boolean): void {
		this.#isMoving = isMoving;
		this.onchange();
	}

	/** Moves the whole map to another store: `state` is the document as one update. The old copy is purged. */
	moveTo(store: MapStore, state: () => Uint8Array): Promise<void> {
		const moving = this.#moving.then(() => this.#move(store, state));
		// Whoever waits for it goes on where the map is then: a move that failed leaves it where it was.
		this.#moving = moving.catch(() => {});
		return moving;
	}

	async #move(store: MapStore, state: () => Uint8Array): Promise<void> {
		if (store === this.#store) return;
		const old = { store: this.#store, open: this.#open };
		// What was taken off the device makes way for what was brought back to it; what is on the list never does.
		if (!(await store.list()).some(({ id }) => id === this.id)) await store.purge(this.id);
		const open = await store.create({ id: this.id, sign: FIRST_SIGN });
		try {
			for (const id of await old.open.photoIds()) {
				const photo = await old.open.photo(id);
				if (photo) await open.putPhoto(id, photo);
			}
		} catch (error) {
			// Half a map in the new store would be taken for the whole one.
			open.close();
			await store.purge(this.id).catch(() => {});
			throw error;
		}
		// From here on every update goes to the new store, behind the whole state: the queue keeps the order.
		this.#store = store;
		this.#open = open;
		this.#queue = new SaveQueue(open, store.kind, () => this.onchange(), afterPaintOrHiding);
		open.listen?.((news) => void this.#hear(news));
		this.#queue.add(state());
		if (this.#place !== undefined) await open.savePlace(this.#place).catch(() => {});
		old.open.close();
		await old.store.purge(this.id);
	}

	/** Replaces the log by one state, so that a removed name leaves it; asked for only once all before it is kept. */
	async compact(state: () => Uint8Array): Promise<void> {
		if (await this.flush()) await this.#open.compact(state()).catch(() => {});
	}

	/** Whether the map was taken off the device: nothing is written after that. */
	get isWiped(): boolean {
		return this.#wiped;
	}

	/** Takes the map off the device with everything kept of it. */
	async wipe(): Promise<void> {
		await this.#following;
		await this.#moving;
		this.#wiped = true;
		await this.#queue.flush();
		this.#open.close();
		await this.#store.purge(this.id);
	}

	/** Lets go of the map; what waited to be written is handed over before. */
	close(): void {
		void this.#queue.flush();
		this.#open.close();
	}
}
