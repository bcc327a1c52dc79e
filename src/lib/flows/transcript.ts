/**
 * The conversation so far, derived from the map and the trail: one line for each visited question, with what was said.
 *
 * Because it is derived, switching the language makes the whole conversation speak it, and an undo takes its line
 * away. Answers to personal questions do not stay readable: their line says only that it was a personal question.
 */
import type { NeighbourhoodMap } from '$lib/model/map';
import { DECLINES, DECLINES_HOME } from './said';
import { answersTo, isDomainOn, type Facts } from './facts';
import { stepOf } from './guide';
import { plan, slotAt } from './plan';
import { isTapped } from './round';
import { isAbout, type Slot } from './slot';
import type { Answer, Step } from './step';
import { DOMAINS, type Domain } from '$lib/model/vocabulary';
import { picked } from './picking';

/** What was said, for the view to put into words: answer keys, actors, domains, own words, or why there is nothing. */
export interface Said {
	readonly answers?: readonly string[];
	readonly actors?: readonly string[];
	readonly domains?: readonly Domain[];
	readonly words?: readonly string[];
	readonly left?: 'skipped' | 'later' | 'unknown' | 'rather-not' | 'nobody';
}

/** One earlier question with its answer. `slot` can be opened again. */
export interface Line {
	readonly slot: Slot;
	readonly personal: boolean;
	readonly said: Said;
}

/** The lines of the questions visited on the trail, each once, in the order of the last visit. */
export function transcript(facts: Facts, trail: readonly string[]): readonly Line[] {
	const keys = [...new Set([...trail].reverse())].reverse();
	return keys.flatMap((key) => {
		const slot = slotAt(facts, key);
		return slot && isWorthALine(slot) ? [line(facts, slot)] : [];
	});
}

/** Every question of the line with what was said, for the review. */
export function wholeTranscript(facts: Facts): readonly Line[] {
	return plan(facts)
		.filter(isWorthALine)
		.map((slot) => line(facts, slot));
}

/** The lines without those about somebody who is hidden, and without their names in the others; by id. */
export function linesWithout(lines: readonly Line[], hidden: ReadonlySet<string>): readonly Line[] {
	if (hidden.size === 0) return lines;
	return lines
		.filter(({ slot }) => !isAbout(slot, hidden))
		.map((line) => {
			const { actors } = line.said;
			return actors
				? { ...line, said: { ...line.said, actors: actors.filter((id) => !hidden.has(id)) } }
				: line;
		});
}

function isWorthALine(slot: Slot): boolean {
	return slot.step !== 'actor-sheet' && slot.step !== 'map-sheet';
}

function line(facts: Facts, slot: Slot): Line {
	const step = stepOf(slot.step);
	return { slot, personal: step.sensitive, said: step.sensitive ? {} : saidAt(facts, slot) };
}

/** What was said at a slot. */
export function saidAt(facts: Facts, slot: Slot): Said {
	const { map } = facts;
	const step = stepOf(slot.step);
	if (slot.mark && !slot.done) return { left: slot.mark };
	const declined = map.guide.noAnswer[slot.topic];
	if (declined) return { left: declined };
	if (slot.round) {
		const question = step.round?.find((one) => one.key === slot.round);
		return {
			actors: map.actors.filter((actor) => question && isTapped(actor, question)).map(({ id }) => id)
		};
	}
	switch (step.key) {
		case 'domain-ask':
			return saidInDomain(map, slot.domain);
		case 'first-thoughts':
			return { actors: map.actors.filter((actor) => actor.domain === undefined).map(({ id }) => id) };
		case 'domain-filter':
			return { domains: DOMAINS.filter((domain) => isDomainOn(map, domain)) };
		case 'domain-more':
			return { domains: DOMAINS.filter((domain) => answersTo(map, 'domain-more').includes(domain)) };
		case 'wish':
			return map.wishes.length > 0
				? { words: map.wishes.filter((wish) => !wish.private).map((wish) => wish.text) }
				: { answers: listed(step, answersTo(map, slot.topic)) };
		case 'next-step':
			return map.nextSteps.length > 0
				? { answers: map.nextSteps.filter((one) => !one.private).map((one) => one.type) }
				: { answers: listed(step, answersTo(map, slot.topic)) };
		case 'home-name':
			return map.home.name === undefined ? answered(map, step, slot) : { words: [map.home.name] };
		case 'tell-more':
		case 'opportunity':
		case 'next-who':
			return {
				actors: picked(step, slot, facts).filter((id) => id !== 'worker'),
				answers: listed(step, answersTo(map, slot.topic))
			};
		default:
			return answered(map, step, slot);
	}
}

