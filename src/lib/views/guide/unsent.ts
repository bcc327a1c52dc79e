/**
 * Texts that were typed and not handed in. Who types a name and presses Next means that name: it is handed in first,
 * and Next waits where it was not taken.
 */
import { getContext, setContext } from 'svelte';
import { getUnfinished, type Unfinished } from '../parts/unfinished';

/** Hands in what is typed, if anything; false where it was not taken. */
export type HandIn = () => boolean;

/** The entries of one screen. */
export class Unsent {
	readonly #entries = new Set<HandIn>();
	readonly #place: string;
	readonly #around: Unfinished | undefined;

	/** `place` is the screen's own among all; what stays unsent there is told to who waits `around` for it. */
	constructor(place: string, around?: Unfinished) {
		this.#place = place;
		this.#around = around;
	}

	/** Adds an entry; the function that comes back takes it away. */
	add(entry: HandIn): () => void {
		this.#entries.add(entry);
		return () => this.#entries.delete(entry);
	}

	/** Hands in everything that is typed; false where one was not taken. */
	handIn(): boolean {
		return [...this.#entries].every((entry) => entry());
	}

	/** How something of this name stood when the map was left in the middle of it. */
	before(name: string): string | undefined {
		return this.#around?.take(`${this.#place} ${name}`);
	}

	/** Tells how a field of this name, or what leads to it, stands; the function that comes back ends it. */
	remember(name: string, stands: () => string | undefined, of: 'text' | 'way' = 'text'): () => void {
		return this.#around?.add(`${this.#place} ${name}`, stands, of) ?? (() => {});
	}
}

const KEY = Symbol('unsent');

/** Opens a screen's own list of entries; `place` tells it from every other screen. */
export function openUnsent(place: string): Unsent {
	return setContext(KEY, new Unsent(place, getUnfinished()));
}

/** The list of the screen around; undefined outside a screen. */
export function getUnsent(): Unsent | undefined {
	return getContext<Unsent | undefined>(KEY);
}
