/**
 * What an undo step was, read from the name that it was kept under: an edit of the map, the answer to a question, or
 * something else. It says what it was and about whom, for the view to put into words; a personal question stays one.
 */
import type { NeighbourhoodMap } from '$lib/model/map';
import { isDomain, type Domain } from '$lib/model/vocabulary';
import { readLabel, type Edit } from './editing';
import { isStepKey, stepOf } from './guide';

/** What an undo step was. `actor` is an id, of an actor that may be gone; `wish` a wish's own words. */
export type ReadDeed =
	| { readonly was: 'edit'; readonly does: Edit['does']; readonly actor?: string }
	| {
			readonly was: 'answer';
			readonly step: string;
			readonly round?: string;
			readonly domain?: Domain;
			readonly actor?: string;
			readonly wish?: string;
	  }
	| { readonly was: 'personal' | 'catch' | 'alone' | 'sitting' | 'join' | 'share' | 'something' };

/** Names of undo steps that are no question and no edit. */
const OTHERS = { catch: 'catch', alone: 'alone', sitting: 'sitting', join: 'join', share: 'share' } as const;

/** Reads the name of an undo step; whom it was about is looked up on the map as it is now. */
export function readDeed(label: string | undefined, map: NeighbourhoodMap): ReadDeed {
	if (label === undefined) return { was: 'something' };
	const edit = readLabel(label);
	if (edit) return { was: 'edit', ...edit };
	if (label === 'remove') return { was: 'edit', does: 'remove' };
	if (isOther(label)) return { was: OTHERS[label] };
	return readTopic(label, map);
}

function isOther(label: string): label is keyof typeof OTHERS {
	return Object.hasOwn(OTHERS, label);
}

/** A topic is a step, a step and its round, or what the step is about and the step. */
function readTopic(topic: string, map: NeighbourhoodMap): ReadDeed {
	const dot = topic.lastIndexOf('.');
	const [head, tail] = [topic.slice(0, Math.max(0, dot)), topic.slice(dot + 1)];
	const key = isStepKey(tail) ? tail : isStepKey(head) ? head : undefined;
	if (key === undefined) return { was: 'something' };
	const step = stepOf(key);
	if (step.sensitive) return { was: 'personal' };
	if (key === head) return { was: 'answer', step: key, round: tail };
	return { was: 'answer', step: key, ...aboutWhom(head, step.scope, map) };
}

function aboutWhom(head: string, scope: string, map: NeighbourhoodMap) {
	if (isDomain(head)) return { domain: head };
	const wish = map.wishes.find(({ id }) => id === head);
	if (wish) return { wish: wish.text };
	const isCaught = map.catches.some(({ id }) => id === head);
	return scope === 'actor' && head !== '' && !isCaught ? { actor: head } : {};
}
