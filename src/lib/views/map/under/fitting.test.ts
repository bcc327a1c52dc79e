import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, layFirst, push, resize, sheetPoint, turn, type Placing, type Point } from './fitting';

const circle = { x: 210, y: 150, r: 130 };
const anyPlacing: fc.Arbitrary<Placing> = fc.record({
	x: fc.double({ min: -200, max: 600, noNaN: true }),
	y: fc.double({ min: -200, max: 500, noNaN: true }),
	scale: fc.double({ min: 0.05, max: 2, noNaN: true }),
	turns: fc.integer({ min: 0, max: 3 })
});
const anySize = fc.record({
	width: fc.integer({ min: 200, max: 1600 }),
	height: fc.integer({ min: 200, max: 1600 })
});
const anySpot = fc.record({ x: fc.integer({ min: 0, max: 1600 }), y: fc.integer({ min: 0, max: 1600 }) });

const apart = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);
const expectAt = (one: Point, other: Point) => expect(apart(one, other)).toBeLessThan(1e-6);

describe('laying a photo right with two taps', () => {
	it('brings the house to the middle and the edge onto the circle, however the photo lay', () => {
		fc.assert(
			fc.property(anyPlacing, anySize, anySpot, anySpot, (placing, size, house, edge) => {
				const [home, rim] = [sheetPoint(placing, size, house), sheetPoint(placing, size, edge)];
				const fitted = fit(placing, home, rim, circle);
				fc.pre(fitted !== undefined);
				expectAt(sheetPoint(fitted, size, house), circle);
				expect(apart(sheetPoint(fitted, size, edge), circle)).toBeCloseTo(circle.r, 6);
			})
		);
	});

	it('keeps the photo’s form: every distance grows by the same factor, and nothing turns', () => {
		fc.assert(
			fc.property(
				anyPlacing,
				anySize,
				fc.tuple(anySpot, anySpot, anySpot, anySpot),
				(placing, size, spots) => {
					const [house, edge, one, other] = spots;
					const fitted = fit(
						placing,
						sheetPoint(placing, size, house),
						sheetPoint(placing, size, edge),
						circle
					);
					fc.pre(fitted !== undefined && fitted.scale < 1000);
					expect(fitted.turns).toBe(placing.turns);
					const before = apart(sheetPoint(placing, size, one), sheetPoint(placing, size, other));
					const after = apart(sheetPoint(fitted, size, one), sheetPoint(fitted, size, other));
					expect(after * placing.scale).toBeCloseTo(before * fitted.scale, 3);
				}
			)
		);
	});

	it('says nothing of size when both taps are at the same spot', () => {
		expect(
			fit(layFirst({ width: 10, height: 10 }, circle), circle, { x: 213, y: 150 }, circle)
		).toBeUndefined();
		expect(
			fit(layFirst({ width: 10, height: 10 }, circle), circle, { x: NaN, y: 150 }, circle)
		).toBeUndefined();
	});
});

describe('laying a photo by hand', () => {
	it('keeps what lies at the middle there, when it is made larger, smaller, or turned', () => {
		fc.assert(
			fc.property(anyPlacing, anySize, fc.constantFrom('bigger', 'smaller', 'turn'), (placing, size, how) => {
				const at = (one: Placing) => {
					// The photo's px that lies at the circle's middle, read back.
					let [x, y] = [(circle.x - one.x) / one.scale, (circle.y - one.y) / one.scale];
					for (let quarter = 0; quarter < one.turns; quarter += 1) [x, y] = [y, -x];
					return { x: x + size.width / 2, y: y + size.height / 2 };
				};
				const next = how === 'turn' ? turn(placing, circle) : resize(placing, how, size, circle);
				expectAt(at(next), at(placing));
			})
		);
	});

	it('is as it was after four quarter turns', () => {
		fc.assert(
			fc.property(anyPlacing, (placing) => {
				const back = [1, 2, 3, 4].reduce((one) => turn(one, circle), placing);
				expect(back.turns).toBe(placing.turns);
				expectAt(back, placing);
			})
		);
	});

	it('is as it was after a push there and back', () => {
		fc.assert(
			fc.property(anyPlacing, (placing) => {
				expectAt(push(push(placing, 'up'), 'down'), placing);
				expectAt(push(push(placing, 'left'), 'right'), placing);
				expect(push(placing, 'up').y).toBeLessThan(placing.y);
				expect(push(placing, 'left').x).toBeLessThan(placing.x);
			})
		);
	});

	it('never makes a photo so large or so small that it is lost', () => {
		const size = { width: 1200, height: 900 };
		let [large, small] = [layFirst(size, circle), layFirst(size, circle)];
		for (let step = 0; step < 200; step += 1) {
			large = resize(large, 'bigger', size, circle);
			small = resize(small, 'smaller', size, circle);
		}
		expect(size.width * large.scale).toBeCloseTo(40 * circle.r, 6);
		expect(size.width * small.scale).toBeCloseTo(circle.r / 2, 6);
	});

	it('begins with the photo over the whole circle', () => {
		fc.assert(
			fc.property(anySize, (size) => {
				const first = layFirst(size, circle);
				const low = sheetPoint(first, size, { x: 0, y: 0 });
				const high = sheetPoint(first, size, { x: size.width, y: size.height });
				expect(low.x).toBeLessThanOrEqual(circle.x - circle.r + 1e-6);
				expect(low.y).toBeLessThanOrEqual(circle.y - circle.r + 1e-6);
				expect(high.x).toBeGreaterThanOrEqual(circle.x + circle.r - 1e-6);
				expect(high.y).toBeGreaterThanOrEqual(circle.y + circle.r - 1e-6);
			})
		);
	});
});
