/**
 * Whether a step applies, read from its `when`. The plan, the overview and the preparation screen all ask here.
 */
import type { Actor } from '$lib/model/map';
import { answersTo, companyOf, isPrivateAllowed, isStepOn, levelOf, type Facts } from './facts';
import { STEPS } from './guide';
import type { Condition, Having, Said, Step } from './step';

/** What a condition is read against besides the facts: the actor at hand, and what the step was opened from. */
export interface AtHand {
	readonly actor?: Actor;
	readonly opened?: string;
}

/** Whether a condition holds. */
export function holds(when: Condition, facts: Facts, at: AtHand = {}): boolean {
	const { map } = facts;
	return (
		(!when.level || when.level.includes(levelOf(map))) &&
		(!when.with || when.with.includes(companyOf(map))) &&
		(!when.evaluate || when.evaluate.includes(map.guide.evaluate ?? 'rounds')) &&
		(!when.privateAllowed || isPrivateAllowed(map)) &&
		(!when.has || has(when.has, facts)) &&
		(!when.opened || (at.opened !== undefined && when.opened.includes(at.opened))) &&
		(!when.answered || isAnswered(when.answered, facts, at)) &&
		(!when.actor || (at.actor !== undefined && fits(at.actor, when.actor))) &&
		(!when.home || fits(map.home, when.home)) &&
		(!when.any || when.any.some((one) => holds(one, facts, at))) &&
		(!when.not || !holds(when.not, facts, at))
	);
}

function isAnswered(wanted: Readonly<Record<string, readonly string[]>>, facts: Facts, at: AtHand): boolean {
	return Object.entries(wanted).every(([question, keys]) => {
		const said = answersTo(facts.map, question);
		return keys.some((key) =>
			key === 'picked' ? at.actor !== undefined && said.includes(at.actor.id) : said.includes(key)
		);
	});
}

function fits(thing: object, wanted: Readonly<Record<string, readonly Said[] | undefined>>): boolean {
	return Object.entries(wanted).every(([field, values]) => {
		const value = (thing as Record<string, unknown>)[field];
		return values === undefined || values.includes(value === undefined ? 'absent' : (value as Said));
	});
}

function has(what: Having, facts: Facts): boolean {
	const { map } = facts;
	switch (what) {
		case 'actor':
			return map.actors.length > 0;
		case 'wish':
			return map.wishes.length > 0;
		case 'next-step':
			return map.nextSteps.length > 0;
		case 'sign':
			return map.actors.length + map.wishes.length > 0;
		case 'earlier-map':
			return map.actors.length > 0 && map.date < facts.today;
		case 'sensitive-step':
			return STEPS.some(
				(step: Step) => step.sensitive && isStepOn(map, step) && mayStillCome(step.when, facts)
			);
	}
}

/** Whether a personal step would be asked if it were allowed: who it is about and the company are left aside. */
function mayStillCome(when: Condition, facts: Facts): boolean {
	return holds({ ...when, privateAllowed: undefined, actor: undefined }, facts);
}
