/**
 * Words that lock something, as they are used. A keyboard adds a space here and makes a letter large there; whoever
 * typed the right words has typed the right words.
 */

/** Words without what a keyboard adds before, after and between them. */
export function tidyWords(words: string): string {
	return words.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** The same words whichever letters a keyboard made large. */
export function plainWords(words: string): string {
	return tidyWords(words).toLowerCase();
}
