import { actor, aMap } from '$lib/model/building';
import type { Actor, NeighbourhoodMap } from '$lib/model/map';
import { INFLUENCES, LIKINGS, RECIPROCITIES, RINGS, VALUES } from '$lib/model/vocabulary';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FULL } from '../../../tests/guide/chance';
import { Resident, mapAfter } from '../../../tests/guide/resident';
import { answersTo } from './facts';
import { EVALUATION, plan, slotAt } from './plan';
import { isOpen } from './slot';

const DAY = '2026-11-23';

/** What rounds can express of a contact: the thickest line, safe or no-go, never "none" or "ordinary". */
const anyWords = fc.record(
	{
		kind: fc.constantFrom('place', 'person', 'organisation'),
		ring: fc.constantFrom(...RINGS),
		reciprocity: fc.constantFrom(...RECIPROCITIES.filter((one) => one !== 'none')),
		influence: fc.constant(INFLUENCES[2]),
		value: fc.constantFrom(...VALUES),
		liking: fc.constantFrom(...LIKINGS),
		safety: fc.constantFrom('safe', 'no-go'),
		outside: fc.constant(true)
	} as const,
	{ requiredKeys: ['kind'] }
);
type Words = Partial<Actor>;

/** What can be said of a contact of this kind. */
function sayable({ kind, ...words }: Words): Words {
	const { liking, outside, ...rest } = words;
	return {
		...rest,
		...(kind !== 'person' && liking ? { liking } : {}),
		...(kind === 'person' && outside ? { outside } : {})
	};
}

function mapOf(kinds: readonly Words[], guide: Partial<NeighbourhoodMap['guide']>): NeighbourhoodMap {
	const map = aMap(DAY)
		.with(
			...kinds.map(({ kind }, i) =>
				actor(`a${i}`)
					.name(`Naam ${i}`)
					.kind(kind ?? 'place')
					.domain(i % 2 ? 'work' : 'leisure')
			)
		)
		.build();
	return { ...map, guide: { ...map.guide, level: 'standard', ...guide } };
}

const isEvaluated = (step: string) => EVALUATION.some(({ key }) => key === step);

/** Goes through the evaluation, in rounds or about one after the other, and tells what these words say. */
function evaluate(resident: Resident, words: readonly Words[]): void {
	const nextOpen = () => plan(resident.facts).find((slot) => isEvaluated(slot.step) && isOpen(slot));
	for (let slot = nextOpen(); slot; slot = nextOpen()) {
		if (resident.slot?.key !== slot.key) resident.jump(slot.key);
		const { actor: id, round, step, actors = [] } = slot;
		const said = (one: string) => sayable(words[Number(one.slice(1))]!);
		if (round) {
			for (const one of actors)
				if (answerOf(step, said(one)) === round) resident.reply({ answer: one, on: true });
			resident.reply({ answer: 'next' });
		} else if (id !== undefined && step !== 'value-follow-up') {
			const answer = answerOf(step, said(id));
			if (answer === undefined) resident.leave('skip');
			else {
				resident.reply({ answer });
				if (resident.slot?.key === slot.key) resident.reply({ answer: 'next' });
			}
		} else resident.reply({ answer: 'no' });
	}
}

function answerOf(step: string, words: Words): string | undefined {
	const answer = {
		'actor-outside': words.outside ? 'outside' : undefined,
		closeness: words.ring,
		reciprocity: words.reciprocity,
		influence: words.influence,
		value: words.value,
		liking: words.liking === 'rather-not' ? 'not-gladly' : words.liking,
		safety: words.safety
	}[step];
	return answer === undefined ? undefined : String(answer);
}

