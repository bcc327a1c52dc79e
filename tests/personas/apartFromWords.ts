/** A map set apart from what may differ between two people who say the same in two languages. */

/** Texts that a person typed, or that an example brought along in the language of the screen. */
const TYPED = [
	'name',
	'text',
	'note',
	'safetyNote',
	'roleText',
	'roleWished',
	'title',
	'alt',
	'neighbourhood'
];
/** Days and times. */
const DATED = ['date', 'at', 'savedAt'];

/** The map with ids counted in the order in which they come, and without days, languages and typed text. */
export function apartFromWords(map: unknown): unknown {
	const ids = idsIn(map);
	// Ids also stand inside topics, such as `a7.closeness`.
	const inside = (text: string) => ids.reduce((all, id, index) => all.replaceAll(id, `#${index}`), text);
	const walk = (value: unknown, key?: string): unknown => {
		if (Array.isArray(value)) return value.map((one) => walk(one));
		if (typeof value === 'object' && value !== null) {
			return Object.fromEntries(
				Object.entries(value)
					.filter(([name]) => name !== 'languages' && !DATED.includes(name))
					.map(([name, one]) => [inside(name), walk(one, name)])
			);
		}
		if (typeof value !== 'string') return value;
		return key !== undefined && TYPED.includes(key) ? 'said' : inside(value);
	};
	return walk(map);
}

function idsIn(value: unknown): readonly string[] {
	if (Array.isArray(value)) return value.flatMap(idsIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) =>
		key === 'id' && typeof one === 'string' ? [one] : idsIn(one)
	);
}
