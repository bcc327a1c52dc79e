/**
 * One preference of whoever uses this device. Losing it costs a shrug, so it is a whole value that is replaced, and
 * what does not come back well is the plain one.
 *
 * It is written down only once something was chosen, and only where a map may stay on the device too: who asked that
 * nothing is kept is taken at their word here as well, and the preference lasts as long as the page. Who thinks better
 * of a yes takes back what was written on this page.
 */

/** A preference under a name in the browser's local storage. */
export class Preference<T> {
	readonly #name: string;
	#value: T;
	#mayKeep = false;
	#isChosen = $state(false);
	#isWritten = false;

	/** Reads what was kept; `take` makes a value of whatever is there, also of nothing. */
	constructor(name: string, take: (kept: unknown) => T) {
		this.#name = name;
		this.#value = $state.raw(take(read(name)));
	}

	/** The preference as it is. */
	get value(): T {
		return this.#value;
	}

	/** Whether only this page knows it: it was chosen, and is written nowhere. A page that loads anew would lose it. */
	get isOnlyHere(): boolean {
		return this.#isChosen && !this.#isWritten;
	}

	/** Chooses. */
	set value(value: T) {
		this.#value = value;
		this.#isChosen = true;
		this.#keep();
	}

	/** Says whether it may be written down on this device. */
	mayKeep(may: boolean): void {
		this.#mayKeep = may;
		if (may) this.#keep();
		else if (this.#isWritten) localStorage.removeItem(this.#name);
	}

	#keep(): void {
		if (!this.#mayKeep || !this.#isChosen) return;
		try {
			localStorage.setItem(this.#name, JSON.stringify(this.#value));
			this.#isWritten = true;
		} catch {
			// A full or forbidden store costs the preference of the next visit, nothing else.
		}
	}
}

function read(name: string): unknown {
	try {
		return JSON.parse(localStorage.getItem(name) ?? 'null') as unknown;
	} catch {
		return undefined;
	}
}
