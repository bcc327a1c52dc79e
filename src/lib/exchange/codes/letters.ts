/**
 * Bytes as letters that every code holds at its densest, and that nobody takes for an address.
 *
 * A code has a dense alphabet of 45 letters, in which two bytes take three letters (RFC 9285). A space, a dot, a slash and
 * a colon are among them, and a random text with those can hold something like `X3.BE/4F`: a telephone would offer to
 * open it, and send a piece of the map to a stranger. The other 41 letters are enough, for 41 x 41 x 41 is still more than
 * two bytes can say.
 */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%*+-';
const BASE = LETTERS.length;

/** How many bytes so many letters hold. */
export function bytesIn(letters: number): number {
	return Math.floor(letters / 3) * 2 + (letters % 3 === 2 ? 1 : 0);
}

/** Bytes as letters: two as three, the smallest first; a last one alone as two. */
export function toLetters(bytes: Uint8Array): string {
	let letters = '';
	for (let at = 0; at < bytes.length; at += 2) {
		const isPair = at + 1 < bytes.length;
		let number = isPair ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!;
		for (let count = isPair ? 3 : 2; count > 0; count -= 1, number = Math.floor(number / BASE)) {
			letters += LETTERS[number % BASE];
		}
	}
	return letters;
}

/** The bytes that letters stand for, or nothing where they stand for none. */
export function fromLetters(letters: string): Uint8Array | undefined {
	if (letters.length % 3 === 1) return undefined;
	const bytes = new Uint8Array(bytesIn(letters.length));
	for (let at = 0, to = 0; at < letters.length; at += 3) {
		const group = [...letters.slice(at, at + 3)].map((letter) => LETTERS.indexOf(letter));
		const number = group.reduceRight((sum, figure) => sum * BASE + figure, 0);
		const isPair = group.length === 3;
		if (group.includes(-1) || number >= (isPair ? 65_536 : 256)) return undefined;
		if (isPair) bytes[to++] = number >> 8;
		bytes[to++] = number & 255;
	}
	return bytes;
}
