/**
 * Reads a part of the page aloud: a recording where there is one, else a voice of the device, else it says honestly that
 * there is none. There is one, as a device has one mouth: whoever begins to read makes the one before stop.
 *
 * What is being read bears `data-reading` (its look is in `src/app.css`). Nothing is read that is gone, or that lies
 * beneath something that has opened over it since.
 */
import { findRecording } from './recordings';
import { piecesOf, type Piece } from './pieces';
import { languageOf } from './regions';
import { playSound, saySentence, type Heard } from './saying';
import { toSentences } from './sentences';
import { findVoice, PATIENCE, type Found } from './voices';

/** Why nothing is heard; the words stand under `ui.speech`. */
export type ReadingProblem = 'none' | 'remote' | 'failed';

class Reader {
	#root: Element | undefined = $state.raw();
	#problem: ReadingProblem | undefined = $state.raw();
	#off: AbortController | undefined;

	/** The part of the page that is being read. */
	get root(): Element | undefined {
		return this.#root;
	}

	/** Why nothing, or not all, is heard. */
	get problem(): ReadingProblem | undefined {
		return this.#problem;
	}

	/** Reads a part of the page to its end; resolves when it is over, or was stopped. */
	readonly read = async (root: Element): Promise<void> => {
		this.stop();
		this.#off = new AbortController();
		const { signal } = this.#off;
		this.#root = root;
		const problem = await readPieces(root, signal);
		if (signal.aborted) return;
		this.#problem = problem;
		this.#root = undefined;
	};

	/** Stops at once, and takes back what was said about it. */
	readonly stop = (): void => {
		this.#off?.abort();
		// One that was stopped remembers who stopped it, and with that the whole screen: also of a map that was shut since.
		this.#off = undefined;
		this.#root = undefined;
		this.#problem = undefined;
	};
}

/** The one that reads on this page. */
export const reader = new Reader();

/** Reads piece by piece; why something in the page's own language could not be heard. */
async function readPieces(root: Element, off: AbortSignal): Promise<ReadingProblem | undefined> {
	const own = languageOf(document.documentElement.lang);
	// Ten languages that call themselves by name must not each be waited for.
	const until = performance.now() + PATIENCE;
	const voices = new Map<string, Promise<Found>>();
	const voiceOf = (lang: string) => voices.get(lang) ?? voices.set(lang, findVoice(lang, until)).get(lang)!;
	let heardSomething = false;
	let problem: ReadingProblem | undefined;
	for (const piece of piecesOf(root)) {
		if (off.aborted || !isInReach(root)) break;
		if (!piece.element.isConnected) continue;
		const how = await readPiece(piece, voiceOf, off);
		if (how === 'off' || how === 'refused') return undefined;
		if (how === 'heard') heardSomething = true;
		// What is only another language's own name may go unheard, but not what is said to the person.
		else if (languageOf(piece.lang) === own || !heardSomething) problem ??= how;
		if (how === 'failed') break;
	}
	return problem;
}

async function readPiece(
	{ text, lang, element }: Piece,
	voiceOf: (lang: string) => Promise<Found>,
	off: AbortSignal
): Promise<Heard> {
	const recording = await findRecording(text, lang);
	if (recording) {
		const how = await marked(element, () => playSound(recording, off));
		if (how !== 'failed') return how;
	}
	const found = await voiceOf(lang);
	if (!('voice' in found)) return found.why;
	for (const sentence of toSentences(text)) {
		const how = await marked(element, () => saySentence(sentence, found.voice, off));
		if (how !== 'heard') return how;
	}
	return 'heard';
}

async function marked(element: Element, hear: () => Promise<Heard>): Promise<Heard> {
	element.setAttribute('data-reading', '');
	element.scrollIntoView({ block: 'nearest' });
	try {
		return await hear();
	} finally {
		element.removeAttribute('data-reading');
	}
}

/** Whether nothing lies over a part of the page. */
function isInReach(root: Element): boolean {
	const over = [...document.querySelectorAll('dialog:modal')].at(-1);
	return root.isConnected && (over === undefined || over.contains(root));
}
