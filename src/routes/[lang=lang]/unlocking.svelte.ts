/** Opening a map of this device with its words: what came of it, until it is open or left shut. */
import { uiKey } from '$lib/i18n/key';
import { desk } from '$lib/session/desk.svelte';
import { StoreError } from '$lib/storage/store';

/** Asks for the words of one map. */
export class Unlocking {
	/** While the lock is being opened. */
	busy = $state(false);
	/** Why it did not open, as words. */
	problem: string | undefined = $state.raw();

	readonly #unlock: (id: string, words: string) => Promise<void>;

	/** `unlock` opens a map, and rejects with a StoreError; without it the map is laid on the desk. */
	constructor(unlock = (id: string, words: string) => desk.unlock(id, words)) {
		this.#unlock = unlock;
	}

	/** Opens the map; resolves to whether these were the words. */
	readonly open = async (id: string, words: string): Promise<boolean> => {
		if (this.busy) return false;
		this.busy = true;
		this.problem = undefined;
		try {
			await this.#unlock(id, words);
			return true;
		} catch (error) {
			this.problem = uiKey('saved', `failed-${error instanceof StoreError ? error.why : 'failed'}`);
			return false;
		} finally {
			this.busy = false;
		}
	};
}
