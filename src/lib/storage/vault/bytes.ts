/** Bytes as the vault hands them round: always a buffer of their own, never a view on somebody else's. */

/** Bytes that a browser's own functions take. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** These parts end to end. */
export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Whether both hold the same bytes. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
	if (one.length !== other.length) return false;
	for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
	return true;
}

/** Text as UTF-8. */
export function encodeText(text: string): Bytes {
	return new TextEncoder().encode(text);
}

/** UTF-8 as text. */
export function decodeText(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}

/** Bytes as lower-case hexadecimal digits: a name that any file system takes. */
export function toHex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of hexadecimal digits. */
export function fromHex(digits: string): Bytes {
	return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** A name that nobody has had before: 128 random bits as hexadecimal digits. */
export function newName(): string {
	return toHex(crypto.getRandomValues(new Uint8Array(16)));
}
