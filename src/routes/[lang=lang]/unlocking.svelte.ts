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

	/** Opens the map and lays it on the desk; resolves to whether these were the words. */
	readonly open = async (id: string, words: string): Promise<boolean> => {
		if (this.busy) return false;
		this.busy = true;
		this.problem = undefined;
		try {
			await desk.unlock(id, words);
			return true;
		} catch (error) {
			this.problem = uiKey('saved', `failed-${error instanceof StoreError ? error.why : 'failed'}`);
			return false;
		} finally {
			this.busy = false;
		}
	};
}
