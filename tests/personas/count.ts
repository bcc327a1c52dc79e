/**
 * What a map shows, in numbers: to hold a drawing, an export or a reopened file against what it was made from.
 *
 * Works on a projected map and on the JSON of a file alike, where a default may be absent. The names are those of
 * `expected` in the personas.
 */
import {
	DOMAINS,
	INFLUENCES,
	KINDS,
	RECIPROCITIES,
	RINGS,
	SAFETIES,
	VALUES
} from '../../src/lib/model/vocabulary';

/** What counting looks at. */
export interface CountedActor {
	readonly kind?: string;
	readonly domain?: string;
	readonly ring?: number;
	readonly reciprocity?: string;
	readonly reciprocityDoubt?: boolean;
	readonly influence?: number;
	readonly value?: string;
	readonly safety?: string;
	readonly private?: boolean;
	readonly outside?: boolean;
	readonly keyPerson?: boolean;
	readonly noAnswer?: Readonly<Record<string, string>>;
}

/** A map, projected or from a file. */
export interface CountedMap {
	readonly actors?: readonly CountedActor[];
}

/** The counts of a map. */
export function countMap({ actors = [] }: CountedMap) {
	const count = (holds: (actor: CountedActor) => boolean | undefined) => actors.filter(holds).length;
	const gives = (...keys: readonly string[]) => count((actor) => keys.includes(reciprocityOf(actor)));
	return {
		actors: actors.length,
		byKind: countBy(actors, KINDS, ({ kind }) => kind),
		byDomain: countBy(actors, DOMAINS, ({ domain }) => domain),
		byRing: countBy(actors, RINGS, ({ ring }) => ring),
		byReciprocity: countBy(actors, [...RECIPROCITIES, 'unknown'], reciprocityOf),
		/** Not said is drawn as 2. */
		byInfluence: countBy(actors, INFLUENCES, influenceOf),
		byValue: countBy(actors, VALUES, ({ value }) => value),
		bySafety: countBy(actors, [...SAFETIES, 'null'], ({ safety }) => safety ?? 'null'),
		arrowheadsAtActor: gives('gives', 'mutual'),
		arrowheadsAtHome: gives('gets', 'mutual'),
		/** Nobody gives, or that is not known. */
		linesWithoutHead: gives('none', 'unknown'),
		doubtMarks: count((actor) => actor.reciprocityDoubt),
		privateActors: count((actor) => actor.private),
		outsideNeighbourhood: count((actor) => actor.outside),
		/** A key person by its mark or by its domain. */
		keyPersons: count((actor) => actor.keyPerson === true || actor.domain === 'key-people'),
		closeAndDestructive: count(({ ring, value }) => value === 'destructive' && (ring === 1 || ring === 2)),
		farAndInfluential: count((actor) => influenceOf(actor) === 3 && (actor.ring === 3 || actor.ring === 4))
	};
}

function reciprocityOf({ reciprocity, noAnswer }: CountedActor): string {
	return reciprocity ?? (noAnswer?.reciprocity === undefined ? 'not said' : 'unknown');
}

function influenceOf({ influence = 2 }: CountedActor): number {
	return influence;
}

/** How many actors have each key; a key that nobody has counts 0. */
function countBy(
	actors: readonly CountedActor[],
	keys: readonly (string | number)[],
	keyOf: (actor: CountedActor) => string | number | undefined
): Record<string, number> {
	return Object.fromEntries(
		keys.map((key) => [String(key), actors.filter((actor) => keyOf(actor) === key).length])
	);
}
