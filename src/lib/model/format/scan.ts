/**
 * What a text weighs before anybody parses it: parsing is where a hostile file would do its harm. It is read once, from
 * the outside: what stands inside texts weighs nothing.
 */

/**
 * How deep objects and lists lie inside each other, how many values there are in all, and how many keys in one object.
 * Values and keys are counted by what stands between them: never too few, and at most one too many for each object and
 * list.
 */
export interface Weight {
	readonly nesting: number;
	readonly values: number;
	readonly keys: number;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Weighs a JSON text; stops as soon as one of the limits is passed. */
export function weigh(text: string, limits: Weight): Weight {
	let [depth, nesting, values, keys] = [0, 0, 1, 0];
	/** By depth: how many keys an object has so far, nothing where a list is open. */
	const open: (number | undefined)[] = [];
	for (let at = 0; at < text.length; at += 1) {
		if (nesting > limits.nesting || values > limits.values || keys > limits.keys) break;
		const unit = text.charCodeAt(at);
		if (unit === QUOTE) {
			at = endOfText(text, at + 1);
		} else if (unit === COMMA) {
			values += 1;
			const known = open[depth];
			if (known !== undefined) keys = Math.max(keys, (open[depth] = known + 1));
		} else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
			depth += 1;
			nesting = Math.max(nesting, depth);
			values += 1;
			open[depth] = unit === OPEN_OBJECT ? 1 : undefined;
			if (unit === OPEN_OBJECT) keys = Math.max(keys, 1);
		} else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) {
			depth -= 1;
		}
	}
	return { nesting, values, keys };
}

/** How many bytes a text is in UTF-8; it is counted no further than to the limit. */
export function countBytes(text: string, limit: number): number {
	let bytes = 0;
	for (let at = 0; at < text.length && bytes <= limit; at += 1) bytes += bytesOf(text.charCodeAt(at));
	return bytes;
}

/** Each half of a pair counts for two: together the four bytes of their character. */
function bytesOf(unit: number): number {
	if (unit < 0x80) return 1;
	if (unit < 0x800) return 2;
	return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}

/** How far is looked unit by unit before the engine is asked for the next quotation mark. */
const STRIDE = 48;

/** Where the text ends that begins here: at its quotation mark, or at the end of everything. */
function endOfText(text: string, from: number): number {
	let at = from;
	for (let looked = 0; at < text.length; at += 1, looked += 1) {
		const unit = text.charCodeAt(at);
		if (unit === QUOTE) return at;
		if (unit === BACKSLASH) at += 1;
		else if (looked > STRIDE) {
			const quote = text.indexOf('"', at);
			if (quote < 0) return text.length;
			let back = quote;
			while (text.charCodeAt(back - 1) === BACKSLASH && back > at) back -= 1;
			if ((quote - back) % 2 === 0) return quote;
			[at, looked] = [quote, 0];
		}
	}
	return at;
}
