/**
 * Rounds: one question, many taps on the pictures of what is on the map, as with one felt-tip on paper.
 *
 * A round shows the actors of which the matter was not said yet, and those of whom it was said here; so the pictures
 * grow fewer from one question to the next, and Back shows what was tapped. Untapped means not said, never "neutral".
 */
import type { Actor } from '$lib/model/map';
import { holds } from './condition';
import { answersTo, type Facts } from './facts';
import { isDeclined } from './said';
import type { Place } from './slot';
import type { RoundQuestion, Step, Written } from './step';

/** The field of an actor that a question of a round writes, and the value that a tap gives it. */
export function tapOf(question: RoundQuestion): { readonly field: keyof Actor; readonly value: Written } {
	const [path, value] = Object.entries(question.writes)[0] as [string, Written];
	return { field: path.slice('actor.'.length) as keyof Actor, value };
}

/** Whether an actor was tapped in a question of a round. */
export function isTapped(actor: Actor, question: RoundQuestion): boolean {
	const { field, value } = tapOf(question);
	return actor[field] === value;
}

/** The actors that a question of a round shows, in the order of the map. */
export function roundActors(facts: Facts, step: Step, question: RoundQuestion): readonly Actor[] {
	const { field } = tapOf(question);
	return facts.map.actors.filter((actor) => {
		if (question.kinds && (actor.kind === undefined || !question.kinds.includes(actor.kind))) return false;
		if (!holds(step.when, facts, { actor })) return false;
		if (isTapped(actor, question)) return true;
		return isUnsaid(facts, step, actor, field);
	});
}

/** A round is done when it was asked about everybody it shows, or nothing is left unsaid. */
export function isRoundDone(facts: Facts, step: Step, place: Place): boolean {
	const question = step.round?.find((one) => one.key === place.round);
	if (!question || facts.map.guide.noAnswer[place.topic] !== undefined) return true;
	const asked = answersTo(facts.map, place.topic);
	const { field } = tapOf(question);
	return roundActors(facts, step, question).every(
		(actor) => asked.includes(actor.id) || !isUnsaid(facts, step, actor, field)
	);
}

function isUnsaid(facts: Facts, step: Step, actor: Actor, field: keyof Actor): boolean {
	return (
		actor[field] === undefined &&
		!isDeclined(actor, step.key) &&
		facts.map.guide.marks[`${actor.id}.${step.key}`] === undefined
	);
}
