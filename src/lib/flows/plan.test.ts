import { actor, aMap } from '$lib/model/building';
import type { NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, EVALUATIONS, LEVELS } from '$lib/model/vocabulary';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRESH_SEED, FULL, chanceOf, tries } from '../../../tests/guide/chance';
import { expectedPlan } from '../../../tests/guide/expectedPlan';
import { anyMap } from '../../../tests/maps/arbitraries';
import type { Facts } from './facts';
import { STEPS } from './guide';
import { plan, receiverKey, roundKey, sheetKey, slotAt } from './plan';
import { isOpen } from './slot';

const TODAY = '2026-11-24';
const YESTERDAY = '2026-11-23';

const factsOf = (map: NeighbourhoodMap, today = TODAY): Facts => ({ map, today });
const keysOf = (map: NeighbourhoodMap, today = TODAY) => plan(factsOf(map, today)).map(({ key }) => key);

/** Throws where the plan differs from what is expected: quicker than thousands of assertions. */
function compare(map: NeighbourhoodMap, today = TODAY): void {
	const keys = keysOf(map, today);
	const wanted = expectedPlan(map, today);
	if (new Set(keys).size !== keys.length) throw new Error(`A key twice among ${keys.join(' ')}`);
	if (keys.join(' ') !== wanted.join(' ')) expect(keys).toEqual(wanted);
}

/** Two people, a place, a wish, a next step, something caught, receivers: something for every loop. */
const rich = aMap(YESTERDAY)
	.with(
		actor('a1').name('Bakker').kind('place').domain('local-shops'),
		actor('a2').name('Nadia').kind('person').domain('key-people').value('constructive'),
		actor('a3').name('Zus').kind('person')
	)
	.wishes([{ id: 'w1', text: 'zwemmen', helpedBy: [], thresholds: [], private: false }])
	.nextSteps([{ id: 'n1', type: 'meet', with: [], done: false, private: false }])
	.catches([{ id: 'c1', at: YESTERDAY, text: 'bankje' }]);
const guideOf = (map: NeighbourhoodMap, guide: Partial<NeighbourhoodMap['guide']>): NeighbourhoodMap => ({
	...map,
	guide: { ...map.guide, ...guide }
});
const switches = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, false]));

