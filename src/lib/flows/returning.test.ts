import { describe, expect, test } from 'vitest';
import { actor, aMap } from '$lib/model/building';
import { sheetKey } from './plan';
import { openSlot, startWalk, stateOf, step } from './walk';

describe('an edit that begins at the question "look at your map"', () => {
	const facts = {
		map: aMap().date('2026-01-01').with(actor('a1').name('Bakker')).build(),
		today: '2026-01-01'
	};
	const atReview = step(startWalk(facts), { type: 'JUMPED', slot: 'review' });

	test('returns to that question, and not to the list of everything that was said', () => {
		const onSheet = step(atReview, { type: 'EDITED', slot: sheetKey('a1') });
		const after = step(onSheet, { type: 'ANSWERED', slot: sheetKey('a1'), stays: false, facts });
		expect(stateOf(after)).toBe('asking');
		expect(openSlot(after)?.step).toBe('review');
	});

	test('goes back to it too', () => {
		const back = step(step(atReview, { type: 'EDITED', slot: sheetKey('a1') }), { type: 'BACK' });
		expect(openSlot(back)?.step).toBe('review');
	});
});
