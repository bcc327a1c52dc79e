/** The right to do something that only one tab may do at a time. The browser gives it on when a tab goes or crashes. */

/** A right that was asked for. */
export interface Claim {
	/** Resolves when the right is given. */
	readonly granted: Promise<void>;
	/** Resolves to whether the right was given within this many milliseconds; it may still be given later. */
	within(milliseconds: number): Promise<boolean>;
	/** Gives the right back, or the wish for it up. */
	release(): void;
}

/** Asks for the right of this name; `ongrant` is called once when it is given. */
export function claim(name: string, ongrant: () => void = () => {}): Claim {
	const giveUp = new AbortController();
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	let grant = () => {};
	const granted = new Promise<void>((resolve) => (grant = resolve));
	navigator.locks
		.request(name, { signal: giveUp.signal }, () => {
			grant();
			ongrant();
			return held;
		})
		// The wish was given up before it was fulfilled.
		.catch(() => {});
	return {
		granted,
		within: (milliseconds) =>
			Promise.race([
				granted.then(() => true),
				new Promise<boolean>((resolve) => setTimeout(() => resolve(false), milliseconds))
			]),
		release() {
			letGo();
			giveUp.abort();
		}
	};
}

/** Does something while no other tab does anything under this name. */
export function alone<T>(name: string, deed: () => Promise<T>): Promise<T> {
	return navigator.locks.request(name, deed) as Promise<T>;
}
