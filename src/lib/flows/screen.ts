/**
 * What stands on the screen of one slot, as plain data: which answers with which of them chosen, which pictures to
 * tap, which fields, which ways to leave. A view draws it and knows no rule of its own.
 *
 * It holds no sentence: the view makes keys from the step and the ids here.
 */
import { actorOf, type Actor, type Catch, type NextStep, type Wish } from '$lib/model/map';
import { DOMAINS, type Domain } from '$lib/model/vocabulary';
import { DOMAIN_GUIDES, type Example } from './domains';
import { offerOf, type Offer } from './consent';
import { answersTo, companyOf, isDomainOn, type Facts } from './facts';
import { fieldState, type ShownField } from './field-state';
import { stepOf } from './guide';
import { HELPER_QUESTIONS } from './helper-questions';
import { waysToLeave, type Leaving } from './leaving';
import { otherManner, type Manner } from './manner';
import { pickable, picked } from './picking';
import { offersBreak, partsToGo } from './progress';
import { isTapped } from './round';
import type { Slot } from './slot';
import type { Answer, Company, RoundQuestion, Step } from './step';
import { isWritten } from './transcript';
import { sameName } from './check';

/** What an answer wants next before it says anything: nothing, or words, a picture, a voice, a pick. */
export type Opening =
	'nothing' | 'text' | 'photo' | 'drawing' | 'pictogram' | 'voice' | 'actors' | 'tiles' | 'fields';

/** One answer as it is shown. */
export interface ShownAnswer {
	readonly key: string;
	readonly pictogram: string;
	readonly chosen: boolean;
	readonly opens: Opening;
	readonly does?: Answer['does'];
	readonly hint: boolean;
	readonly endonym?: string;
}

/** One tile of a domain. */
export interface ShownTile {
	readonly domain: Domain;
	readonly pictogram: string;
	readonly on: boolean;
}

/** The examples of one domain, behind its picture. */
export interface ShownExamples {
	readonly domain: Domain;
	readonly pictogram: string;
	readonly examples: readonly Example[];
}

const EXAMPLES: readonly ShownExamples[] = DOMAINS.map((domain) => {
	const { pictogram, examples } = DOMAIN_GUIDES[domain];
	return { domain, pictogram, examples };
});

/** One picture to tap. */
export interface ShownActor {
	readonly actor: Actor;
	readonly on: boolean;
}

/** Everything on the screen of one slot. */
export interface Screen {
	readonly slot: Slot;
	readonly step: Step;
	/** The picture of the question: of its round, of its domain, or of the step. */
	readonly pictogram: string;
	/** Who or what the question is about. */
	readonly actor?: Actor;
	readonly wish?: Wish;
	readonly nextStep?: NextStep;
	readonly caught?: Catch;
	readonly company: Company;
	readonly answers: readonly ShownAnswer[];
	readonly round?: { readonly question: RoundQuestion; readonly actors: readonly ShownActor[] };
	/** What can be ticked for whom the map is shown or given to. */
	readonly offer?: Offer;
	/** The rounds that are asked only on request, by question key. */
	readonly moreRounds: readonly string[];
	readonly tiles: readonly ShownTile[];
	/** What may be picked on the map behind an answer that asks for it. */
	readonly picks: readonly ShownActor[];
	/** Example chips, without those whose words are already on the map (`isThere` is asked with their words). */
	readonly chips: readonly Example[];
	/** The examples of every domain, where a text of any of them can be said by its picture. */
	readonly examples: readonly ShownExamples[];
	/** What this question already put on the map, newest last. */
	readonly added: readonly Actor[];
	readonly wishes: readonly Wish[];
	readonly nextSteps: readonly NextStep[];
	readonly catches: readonly Catch[];
	readonly fields: readonly ShownField[];
	/** The numbers of the helper questions that fit, and the key under which their words stand. */
	readonly helpers: { readonly key: string; readonly lines: readonly number[] };
	readonly ways: readonly Leaving[];
	/** The other manner of telling more, where one can change over here. */
	readonly otherManner?: Manner;
	/** Whether the screen has a Next button: where several things can be said, or the answer already stands. */
	readonly endsWithNext: boolean;
	readonly offersBreak: boolean;
	readonly partsToGo: number;
	readonly personal: boolean;
	/** Whether an answer with this name is already on the map, under whose id. */
	readonly isThere: (name: string) => string | undefined;
}

