/**
 * Who could be the same as somebody: others in the order of how much alike their names are, then as on the map. It
 * decides nothing; it only saves looking through sixty faces for "Fatma" when one stands at "fatma van de winkel".
 */
import type { Actor } from '$lib/model/map';

/** The others, those with the most similar name first. */
export function othersByLikeness(actors: readonly Actor[], actor: Actor): readonly Actor[] {
	return actors
		.filter(({ id }) => id !== actor.id)
		.map((one) => ({ one, like: likeness(one.name, actor.name) }))
		.sort((a, b) => b.like - a.like)
		.map(({ one }) => one);
}

/** How much alike two names are, 0 to 1: the share of the shorter one's pairs of letters that the other has too. */
export function likeness(one: string | undefined, other: string | undefined): number {
	const [a, b] = [pairs(one), pairs(other)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
	if (a.size === 0) return 0;
	return [...a].filter((pair) => b.has(pair)).length / a.size;
}

function pairs(name: string | undefined): Set<string> {
	const letters = [
		...(name ?? '')
			.normalize('NFKD')
			.replace(/[^\p{L}\p{N}]/gu, '')
			.toLocaleLowerCase()
	];
	return new Set(
		letters.length === 1
			? letters
			: letters.slice(1).map((letter, before) => `${letters[before] as string}${letter}`)
	);
}
