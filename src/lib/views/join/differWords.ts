/** In what somebody differs between two copies of a map, in the words of the map's twin: here, there, and joined. */
import { vocabularyKey } from '$lib/i18n/key';
import { actorOf, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import type { ActorField } from '$lib/model/compare';
import type { Foreseen } from '$lib/model/joining';
import type { Words } from '$lib/model/words';
import { nameOf } from '../guide/wording';
import { factWords } from '../map/factWords';
import { FIELD_WORDS } from '../map/partWords';
import type { Speak } from '../parts/speech';

/** A fact in words of ours, or a name as it was typed. */
export type Fact = Words | { readonly own: string };

/** What differs about one actor: the facts of each side and of both joined, and by name what else. */
export interface Difference {
	readonly here: readonly Fact[];
	readonly there: readonly Fact[];
	readonly joined: readonly Fact[];
	readonly also: readonly string[];
}

/** What the map's twin says in words; whatever else differs is only named. */
const SAID: readonly ActorField[] = [
	...(['name', 'kind', 'domain', 'alsoIn', 'ring', 'reciprocity', 'reciprocityDoubt', 'influence'] as const),
	...(['value', 'safety', 'outside', 'keyPerson', 'status', 'private'] as const)
];

/** What differs about the actor with this id. */
export function differWords(
	{ mine, theirs, joined }: Pick<Foreseen, 'mine' | 'theirs' | 'joined'>,
	id: string,
	fields: readonly ActorField[],
	say: Speak
): Difference {
	const [here, there, both] = [mine, theirs, joined].map((map) => factsOf(map, actorOf(map, id), say));
	const only = (facts: readonly Fact[], but: readonly Fact[]) => {
		const others = new Set(but.map(keyOf));
		return facts.filter((fact) => !others.has(keyOf(fact)));
	};
	const [onlyHere, onlyThere] = [only(here!, there!), only(there!, here!)];
	const differing = new Set([...onlyHere, ...onlyThere].map(keyOf));
	const isTold = differing.size > 0;
	const also = fields.filter((field) => !(isTold && SAID.includes(field))).map((field) => FIELD_WORDS[field]);
	return {
		here: onlyHere,
		there: onlyThere,
		joined: both!.filter((fact) => differing.has(keyOf(fact))),
		also: [...new Set(also)]
	};
}

function factsOf(map: NeighbourhoodMap, actor: Actor | undefined, say: Speak): readonly Fact[] {
	if (!actor) return [];
	return [
		...(actor.name === undefined ? [] : [{ own: actor.name }]),
		...(actor.ring ? [{ key: vocabularyKey('ring', String(actor.ring)) }] : []),
		...factWords(map, actor, nameOf(actor, say))
	];
}

function keyOf(fact: Fact): string {
	if ('own' in fact) return JSON.stringify(['name', fact.own]);
	// The name stands in the sentences: a fact does not differ because the name does.
	const { name: _, ...filled } = fact.with ?? {};
	return JSON.stringify([fact.key, filled]);
}
