/** What a text weighs before anybody parses it: parsing is where a hostile file would do its harm. */

/** Bytes in UTF-8, and how deep objects and lists lie inside each other. */
export interface Weight {
	readonly bytes: number;
	readonly nesting: number;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Weighs a JSON text; stops as soon as one of the limits is passed. */
export function weigh(text: string, limits: Weight): Weight {
	let [bytes, depth, nesting, isInText] = [0, 0, 0, false];
	for (let at = 0; at < text.length && bytes <= limits.bytes && nesting <= limits.nesting; at += 1) {
		const unit = text.charCodeAt(at);
		bytes += bytesOf(unit);
		if (isInText) {
			if (unit === QUOTE) isInText = false;
			else if (unit === BACKSLASH) {
				at += 1;
				bytes += at < text.length ? bytesOf(text.charCodeAt(at)) : 0;
			}
		} else if (unit === QUOTE) {
			isInText = true;
		} else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
			depth += 1;
			nesting = Math.max(nesting, depth);
		} else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) {
			depth -= 1;
		}
	}
	return { bytes, nesting };
}

/** Each half of a pair counts for two: together the four bytes of their character. */
function bytesOf(unit: number): number {
	if (unit < 0x80) return 1;
	if (unit < 0x800) return 2;
	return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}
