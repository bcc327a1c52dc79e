/**
 * A message cut into the texts of a few codes, and put together again, in any order.
 *
 * Each text says of itself which version it is of, which part of how many, of which map, and how the whole adds up; so a
 * code of another map, or of an earlier sheet of the same one, is never mixed in. What a text looks like stands in
 * `docs/file-format.md`.
 */
import { checksum } from '../checksum';
import { bytesIn, fromLetters, toLetters } from './letters';

/** The version that is written. */
export const CODE_VERSION = 1;
/** More codes than these nobody holds before a camera; such a map goes along as a file. */
export const MOST_CODES = 16;

/** How every code begins; the rest is letters. It is no address, so no telephone opens anything. */
const MARK = `BUURTKAART${CODE_VERSION}:`;
const ANY_MARK = /^BUURTKAART(\d{1,4}):/;
/** What the largest code holds (see `drawing.ts`), in letters. */
const LONGEST_TEXT = 1853;
const HEAD = 8;
const MOST_BYTES = bytesIn(LONGEST_TEXT - MARK.length) - HEAD;

/** The texts of the codes that hold a message, each about as long; nothing where they would be too many. */
export function cut(message: Uint8Array, map: string): readonly string[] | undefined {
	const of = Math.max(1, Math.ceil(message.length / MOST_BYTES));
	if (of > MOST_CODES) return undefined;
	const each = Math.ceil(message.length / of);
	return Array.from({ length: of }, (_, at) => {
		const piece = message.subarray(at * each, (at + 1) * each);
		const text = new Uint8Array(HEAD + piece.length);
		const head = new DataView(text.buffer);
		head.setUint8(0, at + 1);
		head.setUint8(1, of);
		head.setUint16(2, tagOf(map));
		head.setUint32(4, checksum(message));
		text.set(piece, HEAD);
		return MARK + toLetters(text);
	});
}

/** A map's id in two bytes: enough to say that a code is of another one. */
function tagOf(map: string): number {
	return checksum(new TextEncoder().encode(map)) & 0xffff;
}

/** What a text turned out to be: a part that was missing or one that is known, or why it is none of these. */
export type Heard = 'added' | 'known' | 'foreign' | 'newer' | 'broken' | 'other-map' | 'other-sheet';

/** The parts that were read until now, all of one message. */
export interface Gathered {
	readonly of: number;
	readonly map: number;
	readonly check: number;
	/** By their number, from 1. */
	readonly parts: ReadonlyMap<number, Uint8Array>;
}

/** Adds a text that was read to what was read before; what does not belong to it changes nothing. */
export function gather(
	before: Gathered | undefined,
	text: string
): { readonly heard: Heard; readonly gathered: Gathered | undefined } {
	const stay = (heard: Heard) => ({ heard, gathered: before });
	const [mark, version] = ANY_MARK.exec(text) ?? [];
	if (mark === undefined) return stay('foreign');
	if (Number(version) > CODE_VERSION) return stay('newer');
	const bytes = text.length <= LONGEST_TEXT ? fromLetters(text.slice(mark.length)) : undefined;
	if (mark !== MARK || bytes === undefined || bytes.length <= HEAD) return stay('broken');
	const head = new DataView(bytes.buffer);
	const [part, of, map, check] = [head.getUint8(0), head.getUint8(1), head.getUint16(2), head.getUint32(4)];
	if (part < 1 || part > of || of > MOST_CODES) return stay('broken');
	if (before && map !== before.map) return stay('other-map');
	if (before && (check !== before.check || of !== before.of)) return stay('other-sheet');
	if (before?.parts.has(part)) return stay('known');
	const parts = new Map(before?.parts).set(part, bytes.subarray(HEAD));
	return { heard: 'added', gathered: { of, map, check, parts } };
}

/** The whole message, once all its parts are there; nothing before, and nothing where it does not add up. */
export function join({ of, check, parts }: Gathered): Uint8Array<ArrayBuffer> | undefined {
	if (parts.size < of) return undefined;
	const pieces = [...parts].sort(([a], [b]) => a - b).map(([, piece]) => piece);
	const message = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		message.set(piece, at);
		at += piece.length;
	}
	return checksum(message) === check ? message : undefined;
}
