/**
 * How a field of a screen or a sheet stands now: what it says, and which of its choices are chosen.
 */
import { actorOf } from '$lib/model/map';
import { DOMAINS } from '$lib/model/vocabulary';
import { DOMAIN_GUIDES } from './domains';
import { answersTo, isPrivateAllowed, isStepOn, type Facts } from './facts';
import { proposedRing } from './field';
import { STEPS, stepOf } from './guide';
import { pickable } from './picking';
import { mapSheetKey, sheetKey, slotAt } from './plan';
import type { Slot } from './slot';
import type { Field, Step } from './step';

/** One choice of a field: an answer's key, a domain, a step or an actor's id, with whether it is chosen. */
export interface Choice {
	readonly key: string;
	readonly pictogram?: string;
	readonly on: boolean;
}

/** A field as it is shown. Fields with `after` stand behind these answers. */
export interface ShownField {
	readonly field: Field;
	/** What is written there now. */
	readonly text: string;
	readonly on: boolean;
	readonly choices: readonly Choice[];
	/** The ring that is proposed (R52), where the field is a proposal and both grounds are known. */
	readonly proposal?: number;
	/** Whether the field applies: to an actor of this kind, in this company. */
	readonly applies: boolean;
}

/** The state of a field at a slot. */
export function fieldState(field: Field, slot: Slot, facts: Facts): ShownField {
	const actor = actorOf(facts.map, slot.actor);
	const proposal = field.key === 'proposal' && actor ? proposedRing(field, actor) : undefined;
	const value = valueOf(field, slot, facts);
	return {
		field,
		text: typeof value === 'string' ? value : '',
		on: value === true,
		choices: choicesOf(field, slot, facts, value),
		...(proposal === undefined ? {} : { proposal }),
		applies:
			(!field.kinds || (actor?.kind !== undefined && field.kinds.includes(actor.kind))) &&
			opens(field, slot, facts)
	};
}

/** Whether the question behind a field of a sheet may be opened: nothing personal in company (R63). */
function opens(field: Field, slot: Slot, facts: Facts): boolean {
	if (field.sensitive && !isPrivateAllowed(facts.map)) return false;
	// A switch on the sheet is the person's own doing, and is there where the question itself would not be asked.
	if (field.step === undefined || field.reply !== 'step') return true;
	return slotAt(facts, slot.actor ? sheetKey(slot.actor, field.step) : mapSheetKey(field.step)) !== undefined;
}

function valueOf(field: Field, slot: Slot, facts: Facts): unknown {
	const { map } = facts;
	const [thing = '', name = '', deeper] = (field.writes[0] ?? '').split('.');
	switch (thing) {
		case 'actor': {
			const value = (actorOf(map, slot.actor) as unknown as Record<string, unknown> | undefined)?.[name];
			return deeper ? (value as Record<string, unknown> | undefined)?.[deeper] : value;
		}
		case 'home':
			return (map.home as unknown as Record<string, unknown>)[name];
		case 'wish': {
			const wish = map.wishes.find((one) => one.id === slot.wish) ?? map.wishes.at(-1);
			// The text of a wish is typed anew each time: one field adds many wishes.
			return name === 'text' ? '' : (wish as unknown as Record<string, unknown> | undefined)?.[name];
		}
		case 'nextStep': {
			const step = map.nextSteps.find((one) => one.id === slot.nextStep) ?? map.nextSteps.at(-1);
			return (step as unknown as Record<string, unknown> | undefined)?.[name];
		}
		case 'title':
			return map.title;
		case 'date':
			return map.date;
		case 'sharing':
			return answersTo(map, `${slot.topic}.present`)[0];
		default:
			return undefined;
	}
}

const YES_NO = [
	{ key: 'yes', pictogram: '2714' },
	{ key: 'no', pictogram: '2716' }
] as const;

function choicesOf(field: Field, slot: Slot, facts: Facts, value: unknown): readonly Choice[] {
	const has = (key: string) => (Array.isArray(value) ? value.includes(key) : value === key);
	switch (field.reply) {
		case 'one':
		case 'many':
			return (field.answers ?? []).map(({ key, pictogram }) => ({ key, pictogram, on: has(key) }));
		case 'yes-no':
			return YES_NO.map((choice) => ({ ...choice, on: has(choice.key) }));
		case 'domain':
		case 'domains':
			return DOMAINS.map((key) => ({ key, pictogram: DOMAIN_GUIDES[key].pictogram, on: has(key) }));
		case 'switches':
			return switchable().map((step) => ({
				key: step.key,
				pictogram: step.pictogram,
				on: isStepOn(facts.map, step)
			}));
		case 'actors':
			return pickable(stepOf(slot.step), slot, facts)
				.filter((one) => one.id !== slot.actor)
				.map((one) => ({ key: one.id, on: has(one.id) }));
		default:
			return [];
	}
}

/** The steps that a person can switch on and off: every screen of its own that may be skipped (R31). */
export function switchable(): readonly Step[] {
	return STEPS.filter((step: Step) => step.skippable && (step.place === 'own' || step.round !== undefined));
}
