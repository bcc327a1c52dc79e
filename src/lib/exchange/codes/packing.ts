/**
 * A map file's JSON in fewer bytes, for codes: its common words become numbers, everything else stays as it is.
 *
 * It is written and read without knowing what a map is, and what is read comes out as the text of a map file, to be
 * checked like any other file. No object is ever made of it here: a key is only a key once the reader of files has
 * looked at it. How a code is laid out from without stands in `docs/file-format.md`.
 */
import { LIMITS } from '$lib/model/format';
import { WORDS } from './table';

const [END, TRUE, FALSE, NUMBER, LIST, RECORD, TEXT] = [0, 1, 2, 3, 4, 5, 6] as const;
/** Numbers from 0 to 15 are one byte. */
const SMALL = 0x10;
const SMALLEST_TOO_MUCH = 16;
/** The first words are one byte, the others two. */
const FAR_WORD = 0x3f;
const NEAR_WORD = 0x40;
const NEAR_WORDS = 0x100 - NEAR_WORD;

/** Bytes of a packed map, at most: the writer goes no further, and the reader stops there. */
export const MOST_PACKED = 256 * 1024;
/** More text than any map that fits into codes comes to. */
const LONGEST_TEXT = 16 * 1024 * 1024;
const NUMBER_FORM = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

const NUMBERS: ReadonlyMap<string, number> = new Map(WORDS.map((word, at) => [word, at]));

/** Plain JSON as bytes. Fields that are undefined are left out; there is no `null` in a map file. */
export function pack(value: unknown): Uint8Array {
	const bytes: number[] = [];
	put(value, bytes);
	return Uint8Array.from(bytes);
}

function put(value: unknown, bytes: number[]): void {
	if (typeof value === 'string') putText(value, bytes);
	else if (typeof value === 'number') putNumber(value, bytes);
	else if (typeof value === 'boolean') bytes.push(value ? TRUE : FALSE);
	else if (Array.isArray(value)) {
		bytes.push(LIST);
		for (const one of value) put(one, bytes);
		bytes.push(END);
	} else {
		bytes.push(RECORD);
		for (const [key, part] of Object.entries(value as object)) {
			if (part === undefined) continue;
			putText(key, bytes);
			put(part, bytes);
		}
		bytes.push(END);
	}
}

function putNumber(value: number, bytes: number[]): void {
	if (Number.isInteger(value) && value >= 0 && value < SMALLEST_TOO_MUCH) bytes.push(SMALL + value);
	else putLetters(NUMBER, JSON.stringify(value), bytes);
}

function putText(text: string, bytes: number[]): void {
	const word = NUMBERS.get(text);
	if (word === undefined) putLetters(TEXT, text, bytes);
	else if (word < NEAR_WORDS) bytes.push(NEAR_WORD + word);
	else bytes.push(FAR_WORD, word - NEAR_WORDS);
}

function putLetters(sign: number, text: string, bytes: number[]): void {
	const letters = new TextEncoder().encode(text);
	bytes.push(sign);
	let length = letters.length;
	for (; length >= 0x80; length = Math.floor(length / 0x80)) bytes.push((length % 0x80) + 0x80);
	bytes.push(length);
	// One by one: a call takes only so many arguments.
	for (const letter of letters) bytes.push(letter);
}

/** The JSON text that bytes stand for, or nothing where they stand for none. Nothing of it is believed yet. */
export function unpack(bytes: Uint8Array): string | undefined {
	const reading: Reading = { bytes, at: 0, length: 0, pieces: [] };
	try {
		readValue(reading, 0);
		if (reading.at !== bytes.length) return undefined;
		return reading.pieces.join('');
	} catch (cause) {
		if (cause instanceof NoMap) return undefined;
		throw cause;
	}
}

/** Where reading is, and the text that came out until now. */
interface Reading {
	readonly bytes: Uint8Array;
	at: number;
	length: number;
	readonly pieces: string[];
}

/** Bytes that `pack` never wrote. */
class NoMap extends Error {}

function take(reading: Reading): number {
	const byte = reading.bytes[reading.at++];
	if (byte === undefined) throw new NoMap();
	return byte;
}

function say(reading: Reading, text: string): void {
	reading.length += text.length;
	if (reading.length > LONGEST_TEXT) throw new NoMap();
	reading.pieces.push(text);
}

function readValue(reading: Reading, depth: number): void {
	const sign = take(reading);
	if (sign === LIST || sign === RECORD) {
		if (depth >= LIMITS.nesting) throw new NoMap();
		readAll(reading, sign, depth + 1);
	} else if (sign === TRUE || sign === FALSE) say(reading, String(sign === TRUE));
	else if (sign === NUMBER) {
		const number = readLetters(reading);
		if (!NUMBER_FORM.test(number)) throw new NoMap();
		say(reading, number);
	} else if (sign >= SMALL && sign < SMALL + SMALLEST_TOO_MUCH) say(reading, String(sign - SMALL));
	else readText(reading, sign);
}

function readAll(reading: Reading, sign: number, depth: number): void {
	say(reading, sign === LIST ? '[' : '{');
	for (let isFirst = true; reading.bytes[reading.at] !== END; isFirst = false) {
		if (!isFirst) say(reading, ',');
		if (sign === RECORD) {
			readText(reading, take(reading));
			say(reading, ':');
		}
		readValue(reading, depth);
	}
	reading.at += 1;
	say(reading, sign === LIST ? ']' : '}');
}

function readText(reading: Reading, sign: number): void {
	if (sign === TEXT) return say(reading, JSON.stringify(readLetters(reading)));
	const word =
		sign === FAR_WORD ? WORDS[NEAR_WORDS + take(reading)] : WORDS[sign >= NEAR_WORD ? sign - NEAR_WORD : -1];
	if (word === undefined) throw new NoMap();
	say(reading, JSON.stringify(word));
}

function readLetters(reading: Reading): string {
	let [length, worth] = [0, 1];
	for (;;) {
		const byte = take(reading);
		length += (byte % 0x80) * worth;
		if (byte < 0x80) break;
		worth *= 0x80;
		if (worth > LONGEST_TEXT) throw new NoMap();
	}
	const end = reading.at + length;
	if (end > reading.bytes.length) throw new NoMap();
	const letters = reading.bytes.subarray(reading.at, end);
	reading.at = end;
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(letters);
	} catch {
		throw new NoMap();
	}
}
