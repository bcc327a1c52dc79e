/**
 * The plan: all places to visit, in order, computed from the guide and the facts.
 *
 * It is a pure unrolling and holds no cursor. The line follows the list of steps, with one loop over the domains, one
 * over what is on the map (in rounds, or actor by actor), one over wishes and one over next steps. Sheets, and
 * questions that are asked only on request, stand beside the line: `slotAt` finds them, `plan` does not list them.
 */
import type { Actor } from '$lib/model/map';
import { RECEIVERS, isDomain, type Domain } from '$lib/model/vocabulary';
import { placeBeside, receiverPlace, roundPlace } from './beside';
import { holds } from './condition';
import { answersTo, domainsInTurn, evaluationMode, isDomainOn, isStepOn, type Facts } from './facts';
import { STEPS, stepOf } from './guide';
import { isRoundDone, roundActors } from './round';
import { isSaid } from './said';
import type { Place, Slot } from './slot';
import type { RoundQuestion, Step } from './step';
import { DOMAINS } from '$lib/model/vocabulary';

export { mapSheetKey, receiverKey, roundKey, sheetKey } from './beside';

const ALL: readonly Step[] = STEPS;
/** Steps about one actor that run in rounds or actor by actor, in the order of the list. */
export const EVALUATION: readonly Step[] = ALL.filter(
	(step) => step.scope === 'actor' && (step.round !== undefined || step.key === 'value-follow-up')
);
/** Steps asked only about the few actors that the person picked. */
const ABOUT_PICKED = ALL.filter(
	(step) => step.scope === 'actor' && step.when.answered?.['tell-more'] !== undefined
);
const IN_LINE = ALL.filter((step) => step.place === 'own');

/** Every step of the line that is about one place or person. */
export const ABOUT_ACTORS: readonly Step[] = ALL.filter((step) => step.scope === 'actor' && isInLine(step));

/** Whether a step can stand in the line, by itself or as a round; the others are parts of screens and of sheets. */
export function isInLine(step: Step): boolean {
	return step.place === 'own' || EVALUATION.includes(step);
}

const plans = new WeakMap<Facts, readonly Slot[]>();

/** Every place of the line, in order, for these facts. The same facts give the same list. */
export function plan(facts: Facts): readonly Slot[] {
	let slots = plans.get(facts);
	if (!slots) plans.set(facts, (slots = unroll(facts)));
	return slots;
}

/** The slot with this key, in the line or beside it; undefined where nothing of the kind exists any more. */
export function slotAt(facts: Facts, key: string | null): Slot | undefined {
	if (key === null) return undefined;
	const slot = plan(facts).find((one) => one.key === key);
	if (slot) return slot;
	const place = placeBeside(facts, key);
	return place && makeSlot(facts, place);
}

/** The slot of a question that is part of another question's screen, such as the languages on the welcome. */
export function partSlot(facts: Facts, step: string): Slot {
	return makeSlot(facts, { key: `part:${step}`, topic: step, step });
}

function makeSlot(facts: Facts, place: Place): Slot {
	const { map } = facts;
	const step = stepOf(place.step);
	const done = place.round ? isRoundDone(facts, step, place) : isSaid(map, step, place);
	const mark = map.guide.marks[place.topic];
	return mark === undefined ? { ...place, done } : { ...place, done, mark };
}

