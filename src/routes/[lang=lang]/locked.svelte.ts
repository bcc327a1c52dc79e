/** A file with a lock that was chosen, until it is open or left alone. */
import { uiKey } from '$lib/i18n/key';

/** Holds a locked file while its words are asked for. */
export class Locked {
	file: Blob | undefined = $state.raw();
	busy = $state(false);
	/** Why it did not open, as words. */
	problem: string | undefined = $state.raw();
	#stop: AbortController | undefined;

	/** Keeps the file if it has a lock, and tells whether it did. */
	async take(file: Blob): Promise<boolean> {
		const { isLocked } = await import('$lib/exchange/locked');
		if (!(await isLocked(file))) return false;
		this.file = file;
		return true;
	}

	/** What is behind the lock, if these words open it; the lock is gone then. */
	async open(words: string): Promise<Blob | undefined> {
		const { file } = this;
		if (!file || this.busy) return undefined;
		const stop = new AbortController();
		this.#stop = stop;
		this.busy = true;
		this.problem = undefined;
		try {
			const { unlockFile } = await import('$lib/exchange/locked');
			const opened = await unlockFile(file, words, stop);
			if ('file' in opened) {
				this.file = undefined;
				return opened.file;
			}
			this.problem = uiKey(opened.problem === 'file-too-big' ? 'error' : 'takeHome', opened.problem);
		} catch {
			if (!stop.signal.aborted) this.problem = uiKey('takeHome', 'lock-unreadable');
		} finally {
			this.busy = false;
		}
		return undefined;
	}

	/** Leaves the file closed. */
	leave(): void {
		this.#stop?.abort();
		this.file = undefined;
		this.problem = undefined;
	}
}
