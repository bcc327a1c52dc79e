import { actor, aMap } from '$lib/model/building';
import type { Actor, NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, EVALUATIONS, LEVELS, VALUES } from '$lib/model/vocabulary';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FULL } from '../../../tests/guide/chance';
import { Resident, mapAfter } from '../../../tests/guide/resident';
import { anyMap } from '../../../tests/maps/arbitraries';
import { holds } from './condition';
import type { Facts } from './facts';
import { fieldState } from './field-state';
import { STEPS, stepOf } from './guide';
import { pickable } from './picking';
import { plan, receiverKey, roundKey, sheetKey, slotAt } from './plan';
import { waitingForAMomentAlone } from './progress';
import { momentAlone, newSitting } from './sitting';
import { isOpen } from './slot';
import type { Company, Step } from './step';

const DAY = '2026-11-23';
const STEP_KEYS = STEPS.map(({ key }) => key);

function withGuide(map: NeighbourhoodMap, guide: Partial<NeighbourhoodMap['guide']>): Facts {
	return { map: { ...map, guide: { ...map.guide, ...guide } }, today: map.date };
}
const facts = (guide: Partial<NeighbourhoodMap['guide']>, ...actors: readonly Actor[]) =>
	withGuide(
		aMap(DAY)
			.with(...actors)
			.build(),
		guide
	);
const steps = (at: Facts) => plan(at).map(({ step }) => step);
const nadia = actor('a1').name('Nadia').kind('person').domain('key-people');
const park = actor('a2').name('Park').kind('place').domain('public-space');

const company = (who: Company, privately?: string) => ({
	level: 'full' as const,
	answers: { 'with-whom': who, ...(privately ? { 'private-questions': privately } : {}) }
});
const isPersonal = ({ step }: { step: string }) => stepOf(step).sensitive;

