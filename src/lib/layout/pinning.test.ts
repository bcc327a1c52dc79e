import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinAll } from './pinning';
import type { Item, Room } from './place';
import { WHITE, type Share } from './spots';

const CELL = { from: 1.4, to: 2, inner: 60, outer: 120 };
const SMALLEST_RADIUS = 4.6;
const ROOM: Room = {
	bounds: { x0: 0, y0: 0, x1: 420, y1: 297 },
	taken: [],
	spared: [],
	lineStart: 12
};

/** Two between whom there is room for small pictures and none for large ones. */
const NEAR: Share[] = [
	{ along: 0.5, out: 0.3 },
	{ along: 0.5, out: 0.55 }
];

const shares = fc.record({
	along: fc.double({ min: 0, max: 1, noNaN: true }),
	out: fc.double({ min: 0, max: 1, noNaN: true })
});

/** Where those stand who were put at these spots of one cell, while pictures are so many times their smallest size. */
function pinAt(spots: readonly Share[], times: number) {
	const items = spots.map((spot): Item => ({
		cell: CELL,
		half: SMALLEST_RADIUS * times + WHITE,
		spot,
		fixed: true,
		names: [],
		line: true
	}));
	return [
		...pinAll(items, {
			...ROOM,
			shares: [2, 1.8, 1.4, 1].map((size) => size / times)
		}).values()
	];
}

describe('those whom a person put somewhere', () => {
	it('stand at one and the same spots at every size of type at which there is room for all of them', () => {
		let aside = 0;
		let waiting = 0;
		fc.assert(
			fc.property(
				fc.array(shares, { minLength: 2, maxLength: 6 }),
				fc.double({ min: 1.01, max: 1.8, noNaN: true }),
				(spots, times) => {
					const smallest = pinAt(spots, 1);
					const pins = pinAt(spots, times);
					if (pins.includes(undefined)) {
						waiting++;
						return;
					}
					expect(pins).toEqual(smallest);
					if (pins.some((pin) => (pin?.cost ?? 0) > 0)) aside++;
				}
			),
			{
				examples: [
					[NEAR, 1.8],
					[[NEAR[0]!, NEAR[0]!], 1.8]
				]
			}
		);
		expect(Math.min(aside, waiting)).toBeGreaterThan(0);
	});
});
