/**
 * Texts that were typed and not handed in. Who types a name and presses Next means that name: it is handed in first,
 * and Next waits where it was not taken.
 */
import { getContext, setContext } from 'svelte';

/** Hands in what is typed, if anything; false where it was not taken. */
export type HandIn = () => boolean;

/** The entries of one screen. */
export class Unsent {
	readonly #entries = new Set<HandIn>();

	/** Adds an entry; the function that comes back takes it away. */
	add(entry: HandIn): () => void {
		this.#entries.add(entry);
		return () => this.#entries.delete(entry);
	}

	/** Hands in everything that is typed; false where one was not taken. */
	handIn(): boolean {
		return [...this.#entries].every((entry) => entry());
	}
}

const KEY = Symbol('unsent');

/** Opens a screen's own list of entries. */
export function openUnsent(): Unsent {
	return setContext(KEY, new Unsent());
}

/** The list of the screen around; undefined outside a screen. */
export function getUnsent(): Unsent | undefined {
	return getContext<Unsent | undefined>(KEY);
}