describe('company', { timeout: 120_000 * FULL }, () => {
	it('beside family, a friend or a group no personal question stands anywhere, whatever else', () => {
		fc.assert(
			fc.property(
				anyMap,
				fc.constantFrom('someone-i-know', 'group'),
				fc.constantFrom('together', 'per-question', 'alone-later', undefined),
				fc.dictionary(fc.constantFrom(...STEP_KEYS), fc.constant(true)),
				fc.constantFrom(...LEVELS),
				fc.constantFrom(...EVALUATIONS),
				(map, who, privately, on, level, evaluate) => {
					const at = withGuide(map, {
						level,
						evaluate,
						steps: on,
						answers: {
							...map.guide.answers,
							'with-whom': who,
							'one-by-one': 'yes',
							...(privately ? { 'private-questions': privately } : {})
						}
					});
					expect(plan(at).filter(isPersonal)).toEqual([]);
					expect(waitingForAMomentAlone(at)).toEqual([]);
					for (const { key } of STEPS.filter((step: Step) => step.sensitive)) {
						for (const { id } of map.actors) expect(slotAt(at, sheetKey(id, key))).toBeUndefined();
						expect(slotAt(at, `map-sheet/${key}`)).toBeUndefined();
						for (const question of (stepOf(key).round ?? []).map((one) => one.key)) {
							expect(slotAt(at, roundKey(key, question))).toBeUndefined();
						}
					}
				}
			),
			{ numRuns: 150 * FULL, seed: 3 }
		);
	});

	it('on the sheet of a contact no personal field applies there', () => {
		const at = facts(company('someone-i-know'), nadia.build());
		const slot = slotAt(at, sheetKey('a1'))!;
		const applies = (where: Facts) =>
			(stepOf('actor-sheet').fields ?? []).flatMap((field) =>
				fieldState(field, slot, where).applies ? [field.key] : []
			);
		expect(applies(at)).not.toContain('value');
		expect(applies(at)).not.toContain('safety');
		expect(applies(facts(company('alone'), nadia.build()))).toEqual(
			expect.arrayContaining(['value', 'safety', 'closeness', 'reciprocity-doubt'])
		);
		const place = facts({ level: 'full' }, park.build());
		const sheet = slotAt(place, sheetKey('a2'))!;
		const doubt = stepOf('actor-sheet').fields!.find(({ key }) => key === 'reciprocity-doubt')!;
		expect(fieldState(doubt, sheet, place).applies).toBe(false);
	});

	it.each([
		['alone', undefined, true],
		['worker', undefined, false],
		['worker', 'alone-later', false],
		['worker', 'together', true],
		['worker-interpreter', 'per-question', true],
		['someone-i-know', 'together', false],
		['group', 'per-question', false]
	] as const)('%s, personal questions %s: asked %s', (who, privately, asked) => {
		const at = facts(company(who, privately), nadia.build());
		for (const key of ['home-feel', 'value', 'safety', 'no-go', 'previous-neighbourhood']) {
			expect(steps(at).includes(key), key).toBe(asked);
		}
	});

	it('is asked how to do it only with a worker or an interpreter', () => {
		for (const who of ['alone', 'someone-i-know', 'group'] as const) {
			expect(steps(facts(company(who)))).not.toContain('private-questions');
		}
		expect(steps(facts(company('worker-interpreter')))).toContain('private-questions');
		expect(steps(facts(company('alone')))).not.toContain('consent-helper');
		expect(steps(facts(company('group')))).toContain('consent-helper');
	});

	it('is asked only where a personal question may still come', () => {
		expect(steps(facts({ level: 'simple' }))).not.toContain('with-whom');
		expect(steps(facts({ level: 'simple', steps: { value: true } }))).toContain('with-whom');
		expect(steps(facts({ level: 'simple', steps: { value: true }, evaluate: 'never' }))).not.toContain(
			'with-whom'
		);
	});

	it('what waited is asked in a moment alone, and only the kinds of it are told to the worker', () => {
		const at = facts({ ...company('worker', 'alone-later'), marks: { 'a1.value': 'later' } }, nadia.build());
		expect(waitingForAMomentAlone(at)).toEqual(
			expect.arrayContaining(['home-feel', 'value', 'safety', 'no-go'])
		);
		const alone = { ...at, map: mapAfter(at.map, momentAlone(at)) };
		expect(plan(alone).filter(isPersonal).length).toBeGreaterThan(5);
		expect(alone.map.guide.marks).toEqual({});
	});

	it('looking along refused makes it a conversation alone', () => {
		const resident = new Resident(facts(company('someone-i-know'), nadia.build()).map);
		resident.jump('consent-helper').say('no');
		expect(resident.map.guide.answers['with-whom']).toBe('alone');
		expect(steps(resident.facts)).toContain('home-feel');
	});
});

