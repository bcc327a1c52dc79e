/**
 * More to answer on the same screen, and the fields of the two sheets: what each writes.
 *
 * The field's `writes` says where, its `reply` how. A field of a screen that adds (a wish, a next step) is about the
 * one that was added last.
 */
import type { Command, Outside } from '$lib/model/commands';
import { actorOf, type Actor } from '$lib/model/map';
import {
	isDomain,
	isGroundAnswer,
	isRing,
	isSafetyTime,
	isStatus,
	type Domain,
	type SafetyTime
} from '$lib/model/vocabulary';
import type { Facts } from './facts';
import { withOrWithout } from './picking';
import type { Slot } from './slot';
import type { Field, Reply, Step } from './step';

/** The commands of a reply to one field of a step's screen; none where it says nothing new. */
export function fieldCommands(
	step: Step,
	slot: Slot,
	reply: Reply,
	facts: Facts,
	outside: Outside
): readonly Command[] {
	const field = step.fields?.find((one) => one.key === reply.field);
	if (!field) return [];
	const text = reply.text?.trim() || null;
	switch (field.key) {
		case 'wish-text':
			return text
				? [{ type: 'addWish', id: outside.newId(), fields: { text, domain: domainOf(slot, reply) } }]
				: [];
		case 'wish-domain':
		case 'wish-private':
			return aboutLastWish(field, reply, facts);
		case 'next-text':
		case 'next-private':
		case 'next-done':
			return aboutNextStep(field, reply, slot, facts);
		case 'home-own':
			return text ? [{ type: 'describeHome', fields: { name: text, called: null } }] : [];
		case 'neighbourhood':
		case 'neighbourhood-name':
			return [{ type: 'describeHome', fields: { neighbourhood: text } }];
		case 'title':
			return [{ type: 'describeMap', fields: { title: text } }];
		case 'date':
			return text && /^\d{4}-\d\d-\d\d$/.test(text) ? [{ type: 'describeMap', fields: { date: text } }] : [];
		case 'steps':
			return [{ type: 'switchStep', step: reply.answer, on: reply.on ?? null }];
		case 'present':
			return [{ type: 'answerGuide', question: `${slot.topic}.present`, answer: reply.answer }];
		case 'talk':
			return text
				? [{ type: 'addNote', id: outside.newId(), fields: { at: outside.today, text, about: slot.actor } }]
				: [];
		case 'threshold-text':
			return text ? ownThreshold(slot, text, reply.on ?? true, facts) : [];
		default: {
			const actor = actorOf(facts.map, slot.actor);
			return actor ? aboutActor(field, reply, actor, text) : [];
		}
	}
}

