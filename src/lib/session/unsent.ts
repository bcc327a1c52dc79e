/**
 * Texts that somebody typed and did not hand in. They are no answers yet and belong to no map; but who is called away in
 * the middle of a sentence finds it again, so they are kept with the place in the guide, sealed like it.
 */

/** What was typed, by a name that the screen gives to each of its fields. */
export type Unsent = Readonly<Record<string, string>>;

/** The unsent texts in a record of a place; none where there are none. */
export function unsentIn(place: unknown): Unsent {
	const { typed } = Object(place) as { typed?: unknown };
	if (typeof typed !== 'object' || typed === null) return {};
	return Object.fromEntries(
		Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
	);
}

/** A record of a place with unsent texts in it. */
export function withUnsent<T extends object>(place: T, unsent: Unsent): T & { readonly typed?: Unsent } {
	return Object.keys(unsent).length === 0 ? place : { ...place, typed: unsent };
}