describe('single conditions', { timeout: 120_000 * FULL }, () => {
	it('the follow-up comes after every colour', () => {
		for (const value of VALUES) {
			const at = facts({ level: 'standard' }, nadia.value(value).build());
			expect(slotAt(at, 'rounds/value-follow-up'), value).toMatchObject({ actors: ['a1'] });
			const along = facts({ level: 'standard', evaluate: 'as-we-go' }, nadia.value(value).build());
			expect(steps(along)).toContain('value-follow-up');
		}
		expect(steps(facts({ level: 'standard' }, nadia.build()))).not.toContain('value-follow-up');
	});

	it('a doubt is never asked about places, red, no-go or hidden contacts', () => {
		fc.assert(
			fc.property(anyMap, fc.constantFrom('rounds', 'as-we-go'), (map, evaluate) => {
				const at = withGuide(map, { level: 'full', evaluate });
				const spared = map.actors
					.filter(
						(one) =>
							!['person', 'organisation'].includes(one.kind ?? '') ||
							one.value === 'destructive' ||
							one.safety === 'no-go' ||
							one.private
					)
					.map(({ id }) => id);
				const asked = plan(at).filter(({ step }) => step === 'reciprocity-doubt');
				const shown = [...asked, slotAt(at, roundKey('reciprocity-doubt', 'doubt'))];
				for (const slot of shown) {
					expect(slot?.actors?.filter((id) => spared.includes(id)) ?? []).toEqual([]);
				}
				expect(asked.every(({ actor: about }) => about === undefined)).toBe(true);
				for (const id of spared) expect(slotAt(at, sheetKey(id, 'reciprocity-doubt'))).toBeUndefined();
			}),
			{ numRuns: 150 * FULL, seed: 5 }
		);
	});

	it('no step is proposed with a red, no-go or hidden contact', () => {
		const at = facts(
			{ level: 'full' },
			nadia.value('destructive').build(),
			park.safety('no-go').build(),
			actor('a3').name('Oom').private(true).build(),
			actor('a4').name('Zus').build()
		);
		for (const key of ['next-step', 'next-who']) {
			const slot = { key, topic: key, step: key, done: false };
			const ids = pickable(stepOf(key), slot, at).map(({ id }) => id);
			expect(ids).toEqual(['a4']);
			const { pickWhen } = stepOf(key);
			expect(at.map.actors.filter((one) => holds(pickWhen!, at, { actor: one })).map(({ id }) => id)).toEqual(
				ids
			);
		}
	});

	it("today's map is set apart only on a later day, and either answer ends that", () => {
		const map = aMap(DAY).with(nadia).build();
		expect(steps({ map, today: DAY })).not.toContain('keep-moment');
		expect(steps({ map: aMap(DAY).build(), today: '2026-12-01' })).not.toContain('keep-moment');
		for (const answer of ['yes', 'no']) {
			const resident = new Resident(map, '2026-12-01');
			resident.jump('keep-moment').say(answer);
			expect(steps(resident.facts), answer).not.toContain('keep-moment');
			expect(resident.map.date).toBe('2026-12-01');
			expect(resident.document.moments().map(({ date }) => date)).toEqual(answer === 'yes' ? [DAY] : []);
		}
	});

	it('who just moved is asked about the earlier neighbourhood on a small map too', () => {
		const moved = (since: 'just-moved' | 'over-5y') => ({
			map: aMap(DAY).home({ noAnswer: {}, since }).build(),
			today: DAY
		});
		expect(steps(moved('just-moved'))).toContain('previous-neighbourhood');
		expect(steps(moved('over-5y'))).not.toContain('previous-neighbourhood');
	});

	it('roles, wishes and thresholds are asked about those picked, and only then', () => {
		const at = facts({ level: 'full', answers: { 'tell-more': ['a2'] } }, nadia.build(), park.build());
		expect(plan(at).flatMap((slot) => (slot.step === 'role' ? [slot.actor] : []))).toEqual(['a2']);
		expect(steps(facts({ level: 'full' }, nadia.build()))).not.toContain('role');
	});

	it('a receiver is asked about only after completing with them, or from sharing', () => {
		const at = facts({ answers: { complete: 'team' } });
		expect(plan(at).flatMap(({ receiver }) => receiver ?? [])).toEqual(['team']);
		expect(slotAt(at, receiverKey('worker'))).toMatchObject({ receiver: 'worker' });
	});

	it.each(STEPS.map((step) => [step.key, step] as const))('%s is asked on some map', (key, step: Step) => {
		const rich = withGuide(
			{
				...aMap('2026-11-22')
					.with(nadia.value('neutral'), park, actor('a3').name('Zus'))
					.wishes([{ id: 'w1', text: 'zwemmen', helpedBy: [], thresholds: [], private: false }])
					.nextSteps([{ id: 'n1', type: 'meet', with: [], done: false, private: false }])
					.build()
			},
			{ level: 'full' }
		);
		const answers: NeighbourhoodMap['guide']['answers'][] = [
			{ 'start-direction': 'walk-first', complete: 'team', 'tell-more': ['a1'] },
			{ 'start-direction': 'paper-first', 'with-whom': 'worker' }
		];
		const places = answers.flatMap((said) => {
			const at = {
				...withGuide(rich.map, { level: 'full', answers: said, domains: { work: false } }),
				today: DAY
			};
			return [
				...plan(at),
				...[sheetKey('a1', key), `map-sheet/${key}`, sheetKey('a1')].flatMap((one) => slotAt(at, one) ?? [])
			];
		});
		const isPart = step.place !== 'own' && step.place !== 'actor-sheet' && step.scope !== 'actor';
		expect(isPart || places.some((slot) => slot.step === key)).toBe(true);
	});
});

