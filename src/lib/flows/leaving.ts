/**
 * Ways of not answering, kept apart in the data: skip this question, this place or person, or never ask this again;
 * later; "I don't know"; "I'd rather not say". A skipped domain is not an empty one.
 */
import type { Command } from '$lib/model/commands';
import type { NoAnswer } from '$lib/model/vocabulary';
import { stepOf } from './guide';
import { ABOUT_ACTORS, isInLine } from './plan';
import { DECLINES, DECLINES_HOME } from './said';
import type { Slot } from './slot';

/** How a person leaves a question. */
export type Leaving = 'skip' | 'skip-actor' | 'skip-always' | 'later' | NoAnswer;

/** The ways of leaving that a slot offers; the button and the deed ask here. */
export function waysToLeave(slot: Slot): readonly Leaving[] {
	const step = stepOf(slot.step);
	if (slot.caught) return ['skip', 'later'];
	if (!step.skippable || !isInLine(step)) return [];
	const ways: Leaving[] = ['skip', 'later', 'unknown', 'rather-not'];
	if (slot.actor) ways.push('skip-actor');
	if (slot.actor || slot.round || step.phase >= 4) ways.push('skip-always');
	return ways;
}

/** The commands of leaving a slot without an answer. */
export function leavingCommands(slot: Slot, how: Leaving): readonly Command[] {
	const step = stepOf(slot.step);
	switch (how) {
		case 'skip':
			if (slot.step === 'domain-ask' && slot.domain) {
				return [{ type: 'markDomain', domain: slot.domain, state: 'skipped' }];
			}
			return [{ type: 'markTopic', topic: slot.topic, mark: 'skipped' }];
		case 'later':
			return [{ type: 'markTopic', topic: slot.topic, mark: 'later' }];
		case 'skip-actor':
			return ABOUT_ACTORS.map(({ key }) => ({
				type: 'markTopic',
				topic: `${slot.actor}.${key}`,
				mark: 'skipped'
			}));
		case 'skip-always':
			return [{ type: 'switchStep', step: slot.step, on: false }];
		case 'unknown':
		case 'rather-not': {
			const field = slot.actor ? DECLINES[step.key] : undefined;
			if (slot.actor && field) return [{ type: 'declineActor', id: slot.actor, field, why: how }];
			const home = DECLINES_HOME[step.key];
			if (home) return [{ type: 'declineHome', field: home, why: how }];
			return [{ type: 'declineGuide', question: slot.topic, why: how }];
		}
	}
}
