/**
 * How somebody likes to read: the size of the text, contrast, typeface, surroundings, pictures before words, every
 * question read aloud. It changes how a page looks and sounds, never what it asks or what is on the map.
 *
 * One list each makes the values, the type and the check of what was kept.
 */

/** What there is to choose, the plain one first. `device` follows what was asked of the device itself. */
export const READING_CHOICES = {
	text: ['plain', 'large', 'largest'],
	face: ['plain', 'easy'],
	contrast: ['device', 'more'],
	surroundings: ['device', 'light', 'dark'],
	show: ['words', 'pictures'],
	aloud: ['asked', 'always']
} as const;

/** One thing to choose. */
export type ReadingPart = keyof typeof READING_CHOICES;

/** How somebody reads: a choice for each part. */
export type Reading = { readonly [P in ReadingPart]: (typeof READING_CHOICES)[P][number] };

/** The parts, in the order in which they are offered. */
export const READING_PARTS = Object.keys(READING_CHOICES) as readonly ReadingPart[];

/** How a page is read until somebody chooses otherwise. */
export const PLAIN_READING: Reading = takeReading(undefined);

/** The reading that was kept; the plain choice for whatever is missing, of a later version, or damaged. */
export function takeReading(kept: unknown): Reading {
	const given: Record<string, unknown> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
	const chosen = Object.entries(READING_CHOICES).map(([part, values]) => {
		const value = given[part];
		return [part, (values as readonly unknown[]).includes(value) ? value : values[0]];
	});
	return Object.fromEntries(chosen) as Reading;
}
