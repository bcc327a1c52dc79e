/** A browser's listener for tests: it promises what it is told to promise, and hears what the test says. */
import { vi } from 'vitest';

interface Promises {
	/** What `available` answers for each tag and place of listening; a browser without it has no such question. */
	readonly available?: (tag: string, processLocally: boolean) => string;
	/** Whether it knows that one may want it to listen here. */
	readonly knowsLocal?: boolean;
}

/** One listener that was made. */
export interface Listening {
	lang: string;
	processLocally?: boolean;
	started: boolean;
	aborted: boolean;
	/** Hears words, to their end. */
	hear(text: string): void;
	/** Stops by itself, with an error if one is given. */
	end(error?: string): void;
}

/** Gives the page a listener, until `vi.unstubAllGlobals()`; answers with every one that was made and asked for. */
export function giveListener({ available, knowsLocal = true }: Promises) {
	const made: Listening[] = [];
	const asked: { langs: readonly string[]; processLocally: boolean }[] = [];
	class FakeListener {
		lang = '';
		started = false;
		aborted = false;
		onresult?: (event: object) => void;
		onerror?: (event: object) => void;
		onend?: () => void;

		constructor() {
			if (knowsLocal) Object.assign(this, { processLocally: false });
			made.push(this as unknown as Listening);
		}

		start() {
			this.started = true;
		}

		stop() {
			this.onend?.();
		}

		abort() {
			this.aborted = true;
			this.onend?.();
		}

		hear(transcript: string) {
			const result = Object.assign([{ transcript }], { isFinal: true });
			this.onresult?.({ resultIndex: 0, results: [result] });
		}

		end(error?: string) {
			if (error) this.onerror?.({ error });
			this.onend?.();
		}
	}
	if (available) {
		Object.assign(FakeListener, {
			available(options: { langs: readonly string[]; processLocally: boolean }) {
				asked.push(options);
				return Promise.resolve(available(options.langs[0]!, options.processLocally));
			}
		});
	}
	vi.stubGlobal('SpeechRecognition', FakeListener);
	vi.stubGlobal('webkitSpeechRecognition', FakeListener);
	return { asked, listening: () => made.filter(({ started }) => started) };
}
