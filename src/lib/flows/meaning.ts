/**
 * What an answer means: from a reply on a screen to the commands that write it.
 *
 * Most answers say it themselves in `set`; this file only reads that. The few questions that put something new on the
 * map, or pick among what stands there, are in `adding.ts` and `picking.ts`. Everything is pure: ids and the day come
 * from outside, and the same reply on the same facts gives the same commands. Ways of not answering are `leaving.ts`.
 */
import type { Command, Outside } from '$lib/model/commands';
import { isDomain, isEvaluation, isLevel, isNoAnswer, isRevisit } from '$lib/model/vocabulary';
import { additions } from './adding';
import { tickCommands } from './consent';
import { answersTo, type Facts } from './facts';
import { fieldCommands } from './field';
import { stepOf } from './guide';
import { isInLine } from './plan';
import { DECLINES, DECLINES_HOME, ON_THE_WAY, isSaid } from './said';
import { picks } from './picking';
import type { Slot } from './slot';
import type { Answer, Reply, Step, Written } from './step';
import { tapOf } from './round';
import { MADE, answerOf } from './staying';

export { staysAfter } from './staying';

/** The commands that a reply to a slot stands for; none where it writes nothing. */
export function commandsFor(slot: Slot, reply: Reply, facts: Facts, outside: Outside): readonly Command[] {
	const step = stepOf(slot.step);
	if (slot.round) return roundCommands(step, slot, reply, facts);
	if (reply.field !== undefined) return fieldCommands(step, slot, reply, facts, outside);
	if (reply.answer === 'next') return closing(step, slot, facts);
	const special = slot.receiver
		? tickCommands(slot, reply, facts)
		: (additions(step, slot, reply, facts, outside) ?? picks(step, slot, reply, facts));
	if (special) return special;
	const answer = answerOf(step, reply);
	if (!answer) return [];
	const written = Object.entries(answer.set ?? {}).flatMap(([path, value]) =>
		write(step, slot, reply, answer, facts, outside, path, value)
	);
	return answer.does === 'continue' || (written.length > 0 && isUnseen(step, slot, answer))
		? [...written, note(slot, answer.key)]
		: written;
}

/** Whether an answer writes only what does not tell that it was given: then the guide notes that it was. */
function isUnseen(step: Step, slot: Slot, answer: Answer): boolean {
	return (
		slot.actor !== undefined &&
		isInLine(step) &&
		Object.entries(answer.set ?? {}).every(([path, value]) => value === null || ON_THE_WAY.has(path))
	);
}

/** The commands of an answer that is given: what it means, and the end of any earlier mark or declined answer. */
export function answerCommands(slot: Slot, reply: Reply, facts: Facts, outside: Outside): readonly Command[] {
	const commands = commandsFor(slot, reply, facts, outside);
	if (commands.length === 0) return commands;
	const cleared: Command[] = [];
	if (slot.mark) cleared.push({ type: 'markTopic', topic: slot.topic, mark: null });
	const declines = commands.some((command) => command.type === 'declineGuide');
	if (!declines && facts.map.guide.noAnswer[slot.topic] !== undefined) {
		cleared.push({ type: 'declineGuide', question: slot.topic, why: null });
	}
	return [...commands, ...cleared];
}

/** Notes an answer of the conversation itself, under the slot's topic. */
export function note(slot: Slot, answer: string): Command {
	return { type: 'answerGuide', question: slot.topic, answer };
}

function closing(step: Step, slot: Slot, facts: Facts): readonly Command[] {
	// What was ticked is given, and written down, on the way out (`consent.ts`).
	if (slot.receiver) return isSaid(facts.map, step, slot) ? [] : [note(slot, 'next')];
	// What was caught and not placed waits for another day.
	if (slot.caught) return [{ type: 'markTopic', topic: slot.topic, mark: 'later' }];
	if (slot.step === 'domain-ask' && slot.domain) {
		return facts.map.domains[slot.domain]
			? []
			: [{ type: 'markDomain', domain: slot.domain, state: 'asked' }];
	}
	if (!isInLine(step) || isSaid(facts.map, step, slot)) return [];
	return [note(slot, 'next')];
}