function saidInDomain(map: NeighbourhoodMap, domain: Domain | undefined): Said {
	if (domain === undefined) return {};
	const state = map.domains[domain];
	if (state === 'skipped') return { left: 'skipped' };
	if (state === 'nobody') return { left: 'nobody' };
	const here = map.actors.filter((actor) => actor.domain === domain || actor.alsoIn.includes(domain));
	return { actors: here.map(({ id }) => id) };
}

function answered(map: NeighbourhoodMap, step: Step, slot: Slot): Said {
	const actor = map.actors.find((one) => one.id === slot.actor);
	const field = DECLINES[step.key];
	if (actor && field && actor.noAnswer[field]) return { left: actor.noAnswer[field] };
	const home = DECLINES_HOME[step.key];
	if (home && map.home.noAnswer[home]) return { left: map.home.noAnswer[home] };
	const noted = answersTo(map, slot.topic);
	if (noted.length > 0) return { answers: listed(step, noted) };
	return { answers: step.answers.filter((answer) => isWritten(map, slot, answer)).map(({ key }) => key) };
}

/** Those that are answers of the step: the guide also notes whom or what was picked. */
function listed(step: Step, keys: readonly string[]): readonly string[] {
	return keys.filter((key) => step.answers.some((answer) => answer.key === key));
}

/** Whether an answer's own values stand on the map, so that it can be shown as chosen. */
export function isWritten(map: NeighbourhoodMap, slot: Slot, answer: Answer): boolean {
	const entries = Object.entries(answer.set ?? {});
	if (entries.length === 0) return answersTo(map, slot.topic).includes(answer.key);
	return entries.every(([path, value]) => {
		const [thing, field = ''] = path.split('.') as [string, string?];
		const object: object | undefined =
			thing === 'actor'
				? map.actors.find((one) => one.id === slot.actor)
				: thing === 'home'
					? map.home
					: thing === 'nextStep'
						? map.nextSteps.find((one) => one.id === slot.nextStep)
						: thing === 'wish'
							? map.wishes.find((one) => one.id === slot.wish)
							: undefined;
		if (thing === 'guide' && field === 'answers') return answersTo(map, slot.topic).includes(String(value));
		if (thing === 'guide' && (field === 'level' || field === 'evaluate')) return map.guide[field] === value;
		if (thing === 'guide' && field === 'noAnswer') return map.guide.noAnswer[slot.topic] === value;
		if (thing === 'languages') return map.languages.includes(String(value));
		if (thing === 'sharing') return answersTo(map, slot.topic).includes(answer.key);
		if (thing === 'legend') return map.legend.shown === value;
		if (thing === 'revisit') return map.revisit === value;
		if (thing === 'domains') return slot.domain !== undefined && map.domains[slot.domain] === value;
		if (object === undefined) return false;
		const written = (object as Record<string, unknown>)[field];
		if (field === 'noAnswer') return isDeclinedHere(slot, object, value);
		if (value === 'own') return false;
		if (field === 'picture') return isPicture(written, value, picturesNamedAt(slot));
		return Array.isArray(written) ? written.includes(value) : written === value;
	});
}

function isDeclinedHere(slot: Slot, object: object, value: unknown): boolean {
	const field = slot.actor ? DECLINES[slot.step] : DECLINES_HOME[slot.step];
	const declined = (object as { noAnswer?: Readonly<Record<string, unknown>> }).noAnswer;
	return field !== undefined && declined?.[field] === value;
}

/** The pictograms that answers of a step choose by themselves: no answer to choose one from many stands for them. */
function picturesNamedAt({ step }: Slot): readonly unknown[] {
	return stepOf(step).answers.flatMap(({ set = {} }) =>
		Object.entries(set).flatMap(([path, value]) => (path.endsWith('.picture') ? [value] : []))
	);
}

function isPicture(picture: unknown, value: unknown, named: readonly unknown[]): boolean {
	if (typeof picture !== 'object' || picture === null) return value === null;
	const { type, pictogram } = picture as { type: string; pictogram?: string };
	if (type !== 'pictogram') return type === value;
	return named.includes(pictogram) ? pictogram === value : value === 'pictogram';
}
