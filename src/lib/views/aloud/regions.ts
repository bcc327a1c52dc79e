/**
 * Which ways of speaking a language suit somebody best: as the device was set, then as it is spoken in Belgium, then any.
 * The program's languages name no region, and a voice or a listener always has one.
 */

/** The language alone of a tag, such as `nl` of `nl-BE` or of Android's `nl_BE`. */
export function languageOf(tag: string): string {
	return plain(tag).split('-')[0]!;
}

/** The tags to look for, the best first; each once. `wanted` are the languages that the browser names. */
export function tagsFor(lang: string, wanted: readonly string[] = navigator.languages): readonly string[] {
	const own = languageOf(lang);
	const named = wanted.map(plain).filter((tag) => languageOf(tag) === own && tag !== own);
	return [...new Set([...(plain(lang) === own ? [] : [plain(lang)]), ...named, `${own}-be`, own])];
}

/** A tag as it is compared: in small letters, with hyphens. */
export function plain(tag: string): string {
	return tag.toLowerCase().replaceAll('_', '-');
}
