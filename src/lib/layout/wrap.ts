/**
 * Names in lines. A name is broken between words into lines of about equal length; a word that is too long for any
 * line is broken with a hyphen; what does not fit in three lines ends in an ellipsis. All widths here are in em, so
 * that one wrapping serves every size of type.
 */
import { lettersOf, lineHeightOf, measureText, type LineHeight } from './measure';

/** A name in lines: their widths, the widest, and the height of all, in em. */
export interface Block {
	readonly lines: readonly string[];
	readonly width: number;
	readonly height: number;
	readonly lineHeight: LineHeight;
}

const ELLIPSIS = '…';
const HYPHEN = measureText('-');

function blockOf(lines: readonly string[], lineHeight: LineHeight): Block {
	return {
		lines,
		width: Math.max(0, ...lines.map(measureText)),
		height: lineHeight.above + (lines.length - 1) * lineHeight.step + lineHeight.below,
		lineHeight
	};
}

/** Cuts a text to a width, ending in an ellipsis. */
function shorten(text: string, width: number): string {
	let kept = '';
	let length = measureText(ELLIPSIS);
	for (const letter of lettersOf(text)) {
		length += measureText(letter);
		if (length > width && kept !== '') break;
		kept += letter;
	}
	return kept.trimEnd() + ELLIPSIS;
}

/** The words of a text, those longer than `width` broken in pieces that end in a hyphen. */
function wordsOf(text: string, width: number): string[] {
	return text
		.trim()
		.split(/\s+/)
		.flatMap((word) => {
			const whole = measureText(word);
			if (whole <= width) return [word];
			// Pieces of about equal length: a single letter on a line of its own reads as a mistake.
			const even = whole / Math.ceil(whole / (width - HYPHEN)) + HYPHEN;
			const pieces: string[] = [];
			let piece = '';
			for (const letter of lettersOf(word)) {
				if (piece !== '' && measureText(`${piece}${letter}-`) > Math.min(width, even + measureText(letter))) {
					pieces.push(`${piece}-`);
					piece = '';
				}
				piece += letter;
			}
			return [...pieces, piece];
		});
}

/** Fills lines up to `width` one after the other; what is over after `most` lines is shortened away. */
export function fillLines(text: string, width: number, most: number): Block {
	const lines: string[] = [];
	const words = wordsOf(text, width);
	let line = '';
	for (const [at, word] of words.entries()) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (measureText(longer) <= width) {
			line = longer;
			continue;
		}
		if (lines.length === most - 1) {
			lines.push(shorten([line, ...words.slice(at)].join(' '), width));
			return blockOf(lines, lineHeightOf(text));
		}
		lines.push(line);
		line = word;
	}
	return blockOf([...lines, line], lineHeightOf(text));
}

/** The narrowest way to set words in exactly `count` lines; undefined when there are too few words. */
function balance(words: readonly string[], count: number): string[] | undefined {
	if (words.length < count) return undefined;
	if (count === 1) return [words.join(' ')];
	let best: string[] | undefined;
	let narrowest = Infinity;
	for (let cut = 1; cut <= words.length - count + 1; cut++) {
		const rest = balance(words.slice(cut), count - 1);
		if (rest === undefined) continue;
		const lines = [words.slice(0, cut).join(' '), ...rest];
		const width = Math.max(...lines.map(measureText));
		if (width < narrowest) {
			narrowest = width;
			best = lines;
		}
	}
	return best;
}

/** A name may be this wide on the map before it is broken or shortened, in em. */
const WIDEST = 12;

/** The ways in which a name may stand on the map, at most three lines each, the best-looking first. */
export function wrapName(text: string): Block[] {
	const lineHeight = lineHeightOf(text);
	const words = wordsOf(text, WIDEST);
	const blocks: Block[] = [];
	for (let count = 1; count <= 3; count++) {
		const lines = words.length > 12 ? undefined : balance(words, count);
		if (lines === undefined) continue;
		const block = blockOf(lines, lineHeight);
		const narrower = blocks.every((other) => block.width < other.width * 0.92);
		if (block.width <= WIDEST && narrower) blocks.push(block);
	}
	if (blocks.length === 0) return [fillLines(text, WIDEST, 3)];
	return blocks.sort((one, other) => unsightliness(one) - unsightliness(other));
}

/** How far a block is from a pleasant label of some eight em wide; the fewer lines the better. */
export function unsightliness(block: Block): number {
	return Math.abs(block.width - 7.5) * 0.6 + (block.lines.length - 1) * 0.8;
}
