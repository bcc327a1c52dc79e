/** The lock of the open map: whether there is one, when it shuts by itself, and the ways to put it on and take it off. */
import type { MapLock, StoreTrouble } from '$lib/storage/store';
import { readClosing, type ClosingTime } from './closing';
import type { Keeping } from './keeping';

/** What one chooses with a lock besides its words. */
export interface LockWishes {
	/** The words of the lock that is on it now. */
	readonly from?: string;
	/** The sign by which the map is known while it is shut. */
	readonly sign: string;
	readonly closes: ClosingTime;
}

/** The lock of one open map. Each deed resolves to why it was not done, and then all is as it was. */
export class SessionLock {
	readonly #keeping: Keeping;
	#lock: MapLock | undefined = $state.raw();

	constructor(keeping: Keeping) {
		this.#keeping = keeping;
		this.look();
	}

	/** Whether the map opens with words only. */
	get isOn(): boolean {
		return this.#lock !== undefined;
	}

	/** When it shuts by itself. */
	get closes(): ClosingTime {
		return readClosing(this.#lock?.after);
	}

	/** Looks again: it may have been changed in another tab. */
	look(): void {
		this.#lock = this.#keeping.lock;
	}

	/** Puts a lock on, or another one in the place of the one that `from` opens. */
	putOn(words: string, { from, sign, closes }: LockWishes): Promise<StoreTrouble | undefined> {
		const choice = { sign, after: closes, ...(from === undefined ? {} : { from }) };
		return this.#change({ after: closes }, (store, id) => store.putLockOn(id, words, choice));
	}

	/** Takes it off, if these are its words. */
	takeOff(words: string): Promise<StoreTrouble | undefined> {
		return this.#change(undefined, (store, id) => store.takeLockOff(id, words));
	}

	/** Changes when it shuts by itself. */
	setTime(closes: ClosingTime): Promise<StoreTrouble | undefined> {
		return this.#change({ after: closes }, (store, id) => store.setLockTime(id, closes));
	}

	async #change(
		then: MapLock | undefined,
		deed: Parameters<Keeping['changeLock']>[0]
	): Promise<StoreTrouble | undefined> {
		const trouble = await this.#keeping.changeLock(deed);
		// The store tells it too, a moment later; until then the screen must not say otherwise.
		if (!trouble) this.#lock = then;
		return trouble;
	}
}
