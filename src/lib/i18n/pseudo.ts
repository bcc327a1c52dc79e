/**
 * Languages that nobody speaks, made from English while the program is developed, to see what is wrong with a screen:
 * `en-XA` has accents and is two fifths longer, `ar-XB` is written in letters of the other direction. A text that still
 * has plain Latin letters in `ar-XB` did not come from the locales; one that is cut in `en-XA` has too little room.
 *
 * What is filled in stays as it is.
 */

/** The letters of `en-XA`, for a to z. */
const ACCENTED = 'åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž';
/** The letters of `ar-XB`, for a to z. */
const MIRRORED = 'ابتدعفغهيجكلمنحصقرسطثذوخظز';
const LONGER = 0.4;

/** A text as a pseudo-locale writes it. */
export function pseudo(tag: string, text: string): string {
	const written = text
		.split(/(\{\{\w+\}\}|\$t\([^)]*\))/)
		.map((part, index) => (index % 2 === 1 ? part : rewrite(part, tag === 'ar-XB' ? MIRRORED : ACCENTED)))
		.join('');
	if (tag === 'ar-XB') return written;
	const words = Math.round((text.length * LONGER) / 4);
	return `[${written}${' ẋẋẋ'.repeat(words)}]`;
}

/** Every text of a file. */
export function pseudoTree(tag: string, tree: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(tree).map(([key, value]) => [
			key,
			typeof value === 'string' ? pseudo(tag, value) : pseudoTree(tag, value as Record<string, unknown>)
		])
	);
}

function rewrite(text: string, letters: string): string {
	return text.replace(/[a-z]/gi, (letter) => {
		const to = [...letters][letter.toLowerCase().charCodeAt(0) - 97]!;
		return letter === letter.toLowerCase() ? to : to.toUpperCase();
	});
}
