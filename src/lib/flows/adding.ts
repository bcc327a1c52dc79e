/**
 * Answers that put something new on the map: a place, a person or a group, a wish, a next step, something caught
 * outside. Nothing is added without at least a name, a picture or a voice note (R40); `check.ts` says so first.
 */
import type { ActorFields, Command, Outside } from '$lib/model/commands';
import { isNextStepType } from '$lib/model/vocabulary';
import { DOMAIN_GUIDES } from './domains';
import type { Facts } from './facts';
import { stepOf } from './guide';
import { mayPick } from './picking';
import type { Slot } from './slot';
import type { Reply, Step } from './step';

/** Whether a reply carries something that can stand on the map. */
export function carriesSomething(reply: Reply): boolean {
	return (reply.text?.trim() ?? '') !== '' || reply.picture !== undefined || reply.voice !== undefined;
}

/**
 * What is known beforehand of an actor that an answer of this step adds; undefined where that answer adds nobody.
 * The kind of a chip wins over the domain's.
 */
export function newActor(step: Step, slot: Slot, reply: Reply): ActorFields | undefined {
	if (slot.actor) return undefined;
	const made: ActorFields = {
		name: reply.text?.trim() || undefined,
		picture: reply.picture,
		voice: reply.voice,
		kind: reply.kind
	};
	switch (step.key) {
		case 'first-thoughts':
			return ['text', 'photo', 'voice', 'in-mind'].includes(reply.answer)
				? { ...made, ...(reply.answer === 'in-mind' ? { status: 'in-mind' as const } : {}) }
				: undefined;
		case 'domain-ask':
			return slot.domain && ['text', 'photo', 'voice'].includes(reply.answer)
				? { ...made, kind: reply.kind ?? DOMAIN_GUIDES[slot.domain].kind, domain: slot.domain }
				: undefined;
		case 'previous-neighbourhood':
			return reply.answer === 'add' ? { ...made, outside: true } : undefined;
		case 'no-go':
			return reply.answer === 'add' ? { ...made, kind: 'place', safety: 'no-go' } : undefined;
		case 'informal-networks':
			return reply.answer === 'add' ? { ...made, kind: 'organisation', informal: true } : undefined;
		case 'wish':
			return reply.answer === 'meet' ? { ...made, status: 'wished' } : undefined;
		case 'opportunity':
			return reply.answer === 'new' ? made : undefined;
		case 'actor-name':
			return slot.caught ? made : undefined;
		default:
			return undefined;
	}
}

/** The commands of an answer that adds; undefined where the answer is not one of these. */
export function additions(
	step: Step,
	slot: Slot,
	reply: Reply,
	facts: Facts,
	outside: Outside
): readonly Command[] | undefined {
	if (step.key === 'actor-name' && slot.caught) return place(slot.caught, reply, facts, outside);
	if (step.key === 'walk-prompts' && (reply.answer === 'photo' || reply.answer === 'note')) {
		if (!carriesSomething(reply)) return [];
		const photo = reply.picture?.type === 'photo' ? reply.picture.photo : undefined;
		const fields = { at: outside.today, text: reply.text?.trim() || undefined, photo, voice: reply.voice };
		return [{ type: 'addCatch', id: outside.newId(), fields }];
	}
	if (step.key === 'next-step' && isNextStepType(reply.answer)) {
		return [{ type: 'addNextStep', id: outside.newId(), fields: { type: reply.answer } }];
	}
	if (step.key === 'reciprocity-doubt' && reply.answer === 'ask') return askFor(slot, facts, outside);

	const fields = newActor(step, slot, reply);
	if (!fields) return undefined;
	if (!carriesSomething(reply)) return [];
	const id = outside.newId();
	const commands: Command[] = [{ type: 'addActor', id, fields }];
	if (step.key === 'domain-ask' && slot.domain) {
		commands.push({ type: 'markDomain', domain: slot.domain, state: 'asked' });
	}
	if (step.key === 'opportunity' && slot.wish) {
		const wish = facts.map.wishes.find((one) => one.id === slot.wish);
		commands.push({
			type: 'changeWish',
			id: slot.wish,
			fields: { helpedBy: [...(wish?.helpedBy ?? []), id] }
		});
	}
	return commands;
}

/** Places what was caught outside: it becomes an actor with its photo, and leaves the list of things to place. */
function place(caught: string, reply: Reply, facts: Facts, outside: Outside): readonly Command[] {
	const found = facts.map.catches.find((one) => one.id === caught);
	if (!found || !['text', 'voice', 'no-name'].includes(reply.answer)) return [];
	const name = reply.text?.trim() || (reply.answer === 'no-name' ? undefined : found.text);
	const picture =
		found.photo === undefined ? reply.picture : ({ type: 'photo', photo: found.photo } as const);
	const voice = reply.voice ?? found.voice;
	if (name === undefined && picture === undefined && voice === undefined) return [];
	return [
		{ type: 'addActor', id: outside.newId(), fields: { name, picture, voice, location: found.location } },
		{ type: 'removeCatch', id: caught }
	];
}

/** "I could ask": a next step about this actor, never about a red, no-go or hidden contact. */
function askFor(slot: Slot, facts: Facts, outside: Outside): readonly Command[] {
	const actor = facts.map.actors.find((one) => one.id === slot.actor);
	if (!actor || !mayPick(stepOf('next-step'), actor, facts)) return [];
	return [
		{ type: 'addNextStep', id: outside.newId(), fields: { type: 'ask', with: [actor.id] } },
		{ type: 'answerGuide', question: slot.topic, answer: 'ask' }
	];
}
