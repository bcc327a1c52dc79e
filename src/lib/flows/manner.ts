/**
 * Two manners of telling more about who is on the map: all together in rounds, or one by one. One may change over in
 * the middle: both fill the same topics, so nothing that was said is lost or asked twice (R50).
 */
import type { Command } from '$lib/model/commands';
import type { Slot } from './slot';
import { EVALUATION } from './plan';

/** A manner of telling more. */
export type Manner = 'one-by-one' | 'in-rounds';

/** The manner that one can change over to at a slot; undefined where the question knows only one. */
export function otherManner(slot: Slot): Manner | undefined {
	if (!EVALUATION.some((step) => step.key === slot.step && step.perActor === undefined)) return undefined;
	if (slot.key.startsWith('sheet:')) return undefined;
	return slot.actor === undefined ? 'one-by-one' : 'in-rounds';
}

/** The commands of changing over. */
export function changeOver(manner: Manner): readonly Command[] {
	const answer = manner === 'one-by-one' ? 'yes' : null;
	return [
		{ type: 'setEvaluation', evaluate: 'rounds' },
		{ type: 'answerGuide', question: 'one-by-one', answer }
	];
}