/** The screen of a slot. */
export function screenOf(slot: Slot, facts: Facts): Screen {
	const step = stepOf(slot.step);
	const { map } = facts;
	const actor = actorOf(map, slot.actor);
	const question = step.round?.find((one) => one.key === slot.round);
	const answers = step.answers.filter((answer) => answer.key !== 'next' && answer.key !== 'help');
	const helperKey = slot.domain && step.key === 'domain-ask' ? `domain.${slot.domain}` : step.key;
	const chosenPicks = picked(step, slot, facts);
	const fields = (step.fields ?? []).map((field) => fieldState(field, slot, facts));
	const shown = answers.map((answer) => showAnswer(step, slot, facts, answer));
	return {
		slot,
		step,
		pictogram: question?.pictogram ?? (slot.domain && DOMAIN_GUIDES[slot.domain].pictogram) ?? step.pictogram,
		...(actor ? { actor } : {}),
		...part(
			'wish',
			map.wishes.find((wish) => wish.id === slot.wish)
		),
		...part(
			'nextStep',
			map.nextSteps.find((one) => one.id === slot.nextStep)
		),
		...part(
			'caught',
			map.catches.find((one) => one.id === slot.caught)
		),
		company: companyOf(map),
		answers: question ? [] : shown,
		...(question ? { round: { question, actors: roundPictures(slot, facts, question) } } : {}),
		...part('offer', offerOf(slot, facts)),
		moreRounds: slot.round
			? (step.round ?? []).filter((one) => one.onRequest && one.key !== slot.round).map((one) => one.key)
			: [],
		tiles: shown.some((answer) => answer.opens === 'tiles') ? tiles(step, slot, facts) : [],
		picks: pickable(step, slot, facts).map((one) => ({ actor: one, on: chosenPicks.includes(one.id) })),
		chips: step.key === 'domain-ask' && slot.domain ? DOMAIN_GUIDES[slot.domain].examples : [],
		examples: step.key === 'wish' || step.key === 'next-step' ? EXAMPLES : [],
		added: addedHere(step, slot, facts),
		wishes: step.key === 'wish' || step.key === 'domain-ask' ? wishesHere(slot, facts) : [],
		nextSteps: step.key === 'next-step' ? map.nextSteps : [],
		catches: step.key === 'walk-prompts' ? map.catches : [],
		fields,
		helpers: { key: helperKey, lines: helperLines(helperKey, actor) },
		ways: waysToLeave(slot),
		...part('otherManner', otherManner(slot)),
		endsWithNext: slot.done || endsWithNext(step, slot, shown),
		offersBreak: offersBreak(facts, slot),
		partsToGo: partsToGo(facts, slot.key),
		personal: step.sensitive,
		isThere: (name) => sameName(map, name)?.id
	};
}

function part<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
	return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

function showAnswer(step: Step, slot: Slot, facts: Facts, answer: Answer): ShownAnswer {
	return {
		key: answer.key,
		pictogram: answer.pictogram,
		chosen: isWritten(facts.map, slot, answer),
		opens: openingOf(step, answer),
		...(answer.does ? { does: answer.does } : {}),
		hint: answer.hint ?? false,
		...(answer.endonym ? { endonym: answer.endonym } : {})
	};
}

function openingOf(step: Step, answer: Answer): Opening {
	if (answer.template) return 'tiles';
	for (const [path, value] of Object.entries(answer.set ?? {})) {
		if (value === 'photo' || value === 'drawing' || value === 'pictogram') return value;
		if (value === 'picked') return answer.key === 'new' ? 'text' : 'actors';
		if (value === 'domain') return answer.key === 'existing' ? 'actors' : 'fields';
		if (value === 'own' && path.endsWith('.voice')) return 'voice';
		if (value === 'own' && path.endsWith('.photo')) return 'photo';
		if (value === 'own' && !isOpenedByField(step, answer)) return 'text';
	}
	if (answer.key === 'existing' || (answer.key === 'hide' && step.scope === 'map')) return 'actors';
	if (answer.key === 'in-mind' || (step.key === 'wish' ? answer.key === 'meet' : answer.key === 'add'))
		return 'text';
	return isOpenedByField(step, answer) ? 'fields' : 'nothing';
}

function isOpenedByField(step: Step, answer: Answer): boolean {
	return step.fields?.some((field) => field.after?.includes(answer.key)) ?? false;
}

function roundPictures(slot: Slot, facts: Facts, question: RoundQuestion): readonly ShownActor[] {
	return (slot.actors ?? []).flatMap((id) => {
		const actor = actorOf(facts.map, id);
		return actor ? [{ actor, on: isTapped(actor, question) }] : [];
	});
}

function tiles(step: Step, slot: Slot, facts: Facts): readonly ShownTile[] {
	const { map } = facts;
	const tile = (domain: Domain, on: boolean) => ({ domain, pictogram: DOMAIN_GUIDES[domain].pictogram, on });
	if (step.key === 'domain-more') {
		const added = answersTo(map, slot.topic);
		return DOMAINS.filter((domain) => added.includes(domain) || !isDomainOn(map, domain)).map((domain) =>
			tile(domain, added.includes(domain))
		);
	}
	if (step.key === 'actor-domain') {
		return DOMAINS.map((domain) => tile(domain, actorOf(map, slot.actor)?.domain === domain));
	}
	return DOMAINS.map((domain) => tile(domain, isDomainOn(map, domain)));
}

function addedHere(step: Step, slot: Slot, facts: Facts): readonly Actor[] {
	const { actors } = facts.map;
	const { domain } = slot;
	switch (step.key) {
		case 'first-thoughts':
			return actors.filter((actor) => actor.domain === undefined);
		case 'domain-ask':
			return actors.filter((actor) => domain && (actor.domain === domain || actor.alsoIn.includes(domain)));
		case 'previous-neighbourhood':
			return actors.filter((actor) => actor.outside);
		case 'no-go':
			return actors.filter((actor) => actor.safety === 'no-go');
		case 'informal-networks':
			return actors.filter((actor) => actor.informal);
		case 'wish':
			return actors.filter((actor) => actor.status === 'wished');
		default:
			return [];
	}
}

function wishesHere(slot: Slot, facts: Facts): readonly Wish[] {
	return slot.domain ? facts.map.wishes.filter((wish) => wish.domain === slot.domain) : facts.map.wishes;
}

function helperLines(key: string, actor: Actor | undefined): readonly number[] {
	return (HELPER_QUESTIONS[key] ?? []).flatMap((line, index) =>
		!line.kinds || !actor?.kind || line.kinds.includes(actor.kind) ? [index + 1] : []
	);
}

function endsWithNext(step: Step, slot: Slot, answers: readonly ShownAnswer[]): boolean {
	if (slot.round !== undefined || step.many) return true;
	if (step.answers.some((answer) => answer.key === 'next')) return true;
	return (
		answers.some((answer) => answer.opens !== 'nothing' && answer.opens !== 'tiles') ||
		(step.fields?.length ?? 0) > 0
	);
}
