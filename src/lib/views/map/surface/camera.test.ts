import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bringIntoSight,
	CLOSEST,
	fitWidth,
	hold,
	pan,
	placeOf,
	scaleOf,
	seenAt,
	transformBetween,
	wholeOf,
	windowOf,
	zoomAbout,
	type Camera,
	type Frame
} from './camera';

const SHEET = { x0: 0, y0: 0, x1: 420, y1: 297 };
const frames = fc
	.record({ width: fc.integer({ min: 200, max: 2000 }), height: fc.integer({ min: 150, max: 1600 }) })
	.map((room): Frame => ({ whole: SHEET, ...room }));
const cameras = fc.record({
	x: fc.double({ min: -900, max: 900, noNaN: true }),
	y: fc.double({ min: -900, max: 900, noNaN: true }),
	zoom: fc.double({ min: 0.1, max: 30, noNaN: true })
});
const pixels = fc.record({
	x: fc.double({ min: -500, max: 2500, noNaN: true }),
	y: fc.double({ min: -500, max: 2500, noNaN: true })
});
const factors = fc.double({ min: 0.05, max: 20, noNaN: true });
const everywhere = (check: (frame: Frame, camera: Camera, at: { x: number; y: number }) => void) =>
	fc.assert(
		fc.property(frames, cameras, pixels, (frame, camera, at) => check(frame, hold(frame, camera), at))
	);

/** Whether the sheet covers the room, or stands whole inside it, on each axis. */
function expectInSight(frame: Frame, camera: Camera) {
	const seen = windowOf(frame, camera);
	for (const [from, to, first, last] of [
		[seen.x0, seen.x1, SHEET.x0, SHEET.x1],
		[seen.y0, seen.y1, SHEET.y0, SHEET.y1]
	] as const) {
		const covers = first <= from + 1e-6 && last >= to - 1e-6;
		const inside = first >= from - 1e-6 && last <= to + 1e-6;
		expect(covers || inside).toBe(true);
	}
}

describe('the camera', () => {
	it('shows the whole sheet, as large as the room allows, at zoom 1', () => {
		fc.assert(
			fc.property(frames, (frame) => {
				const seen = windowOf(frame, wholeOf(frame));
				expectInSight(frame, wholeOf(frame));
				const sides = [seen.x1 - seen.x0 - 420, seen.y1 - seen.y0 - 297];
				expect(Math.min(...sides.map(Math.abs))).toBeCloseTo(0, 6);
				expect(Math.min(...sides)).toBeGreaterThan(-1e-6);
			})
		);
	});

	it('never loses the sheet out of sight, and never looks closer than it may', () => {
		fc.assert(
			fc.property(frames, cameras, pixels, pixels, factors, (frame, camera, at, by, factor) => {
				const held = hold(frame, camera);
				for (const now of [
					held,
					pan(frame, held, by),
					zoomAbout(frame, held, at, factor),
					fitWidth(frame, { x0: 30, y0: 5, x1: 330, y1: 287 }),
					bringIntoSight(frame, held, { x0: 1, y0: 1, x1: 9, y1: 9 })
				]) {
					expectInSight(frame, now);
					expect(now.zoom).toBeGreaterThanOrEqual(1);
					expect(now.zoom).toBeLessThanOrEqual(CLOSEST);
				}
			})
		);
	});

	it('reads a point of the room back from where that point of the sheet is seen', () => {
		everywhere((frame, camera, at) => {
			const back = placeOf(frame, camera, seenAt(frame, camera, at));
			expect(back.x).toBeCloseTo(at.x, 6);
			expect(back.y).toBeCloseTo(at.y, 6);
		});
	});

	it('keeps what lies under the fingers where it is, as long as the sheet covers the room', () => {
		const frame = { whole: SHEET, width: 840, height: 594 };
		fc.assert(
			fc.property(
				fc.double({ min: 1, max: 3, noNaN: true }),
				fc.integer({ min: 0, max: 840 }),
				fc.integer({ min: 0, max: 594 }),
				(factor, x, y) => {
					const from = hold(frame, { x: 200, y: 150, zoom: 2 });
					const to = zoomAbout(frame, from, { x, y }, factor);
					const [before, after] = [seenAt(frame, from, { x, y }), seenAt(frame, to, { x, y })];
					expect(after.x).toBeCloseTo(before.x, 6);
					expect(after.y).toBeCloseTo(before.y, 6);
				}
			)
		);
	});

	it('moves the sheet with the finger, px for px', () => {
		const frame = { whole: SHEET, width: 840, height: 594 };
		const camera = { x: 200, y: 150, zoom: 4 };
		const before = placeOf(frame, camera, { x: 178, y: 147 });
		const after = placeOf(frame, pan(frame, camera, { x: 30, y: -12 }), { x: 178, y: 147 });
		expect(after.x - before.x).toBeCloseTo(30, 6);
		expect(after.y - before.y).toBeCloseTo(-12, 6);
	});

	it('begins on a phone with the circle as wide as the screen', () => {
		const frame = { whole: SHEET, width: 360, height: 600 };
		const seen = windowOf(frame, fitWidth(frame, { x0: 40, y0: 5, x1: 320, y1: 287 }));
		expect([seen.x0, seen.x1].map(Math.round)).toEqual([40, 320]);
		expect(seen.y0).toBeLessThan(5);
		expect(seen.y1).toBeGreaterThan(287);
	});

	it('brings into sight what is not, and stays where it is otherwise', () => {
		const frame = { whole: SHEET, width: 840, height: 594 };
		const camera = { x: 200, y: 150, zoom: 4 };
		expect(bringIntoSight(frame, camera, { x0: 195, y0: 145, x1: 205, y1: 155 })).toBe(camera);
		const seen = windowOf(frame, bringIntoSight(frame, camera, { x0: 395, y0: 5, x1: 405, y1: 15 }));
		expect(seen.x0).toBeLessThan(395);
		expect(seen.x1).toBeGreaterThan(405);
		expect(seen.y0).toBeLessThan(5);
	});

	it('says how a picture must be moved to look as another camera sees it', () => {
		everywhere((frame, camera, at) => {
			const other = hold(frame, { x: 100, y: 200, zoom: 3 });
			const [, x, y, factor] = /translate\((.+)px, (.+)px\) scale\((.+)\)/
				.exec(transformBetween(frame, camera, other))!
				.map(Number) as [number, number, number, number];
			const point = seenAt(frame, camera, at);
			const moved = placeOf(frame, other, point);
			expect(x + at.x * factor).toBeCloseTo(moved.x, 4);
			expect(y + at.y * factor).toBeCloseTo(moved.y, 4);
		});
		const still = { x: 1, y: 2, zoom: 3 };
		expect(transformBetween({ whole: SHEET, width: 9, height: 9 }, still, still)).toBe('');
		expect(scaleOf({ whole: SHEET, width: 420, height: 900 }, 2)).toBe(2);
	});
});
