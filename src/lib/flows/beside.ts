/**
 * Places beside the line: the two sheets with what they open, questions on request, and what a receiver may see.
 *
 * They have keys of their own and are found by them; the plan does not list them and Next does not lead there.
 */
import { RECEIVERS, type Receiver } from '$lib/model/vocabulary';
import { holds } from './condition';
import { isPrivateAllowed, type Facts } from './facts';
import { isStepKey, stepOf } from './guide';
import { roundActors } from './round';
import type { Place } from './slot';
import type { RoundQuestion, Step } from './step';

/** The key of the sheet of an actor, or of one question about it opened from there. */
export function sheetKey(actor: string, step?: string): string {
	return step === undefined ? `sheet:${actor}` : `sheet:${actor}/${step}`;
}

/** The key of the sheet of the map, or of one question opened from there. */
export function mapSheetKey(step?: string): string {
	return step === undefined ? 'map-sheet' : `map-sheet/${step}`;
}

/** The key of a round that is asked only on request. */
export function roundKey(step: string, question: string): string {
	return `rounds/${step}:${question}`;
}

/** The key of the question what a receiver may see. */
export function receiverKey(receiver: Receiver): string {
	return `receiver:${receiver}/complete-consent`;
}

/** The place of a question of a round. */
export function roundPlace(step: Step, question: RoundQuestion, actors: readonly string[]): Place {
	const key = roundKey(step.key, question.key);
	return { key, topic: `${step.key}.${question.key}`, step: step.key, round: question.key, actors };
}

/** The place of the question what a receiver may see. */
export function receiverPlace(receiver: Receiver): Place {
	return {
		key: receiverKey(receiver),
		topic: `${receiver}.complete-consent`,
		step: 'complete-consent',
		receiver
	};
}

/** The place with this key beside the line; undefined where nothing of the kind may be opened. */
export function placeBeside(facts: Facts, key: string): Place | undefined {
	const [head = '', tail] = key.split('/');
	const [what = '', id = ''] = head.split(':');
	const place = findPlace(facts, { what, id, tail, head });
	return place && mayBeOpened(facts, place) ? { ...place, key } : undefined;
}

/** A sheet opens what the line leaves out, but nothing personal in company, and no doubt where none may be asked. */
function mayBeOpened(facts: Facts, place: Omit<Place, 'key'>): boolean {
	const step = stepOf(place.step);
	if (step.sensitive && !isPrivateAllowed(facts.map)) return false;
	if (place.actors?.length === 0) return false;
	if (step.perActor !== 'on-request' || place.actor === undefined) return true;
	const actor = facts.map.actors.find((one) => one.id === place.actor);
	return holds({ ...step.when, evaluate: undefined }, facts, actor ? { actor } : {});
}

function findPlace(
	facts: Facts,
	{ what, id, tail, head }: { what: string; id: string; tail: string | undefined; head: string }
): Omit<Place, 'key'> | undefined {
	const { map } = facts;
	if (what === 'sheet' && map.actors.some((actor) => actor.id === id)) {
		if (tail === undefined) return { topic: `${id}.actor-sheet`, step: 'actor-sheet', actor: id };
		return isStepKey(tail) && stepOf(tail).scope === 'actor'
			? { topic: `${id}.${tail}`, step: tail, actor: id }
			: undefined;
	}
	if (head === 'map-sheet') {
		const step = tail ?? 'map-sheet';
		return isStepKey(step) && ['map', 'home'].includes(stepOf(step).scope)
			? { topic: step, step }
			: undefined;
	}
	if (what === 'receiver' && tail === 'complete-consent') {
		const receiver = RECEIVERS.find((one) => one === id);
		return receiver && receiverPlace(receiver);
	}
	if (head === 'rounds' && tail !== undefined) {
		const [step, question] = tail.split(':');
		if (!step || !isStepKey(step)) return undefined;
		const asked = stepOf(step).round?.find((one) => one.key === question);
		return (
			asked &&
			roundPlace(
				stepOf(step),
				asked,
				roundActors(facts, stepOf(step), asked).map((actor) => actor.id)
			)
		);
	}
	return undefined;
}
