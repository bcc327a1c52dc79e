import { describe, expect, test } from 'vitest';
import { actor, aMap } from '$lib/model/building';
import { sheetKey } from './plan';
import { openSlot, recordOf, resumeWalk, startWalk, stateOf, step } from './walk';

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

describe('a map that is taken up on a later day', () => {
	const map = aMap().date('2026-01-01').with(actor('a1').name('Bakker')).build();
	const left = step(startWalk({ map, today: '2026-01-01' }), { type: 'JUMPED', slot: 'wish' });
	const tomorrow = { map, today: '2026-01-02' };

	test('is asked first whether to keep it as it was, and then goes on where it was left', () => {
		const taken = resumeWalk(recordOf(left), tomorrow);
		expect(openSlot(taken)?.step).toBe('keep-moment');
		const dated = { map: { ...map, date: '2026-01-02' }, today: '2026-01-02' };
		const after = step(taken, { type: 'ANSWERED', slot: 'keep-moment', stays: false, facts: dated });
		expect(openSlot(after)?.step).toBe('wish');
	});

	test('is not asked again on a reload of that question, nor on the same day', () => {
		const taken = resumeWalk(recordOf(left), tomorrow);
		expect(openSlot(resumeWalk(recordOf(taken), tomorrow))?.step).toBe('keep-moment');
		expect(openSlot(resumeWalk(recordOf(left), left.context.facts))?.step).toBe('wish');
	});
});