describe('rounds and questions one by one', { timeout: 120_000 * FULL }, () => {
	it('write the same facts, whatever the facts are', () => {
		fc.assert(
			fc.property(fc.array(anyWords, { minLength: 1, maxLength: 5 }), (words) => {
				const ways = [
					{ evaluate: 'rounds' as const },
					{ evaluate: 'as-we-go' as const },
					{ answers: { 'one-by-one': 'yes' } }
				].map((guide) => {
					const resident = new Resident(mapOf(words, guide));
					evaluate(resident, words);
					return resident.map.actors;
				});
				expect(ways[1]).toEqual(ways[0]);
				expect(ways[2]).toEqual(ways[0]);
				words.forEach((one, i) => expect(ways[0]![i]).toMatchObject(sayable(one)));
			}),
			{ numRuns: 25 * FULL, seed: 11 }
		);
	});

	it('may be changed over halfway, and nothing is lost', () => {
		fc.assert(
			fc.property(fc.array(anyWords, { minLength: 2, maxLength: 4 }), fc.nat(12), (words, halfway) => {
				const whole = new Resident(mapOf(words, {}));
				evaluate(whole, words);
				const changing = new Resident(mapOf(words, {}));
				const first = plan(changing.facts).find((slot) => slot.round !== undefined)!;
				changing.jump(first.key);
				for (let i = 0; i < halfway && changing.slot?.round; i++) {
					const { step, round, actors = [] } = changing.slot;
					for (const id of actors) {
						if (answerOf(step, sayable(words[Number(id.slice(1))]!)) === round)
							changing.reply({ answer: id, on: true });
					}
					changing.reply({ answer: 'next' });
				}
				changing.change({ type: 'setEvaluation', evaluate: 'as-we-go' });
				evaluate(changing, words);
				expect(changing.map.actors).toEqual(whole.map.actors);
			}),
			{ numRuns: 15 * FULL, seed: 12 }
		);
	});
});

describe('a round', () => {
	const map = mapOf([{ kind: 'person' }, { kind: 'place' }, { kind: 'person' }], {});

	it('shows who is not said yet, and who was said here', () => {
		const resident = new Resident(map).jump('rounds/closeness:1').say('a0', 'next');
		expect(resident.slot?.key).toBe('rounds/closeness:2');
		expect(resident.slot?.actors).toEqual(['a1', 'a2']);
		resident.go({ type: 'BACK' });
		expect(resident.slot).toMatchObject({
			key: 'rounds/closeness:1',
			done: true,
			actors: ['a0', 'a1', 'a2']
		});
		resident.say('a0');
		expect(resident.map.actors[0]!.ring).toBeUndefined();
	});

	it('leaves untapped unsaid, and is done all the same', () => {
		const resident = new Resident(map).jump('rounds/value:neutral').say('none');
		expect(resident.map.actors).toEqual(map.actors);
		expect(slotAt(resident.facts, 'rounds/value:neutral')).toMatchObject({ done: true });
		expect(answersTo(resident.map, 'value.neutral')).toEqual(['a0', 'a1', 'a2']);
	});

	it('opens again for somebody who came later', () => {
		const resident = new Resident(map).jump('rounds/closeness:1').say('none');
		resident.change({ type: 'addActor', id: 'a3', fields: { name: 'Nieuw' } });
		expect(slotAt(resident.facts, 'rounds/closeness:1')).toMatchObject({ done: false });
	});

	it('asks nothing of who was skipped or declined', () => {
		const spared = mapAfter(map, [
			{ type: 'markTopic', topic: 'a0.closeness', mark: 'skipped' },
			{ type: 'declineActor', id: 'a1', field: 'ring', why: 'unknown' }
		]);
		expect(slotAt({ map: spared, today: DAY }, 'rounds/closeness:1')?.actors).toEqual(['a2']);
	});

	it('asks about somebody only where the question fits', () => {
		expect(slotAt({ map, today: DAY }, 'rounds/liking:gladly')?.actors).toEqual(['a1']);
		expect(slotAt({ map, today: DAY }, 'rounds/actor-outside:outside')?.actors).toEqual(['a0', 'a2']);
	});
});
