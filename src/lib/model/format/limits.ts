/** What a map and its file may hold at most: a reader enforces it before it believes anything. */
export const LIMITS = {
	/** Bytes of a whole file in UTF-8. */
	bytes: 64 * 1024 * 1024,
	/** Objects and lists inside each other. */
	nesting: 32,
	/**
	 * Texts, numbers, lists and records in all: three bytes of a file can ask for an object of fifty. A drawing by finger
	 * is some thousand of them.
	 */
	values: 2_000_000,
	/** Keys of one record: an engine that is given half a million of them stands still for a second. */
	keys: 50_000,
	actors: 2000,
	/**
	 * Bytes of the mergeable state. It is never refused, only left out: the map beside it says the same. Two thousand
	 * actors of whom everything is told need 2.8 million; more would be a way to fill a telephone with nothing.
	 */
	document: 4 * 1024 * 1024,
	photos: 200,
	/** Pixels of one photo, width times height. */
	pixels: 40_000_000,
	/** Code points of a text. */
	text: 4000,
	/** Code points of a name. */
	name: 80
} as const;