/** A tap sets or takes away one fact at once; `next` says about whom it was asked, `none` the same with nobody tapped. */
function roundCommands(step: Step, slot: Slot, reply: Reply, facts: Facts): readonly Command[] {
	const question = step.round?.find((one) => one.key === slot.round);
	if (!question) return [];
	if (reply.answer === 'next' || reply.answer === 'none') {
		return [{ type: 'answerGuide', question: slot.topic, answer: [...(slot.actors ?? [])] }];
	}
	const actor = facts.map.actors.find((one) => one.id === reply.answer);
	if (!actor) return [];
	const { field, value } = tapOf(question);
	const on = reply.on ?? actor[field] !== value;
	return [{ type: 'changeActor', id: actor.id, fields: { [field]: on ? value : null } }];
}

/** A home has a ready name or one of its own, never both. */
const UNNAMED: Readonly<Record<string, object>> = { called: { name: null }, name: { called: null } };

function write(
	step: Step,
	slot: Slot,
	reply: Reply,
	answer: Answer,
	facts: Facts,
	outside: Outside,
	path: string,
	value: Written
): readonly Command[] {
	// What is at hand is picked with a reply of its own; the card alone says nothing yet.
	if (value === 'picked' || value === 'domain') return [];
	const [thing, field = ''] = path.split('.') as [string, string?];
	const own = value === 'own' ? reply.text : value;
	switch (thing) {
		case 'actor': {
			if (!slot.actor) return [];
			if (field === 'noAnswer') return declineActor(step, slot.actor, value);
			if (field === 'picture')
				return changeActor(slot.actor, 'picture', value === null ? null : reply.picture);
			if (field === 'voice') return changeActor(slot.actor, 'voice', reply.voice);
			if (field === 'roles' || field === 'thresholds') {
				if (own === undefined) return [];
				return changeActor(slot.actor, field, toggled(facts, slot.actor, field, own, reply));
			}
			return changeActor(slot.actor, field, own);
		}
		case 'home':
			if (field === 'noAnswer') return declineHome(step, value);
			if (field === 'picture') {
				const ready = MADE.has(value)
					? undefined
					: ({ type: 'pictogram', pictogram: String(value) } as const);
				const picture = reply.picture ?? ready;
				return picture ? [{ type: 'describeHome', fields: { picture } }] : [];
			}
			if (own === undefined) return [];
			return [{ type: 'describeHome', fields: { ...UNNAMED[field], [field]: own } }];
		case 'guide':
			return writeGuide(step, slot, reply, facts, field, value);
		case 'domains':
			return slot.domain && value === 'nobody'
				? [{ type: 'markDomain', domain: slot.domain, state: 'nobody' }]
				: slot.domain && value === 'skipped'
					? [{ type: 'markDomain', domain: slot.domain, state: 'skipped' }]
					: [];
		case 'languages':
			return writeLanguages(reply, facts, String(own ?? ''));
		case 'moments':
			return [{ type: 'keepMoment', id: outside.newId(), date: facts.map.date }];
		case 'date':
			return [{ type: 'describeMap', fields: { date: facts.today } }];
		case 'legend':
			return [{ type: 'showLegend', shown: value === true }];
		case 'revisit':
			return isRevisit(value) ? [{ type: 'describeMap', fields: { revisit: value } }] : [];
		case 'nextStep':
			return slot.nextStep && own !== undefined && answer.key !== 'ask'
				? [
						{
							type: 'changeNextStep',
							id: slot.nextStep,
							fields: { [field]: field === 'with' ? (value === 'none' ? [] : [String(value)]) : own }
						},
						...(value === 'none' ? [note(slot, answer.key)] : [])
					]
				: [];
		case 'wish':
			if (!slot.wish || field !== 'thresholds' || own === undefined) return [];
			return [
				{
					type: 'changeWish',
					id: slot.wish,
					fields: { thresholds: toggledWish(facts, slot.wish, String(own), reply) }
				}
			];
		case 'note':
			return reply.text
				? [{ type: 'addNote', id: outside.newId(), fields: { at: outside.today, text: reply.text } }]
				: [];
		default:
			return [];
	}
}

