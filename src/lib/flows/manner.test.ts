import { describe, expect, test } from 'vitest';
import { createDocument } from '$lib/model/document';
import { actor, aMap } from '$lib/model/building';
import type { Facts } from './facts';
import { changeOver, otherManner } from './manner';
import { openSlot, startWalk, step } from './walk';

describe('changing over in the middle', () => {
	const today = '2026-01-01';
	const document = createDocument(
		aMap().date(today).with(actor('a1').name('Mo').ring(1), actor('a2').name('Els')).build()
	);
	const factsNow = (): Facts => ({ map: document.project(), today });
	document.execute([{ type: 'setLevel', level: 'standard' }]);

	test('from a round goes on with the first contact of whom something is unsaid, and back again', () => {
		const round = step(startWalk(factsNow()), { type: 'JUMPED', slot: 'rounds/closeness:2' });
		const slot = openSlot(round)!;
		expect(otherManner(slot)).toBe('one-by-one');
		document.execute(changeOver('one-by-one'));
		const single = step(round, { type: 'ANSWERED', slot: slot.key, stays: false, facts: factsNow() });
		const now = openSlot(single)!;
		expect(now.actor).toBeDefined();
		expect(otherManner(now)).toBe('in-rounds');
		document.execute(changeOver('in-rounds'));
		const again = step(single, { type: 'ANSWERED', slot: now.key, stays: false, facts: factsNow() });
		expect(openSlot(again)?.round).toBeDefined();
		expect(document.project().actors[0]?.ring).toBe(1);
	});

	test('is not offered on a sheet, nor where a question is only a round', () => {
		expect(
			otherManner({
				key: 'sheet:a1/closeness',
				topic: 'a1.closeness',
				step: 'closeness',
				actor: 'a1',
				done: false
			})
		).toBeUndefined();
		expect(
			otherManner({
				key: 'rounds/reciprocity-doubt:yes',
				topic: 'reciprocity-doubt.yes',
				step: 'reciprocity-doubt',
				round: 'yes',
				done: false
			})
		).toBeUndefined();
		expect(otherManner({ key: 'wish', topic: 'wish', step: 'wish', done: false })).toBeUndefined();
	});
});
