import { bareActor } from '$lib/model/map';
import { DOMAINS } from '$lib/model/vocabulary';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import essentials from '../../../tests/guide/content-essentials.json';
import { DOMAIN_GUIDES } from './domains';
import { STEPS, isStepKey, stepOf } from './guide';
import type { Step } from './step';

const steps: readonly Step[] = STEPS;
const essentialOf = (key: string) => essentials.steps.find((one) => one.key === key)!;

/** The walk stands in two places, so its condition is said in two parts. */
const WALK_WHEN = { answered: { 'start-direction': ['walk-first'] } };

/** Where the steps say more exactly what the content says in words: which pictogram, and that either answer redates. */
const SETS: Readonly<Record<string, object>> = {
	'home-picture': { default: { 'home.picture': '1F3E0' } },
	'keep-moment': { yes: { moments: 'now', date: 'today' }, no: { date: 'today' } }
};

describe('the guide', () => {
	it('has each question in a file of its own', () => {
		const files = readdirSync(new URL('./steps', import.meta.url)).map((file) => file.replace('.ts', ''));
		expect(files.sort()).toEqual(steps.map(({ key }) => key).sort());
		for (const { key } of steps) expect(stepOf(key).key).toBe(key);
		expect(isStepKey('no-step')).toBe(false);
		expect(() => stepOf('no-step')).toThrow('no-step');
	});

	it('asks them in the order of the content', () => {
		expect(steps.map(({ key }) => key)).toEqual(essentials.steps.map(({ key }) => key));
	});

	it.each(STEPS.map(({ key }) => [key] as const))('%s loses nothing of the content', (key) => {
		const step = stepOf(key);
		const wanted = essentialOf(key);
		expect({
			levels: step.levels,
			scope: step.scope,
			place: step.place,
			phase: step.phase,
			sensitive: step.sensitive,
			skippable: step.skippable,
			many: step.many ?? false,
			optionalAtSimple: step.optionalAtSimple ?? false,
			after: step.after,
			answers: step.answers.map((answer) => answer.key),
			sets: Object.fromEntries(step.answers.flatMap(({ key, set }) => (set ? [[key, set]] : []))),
			round: step.round && Object.fromEntries(step.round.map(({ key, writes }) => [key, writes])),
			fields: step.fields && Object.fromEntries(step.fields.map((field) => [field.key, field.writes])),
			when: key === 'walk-prompts' ? WALK_WHEN : step.when
		}).toEqual({
			levels: wanted.levels,
			scope: wanted.scope,
			place: wanted.place,
			phase: wanted.phase,
			sensitive: wanted.sensitive,
			skippable: wanted.skippable,
			many: 'many' in wanted,
			optionalAtSimple: 'optionalAtSimple' in wanted,
			after: 'after' in wanted ? wanted.after : undefined,
			answers: wanted.answers,
			sets: { ...wanted.sets, ...SETS[key] },
			round: 'round' in wanted ? wanted.round : undefined,
			fields: 'fields' in wanted ? wanted.fields : undefined,
			when: key === 'walk-prompts' ? WALK_WHEN : wanted.when
		});
	});

	it('walks again behind the completing, where the content asks for the walk twice', () => {
		expect(stepOf('walk-prompts')).toMatchObject({
			when: WALK_WHEN,
			again: { behind: 'complete', when: { answered: { complete: ['walk'] } } }
		});
		expect(essentialOf('walk-prompts').when).toEqual({
			any: [WALK_WHEN, { answered: { complete: ['walk'] } }]
		});
	});

	it('knows the thirteen domains by the letters of the source', () => {
		expect(DOMAINS.map((domain) => ({ letter: DOMAIN_GUIDES[domain].letter, key: domain }))).toEqual(
			essentials.domains
		);
		expect(essentials.domains.map(({ letter }) => letter).join('')).toBe('abcdefghijklm');
	});

	it('has a question that writes each field of an actor', () => {
		const written = new Set(
			steps.flatMap((step) => [
				...step.answers.flatMap(({ set }) => Object.keys(set ?? {})),
				...(step.fields ?? []).flatMap(({ writes }) => writes),
				...(step.round ?? []).flatMap(({ writes }) => Object.keys(writes))
			])
		);
		const every: Record<keyof Omit<ReturnType<typeof bareActor>, 'id'>, true> = {
			name: true,
			kind: true,
			domain: true,
			alsoIn: true,
			picture: true,
			photos: true,
			voice: true,
			ring: true,
			grounds: true,
			spot: true,
			reciprocity: true,
			reciprocityDoubt: true,
			influence: true,
			value: true,
			liking: true,
			safety: true,
			safetyWhen: true,
			safetyNote: true,
			roles: true,
			roleText: true,
			roleWished: true,
			wish: true,
			thresholds: true,
			note: true,
			linked: true,
			status: true,
			private: true,
			outside: true,
			informal: true,
			keyPerson: true,
			location: true,
			addedBy: true,
			noAnswer: true
		};
		const missing = Object.keys(every).filter((field) => !written.has(`actor.${field}`));
		// Who added it is known from who holds the pen (R70), and is never asked.
		expect(missing).toEqual(['addedBy']);
	});

	it('has no answer that neither writes, nor does, nor opens something', () => {
		const empty = steps.flatMap((step) =>
			step.answers.filter(
				(answer) =>
					!answer.set && !answer.does && !step.fields?.some(({ after }) => after?.includes(answer.key))
			)
		);
		expect(empty).toEqual([]);
	});
});
