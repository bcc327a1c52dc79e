/**
 * Whether an answer can be taken, asked by the button and by the deed alike. A problem is a reason, not a sentence.
 */
import { actorOf, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import { carriesSomething, newActor } from './adding';
import type { Facts } from './facts';
import { stepOf } from './guide';
import { MOST_PICKED, picked } from './picking';
import type { Slot } from './slot';
import type { Problem, Reply } from './step';

/** The longest name, in characters as a person counts them. */
export const LONGEST_NAME = 80;
/** The longest text of any other field, in characters. */
export const LONGEST_TEXT = 4000;

const NAME_FIELDS = new Set(['name', 'home-own', 'title', 'neighbourhood', 'neighbourhood-name']);

/** Why this reply cannot be taken at this slot; undefined where it can. */
export function check(slot: Slot, reply: Reply, facts: Facts): Problem | undefined {
	const step = stepOf(slot.step);
	const length = [...(reply.text?.trim() ?? '')].length;
	const adding = newActor(step, slot, reply) !== undefined;
	const naming =
		adding ||
		reply.answer === 'rename' ||
		step.key === 'actor-name' ||
		(reply.field !== undefined && NAME_FIELDS.has(reply.field));
	if (naming && length > LONGEST_NAME) return { why: 'name-too-long' };
	if (length > LONGEST_TEXT) return { why: 'text-too-long' };

	if (adding && slot.caught === undefined) {
		if (!carriesSomething(reply)) return { why: 'need-something' };
		const same = sameName(facts.map, reply.text);
		if (same && reply.on !== true) return { why: 'already-there', actor: same.id };
	}
	if (
		step.key === 'walk-prompts' &&
		reply.answer !== 'done' &&
		reply.answer !== 'next' &&
		!carriesSomething(reply)
	) {
		return { why: 'need-something' };
	}
	if (losesItself(slot, reply, facts) || placesNothing(slot, reply, facts)) return { why: 'need-something' };
	if (step.key === 'tell-more' && actorOf(facts.map, reply.answer)) {
		const before = picked(step, slot, facts);
		if (before.length >= MOST_PICKED && !before.includes(reply.answer)) return { why: 'too-many' };
	}
	return undefined;
}

/** The actor that already has this name, whatever its capitals and spaces. */
export function sameName(map: NeighbourhoodMap, text: string | undefined): Actor | undefined {
	const wanted = plain(text);
	return wanted === '' ? undefined : map.actors.find((actor) => plain(actor.name) === wanted);
}

function plain(text: string | undefined): string {
	return (text ?? '').trim().replace(/\s+/g, ' ').normalize('NFC').toLocaleLowerCase();
}

/** Something caught as words only has nothing left when its words are not its name. */
function placesNothing(slot: Slot, reply: Reply, facts: Facts): boolean {
	const caught = facts.map.catches.find((one) => one.id === slot.caught);
	if (!caught || reply.answer !== 'no-name' || carriesSomething(reply)) return false;
	return caught.photo === undefined && caught.voice === undefined;
}

/** Taking away the only name, picture or voice would leave nothing to recognise an actor by. */
function losesItself(slot: Slot, reply: Reply, facts: Facts): boolean {
	const actor = actorOf(facts.map, slot.actor);
	if (!actor) return false;
	const noName = reply.answer === 'no-name' || (reply.field === 'name' && !reply.text?.trim());
	if (noName) return actor.picture === undefined && actor.voice === undefined;
	const noPicture = slot.step === 'actor-picture' && reply.answer === 'name';
	return noPicture && actor.name === undefined && actor.voice === undefined;
}
