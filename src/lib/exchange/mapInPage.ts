/**
 * Where the map stands in a page that was taken home: one block of data, as it stands in a map file.
 *
 * Whatever else such a page shows or says is for people, and is not believed: it is not even read.
 */
import { MEDIA_TYPE } from '$lib/model/format';

const OPENING = `<script type="${MEDIA_TYPE}">`;
const CLOSING = '</script>';
/** More room than a page may have before its first sign. */
const HEAD = 64;

/** The block of data for a page. In JSON a `<` stands only inside texts, and there it may be written in another way. */
export function putInPage(json: string): string {
	return `${OPENING}${json.replaceAll('<', '\\u003c')}${CLOSING}`;
}

/**
 * The text of the map file in a page, empty where its block is cut off or there are several; the text itself where it is
 * no page; nothing where a page holds no map.
 */
export function takeOutOfPage(text: string): string | undefined {
	if (!text.slice(0, HEAD).trimStart().startsWith('<')) return text;
	const begin = text.indexOf(OPENING);
	if (begin < 0) return undefined;
	if (text.indexOf(OPENING, begin + 1) >= 0) return '';
	const from = begin + OPENING.length;
	const to = text.indexOf('<', from);
	return to >= 0 && text.startsWith(CLOSING, to) ? text.slice(from, to) : '';
}
