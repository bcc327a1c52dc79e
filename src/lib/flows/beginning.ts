/**
 * How a new map begins: what was said before its first question, and what stands on the first screens, each of which is
 * the same for everybody. So they can be in a page before any script of it runs.
 */
import { emptyMap } from '$lib/model/map';
import type { Facts } from './facts';
import { startWalk, step, type Walk } from './walk';

/** What the guide knows of a new map: the welcome was said on the way in. */
export const ON_THE_WAY_IN: Readonly<Record<string, string>> = { welcome: 'start' };

/** The answers to the first question after which the second comes at once, whoever asks. */
export const FIRST_ANSWERS = ['yes', 'no'] as const;

/** A new map on its first screen, or on the second once the first question was answered; `today` as an ISO day. */
export function firstWalk(language: string, today: string, answer?: (typeof FIRST_ANSWERS)[number]): Walk {
	const first = startWalk(factsOf(language, today, ON_THE_WAY_IN));
	if (answer === undefined) return first;
	const { cursor } = first.context;
	if (cursor === null) return first;
	const facts = factsOf(language, today, { ...ON_THE_WAY_IN, [cursor]: answer });
	return step(first, { type: 'ANSWERED', slot: cursor, stays: false, facts });
}

function factsOf(language: string, today: string, answers: Readonly<Record<string, string>>): Facts {
	const map = emptyMap(today, [language]);
	return { map: { ...map, guide: { ...map.guide, answers } }, today };
}
