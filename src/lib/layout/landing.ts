/**
 * Where something that is put on the map comes to stand. A finger is not exact and the place may be taken: the map is
 * laid out with it there, and where it then stands is read back. That is what is stored, so what was seen when it was
 * let go is what is seen ever after.
 */
import type { Actor, NeighbourhoodMap } from '$lib/model/map';
import { layout } from './layout';
import { readPoint, type Reading } from './reading';
import type { SheetWords } from './words';

/** The place nearest to `at` at which this actor is free to stand; `at` itself where it does not stand on the map. */
export function land(map: NeighbourhoodMap, words: SheetWords, actor: Actor, at: Reading): Reading {
	const { domain: _domain, ...rest } = actor;
	const put: Actor = {
		...rest,
		...(at.ring !== undefined && { ring: at.ring }),
		...(at.domain !== undefined && { domain: at.domain }),
		spot: at.spot
	};
	const scene = layout({ ...map, actors: withActor(map.actors, put) }, words, { landing: actor.id });
	const mark = scene.actors.find(({ id, inTray }) => id === actor.id && !inTray);
	return (mark && readPoint(scene, mark.x, mark.y)) ?? at;
}

function withActor(actors: readonly Actor[], put: Actor): readonly Actor[] {
	return actors.some(({ id }) => id === put.id)
		? actors.map((actor) => (actor.id === put.id ? put : actor))
		: [...actors, put];
}
