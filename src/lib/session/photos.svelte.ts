/**
 * The photos of the open map as addresses that a page can show. Bytes stay with the keeping; what a screen needs is
 * read when it asks, so that opening a map does not wait for its photos.
 */
import { Arrival, type ComingPhotos, type Waiting } from './arrival.svelte';
import { newId } from './ids';
import type { Keeping } from './keeping';

/** Photos that come one after the other are shown together so often, in milliseconds: each time the map is painted anew. */
const TOGETHER = 250;

/** The photos of one map, by id. */
export class PhotoAlbum {
	readonly #keeping: Keeping;
	#urls: ReadonlyMap<string, string> = $state.raw(new Map());
	/** What is behind the addresses: all that is left of a map that was wiped elsewhere. */
	readonly #shown = new Map<string, Blob>();
	readonly #asked = new Set<string>();
	/** What came and is not shown yet. */
	readonly #waiting = new Map<string, Blob>();
	#soon: ReturnType<typeof setTimeout> | undefined;
	/** Photos of a file that are still on their way, or that were; absent on a map that came from elsewhere. */
	arrival: Arrival | undefined = $state.raw();

	constructor(keeping: Keeping) {
		this.#keeping = keeping;
	}

	/** The address of a photo; undefined until it is read, and then whoever asked is told. */
	readonly url = (id: string): string | undefined => {
		const known = this.#urls.get(id);
		if (known === undefined) void this.#read(id);
		return known;
	};

	/** Keeps a new photo and gives its id; rejects with a StoreError where there is no room. */
	async add(photo: Blob): Promise<string> {
		const id = newId();
		await this.put(id, photo);
		return id;
	}

	/** Keeps a photo under an id that a file gave it. */
	async put(id: string, photo: Blob): Promise<void> {
		await this.#keeping.putPhoto(id, photo);
		this.#asked.add(id);
		this.#show([id, photo]);
	}

	/** Takes in the photos of a file, each as soon as it is found good. */
	receive(coming: ComingPhotos): void {
		const keep = async (id: string, photo: Blob) => {
			await this.#keeping.putPhoto(id, photo);
			this.#asked.add(id);
			this.#showSoon(id, photo);
		};
		this.arrival = new Arrival(coming, keep);
		this.#keeping.arriving = this.arrival.over;
	}

	/**
	 * Waits until every photo of a file is here and has its address; whether there was anything to wait for. Rejects with
	 * the signal's reason.
	 */
	async arrived(waiting: Waiting = {}): Promise<boolean> {
		if (!this.arrival || this.arrival.isOver) return false;
		await this.arrival.wait(waiting);
		this.#showWaiting();
		return true;
	}

	/** All photos with their bytes, for a file; those that were on the screen where the map itself is gone. */
	async all(): Promise<ReadonlyMap<string, Blob>> {
		await this.arrived();
		if (this.#keeping.trouble === 'missing') return this.#shown;
		const photos = new Map<string, Blob>();
		for (const id of await this.#keeping.photoIds()) {
			const photo = await this.#keeping.photo(id);
			if (photo) photos.set(id, photo);
		}
		return photos;
	}

	async #read(id: string): Promise<void> {
		if (this.#asked.has(id)) return;
		this.#asked.add(id);
		const photo = await this.#keeping.photo(id).catch(() => undefined);
		if (photo) this.#show([id, photo]);
	}

	#show(...photos: readonly (readonly [string, Blob])[]): void {
		for (const [id, photo] of photos) this.#shown.set(id, photo);
		const urls = photos.map(([id, photo]) => [id, URL.createObjectURL(photo)] as const);
		this.#urls = new Map([...this.#urls, ...urls]);
	}

	#showSoon(id: string, photo: Blob): void {
		this.#waiting.set(id, photo);
		this.#soon ??= setTimeout(() => this.#showWaiting(), TOGETHER);
	}

	#showWaiting(): void {
		clearTimeout(this.#soon);
		this.#soon = undefined;
		this.#show(...this.#waiting);
		this.#waiting.clear();
	}

	/** Lets go of all addresses. */
	close(): void {
		this.arrival?.stop();
		clearTimeout(this.#soon);
		for (const url of this.#urls.values()) URL.revokeObjectURL(url);
		this.#urls = new Map();
		this.#shown.clear();
	}
}
