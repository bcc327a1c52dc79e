import { describe, expect, it } from 'vitest';
import { FIRST_ANSWERS, firstWalk } from './beginning';
import { openSlot } from './walk';

const stepOn = (answer?: (typeof FIRST_ANSWERS)[number]) =>
	openSlot(firstWalk('nl', '2026-11-27', answer))?.step;

describe('a new map', () => {
	it('begins with whether it may stay on the device', () => {
		expect(stepOn()).toBe('consent-device');
	});

	it.each(FIRST_ANSWERS)('goes on to how detailed it is to be, after %s', (answer) => {
		expect(stepOn(answer)).toBe('level');
	});

	it('can go back from its second screen', () => {
		expect(firstWalk('nl', '2026-11-27', 'no').context.trail).toEqual(['consent-device']);
	});
});
