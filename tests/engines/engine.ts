/** What a test needs of a browser, whichever drives it: a tab that is told where to go, and pressed and typed into. */

/** One tab of a running browser. */
export interface Tab {
	go(address: string): Promise<void>;
	reload(): Promise<void>;
	/** Runs in the page; what is handed over and given back is plain data. */
	evaluate<Given extends unknown[], Result>(
		deed: (...given: Given) => Result | Promise<Result>,
		...given: Given
	): Promise<Result>;
	/** Presses what fits the selector, as a person does: it must be there to be pressed. */
	press(selector: string): Promise<void>;
	/** Types into a field, key by key. */
	type(selector: string, text: string): Promise<void>;
}

/** A browser that is not Chromium. */
export interface Engine {
	/** How maps are kept there: on the device, or in memory only. */
	readonly keeping: 'saved' | 'memory';
	/** Whether it erases by itself what it keeps. */
	readonly forgets: boolean;
	/** Starts the browser and gives its one tab, with what was kept there before; where it keeps nothing, anew. */
	start(): Promise<Tab>;
	quit(): Promise<void>;
	/** Whether what was kept is there after the browser was started again. */
	readonly remembers: boolean;
	/** The browser's own name and version, once it has run. */
	version(): string;
	/** Where downloads come onto the disk, if a test may look there. */
	readonly downloads?: string;
	/** Ends the browser, and takes what it left off the disk. */
	remove(): Promise<void>;
}

/** Asks again until it is so, for up to `patience` milliseconds; says what was last seen otherwise. */
export async function until<T>(
	look: () => Promise<T>,
	isSo: (seen: T) => boolean,
	what: string,
	patience = 15_000
): Promise<T> {
	const end = Date.now() + patience;
	for (;;) {
		const seen = await look();
		if (isSo(seen)) return seen;
		if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(seen)}`);
		await new Promise((resolve) => setTimeout(resolve, 40));
	}
}