describe("changing one's mind", () => {
	const answered = facts(
		{ level: 'full', answers: { 'tell-more': ['a1'] } },
		nadia.ring(1).value('constructive').reciprocity('mutual').influence(3).roles(['friend']).build(),
		park.ring(2).liking('gladly').safety('safe').build()
	).map;

	it('switching any question or domain off and on again loses no answer', () => {
		for (const { key } of STEPS) {
			const off = mapAfter(answered, [{ type: 'switchStep', step: key, on: false }]);
			expect({ ...off, guide: answered.guide }).toEqual(answered);
			expect(mapAfter(off, [{ type: 'switchStep', step: key, on: null }])).toEqual(answered);
		}
		for (const domain of DOMAINS) {
			const off = mapAfter(answered, [{ type: 'switchDomain', domain, on: false }]);
			expect(mapAfter(off, [{ type: 'switchDomain', domain, on: null }])).toEqual(answered);
		}
	});

	it('another size halfway keeps every answer, the question that is open, and what was asked', () => {
		const resident = new Resident(answered);
		resident.jump('wish');
		for (const level of ['simple', 'standard', 'full'] as const) {
			resident.change({ type: 'setLevel', level });
			expect(resident.slot?.key).toBe('wish');
			expect(resident.map.actors).toEqual(answered.actors);
			for (const slot of plan(resident.facts).filter((one) => one.key.startsWith('rounds/closeness'))) {
				expect(slot.done, `${level} ${slot.key}`).toBe(true);
			}
		}
	});

	it('another time of evaluation halfway keeps every answer, and asks nobody twice', () => {
		const resident = new Resident(answered);
		for (const evaluate of ['as-we-go', 'later', 'rounds', 'never', 'as-we-go', 'rounds'] as const) {
			resident.change({ type: 'setEvaluation', evaluate });
			expect(resident.map.actors).toEqual(answered.actors);
			const said = plan(resident.facts).filter(
				({ step, actor: about, round }) =>
					step === 'closeness' && (about !== undefined || round !== undefined)
			);
			expect(said.every(({ done }) => done)).toBe(true);
			const asks = evaluate === 'rounds' || evaluate === 'as-we-go';
			expect(said.length > 0).toBe(asks);
		}
	});

	it('a new sitting asks anew what belongs to a sitting, what waited and what rounds left unsaid', () => {
		const at = facts(
			{
				level: 'full',
				evaluate: 'later',
				answers: {
					'with-whom': 'worker',
					'closeness.1': ['a1'],
					'value-follow-up': 'no',
					'complete.walk-prompts': 'done',
					'start-direction': 'screen'
				},
				marks: { wish: 'later', 'a1.value': 'skipped' }
			},
			nadia.build()
		);
		const now = mapAfter(at.map, newSitting(at));
		expect(now.guide.answers).toEqual({ 'start-direction': 'screen' });
		expect(now.guide.marks).toEqual({ 'a1.value': 'skipped' });
		expect(now.guide.evaluate).toBe('rounds');
		expect(now.actors).toEqual(at.map.actors);
		expect(plan({ map: now, today: DAY }).some((slot) => slot.step === 'wish' && isOpen(slot))).toBe(true);
	});
});
