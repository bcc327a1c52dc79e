import { createDocument } from '$lib/model/document';
import { emptyMap, type NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS } from '$lib/model/vocabulary';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from './facts';
import { commandsFor } from './meaning';
import { partSlot, plan } from './plan';
import { firstPreparation, preparationChoices, prepare, type Preparation } from './preparing';
import { isOpen } from './slot';

const TODAY = '2026-11-23';
const choices = preparationChoices();
const empty: Facts = { map: emptyMap(TODAY, ['nl']), today: TODAY };
const outside = { newId: () => 'x1', today: TODAY };

const keys = <K extends string>(list: readonly { readonly key: K }[]) =>
	fc.option(fc.constantFrom(...list.map(({ key }) => key)), { nil: undefined });
const turned = choices.phases.flatMap(({ steps }) => steps).map(({ key }) => key);

const aPreparation: fc.Arbitrary<Preparation> = fc
	.record({
		languages: fc.constantFrom(['nl'], ['en', 'nl']),
		steps: fc.dictionary(fc.constantFrom(...turned), fc.boolean(), { maxKeys: 5 }),
		level: keys(choices.levels),
		domains: fc.option(fc.subarray([...DOMAINS]), { nil: undefined }),
		evaluate: keys(choices.evaluations),
		company: keys(choices.companies),
		privateQuestions: keys(choices.privateQuestions)
	})
	.map((made) => JSON.parse(JSON.stringify(made)) as Preparation);

function prepared(preparation: Preparation): NeighbourhoodMap {
	const document = createDocument(emptyMap(TODAY, ['nl']));
	document.execute(prepare(preparation));
	return document.project();
}

/** What an answer to a question writes when it is given in the conversation. */
const answered = (step: string, answer: string) =>
	commandsFor(partSlot(empty, step), { answer }, empty, outside);

describe('preparing a conversation', () => {
	it('gives the commands that the questions themselves would give', () => {
		for (const { key } of choices.levels) {
			expect(prepare({ languages: [], steps: {}, level: key })).toEqual(answered('level', key));
		}
		for (const { key } of choices.evaluations) {
			expect(prepare({ languages: [], steps: {}, evaluate: key })).toEqual(answered('evaluate-when', key));
		}
		for (const { key } of choices.companies) {
			expect(prepare({ languages: [], steps: {}, company: key })).toEqual(answered('with-whom', key));
		}
		for (const { key } of choices.privateQuestions) {
			expect(prepare({ languages: [], steps: {}, company: 'worker', privateQuestions: key })).toEqual([
				...answered('with-whom', 'worker'),
				...answered('private-questions', key)
			]);
		}
		expect(prepare({ languages: [], steps: {}, domains: DOMAINS })).toEqual(answered('domain-filter', 'all'));
	});

	it('leaves no prepared question open, and opens what was not prepared', () => {
		fc.assert(
			fc.property(aPreparation, (preparation) => {
				const facts: Facts = { map: prepared(preparation), today: TODAY };
				const open = new Set(
					plan(facts)
						.filter(isOpen)
						.map(({ step }) => step)
				);
				expect(open.has('level')).toBe(preparation.level === undefined);
				if (preparation.steps['domain-filter'] !== false) {
					expect(open.has('domain-filter')).toBe(preparation.domains === undefined);
				}
				if (preparation.company !== undefined) expect(open.has('with-whom')).toBe(false);
			})
		);
	});

	it('writes what was chosen, and nothing else', () => {
		fc.assert(
			fc.property(aPreparation, (preparation) => {
				const { guide, languages, actors, wishes } = prepared(preparation);
				expect(languages).toEqual(preparation.languages);
				expect(guide.level).toBe(preparation.level);
				expect(guide.evaluate).toBe(preparation.evaluate);
				expect(guide.steps).toEqual(preparation.steps);
				expect([...actors, ...wishes]).toEqual([]);
				const on = DOMAINS.filter((domain) => guide.domains[domain]);
				expect(on).toEqual(DOMAINS.filter((domain) => preparation.domains?.includes(domain)));
			})
		);
	});

	it('never sets personal questions aside in company in which they are not asked', () => {
		for (const company of ['alone', 'someone-i-know', 'group'] as const) {
			const { guide } = prepared({ languages: [], steps: {}, company, privateQuestions: 'alone-later' });
			expect(guide.answers['private-questions']).toBeUndefined();
		}
	});

	it('begins beside a worker, with a larger map, and leaves the rest to the resident', () => {
		expect(prepare(firstPreparation(['tr', 'nl']))).toEqual([
			{ type: 'describeMap', fields: { languages: ['tr', 'nl'] } },
			{ type: 'setLevel', level: 'standard' },
			{ type: 'answerGuide', question: 'with-whom', answer: 'worker' }
		]);
	});
});

describe('what can be prepared', () => {
	it('grows with the size of the map', () => {
		const counts = choices.levels.map(({ questions }) => questions);
		expect(counts).toEqual([...counts].sort((one, other) => one - other));
		expect(new Set(counts).size).toBe(3);
	});

	it('switches no question that a map cannot do without', () => {
		expect(turned).not.toContain('consent-device');
		expect(turned).not.toContain('level');
		expect(turned.length).toBeGreaterThan(20);
	});
});
