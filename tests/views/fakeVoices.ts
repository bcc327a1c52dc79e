/**
 * A device's voices for tests: it says which it has and when, and writes down what it was given to speak. As the
 * browser's own it takes one utterance after another, and tells of each that it began and ended.
 */
import { vi } from 'vitest';

/** What was spoken: the words, and the voice's language. */
export interface Spoken {
	readonly text: string;
	readonly lang: string;
}

/** A voice by its language; `local: false` sends what it reads to a server. */
export function aVoice(lang: string, local = true): SpeechSynthesisVoice {
	return { lang, localService: local, default: false, name: `${lang} voice`, voiceURI: lang };
}

class Utterance {
	voice: SpeechSynthesisVoice | null = null;
	lang = '';
	onstart?: () => void;
	onend?: () => void;
	onerror?: (event: { error: string }) => void;
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

interface Manner {
	/** After how many milliseconds the voices are told; at once if absent. */
	readonly late?: number;
	/** How long one sentence takes. */
	readonly takes?: number;
	/** What goes wrong with each sentence. */
	readonly fails?: string;
}

/** Gives the page these voices, until `vi.unstubAllGlobals()`. */
export function giveVoices(voices: readonly SpeechSynthesisVoice[], manner: Manner = {}) {
	const spoken: Spoken[] = [];
	let told = manner.late === undefined ? voices : [];
	let queue: Utterance[] = [];
	const device = Object.assign(new EventTarget(), {
		getVoices: () => [...told],
		cancelled: 0,
		cancel() {
			device.cancelled += 1;
			queue = [];
		},
		speak(utterance: Utterance) {
			queue.push(utterance);
			if (queue.length === 1) go();
		}
	});
	function go() {
		const [now] = queue;
		if (!now) return;
		if (manner.fails) {
			queue.shift();
			return void setTimeout(() => now.onerror?.({ error: manner.fails! }));
		}
		spoken.push({ text: now.text, lang: now.voice?.lang ?? '' });
		setTimeout(() => now.onstart?.());
		setTimeout(() => {
			if (queue[0] !== now) return;
			queue.shift();
			now.onend?.();
			go();
		}, manner.takes ?? 2);
	}
	if (manner.late !== undefined) {
		setTimeout(() => {
			told = voices;
			device.dispatchEvent(new Event('voiceschanged'));
		}, manner.late);
	}
	vi.stubGlobal('speechSynthesis', device);
	vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
	return { spoken, device };
}