function writeGuide(
	step: Step,
	slot: Slot,
	reply: Reply,
	facts: Facts,
	field: string,
	value: Written
): readonly Command[] {
	if (field === 'level') return isLevel(value) ? [{ type: 'setLevel', level: value }] : [];
	if (field === 'evaluate') return isEvaluation(value) ? [{ type: 'setEvaluation', evaluate: value }] : [];
	if (field === 'noAnswer') {
		return isNoAnswer(value) ? [{ type: 'declineGuide', question: slot.topic, why: value }] : [];
	}
	if (field === 'marks') return [{ type: 'markTopic', topic: slot.topic, mark: 'skipped' }];
	if (field === 'answers') {
		if (slot.step === 'consent-helper' && reply.answer === 'no') {
			return [note(slot, 'no'), { type: 'answerGuide', question: 'with-whom', answer: 'alone' }];
		}
		if (!step.many || isAlone(String(value))) return [note(slot, String(value))];
		const before = answersTo(facts.map, slot.topic).filter((one) => !isAlone(one));
		const on = reply.on ?? !before.includes(String(value));
		const rest = before.filter((one) => one !== value);
		const answer = on ? [...rest, String(value)] : rest;
		return [{ type: 'answerGuide', question: slot.topic, answer: answer.length > 0 ? answer : null }];
	}
	return [];
}

/** An answer that excludes all others of its question. */
function isAlone(answer: string): boolean {
	return answer === 'nobody' || answer === 'next';
}

/** The first language tapped is the resident's, the second the worker's; a third takes the second's place. */
function writeLanguages(reply: Reply, facts: Facts, tag: string): readonly Command[] {
	if (tag === '') return [];
	const before = facts.map.languages;
	const on = reply.on ?? !before.includes(tag);
	const rest = before.filter((one) => one !== tag);
	const languages = on ? [...rest.slice(0, 1), tag] : rest;
	return [{ type: 'describeMap', fields: { languages } }];
}

function declineActor(step: Step, id: string, value: Written): readonly Command[] {
	const field = DECLINES[step.key];
	return field && isNoAnswer(value) ? [{ type: 'declineActor', id, field, why: value }] : [];
}

function declineHome(step: Step, value: Written): readonly Command[] {
	const field = DECLINES_HOME[step.key];
	return field && isNoAnswer(value) ? [{ type: 'declineHome', field, why: value }] : [];
}

function changeActor(id: string, field: string, value: unknown): readonly Command[] {
	if (value === undefined || value === '') return [];
	if (field === 'domain' && value !== null && !isDomain(value)) return [];
	return [{ type: 'changeActor', id, fields: { [field]: value } }];
}

function toggled(
	facts: Facts,
	id: string,
	field: 'roles' | 'thresholds',
	value: unknown,
	reply: Reply
): readonly string[] {
	const actor = facts.map.actors.find((one) => one.id === id);
	return toggle((actor?.[field] ?? []) as readonly string[], String(value), reply);
}

function toggledWish(facts: Facts, id: string, value: string, reply: Reply): readonly string[] {
	return toggle(facts.map.wishes.find((one) => one.id === id)?.thresholds ?? [], value, reply);
}

/** A list with a value set or taken away; `none` stands alone. */
function toggle(before: readonly string[], value: string, reply: Reply): readonly string[] {
	const rest = before.filter((one) => one !== value && one !== 'none');
	const on = reply.on ?? !before.includes(value);
	if (!on) return rest;
	return value === 'none' ? ['none'] : [...rest, value];
}
