/**
 * A text in the pieces in which it is spoken: one sentence each, since some browsers fall silent in the midst of what
 * takes longer than about 14 seconds. A sentence that is too long is parted where one would breathe.
 */

/** The most characters in one piece: about ten seconds of a slow voice. */
export const LONGEST_PIECE = 140;

/** What ends a sentence, also in Arabic, Urdu and Ethiopic; a small letter after it means that it was an abbreviation. */
const SENTENCE = /(?<=[.!?…؟۔።][\])»”’"']*)\s+(?!\p{Ll})|\n+/u;
/** Where one breathes: also at the Arabic and Ethiopic comma and semicolon. */
const BREATH = /(?<=[,;:،؛፣፤])\s+/u;
/** Marks of direction are for the eye; a voice might read them out. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The sentences of a text, in order, none empty and none longer than one breath where it can be parted at all. */
export function toSentences(text: string): readonly string[] {
	return withoutMarks(text)
		.split(SENTENCE)
		.flatMap((sentence) => part(sentence.trim()))
		.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** A text as it is heard: without marks of direction, every gap as one. */
export function withoutMarks(text: string): string {
	return text
		.replace(DIRECTION, '')
		.replace(/[^\S\n]+/g, ' ')
		.trim();
}

function part(sentence: string): readonly string[] {
	if (sentence.length <= LONGEST_PIECE) return [sentence];
	const atBreaths = gather(sentence.split(BREATH));
	return atBreaths.flatMap((piece) => (piece.length <= LONGEST_PIECE ? [piece] : gather(piece.split(' '))));
}

/** Joins neighbours again as long as they fit in one piece. */
function gather(parts: readonly string[]): readonly string[] {
	const pieces: string[] = [];
	for (const one of parts) {
		const last = pieces.at(-1);
		if (last !== undefined && last.length + 1 + one.length <= LONGEST_PIECE) {
			pieces[pieces.length - 1] = `${last} ${one}`;
		} else pieces.push(one);
	}
	return pieces;
}