describe('the plan', { timeout: 120_000 * FULL }, () => {
	it('asks nothing of a question that is switched off, one by one and two by two', () => {
		const keys = STEPS.map(({ key }) => key).filter((key) => key !== 'complete-consent');
		let plans = 0;
		for (const [i, first] of keys.entries()) {
			for (const second of keys.slice(i)) {
				const map = guideOf(rich.build(), {
					level: LEVELS[plans % 3],
					steps: switches([first, second]),
					answers: { complete: 'worker', 'tell-more': ['a2'] }
				});
				compare(map);
				const asked = plan(factsOf(map)).map(({ step }) => step);
				if (first !== 'actor-name' && asked.includes(first)) throw new Error(`${first} is asked`);
				plans++;
			}
		}
		expect(plans).toBe((keys.length * (keys.length + 1)) / 2);
	});

	it('visits exactly the domains that are on, in the order a to m, whatever domains are chosen', () => {
		// A step that is odd has each domain on in half of what it comes by.
		for (let choice = 0; choice < 2 ** DOMAINS.length; choice += tries(5, 1)) {
			const domains = Object.fromEntries(DOMAINS.map((domain, i) => [domain, (choice & (1 << i)) > 0]));
			const map = guideOf(rich.build(), { domains, level: choice % 2 ? 'simple' : 'standard' });
			const asked = plan(factsOf(map)).flatMap((slot) => (slot.step === 'domain-ask' ? [slot.domain] : []));
			const wanted = DOMAINS.filter((_, i) => (choice & (1 << i)) > 0);
			if (asked.join() !== wanted.join()) expect(asked).toEqual(wanted);
			if (choice % 8 === 0) compare(map);
		}
		expect(
			keysOf(guideOf(rich.build(), { level: 'full' })).filter((key) => key.endsWith('domain-ask'))
		).toEqual(DOMAINS.map((domain) => `domains:${domain}/domain-ask`));
	});

	it('asks exactly what is expected under any switches, company, time of evaluation and answers', () => {
		const chance = chanceOf(20261123);
		const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
		for (let i = 0; i < tries(1500, 80_000); i++) {
			const often = chance();
			const steps = Object.fromEntries(
				STEPS.filter(({ key }) => key !== 'complete-consent' && chance() < often).map(({ key }) => [
					key,
					chance() < 0.5
				])
			);
			const answers: Record<string, string | readonly string[]> = {};
			const say = (question: string, ...list: readonly (string | readonly string[])[]) => {
				if (chance() < 0.6) answers[question] = pick(list);
			};
			say('with-whom', 'alone', 'someone-i-know', 'worker', 'worker-interpreter', 'group');
			say('private-questions', 'alone-later', 'together', 'per-question');
			say('start-direction', 'screen', 'paper-first', 'walk-first');
			say('complete', 'walk', 'organisation', 'team', 'residents', 'no');
			say('one-by-one', 'yes', 'no');
			say('tell-more', ['a1'], ['a3', 'a1'], 'nobody');
			say('domain-more', ['work'], ['family-friends', 'key-people'], 'no');
			say('a3.actor-domain', 'work', 'none');
			const domains = Object.fromEntries(
				DOMAINS.filter(() => chance() < often).map((domain) => [domain, chance() < 0.5])
			);
			const map = guideOf(chance() < 0.2 ? aMap(YESTERDAY).build() : rich.build(), {
				level: pick([undefined, ...LEVELS]),
				evaluate: pick([undefined, ...EVALUATIONS]),
				steps,
				domains,
				answers
			});
			const since = pick([undefined, 'just-moved', 'over-5y'] as const);
			compare({ ...map, home: { noAnswer: {}, ...(since ? { since } : {}) } }, pick([TODAY, YESTERDAY]));
		}
		expect(keysOf(rich.build())).toEqual(expectedPlan(rich.build(), TODAY));
	});

	it('asks exactly what is expected of any map there can be', () => {
		fc.assert(
			fc.property(anyMap, fc.constantFrom('1999-01-01', '2101-01-01'), (map, today) => {
				expect(keysOf(map, today)).toEqual(expectedPlan(map, today));
			}),
			{ numRuns: tries(200, 8000), seed: 7 }
		);
		fc.assert(
			fc.property(anyMap, (map) => {
				expect(keysOf(map, TODAY)).toEqual(expectedPlan(map, TODAY));
			}),
			{ numRuns: tries(50, 2000), seed: FRESH_SEED }
		);
	});

	it('finds every place of the line and every sheet by its key', () => {
		const facts = factsOf(guideOf(rich.build(), { level: 'full' }));
		for (const slot of plan(facts)) expect(slotAt(facts, slot.key)).toEqual(slot);
		expect(slotAt(facts, sheetKey('a1'))).toMatchObject({ step: 'actor-sheet', actor: 'a1' });
		expect(slotAt(facts, sheetKey('a1', 'value'))).toMatchObject({ topic: 'a1.value' });
		expect(slotAt(facts, 'map-sheet/level')).toMatchObject({ topic: 'level' });
		expect(slotAt(facts, receiverKey('team'))).toMatchObject({ receiver: 'team' });
		expect(slotAt(facts, roundKey('reciprocity-doubt', 'doubt'))).toMatchObject({ actors: ['a2', 'a3'] });
		for (const key of [
			'sheet:nobody',
			'sheet:a1/welcome',
			'sheet:a1/no-step',
			'map-sheet/closeness',
			'receiver:king/complete-consent',
			'rounds/closeness:9',
			'rounds/no-step:1',
			'',
			'x/y/z'
		]) {
			expect(slotAt(facts, key), key).toBeUndefined();
		}
	});

	it('is the same list for the same facts', () => {
		const facts = factsOf(rich.build());
		expect(plan(facts)).toBe(plan(facts));
	});

	it('asks first thoughts and the walk where they belong later, so that going along misses nobody', () => {
		const map = guideOf(
			aMap()
				.with(
					actor('a1').name('Nadia').kind('person').domain('work'),
					actor('a2').name('Park').domain('work')
				)
				.build(),
			{ level: 'standard', evaluate: 'as-we-go', answers: { 'a1.actor-domain': 'work' } }
		);
		const keys = keysOf(map);
		expect(keys).toContain('domains:work/actor:a2/closeness');
		expect(keys.indexOf('actors/actor:a1/closeness')).toBeGreaterThan(keys.indexOf('actor:a1/actor-domain'));
	});

	it('places what came up after the domains behind the question that it came up in', () => {
		const map = guideOf(
			aMap()
				.with(
					actor('a1').name('Zus'),
					actor('a2').name('Plein').safety('no-go'),
					actor('a3').name('Moeders').informal(true),
					actor('a4').name('Koor').status('wished')
				)
				.build(),
			{ level: 'full' }
		);
		const keys = keysOf(map);
		const at = (key: string) => keys.indexOf(key);
		expect(at('actor:a1/actor-domain')).toBeLessThan(at('no-go'));
		for (const id of ['a2', 'a3', 'a4']) {
			expect(at(`actor:${id}/actor-domain`)).toBeGreaterThan(at('wish'));
			expect(at(`actor:${id}/actor-domain`)).toBeLessThan(at('legend'));
		}
	});

	it('stands open nowhere that it was answered, declined or left', () => {
		const open = (map: NeighbourhoodMap) => plan(factsOf(map)).filter(isOpen);
		const map = guideOf(rich.build(), { level: 'full' });
		const all = open(map);
		const left = guideOf(map, { marks: Object.fromEntries(all.map(({ topic }) => [topic, 'skipped'])) });
		expect(open(left)).toEqual([]);
		expect(all.length).toBeGreaterThan(20);
	});
});
