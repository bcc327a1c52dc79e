import { actor, aMap } from '$lib/model/building';
import { DOMAINS, RECEIVERS } from '$lib/model/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../../../tests/maps/arbitraries';
import { readDeed } from './deeds';
import { editLabel, type Edit } from './editing';
import { STEPS, stepOf } from './guide';
import { plan } from './plan';
import type { Step } from './step';

const map = aMap()
	.with(actor('a7').name('Bakker'))
	.wishes([{ id: 'w1', text: 'Een fiets', helpedBy: [], thresholds: [], private: false }])
	.catches([{ id: 'c1', at: '2026-11-23' }])
	.build();

describe('the name of an undo step says', () => {
	it('which edit it was, and of whom', () => {
		const edits: Edit[] = [
			{ does: 'put', actor: 'a7', at: {} },
			{ does: 'let-go', actor: 'a7' },
			{ does: 'merge', actor: 'a8', into: 'a7' }
		];
		for (const edit of edits)
			expect(readDeed(editLabel(edit), map)).toEqual({ was: 'edit', does: edit.does, actor: 'a7' });
		expect(readDeed(editLabel({ does: 'draw', strokes: [] }), map)).toEqual({ was: 'edit', does: 'draw' });
		expect(readDeed('remove', map)).toEqual({ was: 'edit', does: 'remove' });
	});

	it('which question was answered, and about whom or what', () => {
		expect(readDeed('a7.closeness', map)).toEqual({ was: 'answer', step: 'closeness', actor: 'a7' });
		expect(readDeed('gone.closeness', map)).toEqual({ was: 'answer', step: 'closeness', actor: 'gone' });
		expect(readDeed('w1.threshold', map)).toEqual({ was: 'answer', step: 'threshold', wish: 'Een fiets' });
		expect(readDeed('work.domain-ask', map)).toEqual({ was: 'answer', step: 'domain-ask', domain: 'work' });
		expect(readDeed('closeness.2', map)).toEqual({ was: 'answer', step: 'closeness', round: '2' });
		expect(readDeed('c1.actor-name', map)).toEqual({ was: 'answer', step: 'actor-name' });
		expect(readDeed('home-name', map)).toEqual({ was: 'answer', step: 'home-name' });
		expect(readDeed('legend', map)).toEqual({ was: 'answer', step: 'legend' });
	});

	it('of a personal question only that it was one', () => {
		const personal = (STEPS as readonly Step[]).filter(({ sensitive }) => sensitive);
		expect(personal.length).toBeGreaterThan(3);
		for (const { key, round = [] } of personal) {
			expect(readDeed(`a7.${key}`, map)).toEqual({ was: 'personal' });
			for (const question of round)
				expect(readDeed(`${key}.${question.key}`, map)).toEqual({ was: 'personal' });
		}
	});

	it('something at least, whatever it is', () => {
		for (const other of ['catch', 'alone', 'sitting', 'join', 'share'] as const)
			expect(readDeed(other, map)).toEqual({ was: other });
		expect(readDeed(undefined, map)).toEqual({ was: 'something' });
		fc.assert(fc.property(fc.string(), (label) => void readDeed(label, map).was.length));
		expect(readDeed('__proto__', map)).toEqual({ was: 'something' });
	});

	it('the step and the actor of every question that a map can lead to', () => {
		fc.assert(
			fc.property(anyMap, (any) => {
				for (const slot of plan({ map: any, today: '2026-11-24' })) {
					const read = readDeed(slot.topic, any);
					if (stepOf(slot.step).sensitive) expect(read).toEqual({ was: 'personal' });
					else expect(read).toMatchObject({ was: 'answer', step: slot.step });
					if (read.was === 'answer') {
						expect(read.actor).toBe(slot.actor);
						expect(read.round).toBe(slot.round);
					}
				}
			}),
			{ numRuns: 50 }
		);
		for (const domain of DOMAINS) expect(readDeed(`${domain}.domain-ask`, map)).toMatchObject({ domain });
		for (const one of RECEIVERS) expect(readDeed(`${one}.complete-consent`, map)).not.toHaveProperty('actor');
	});
});
