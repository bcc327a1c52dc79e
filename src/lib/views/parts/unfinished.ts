/**
 * What is on the screen and not in the map yet. A text that was typed and not handed in is told by a name, so that a map
 * that is shut in the middle of a sentence opens with it; a drawing or a note that is being made cannot be told in words,
 * and whoever shuts the map waits for it.
 */
import { getContext, setContext } from 'svelte';

/** Everything unfinished around one open map. */
export class Unfinished {
	/** Texts from before that no field has taken up yet. */
	readonly #before: Map<string, string>;
	readonly #typed = new Map<string, () => string | undefined>();
	readonly #works = new Set<() => boolean>();

	/** `before` is what had been typed when the map was left. */
	constructor(before: Readonly<Record<string, string>> = {}) {
		this.#before = new Map(Object.entries(before));
	}

	/** What had been typed in the field of this name; it is that field's own from now on. */
	take(name: string): string | undefined {
		const text = this.#before.get(name);
		this.#before.delete(name);
		return text;
	}

	/** Adds a field that says what is typed in it and not handed in; the function that comes back takes it away. */
	add(name: string, typed: () => string | undefined): () => void {
		this.#typed.set(name, typed);
		return () => {
			if (this.#typed.get(name) === typed) this.#typed.delete(name);
		};
	}

	/** Adds something that is being made; the function that comes back takes it away. */
	hold(isAtWork: () => boolean): () => void {
		this.#works.add(isAtWork);
		return () => this.#works.delete(isAtWork);
	}

	/** Whether something is being made that shutting the map would lose. */
	get isAtWork(): boolean {
		return [...this.#works].some((work) => work());
	}

	/** All that is typed and not handed in, by name. */
	read(): Record<string, string> {
		const texts = Object.fromEntries(this.#before);
		for (const [name, typed] of this.#typed) {
			const text = typed();
			if (text) texts[name] = text;
		}
		return texts;
	}
}

const KEY = Symbol('unfinished');

/** Sets what is unfinished around an open map. */
export function setUnfinished(unfinished: Unfinished): Unfinished {
	return setContext(KEY, unfinished);
}

/** What is unfinished around; undefined where no map is open. */
export function getUnfinished(): Unfinished | undefined {
	return getContext<Unfinished | undefined>(KEY);
}
