/** Whether the person's copy of the open map is good, as far as it was shown: what a wipe waits for. */
import { uiKey } from '$lib/i18n/key';
import type { NeighbourhoodMap } from '$lib/model/map';
import type { Session } from '$lib/session/session.svelte';
import type { Checked } from '$lib/views/wipe/checked';
import { Locked } from '../locked.svelte';

/** The copy of one open map. */
export class Copy {
	readonly locked = new Locked();
	/** Whether a file is being read back. */
	isReading = $state.raw(false);
	readonly #session: () => Session;
	#result: Checked | undefined = $state.raw();
	/** The map as it was when the copy was compared. */
	#compared: NeighbourhoodMap | undefined = $state.raw();

	constructor(session: () => Session) {
		this.#session = session;
	}

	/** What was found; a copy that was good is not the map's any more once something on the map has changed. */
	get checked(): Checked | undefined {
		const isOld = this.#result?.isGood === true && this.#compared !== this.#session().map;
		return isOld ? { isGood: false, why: uiKey('wipe', 'differs') } : this.#result;
	}

	/** Whether the copy is good, so that the map may go. */
	get isGood(): boolean {
		return this.checked?.isGood === true;
	}

	/** Reads a file back and compares it; one with a lock waits for its words. */
	readonly take = async (file: Blob): Promise<void> => {
		if (this.isReading) return;
		this.isReading = true;
		this.#result = undefined;
		this.locked.leave();
		try {
			if (!(await this.locked.take(file))) await this.#compare(file);
		} catch {
			this.#result = { isGood: false, why: uiKey('error', 'file-broken') };
		} finally {
			this.isReading = false;
		}
	};

	/** Opens a locked file with its words and compares what is behind the lock. */
	readonly open = async (words: string): Promise<void> => {
		const opened = await this.locked.open(words);
		if (opened) await this.take(opened);
	};

	async #compare(file: Blob): Promise<void> {
		const { compareCopy } = await import('$lib/exchange/copy');
		const session = this.#session();
		const { id, map, moments } = session;
		const compared = await compareCopy(file, { id, map, moments, photos: await session.photos.all() });
		this.#compared = map;
		if (!('problem' in compared)) this.#result = { isGood: true, ...compared };
		else if ('refused' in compared) this.#result = { isGood: false, why: uiKey('error', compared.problem) };
		else this.#result = { isGood: false, why: uiKey('wipe', compared.problem) };
	}
}
