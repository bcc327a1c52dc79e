/**
 * Speaking instead of typing, where the browser promises that it listens on this device. Most browsers send what is said
 * to a company; there dictation is not offered at all, and a voice note is, which nobody turns into text.
 *
 * The promise has three parts, and all are asked for: the browser knows `processLocally`, it has this language on the
 * device now (nothing is fetched for it), and the listener is set to it.
 */
import { tagsFor } from '../aloud/regions';

/** Why nothing was typed; the words stand under `ui.speech` and `ui.error`. */
export type DictationProblem = 'dictation-nothing' | 'dictation-failed' | 'voice-refused' | 'voice-none';

/** What a dictation tells. */
export interface DictationEvents {
	readonly ontext: (text: string) => void;
	/** It is over; `problem` says why nothing was heard. */
	readonly onend: (problem?: DictationProblem) => void;
}

/** A listener under way. */
export interface Dictation {
	/** Stops listening; what was said until now still comes. */
	stop(): void;
	/** Stops at once; nothing more comes. */
	drop(): void;
}

/** The part of the browser's listener that is used; not all of it is in the standard library's types yet. */
interface Listener {
	lang: string;
	continuous: boolean;
	interimResults: boolean;
	processLocally: boolean;
	onresult: ((event: { readonly resultIndex: number; readonly results: ListenerResults }) => void) | null;
	onerror: ((event: { readonly error: string }) => void) | null;
	onend: (() => void) | null;
	start(): void;
	stop(): void;
	abort(): void;
}
type ListenerResults = ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
interface ListenerKind {
	new (): Listener;
	available?(options: { langs: readonly string[]; processLocally: boolean }): Promise<string>;
}

const PROBLEMS: Readonly<Record<string, DictationProblem>> = {
	'no-speech': 'dictation-nothing',
	'not-allowed': 'voice-refused',
	'service-not-allowed': 'voice-refused',
	'audio-capture': 'voice-none'
};

/** The tag of a language that this device understands by itself; nothing where it cannot promise that. */
export async function dictationTag(lang: string): Promise<string | undefined> {
	const kind = listenerKind();
	if (typeof kind?.available !== 'function' || !('processLocally' in new kind())) return undefined;
	for (const tag of tagsFor(lang)) {
		const options = { langs: [tag], processLocally: true };
		const is = await kind.available(options).catch(() => 'unavailable');
		if (is === 'available') return tag;
	}
	return undefined;
}

/** Begins to listen, on this device only; a tag comes from `dictationTag`. */
export function dictate(tag: string, { ontext, onend }: DictationEvents): Dictation {
	const kind = listenerKind()!;
	const listener = new kind();
	let said = false;
	let dropped = false;
	let problem: DictationProblem | undefined;
	Object.assign(listener, { lang: tag, continuous: true, interimResults: false, processLocally: true });
	listener.onresult = ({ resultIndex, results }) => {
		const fresh = Array.from(results).slice(resultIndex);
		const text = fresh.flatMap((one) => (one.isFinal ? [one[0]?.transcript.trim() ?? ''] : [])).join(' ');
		if (text === '' || dropped) return;
		said = true;
		ontext(text);
	};
	listener.onerror = ({ error }) => {
		if (error !== 'aborted') problem = PROBLEMS[error] ?? 'dictation-failed';
	};
	listener.onend = () => {
		if (!dropped) onend(problem ?? (said ? undefined : 'dictation-nothing'));
	};
	try {
		listener.start();
	} catch {
		dropped = true;
		onend('dictation-failed');
	}
	return {
		stop: () => listener.stop(),
		drop() {
			dropped = true;
			listener.abort();
		}
	};
}

function listenerKind(): ListenerKind | undefined {
	return (globalThis as unknown as { SpeechRecognition?: ListenerKind }).SpeechRecognition;
}