function aboutActor(field: Field, reply: Reply, actor: Actor, text: string | null): readonly Command[] {
	const change = (fields: object): readonly Command[] => [{ type: 'changeActor', id: actor.id, fields }];
	switch (field.key) {
		case 'name':
			return change({ name: text });
		case 'note':
			return change({ note: text });
		case 'safety-note':
			return change({ safetyNote: text });
		case 'role-wished':
			return change({ roleWished: text });
		case 'role-text':
			return change({ roleText: text });
		case 'often':
			return isGroundAnswer(reply.answer)
				? change({ grounds: { ...actor.grounds, often: reply.answer } })
				: [];
		case 'count-on':
			return isGroundAnswer(reply.answer)
				? change({ grounds: { ...actor.grounds, countOn: reply.answer } })
				: [];
		case 'proposal': {
			const ring = proposedRing(field, actor);
			return reply.answer === 'yes' && isRing(ring) ? change({ ring }) : [];
		}
		case 'safety-when': {
			if (!isSafetyTime(reply.answer)) return [];
			const on = reply.on ?? !actor.safetyWhen.includes(reply.answer);
			return change({ safetyWhen: withOrWithout<SafetyTime>(actor.safetyWhen, reply.answer, on) });
		}
		case 'also-in': {
			if (!isDomain(reply.answer) || reply.answer === actor.domain) return [];
			const on = reply.on ?? !actor.alsoIn.includes(reply.answer);
			return change({ alsoIn: withOrWithout<Domain>(actor.alsoIn, reply.answer, on) });
		}
		case 'linked': {
			const on = reply.on ?? !actor.linked.includes(reply.answer);
			return reply.answer === actor.id
				? []
				: change({ linked: withOrWithout(actor.linked, reply.answer, on) });
		}
		case 'photos': {
			const photo = reply.picture?.type === 'photo' ? reply.picture.photo : undefined;
			return photo === undefined
				? []
				: change({ photos: withOrWithout(actor.photos, photo, reply.on ?? true) });
		}
		case 'voice':
			return change({ voice: reply.voice ?? null });
		case 'outside':
			return change({ outside: reply.on ?? !actor.outside });
		case 'reciprocity-doubt':
			return change({ reciprocityDoubt: reply.on ?? !actor.reciprocityDoubt });
		case 'informal':
			return change({ informal: reply.on ?? !actor.informal });
		case 'key-person':
			return change({ keyPerson: reply.on ?? !actor.keyPerson });
		case 'private':
			return change({ private: reply.on ?? !actor.private });
		case 'status':
			return isStatus(reply.answer) ? change({ status: reply.answer }) : [];
		case 'photo-consent':
			// Without a yes no photo of a person stays: a plain figure takes its place.
			return reply.answer === 'no' ? change({ picture: { type: 'pictogram', pictogram: '1F464' } }) : [];
		default:
			return [];
	}
}

/** The ring that the two grounds of closeness propose (R52); undefined until both are answered. */
export function proposedRing(field: Field, actor: Actor): number | undefined {
	const { often, countOn } = actor.grounds;
	if (often === undefined || countOn === undefined) return undefined;
	return field.rule?.find((rule) => rule.often.includes(often) && rule.countOn.includes(countOn))?.ring;
}

/** The domain of a new wish: that of the question, or of the example by whose picture it was said. */
function domainOf({ domain }: Slot, { answer }: Reply): Domain | undefined {
	return domain ?? (isDomain(answer) ? answer : undefined);
}

function aboutLastWish(field: Field, reply: Reply, facts: Facts): readonly Command[] {
	const wish = facts.map.wishes.at(-1);
	if (!wish) return [];
	if (field.key === 'wish-private') {
		return [{ type: 'changeWish', id: wish.id, fields: { private: reply.on ?? !wish.private } }];
	}
	return isDomain(reply.answer)
		? [{ type: 'changeWish', id: wish.id, fields: { domain: reply.answer } }]
		: [];
}

function aboutNextStep(field: Field, reply: Reply, slot: Slot, facts: Facts): readonly Command[] {
	const { nextSteps } = facts.map;
	const step = nextSteps.find((one) => one.id === slot.nextStep) ?? nextSteps.at(-1);
	if (!step) return [];
	const { id } = step;
	if (field.key === 'next-private') {
		return [{ type: 'changeNextStep', id, fields: { private: reply.on ?? !step.private } }];
	}
	if (field.key === 'next-done') {
		return [{ type: 'changeNextStep', id, fields: { done: reply.on ?? !step.done } }];
	}
	return [{ type: 'changeNextStep', id, fields: { text: reply.text?.trim() || null } }];
}

function ownThreshold(slot: Slot, text: string, on: boolean, facts: Facts): readonly Command[] {
	const wish = facts.map.wishes.find((one) => one.id === slot.wish);
	if (wish) {
		return [
			{ type: 'changeWish', id: wish.id, fields: { thresholds: withOrWithout(wish.thresholds, text, on) } }
		];
	}
	const actor = actorOf(facts.map, slot.actor);
	if (!actor) return [];
	return [
		{ type: 'changeActor', id: actor.id, fields: { thresholds: withOrWithout(actor.thresholds, text, on) } }
	];
}
