import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStroke, beginStroke, clearSheet, emptySheet, leadOn, stepBack } from './sheetOfStrokes';

const anyNumber = fc.oneof(fc.double({ min: -2, max: 3 }), fc.double());
const anyStroke = fc
	.array(fc.tuple(anyNumber, anyNumber), { minLength: 1, maxLength: 40 })
	.map(([first, ...rest]) =>
		rest.reduce((stroke, [x, y]) => leadOn(stroke, x, y), beginStroke(first![0], first![1], 'red', 'thick'))
	);

describe('a sheet of strokes', () => {
	it('holds only points of the square, wherever a finger went', () => {
		fc.assert(
			fc.property(anyStroke, ({ points }) => {
				for (const at of points.flat()) expect(at >= 0 && at <= 1).toBe(true);
			})
		);
	});

	it('is the same again after as many steps back as were taken, emptying among them', () => {
		const anyStep = fc.oneof(anyStroke, fc.constant('clear' as const));
		fc.assert(
			fc.property(fc.array(anyStep), fc.array(anyStep), (first, then) => {
				const take = (steps: typeof first, from = emptySheet) =>
					steps.reduce(
						(sheet, step) => (step === 'clear' ? clearSheet(sheet) : addStroke(sheet, step)),
						from
					);
				const here = take(first);
				const back = then.reduce((sheet) => stepBack(sheet), take(then, here));
				expect(back).toEqual(here);
			})
		);
	});

	it('stays empty when there is nothing to take back', () => {
		expect(stepBack(emptySheet)).toEqual(emptySheet);
	});

	it('does not grow while a finger rests, nor for ever', () => {
		const start = beginStroke(0.5, 0.5, 'blue', 'thin');
		expect(leadOn(start, 0.5001, 0.5)).toBe(start);
		let long = start;
		for (let step = 0; step < 5000; step += 1) long = leadOn(long, step % 2, 0.5);
		expect(long.points.length).toBe(3000);
	});
});
