/** Pictures and voices as a file carries them: bytes with what is needed to show them. Nothing is decoded here. */
import { form, number, record, refuse, type Check } from './checks';
import { LIMITS } from './limits';

/** The types of picture a file may carry. */
export const PHOTO_TYPES = ['image/webp', 'image/jpeg', 'image/png'] as const;

/** A photo: width and height in pixels. */
export interface Photo {
	readonly type: string;
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array;
}

/** A voice note: its length in seconds. */
export interface Voice {
	readonly type: string;
	readonly seconds: number;
	readonly data: Uint8Array;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Bytes as base64. */
export const bytes: Check<Uint8Array> = {
	schema: { type: 'string', contentEncoding: 'base64', pattern: '^[A-Za-z0-9+/]*={0,2}$' },
	read: (value, path, reading) =>
		(typeof value === 'string' ? fromBase64(value) : undefined) ?? refuse(reading, path, 'not-base64')
};

const side = number(1, 65_535, 'integer');
const photoFields = record(
	{ type: form(/^image\/(webp|jpeg|png)$/), width: side, height: side, data: bytes },
	['type', 'width', 'height', 'data']
);

/** A photo in a file. Its bytes are not looked at: whoever shows it decodes it first. */
export const photo: Check<Photo> = {
	schema: photoFields.schema,
	read(value, path, reading) {
		const read = photoFields.read(value, path, reading) as Photo | undefined;
		if (read && read.width * read.height > LIMITS.pixels) return refuse(reading, path, 'out-of-range');
		return read as Photo;
	}
};

/** A voice note in a file. */
export const voice = record(
	{ type: form(/^audio\/[a-z0-9.+-]+(;codecs=[a-z0-9.+-]+)?$/), seconds: number(0, 3600), data: bytes },
	['type', 'seconds', 'data']
) as Check<Voice>;

/** Bytes as base64 text. */
export function toBase64(data: Uint8Array): string {
	let binary = '';
	// A call takes only so many arguments.
	for (let at = 0; at < data.length; at += 8192)
		binary += String.fromCharCode(...data.subarray(at, at + 8192));
	return btoa(binary);
}

/** The bytes that a base64 text stands for, or undefined when it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
	if (text.length % 4 !== 0 || !isBase64(text)) return undefined;
	// A browser that decodes by itself does so in a tenth of the time, and without a copy.
	const { fromBase64: decode } = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array };
	if (decode) return decode.call(Uint8Array, text);
	const binary = atob(text);
	const data = new Uint8Array(binary.length);
	for (let at = 0; at < binary.length; at += 1) data[at] = binary.charCodeAt(at);
	return data;
}

/** In pieces: a pattern with groups over millions of characters exhausts the engine's stack. */
function isBase64(text: string): boolean {
	const last = Math.max(0, text.length - 4);
	return /^[A-Za-z0-9+/]*$/.test(text.slice(0, last)) && BASE64.test(text.slice(last));
}
