/**
 * Photos on their way to an open map. A file's map is drawn as soon as it is read; its photos have to be decoded before
 * they are believed, which takes a cheap telephone seconds, so each comes when it was found good. Until the last one is
 * there the map is in memory only: what is kept on a device is never a map with half its photos.
 */

/** A photo that was not believed, and why: words under `ui.error`. */
export interface BadPhoto {
	readonly id: string;
	readonly problem: string;
}

/** Photos that are to be looked at: their ids, and the work. It hands over each that is good, and answers with the others. */
export interface ComingPhotos {
	readonly ids: readonly string[];
	readonly take: (
		onphoto: (id: string, photo: Blob) => void,
		following: { readonly onprogress: (done: number) => void; readonly signal: AbortSignal }
	) => Promise<readonly BadPhoto[]>;
}

/** How whoever waits hears how many came, and no longer waits. */
export interface Waiting {
	readonly onprogress?: (done: number, of: number) => void;
	readonly signal?: AbortSignal;
}

/** The coming of the photos of one file. */
export class Arrival {
	/** How many were looked at. */
	done: number = $state.raw(0);
	/** How many there are to look at. */
	readonly of: number;
	/** Those that turned out to be none, once all were looked at. */
	bad: readonly BadPhoto[] = $state.raw([]);
	isOver: boolean = $state.raw(false);
	#heard: boolean = $state.raw(false);
	/** Resolves when nothing comes any more; it never rejects. */
	readonly over: Promise<void>;
	readonly #stop = new AbortController();
	readonly #told = new Set<() => void>();

	/** Begins; `receive` keeps one that is good. */
	constructor(coming: ComingPhotos, receive: (id: string, photo: Blob) => Promise<void>) {
		this.of = coming.ids.length;
		this.over = this.#come(coming, receive);
	}

	/** Whether there is nothing to tell of it any more: all came, or the person heard of those that did not. */
	get isTold(): boolean {
		return this.isOver && (this.bad.length === 0 || this.#heard);
	}

	/** Waits until nothing comes any more; rejects with the signal's reason, and what comes goes on coming. */
	async wait({ onprogress, signal }: Waiting = {}): Promise<void> {
		signal?.throwIfAborted();
		const tell = () => onprogress?.(this.done, this.of);
		this.#told.add(tell);
		tell();
		const stopped = new Promise<never>((_, reject) =>
			signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
		);
		try {
			await Promise.race([this.over, stopped]);
		} finally {
			this.#told.delete(tell);
		}
	}

	/** The person heard which photos stay behind, and goes on without them. */
	goOn(): void {
		this.#heard = true;
	}

	/** Nobody waits for the others any more. */
	stop(): void {
		this.#stop.abort();
	}

	async #come(
		{ ids, take }: ComingPhotos,
		receive: (id: string, photo: Blob) => Promise<void>
	): Promise<void> {
		const { signal } = this.#stop;
		const missing = new Set(ids);
		const received: Promise<void>[] = [];
		const onphoto = (id: string, photo: Blob) => {
			if (signal.aborted) return;
			missing.delete(id);
			// A map that was closed takes nothing in any more, and that is what was wanted.
			received.push(receive(id, photo).catch(() => {}));
		};
		try {
			const onprogress = (done: number) => {
				this.done = done;
				for (const tell of this.#told) tell();
			};
			this.bad = await take(onphoto, { onprogress, signal });
			await Promise.all(received);
		} catch {
			// What did not come cannot be had; somebody who went away asks for nothing more.
			if (!signal.aborted) this.bad = [...missing].map((id) => ({ id, problem: 'photo-unreadable' }));
		} finally {
			this.isOver = true;
		}
	}
}
