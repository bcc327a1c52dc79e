/**
 * What is shown of a map: which facts of an actor are drawn, and which signs that puts on the sheet. A layer that is
 * switched off (R49) hides its facts here, in one place, from drawing, list and legend alike.
 */
import { showsLayer, showsRings, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import type { Influence, Reciprocity, Ring, Safety, Value } from '$lib/model/vocabulary';
import type { BadgeSign, Rim, Shape } from './scene';

/** The rows that a legend can have, in the order of the legend (R64). */
export const SIGNS = [
	'closeness',
	'gives',
	'gets',
	'mutual',
	'influence',
	'constructive',
	'neutral',
	'destructive',
	'kind',
	'safe',
	'depends',
	'no-go',
	'wished',
	'in-mind',
	'key-person',
	'outside',
	'none',
	'unknown',
	'doubt',
	'plain'
] as const;
/** A row of the legend. The padlock has none: what is private never leaves the screen. */
export type Sign = (typeof SIGNS)[number];

/** The facts of an actor that are drawn. */
export interface ShownFacts {
	readonly ring?: Ring;
	readonly reciprocity?: Reciprocity | 'unknown';
	readonly doubt: boolean;
	readonly influence?: Influence;
	readonly value?: Value;
	readonly safety?: Safety;
	readonly outside: boolean;
	/** Whether a line to the home is drawn: reciprocity or influence was said. */
	readonly line: boolean;
}

/** What of an actor is drawn, given the layers that are on; `rings` says whether the rings are (`showsRings`). */
export function showFacts(map: NeighbourhoodMap, actor: Actor, rings: boolean): ShownFacts {
	const given =
		actor.reciprocity ?? (actor.noAnswer.reciprocity === 'unknown' ? ('unknown' as const) : undefined);
	const reciprocity = showsLayer(map, 'reciprocity') ? given : undefined;
	const influence = showsLayer(map, 'influence') ? actor.influence : undefined;
	return {
		...(rings && actor.ring !== undefined && { ring: actor.ring }),
		...(reciprocity !== undefined && { reciprocity }),
		doubt: showsLayer(map, 'reciprocity') && actor.reciprocityDoubt === true,
		...(influence !== undefined && { influence }),
		...(showsLayer(map, 'value') && actor.value !== undefined && { value: actor.value }),
		...(showsLayer(map, 'safety') && actor.safety !== undefined && { safety: actor.safety }),
		outside: showsLayer(map, 'actor-outside') && actor.outside === true,
		line: reciprocity !== undefined || influence !== undefined
	};
}

const SHAPES = { place: 'square', person: 'circle', organisation: 'hexagon' } as const;
const RIMS = { constructive: 'single', neutral: 'double', destructive: 'zigzag' } as const;

/** The shape that says what an actor is. */
export function shapeOf(actor: Actor): Shape {
	return actor.kind === undefined ? 'dot' : SHAPES[actor.kind];
}

/** The rim that says an actor's value a second time. */
export function rimOf(facts: ShownFacts): Rim {
	return facts.value === undefined ? 'plain' : RIMS[facts.value];
}

/** The small marks at an actor's picture. */
export function badgesOf(actor: Actor, facts: ShownFacts): BadgeSign[] {
	const badges: BadgeSign[] = [];
	if (facts.safety !== undefined && facts.safety !== 'ordinary') badges.push(facts.safety);
	if (actor.keyPerson) badges.push('key-person');
	if (actor.status === 'wished' || actor.status === 'in-mind') badges.push(actor.status);
	if (actor.private) badges.push('private');
	return badges;
}

/** The signs that stand on the sheet, in the legend's order: the legend has these rows and no other (R64). */
export function signsOn(map: NeighbourhoodMap): Sign[] {
	const used = new Set<Sign>();
	const rings = showsRings(map);
	if (rings) used.add('closeness');
	if (map.wishes.length > 0) used.add('wished');
	let evenLine = false;
	for (const actor of map.actors) {
		const facts = showFacts(map, actor, rings);
		// An actor in the tray has no line, so its arrows are not on the sheet.
		if (facts.line && (facts.ring !== undefined || !rings)) {
			if (facts.reciprocity !== undefined) used.add(facts.reciprocity);
			else used.add('plain');
			if (facts.doubt) used.add('doubt');
			if (facts.influence === 1 || facts.influence === 3) used.add('influence');
			else evenLine = true;
		}
		if (facts.value !== undefined) used.add(facts.value);
		if (actor.kind !== undefined) used.add('kind');
		if (facts.outside) used.add('outside');
		for (const badge of badgesOf(actor, facts)) if (badge !== 'private') used.add(badge);
	}
	if (evenLine && used.has('influence')) used.add('plain');
	return SIGNS.filter((sign) => used.has(sign));
}