function unroll(facts: Facts): readonly Slot[] {
	const { map } = facts;
	const slots: Slot[] = [];
	const add = (place: Place) => void slots.push(makeSlot(facts, place));
	const applies = (step: Step, actor?: Actor) =>
		isStepOn(map, step) && holds(step.when, facts, actor ? { actor } : {});
	const once = (step: Step) => {
		if (applies(step)) add({ key: step.key, topic: step.key, step: step.key });
	};
	const perActor = (actor: Actor, prefix: string, steps: readonly Step[]) => {
		for (const step of steps) {
			if (step.perActor === 'on-request' || !applies(step, actor)) continue;
			add({
				key: `${prefix}actor:${actor.id}/${step.key}`,
				topic: `${actor.id}.${step.key}`,
				step: step.key,
				actor: actor.id
			});
		}
	};
	const walkedLate = ALL.some((step) => step.again && isStepOn(map, step) && holds(step.again.when, facts));

	for (const step of IN_LINE) {
		if (step.key === 'legend' && !walkedLate) placeActors(stepOf('actor-domain'), true);
		if (step.key === 'domain-ask') domainLoop();
		else if (step.key === 'closeness') evaluation();
		else if (step === ABOUT_PICKED[0])
			for (const actor of map.actors) perActor(actor, 'picked/', ABOUT_PICKED);
		else if (step.key === 'actor-domain') placeActors(step, false);
		else if (step.scope === 'wish') wishes(step);
		else if (step.scope === 'next-step') nextSteps(step);
		else if (step.scope === 'receiver') receivers();
		else if (!step.after && step.scope !== 'actor') once(step);
		if (step.key === 'walk-prompts' && !walkedLate) catches();
		for (const late of ALL) if (late.again?.behind === step.key) again(late);
	}
	return slots;

	function again(step: Step) {
		if (!step.again || !isStepOn(map, step) || !holds(step.again.when, facts)) return;
		const key = `${step.again.behind}/${step.key}`;
		add({ key, topic: `${step.again.behind}.${step.key}`, step: step.key });
		catches();
		placeActors(stepOf('actor-domain'), true);
	}

	/** Where an actor belongs is asked behind the question that it came up in: the domains, or a later one (R45). */
	function placeActors(step: Step, late: boolean) {
		for (const actor of map.actors) {
			if (cameLate(actor) !== late) continue;
			const topic = `${actor.id}.${step.key}`;
			// The answer takes its own condition away; the question stays, or Back could not return to it.
			if (isStepOn(map, step) && map.guide.answers[topic] !== undefined) {
				add({ key: `actor:${actor.id}/${step.key}`, topic, step: step.key, actor: actor.id });
			} else perActor(actor, '', [step]);
		}
	}

	/** Placed in a domain behind the loop over the domains: what is asked as one goes comes behind that. */
	function wasPlaced(actor: Actor): boolean {
		return map.guide.answers[`${actor.id}.actor-domain`] !== undefined;
	}

	function cameLate(actor: Actor): boolean {
		const wasHelp = map.wishes.some((wish) => wish.helpedBy.includes(actor.id));
		return walkedLate || wasHelp || actor.informal || actor.safety === 'no-go' || actor.status === 'wished';
	}

	function catches() {
		for (const { id } of map.catches) {
			add({ key: `catch:${id}/actor-name`, topic: `${id}.actor-name`, step: 'actor-name', caught: id });
		}
	}

	function domainLoop() {
		const { chosen, added } = domainsInTurn(map);
		const filled = [...chosen, ...added].find((domain) =>
			map.actors.some((actor) => actor.domain === domain)
		);
		const behind = new Map<Domain | 'last', Step[]>();
		for (const step of ALL) {
			if (step.after?.startsWith('domain:')) {
				const domain = step.after.slice('domain:'.length);
				const at = isDomain(domain) && chosen.includes(domain) ? domain : 'last';
				behind.set(at, [...(behind.get(at) ?? []), step]);
			}
		}
		const visit = (domain: Domain) => {
			const ask = stepOf('domain-ask');
			if (isStepOn(map, ask)) {
				add({ key: `domains:${domain}/domain-ask`, topic: `${domain}.domain-ask`, step: ask.key, domain });
			}
			if (domain === filled) ALL.filter((step) => step.after === 'first-filled-domain').forEach(once);
			if (evaluationMode(map) === 'as-we-go') {
				for (const actor of map.actors) {
					if (actor.domain === domain && !wasPlaced(actor)) perActor(actor, `domains:${domain}/`, EVALUATION);
				}
			}
			behind.get(domain)?.forEach(once);
		};
		chosen.forEach(visit);
		behind.get('last')?.forEach(once);
		if (added.length > 0 || DOMAINS.some((domain) => !isDomainOn(map, domain))) {
			ALL.filter((step) => step.after === 'chosen-domains').forEach(once);
		}
		added.forEach(visit);
	}

	function evaluation() {
		const mode = evaluationMode(map);
		if (mode !== 'rounds') {
			const { chosen, added } = domainsInTurn(map);
			const met = new Set<Domain | undefined>(mode === 'as-we-go' ? [...chosen, ...added] : []);
			for (const actor of map.actors) {
				if (!met.has(actor.domain) || wasPlaced(actor)) perActor(actor, 'actors/', EVALUATION);
			}
		}
		for (const step of EVALUATION) {
			if (mode !== 'rounds' && step.perActor !== 'on-request') continue;
			if (!isStepOn(map, step)) continue;
			for (const question of step.round ?? []) {
				if (!question.onRequest) round(step, question);
			}
			if (step.key === 'value-follow-up') {
				const actors = map.actors.filter((actor) => applies(step, actor)).map((actor) => actor.id);
				if (actors.length > 0) add({ key: `rounds/${step.key}`, topic: step.key, step: step.key, actors });
			}
		}
	}

	function round(step: Step, question: RoundQuestion) {
		const actors = roundActors(facts, step, question).map((actor) => actor.id);
		if (actors.length === 0) return;
		add(roundPlace(step, question, actors));
	}

	function wishes(step: Step) {
		if (!isStepOn(map, step)) return;
		for (const { id } of map.wishes) {
			add({ key: `wish:${id}/${step.key}`, topic: `${id}.${step.key}`, step: step.key, wish: id });
		}
	}

	function nextSteps(step: Step) {
		if (!isStepOn(map, step)) return;
		for (const { id } of map.nextSteps) {
			add({ key: `next-step:${id}/${step.key}`, topic: `${id}.${step.key}`, step: step.key, nextStep: id });
		}
	}

	function receivers() {
		for (const receiver of RECEIVERS) {
			if (answersTo(map, 'complete').includes(receiver)) add(receiverPlace(receiver));
		}
	}
}
