/**
 * Maps for tests, said instead of spelt out: `aMap().with(actor('a1').name('Bakker').ring(2)).build()`.
 *
 * Every field of the model is a word of the builder, so a new field needs no line here. Not for the program itself.
 */
import { bareActor, emptyMap, type Actor, type NeighbourhoodMap } from './map';

/** An actor in the making: every field but the id is a word that takes its value. */
export type ActorBuilder = {
	readonly [K in Exclude<keyof Actor, 'id'>]-?: (value: Exclude<Actor[K], undefined>) => ActorBuilder;
} & { readonly build: () => Actor };

/** A map in the making: every field is a word that takes its value, `with` adds actors. */
export type MapBuilder = {
	readonly [K in Exclude<keyof NeighbourhoodMap, 'actors'>]-?: (
		value: Exclude<NeighbourhoodMap[K], undefined>
	) => MapBuilder;
} & {
	readonly with: (...actors: readonly (ActorBuilder | Actor)[]) => MapBuilder;
	readonly build: () => NeighbourhoodMap;
};

/** An actor of which only the id is known, to be described word by word. */
export function actor(id: string): ActorBuilder {
	return actorBuilder(bareActor(id));
}

function actorBuilder(made: Actor): ActorBuilder {
	return words({ build: () => made }, (field, value) =>
		actorBuilder({ ...made, [field]: value })
	) as ActorBuilder;
}

/** An empty map of a fixed day, to be filled word by word. */
export function aMap(date = '2026-11-23'): MapBuilder {
	return mapBuilder(emptyMap(date));
}

function mapBuilder(made: NeighbourhoodMap): MapBuilder {
	const own = {
		build: () => made,
		with: (...actors: readonly (ActorBuilder | Actor)[]) =>
			mapBuilder({ ...made, actors: [...made.actors, ...actors.map(builtActor)] })
	};
	return words(own, (field, value) => mapBuilder({ ...made, [field]: value })) as MapBuilder;
}

function builtActor(made: ActorBuilder | Actor): Actor {
	return 'build' in made ? made.build() : made;
}

function words(own: object, say: (field: string, value: unknown) => unknown): unknown {
	return new Proxy(own, {
		get: (target, word) =>
			typeof word !== 'string' || word in target
				? Reflect.get(target, word)
				: (value: unknown) => say(word, value)
	});
}
