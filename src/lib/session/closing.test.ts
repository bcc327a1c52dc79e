import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSING, CLOSING_TIMES, FOREWARNING, LeftAlone, readClosing } from './closing';

const MINUTE = 60_000;

/** Somebody at a map, with a clock that a test moves. */
function sit() {
	let time = 0;
	const alone = new LeftAlone(() => time);
	return { alone, wait: (minutes: number) => void (time += minutes * MINUTE) };
}

describe('a map that is left alone', () => {
	test.each([
		['soon', 5, 1],
		['calm', 15, 5],
		['late', 60, 15]
	] as const)('shuts (%s) after %i minutes without a touch, or %i out of sight', (time, still, away) => {
		const one = sit();
		one.wait(still - 0.001);
		expect(one.alone.left(time)).toBeGreaterThan(0);
		one.wait(0.001);
		expect(one.alone.left(time)).toBe(0);

		const other = sit();
		other.alone.leave();
		other.wait(away - 0.001);
		expect(other.alone.left(time)).toBeGreaterThan(0);
		other.wait(0.001);
		expect(other.alone.left(time)).toBe(0);
	});

	test('never shuts for who does not want it', () => {
		const { alone, wait } = sit();
		alone.leave();
		wait(60 * 24 * 365);
		expect(alone.left('never')).toBe(Infinity);
	});

	test('is due when the page wakes, though no clock ticked meanwhile', () => {
		const { alone, wait } = sit();
		alone.leave();
		wait(600);
		alone.leave();
		expect(alone.left('calm')).toBe(0);
		alone.comeBack();
		expect(alone.left('calm')).toBe(15 * MINUTE);
	});

	test('never shuts while somebody touches it now and then, and always once nobody does', () => {
		const step = fc.record({
			pause: fc.double({ min: 0, max: 4, noNaN: true }),
			does: fc.constantFrom('touch', 'glance' as const)
		});
		fc.assert(
			fc.property(fc.constantFrom(...CLOSING_TIMES), fc.array(step), (time, steps) => {
				const { alone, wait } = sit();
				for (const { pause, does } of steps) {
					wait(pause);
					expect(alone.left(time)).toBeGreaterThan(0);
					if (does === 'glance') {
						alone.leave();
						wait(0.9);
						expect(alone.left(time)).toBeGreaterThan(0);
						alone.comeBack();
					} else alone.touch();
				}
				if (time === 'never') return;
				wait(CLOSING[time].still);
				expect(alone.left(time)).toBe(0);
			})
		);
	});

	test('can be warned before each of the choices', () => {
		for (const time of CLOSING_TIMES) expect(CLOSING[time].still * MINUTE).toBeGreaterThan(FOREWARNING);
	});

	test('knows only its own choices; another word is the usual one', () => {
		expect([...CLOSING_TIMES, 'x', '', undefined].map(readClosing)).toEqual([
			...CLOSING_TIMES,
			'calm',
			'calm',
			'calm'
		]);
	});
});
