/** What a tap on an answer's card does: say it, open more of it on this screen, make something, or hand a deed to the page. */
import type { Screen, ShownAnswer } from '$lib/flows/screen';
import type { Deed } from '$lib/flows/step';
import type { Making } from '../making/made';

/** What a tap does. `says` tells that what opens more is an answer by itself too, such as "sometimes safe". */
export type Press =
	| { readonly does: 'say'; readonly on?: boolean }
	| { readonly does: 'open'; readonly says: boolean }
	| { readonly does: 'make'; readonly what: Making }
	| { readonly does: 'help' }
	| { readonly does: 'deed'; readonly deed: Deed };

/** What a tap on this answer does. */
export function pressOf(screen: Screen, answer: ShownAnswer): Press {
	const { does, opens } = answer;
	if (does === 'show-helpers') return { does: 'help' };
	if (does === 'ask-again') return { does: 'open', says: false };
	if (does !== undefined && does !== 'continue' && does !== 'stay') return { does: 'deed', deed: does };
	if (isAboutOneOfMany(screen) && does === undefined) return { does: 'open', says: false };
	switch (opens) {
		case 'nothing':
			return screen.step.many ? { does: 'say', on: !isChosen(screen, answer) } : { does: 'say' };
		case 'photo':
		case 'drawing':
		case 'pictogram':
		case 'voice':
			return { does: 'make', what: opens };
		case 'fields':
			return { does: 'open', says: !isChosen(screen, answer) };
		default:
			return { does: 'open', says: false };
	}
}

/** Whether an answer is about one of those that a round showed, whom the person still has to pick. */
export function isAboutOneOfMany(screen: Screen): boolean {
	return screen.step.key === 'value-follow-up' && screen.slot.actors !== undefined;
}

/** Whether an answer stands: on the map, or among the steps that were chosen to take. */
export function isChosen(screen: Screen, answer: ShownAnswer): boolean {
	return answer.chosen || screen.nextSteps.some(({ type }) => type === answer.key);
}
