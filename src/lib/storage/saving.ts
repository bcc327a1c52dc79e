/**
 * The row of updates between the open map and the store: it is what may say "saved".
 *
 * Updates are written one at a time, in the order in which they came. One that fails stays at the head with the
 * others behind it, and is tried again with the next update or when asked, so that nothing is kept out of order
 * and nothing is dropped. When writing begins may be put off by whoever makes the row: until then, too, an update
 * waits, and is not saved. It is not the store's own care for the disk, and it never says "saved" while an update is
 * still on its way.
 */
import { StoreError, type MapStore, type OpenMap, type StoreTrouble } from './store';

/** What the person is told: on the disk, on its way, not kept, or kept only as long as the page is open. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'memory';

/** Writes the updates of one open map in order, and says how that stands. */
export class SaveQueue {
	readonly #map: Pick<OpenMap, 'append'>;
	readonly #kind: MapStore['kind'];
	readonly #onchange: (state: SaveState, trouble?: StoreTrouble) => void;
	readonly #putOff: (write: () => void) => void;
	readonly #waiting: Uint8Array[] = [];
	#trouble: StoreTrouble | undefined;
	#busy = false;
	#writing: Promise<void> = Promise.resolve();
	#told: string;

	/**
	 * `onchange` is called on every change of the state or of its trouble, not at the beginning. `putOff` says when what
	 * comes is written; at once if absent, and whenever somebody waits for it.
	 */
	constructor(
		map: Pick<OpenMap, 'append'>,
		kind: MapStore['kind'],
		onchange: (state: SaveState, trouble?: StoreTrouble) => void = () => {},
		putOff: (write: () => void) => void = (write) => write()
	) {
		this.#map = map;
		this.#kind = kind;
		this.#onchange = onchange;
		this.#putOff = putOff;
		this.#told = this.#describe();
	}

	/** How keeping stands now. */
	get state(): SaveState {
		if (this.#trouble && !this.#busy) return 'failed';
		if (this.#kind === 'memory') return 'memory';
		return this.#waiting.length > 0 ? 'saving' : 'saved';
	}

	/** Why the last write failed, also while it is tried again; nothing when all is well. */
	get trouble(): StoreTrouble | undefined {
		return this.#trouble;
	}

	/** How many updates are not on the disk yet. */
	get pending(): number {
		return this.#waiting.length;
	}

	/** Takes one update; returns at once. Failed ones before it are tried again first. */
	add(update: Uint8Array): void {
		this.#waiting.push(update);
		this.#tell();
		this.#putOff(() => this.#start());
	}

	/** Tries what failed again; resolves to whether everything is kept now. */
	retry(): Promise<boolean> {
		return this.flush();
	}

	/** Waits for what is on its way, with one more try for what failed; resolves to whether everything is kept. */
	async flush(): Promise<boolean> {
		this.#start();
		while (this.#busy) await this.#writing;
		return this.#waiting.length === 0;
	}

	#start(): void {
		if (!this.#busy && this.#waiting.length > 0) {
			this.#busy = true;
			this.#writing = this.#write();
		}
		this.#tell();
	}

	async #write(): Promise<void> {
		for (let update = this.#waiting[0]; update; update = this.#waiting[0]) {
			try {
				await this.#map.append(update);
			} catch (error) {
				this.#trouble = error instanceof StoreError ? error.why : 'failed';
				break;
			}
			this.#trouble = undefined;
			this.#waiting.shift();
		}
		// Free before anyone is told: an update that a listener adds now must start a row of its own.
		this.#busy = false;
		this.#tell();
	}

	#tell(): void {
		const now = this.#describe();
		if (now === this.#told) return;
		this.#told = now;
		this.#onchange(this.state, this.#trouble);
	}

	#describe(): string {
		return `${this.state} ${this.#trouble ?? ''}`;
	}
}
