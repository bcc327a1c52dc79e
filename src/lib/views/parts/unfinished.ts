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
	readonly #now = new Map<string, Standing>();
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

	/**
	 * Adds a field that says what is typed in it and not handed in, or the way to one: what was opened to get there. The
	 * function that comes back takes it away.
	 */
	add(name: string, stands: () => string | undefined, of: 'text' | 'way'): () => void {
		const standing = { stands, of };
		this.#now.set(name, standing);
		return () => {
			if (this.#now.get(name) === standing) this.#now.delete(name);
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

	/** All that is typed and not handed in, by name, with the ways to it; nothing where nothing is typed. */
	read(): Record<string, string> {
		const all = [...this.#now].map(([name, { stands, of }]) => ({ name, of, text: stands() }));
		const isTyped = this.#before.size > 0 || all.some(({ of, text }) => of === 'text' && text);
		if (!isTyped) return {};
		const texts = Object.fromEntries(this.#before);
		for (const { name, text } of all) if (text) texts[name] = text;
		return texts;
	}
}

interface Standing {
	readonly stands: () => string | undefined;
	readonly of: 'text' | 'way';
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
