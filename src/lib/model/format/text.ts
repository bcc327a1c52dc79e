/**
 * What a text may consist of, whoever wrote it: the document cleans what is typed, the reader what a file says.
 *
 * Taken out are control characters and the characters that turn the direction of what follows (a name must not be
 * able to rewrite the sentence around it). Direction marks, joiners and every script stay: names are stored as typed.
 */

const LINE_BREAKS = /\r\n?|\u2028|\u2029/g;
// Unpaired halves of a character do not survive UTF-8, so they would differ after the first save.
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g;

/** A text without controls and direction changes; line breaks become `\n`. */
export function cleanText(text: string): string {
	return text.replace(LINE_BREAKS, '\n').replace(HALVES, '').replace(CONTROLS, '');
}

/** A name: clean, and on one line. */
export function cleanName(name: string): string {
	return cleanText(name).replace(/[\n\t]+/g, ' ');
}

/** The form of a BCP 47 language tag, loosely. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** How many characters a text has, as a person counts code points. */
export function lengthOf(text: string): number {
	let length = 0;
	for (const _ of text) length += 1;
	return length;
}

/** The text, or its first `max` code points. */
export function cutText(text: string, max: number): string {
	return text.length <= max ? text : Array.from(text).slice(0, max).join('');
}
