/**
 * Whether a question has its answer, read from the map: openness is derived, never stored.
 *
 * A step's answers name the fields that they write; the question is answered when one of these is said, when it was
 * declined, or when the guide noted an answer of its own under the question's topic.
 */
import type { Actor, Declinable, NeighbourhoodMap } from '$lib/model/map';
import type { Step } from './step';
import type { Place } from './slot';

/** The field of an actor that a step declines when the answer is "I don't know" or "I'd rather not say". */
export const DECLINES: Readonly<Record<string, Declinable>> = {
	closeness: 'ring',
	reciprocity: 'reciprocity',
	influence: 'influence',
	value: 'value',
	liking: 'liking',
	safety: 'safety',
	'actor-wish': 'wish'
};

/** The field of the home that a step declines. */
export const DECLINES_HOME: Readonly<Record<string, keyof NeighbourhoodMap['home']['noAnswer']>> = {
	'home-since': 'since',
	'home-feel': 'feel',
	'neighbourhood-size': 'neighbourhoodSize'
};

/** Fields that a question may touch on the way but that another question owns. */
export const ON_THE_WAY: ReadonlySet<string> = new Set(['actor.name', 'actor.note', 'actor.private']);

/** Whether the question of a step at a place is answered or declined; marks (skipped, later) do not count. */
export function isSaid(map: NeighbourhoodMap, step: Step, at: Place): boolean {
	const { guide } = map;
	if (guide.answers[at.topic] !== undefined || guide.noAnswer[at.topic] !== undefined) return true;
	return step.answers.some((answer) =>
		Object.keys(answer.set ?? {}).some((field) => isFieldSaid(map, step, at, field))
	);
}

function isFieldSaid(map: NeighbourhoodMap, step: Step, at: Place, path: string): boolean {
	if (ON_THE_WAY.has(path)) return false;
	const [thing, field = ''] = path.split('.') as [string, string?];
	switch (thing) {
		case 'actor': {
			const actor = map.actors.find((one) => one.id === at.actor);
			if (!actor) return false;
			if (field === 'noAnswer') return isDeclined(actor, step.key);
			return isThere((actor as unknown as Record<string, unknown>)[field]);
		}
		case 'wish':
			return isThere(
				fieldOf(
					map.wishes.find((one) => one.id === at.wish),
					field
				)
			);
		case 'nextStep':
			return isThere(
				fieldOf(
					map.nextSteps.find((one) => one.id === at.nextStep),
					field
				)
			);
		case 'home': {
			if (field !== 'noAnswer') return isThere(fieldOf(map.home, field));
			const declined = DECLINES_HOME[step.key];
			return declined !== undefined && map.home.noAnswer[declined] !== undefined;
		}
		case 'guide':
			return field === 'level' || field === 'evaluate'
				? map.guide[field] !== undefined
				: field === 'domains' && step.key === 'domain-filter' && Object.keys(map.guide.domains).length > 0;
		case 'domains':
			return at.domain !== undefined && map.domains[at.domain] !== undefined;
		case 'legend':
			return map.legend.shown !== undefined;
		case 'revisit':
			return map.revisit !== undefined;
		default:
			return false;
	}
}

/** Whether the actor's answer to a step was declined. */
export function isDeclined(actor: Actor, step: string): boolean {
	const field = DECLINES[step];
	return field !== undefined && actor.noAnswer[field] !== undefined;
}

function fieldOf(thing: object | undefined, field: string): unknown {
	return thing === undefined ? undefined : (thing as Record<string, unknown>)[field];
}

/** A list that is empty and a mark that is not set are not said. */
function isThere(value: unknown): boolean {
	return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
