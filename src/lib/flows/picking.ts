/**
 * Answers that tap something which is already there: an actor on the map, a tile of a domain. The reply's answer is
 * the actor's id or the domain's key. A tap on what was tapped takes it away again.
 */
import type { Command } from '$lib/model/commands';
import { actorOf, type Actor } from '$lib/model/map';
import { DOMAINS, isDomain, type Domain } from '$lib/model/vocabulary';
import { holds } from './condition';
import { answersTo, isDomainOn, type Facts } from './facts';
import type { Slot } from './slot';
import type { Reply, Step } from './step';

/** At most this many people to tell more about. */
export const MOST_PICKED = 5;

/** Whether a step may propose or pick an actor, by its `pickWhen`: no next step for a red, no-go or hidden contact. */
export function mayPick(step: Step, actor: Actor, facts: Facts): boolean {
	return step.pickWhen === undefined || holds(step.pickWhen, facts, { actor });
}

/** The actors that a step lets a person pick from, in the order of the map. */
export function pickable(step: Step, slot: Slot, facts: Facts): readonly Actor[] {
	const actors = facts.map.actors.filter((actor) => mayPick(step, actor, facts));
	switch (step.key) {
		case 'domain-ask':
			return actors.filter((actor) => actor.domain !== slot.domain);
		case 'value-follow-up':
			return actors.filter((actor) => slot.actors?.includes(actor.id));
		default:
			return actors;
	}
}

/** The actors that are tapped at this slot, by id. */
export function picked(step: Step, slot: Slot, facts: Facts): readonly string[] {
	const { map } = facts;
	const ids = (holds: (actor: Actor) => boolean) => map.actors.filter(holds).map((actor) => actor.id);
	switch (step.key) {
		case 'domain-ask':
			return ids((actor) => slot.domain !== undefined && actor.alsoIn.includes(slot.domain));
		case 'tell-more':
			return answersTo(map, slot.topic).filter((id) => actorOf(map, id));
		case 'opportunity':
			return map.wishes.find((wish) => wish.id === slot.wish)?.helpedBy ?? [];
		case 'next-who':
			return map.nextSteps.find((one) => one.id === slot.nextStep)?.with ?? [];
		case 'no-go':
			return ids((actor) => actor.safety === 'no-go');
		case 'informal-networks':
			return ids((actor) => actor.informal);
		case 'review-check':
			return ids((actor) => actor.private);
		default:
			return [];
	}
}

/** The commands of a tap on an actor or a tile; undefined where the reply is no such tap. */
export function picks(step: Step, slot: Slot, reply: Reply, facts: Facts): readonly Command[] | undefined {
	// `mobility` is also a threshold: a tile only where tiles stand.
	if (hasTiles(step) && isDomain(reply.answer)) return tile(step, slot, reply.answer, reply.on, facts);
	if (step.key === 'domain-filter' && (reply.answer === 'all' || reply.answer === 'decide-later')) {
		return DOMAINS.map((domain) => ({ type: 'switchDomain', domain, on: true }));
	}
	if (step.key === 'domain-more' && reply.answer === 'no') {
		const added = answersTo(facts.map, slot.topic).filter(isDomain);
		return [{ type: 'answerGuide', question: slot.topic, answer: added.length > 0 ? added : 'no' }];
	}
	if (step.key === 'next-who' && reply.answer === 'worker') {
		return companion(slot, 'worker', reply.on ?? true, facts);
	}
	if (step.key === 'value-follow-up' && !slot.actor) return followUp(reply, facts);
	const actor = actorOf(facts.map, reply.answer);
	return actor && tap(step, slot, actor, reply.on, facts);
}

function hasTiles(step: Step): boolean {
	return step.answers.some((answer) => answer.template !== undefined);
}

function tile(
	step: Step,
	slot: Slot,
	domain: Domain,
	on: boolean | undefined,
	facts: Facts
): readonly Command[] {
	switch (step.key) {
		case 'domain-filter':
			return [{ type: 'switchDomain', domain, on: on ?? !isDomainOn(facts.map, domain) }];
		case 'domain-more': {
			const before = answersTo(facts.map, slot.topic).filter(isDomain);
			const wanted = on ?? !before.includes(domain);
			const rest = before.filter((one) => one !== domain);
			const answer = wanted ? [...rest, domain] : rest;
			return [
				{ type: 'switchDomain', domain, on: wanted },
				{ type: 'answerGuide', question: slot.topic, answer: answer.length > 0 ? answer : null }
			];
		}
		case 'actor-domain':
			return slot.actor
				? [
						{ type: 'changeActor', id: slot.actor, fields: { domain } },
						{ type: 'answerGuide', question: slot.topic, answer: domain }
					]
				: [];
		default:
			return [];
	}
}

function tap(
	step: Step,
	slot: Slot,
	actor: Actor,
	wanted: boolean | undefined,
	facts: Facts
): readonly Command[] | undefined {
	const before = picked(step, slot, facts);
	const on = wanted ?? !before.includes(actor.id);
	const { id } = actor;
	switch (step.key) {
		case 'domain-ask':
			if (!slot.domain) return undefined;
			return [
				{
					type: 'changeActor',
					id,
					fields: {
						alsoIn: withOrWithout(actor.alsoIn, slot.domain, on),
						...(slot.domain === 'key-people' ? { keyPerson: on } : {})
					}
				},
				{ type: 'markDomain', domain: slot.domain, state: 'asked' }
			];
		case 'tell-more': {
			const answer = withOrWithout(before, id, on);
			return [{ type: 'answerGuide', question: slot.topic, answer: answer.length > 0 ? answer : null }];
		}
		case 'opportunity':
			return slot.wish
				? [{ type: 'changeWish', id: slot.wish, fields: { helpedBy: withOrWithout(before, id, on) } }]
				: undefined;
		case 'next-who':
			return companion(slot, id, wanted, facts);
		case 'no-go':
			return [{ type: 'changeActor', id, fields: { safety: on ? 'no-go' : null } }];
		case 'informal-networks':
			return [{ type: 'changeActor', id, fields: { informal: on } }];
		case 'review-check':
			return [{ type: 'changeActor', id, fields: { private: on } }];
		default:
			return undefined;
	}
}

function companion(slot: Slot, who: string, wanted: boolean | undefined, facts: Facts): readonly Command[] {
	const step = facts.map.nextSteps.find((one) => one.id === slot.nextStep);
	if (!step) return [];
	const on = wanted ?? !step.with.includes(who);
	return [{ type: 'changeNextStep', id: step.id, fields: { with: withOrWithout(step.with, who, on) } }];
}

/** After a round of colours: about one actor that the person picks, in `picks`. */
function followUp(reply: Reply, facts: Facts): readonly Command[] | undefined {
	const actor = actorOf(facts.map, reply.picks?.[0]);
	if (!actor) return reply.answer === 'no' || reply.answer === 'talk' ? undefined : [];
	const text = reply.text?.trim();
	switch (reply.answer) {
		case 'note':
			return text ? [{ type: 'changeActor', id: actor.id, fields: { note: text } }] : [];
		case 'rename':
			return text ? [{ type: 'changeActor', id: actor.id, fields: { name: text } }] : [];
		case 'hide':
			return [{ type: 'changeActor', id: actor.id, fields: { private: reply.on ?? true } }];
		default:
			return undefined;
	}
}

/** The list with the item set at its end, or without it. */
export function withOrWithout<T>(list: readonly T[], item: T, on: boolean): readonly T[] {
	const rest = list.filter((one) => one !== item);
	return on ? [...rest, item] : rest;
}
