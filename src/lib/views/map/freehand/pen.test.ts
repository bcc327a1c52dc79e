import { aMap } from '$lib/model/building';
import { parseFile, writeFile } from '$lib/model/format';
import type { NeighbourhoodMap, Stroke } from '$lib/model/map';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strokeAt, strokesAlong } from './erasing';
import {
	beginLine,
	distanceToSpan,
	endLine,
	FIRST_PEN,
	isFull,
	leadLine,
	MAP_WIDTHS,
	MOST_POINTS,
	MOST_POINTS_OF_LINE,
	MOST_STROKES,
	shareOf,
	thin,
	type Share
} from './pen';
import { pathOf } from './strokePath';

const circle = { x: 200, y: 150, r: 130 };
const anyShare = fc
	.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }))
	.map(([x, y]): Share => [x / 10_000, y / 10_000]);
const anyWay = fc.array(anyShare, { minLength: 1, maxLength: 60 });
const draw = (way: readonly Share[], pressure?: readonly number[]) =>
	endLine(
		way
			.slice(1)
			.reduce(
				(line, at, index) => leadLine(line, at, pressure?.[index + 1]),
				beginLine(way[0] as Share, FIRST_PEN, pressure?.[0])
			)
	);
function roundTrip(map: NeighbourhoodMap): readonly Stroke[] {
	const parsed = parseFile(
		writeFile(
			map,
			[],
			{},
			{},
			{ id: '3f6c0000-0000-4000-8000-000000000001', savedAt: '2026-11-23T15:04:05Z' }
		)
	);
	return 'refused' in parsed ? [] : parsed.file.map.strokes;
}
const wave = (count: number): Share[] =>
	Array.from({ length: count }, (_, index) => [index / count, 0.5 + 0.3 * Math.sin(index / 20)]);

describe('a line of a pen', () => {
	it('holds only points of the square, wherever on the sheet a hand went', () => {
		fc.assert(
			fc.property(fc.double(), fc.double(), (x, y) => {
				for (const share of shareOf({ x, y }, circle)) expect(share >= 0 && share <= 1).toBe(true);
			})
		);
		expect(shareOf(circle, circle)).toEqual([0.5, 0.5]);
		expect(shareOf({ x: 70, y: 280 }, circle)).toEqual([0, 1]);
	});

	it('keeps its first and its last point, and strays no farther than it may from what was left out', () => {
		fc.assert(
			fc.property(anyWay, fc.double({ min: 0.0001, max: 0.1, noNaN: true }), (way, stray) => {
				const kept = thin(way, stray);
				expect(kept[0]).toBe(way[0]);
				expect(kept.at(-1)).toBe(way.at(-1));
				for (const point of way) {
					const away = kept.map((at, index) => distanceToSpan(point, kept[Math.max(0, index - 1)]!, at));
					expect(Math.min(...away)).toBeLessThanOrEqual(stray + 1e-12);
				}
			})
		);
	});

	it('needs few points for what a hand draws in many', () => {
		expect(draw(wave(600)).points.length).toBeLessThan(200);
		expect(draw(Array.from({ length: 500 }, (_, i) => [i / 500, 0.5] as const)).points).toHaveLength(2);
	});

	it('never holds more than its points, and goes on as long as leaving some out makes room', () => {
		let zigzag = beginLine([0, 0], FIRST_PEN);
		for (let step = 1; step < 5000; step += 1)
			zigzag = leadLine(zigzag, [(step % 2) * 0.5, (step % 97) / 97]);
		expect(zigzag.points.length).toBe(MOST_POINTS_OF_LINE);
		let straight = beginLine([0, 0], FIRST_PEN);
		for (let step = 1; step < 5000; step += 1) straight = leadLine(straight, [(step % 500) / 500, 0.2]);
		expect(straight.points.at(-1)).toEqual([499 / 500, 0.2]);
	});

	it('is wider where a pen was pressed harder, and as wide as its felt-tip for a finger', () => {
		const way = wave(30);
		const width = (press: number) =>
			draw(
				way,
				way.map(() => press)
			).width;
		expect(width(0.2)).toBeLessThan(width(0.5));
		expect(width(0.5)).toBeCloseTo(MAP_WIDTHS.medium, 4);
		expect(width(1)).toBeGreaterThan(width(0.5));
		expect(draw(way).width).toBe(MAP_WIDTHS.medium);
	});

	it('comes back from a file as it went in, with the same outline', () => {
		fc.assert(
			fc.property(fc.array(anyWay, { minLength: 1, maxLength: 4 }), (ways) => {
				const strokes = ways.map((way) => draw(way));
				const map = { ...aMap().build(), strokes };
				const back = roundTrip(map);
				expect(back).toEqual(strokes);
				expect(back.map(pathOf)).toEqual(strokes.map(pathOf));
			}),
			{ numRuns: 40 }
		);
	});

	it('is refused when the sheet is full, by lines or by points', () => {
		const dot: Stroke = { points: [[0.5, 0.5]], colour: '#211E1A', width: 0.004 };
		const long: Stroke = { ...dot, points: Array.from({ length: 3000 }, () => [0.5, 0.5] as const) };
		expect(isFull(Array.from({ length: MOST_STROKES - 1 }, () => dot))).toBe(false);
		expect(isFull(Array.from({ length: MOST_STROKES }, () => dot))).toBe(true);
		expect(isFull(Array.from({ length: MOST_POINTS / 3000 }, () => long))).toBe(true);
	});
});

describe('the outline of a stroke', () => {
	it('is reckoned once, whoever asks', () => {
		const stroke = draw(wave(50));
		expect(pathOf(stroke)).toBe(pathOf(stroke));
		expect(pathOf({ ...stroke })).toBe(pathOf(stroke));
	});

	it('is as wide as its felt-tip, also where thinning left nothing but two ends', () => {
		const line = draw(Array.from({ length: 400 }, (_, i) => [0.1 + i / 500, 0.5] as const));
		const heights = [...pathOf(line).matchAll(/(?:M|Q|\s)-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y));
		const width = Math.max(...heights) - Math.min(...heights);
		expect(width).toBeGreaterThan(MAP_WIDTHS.medium * 1000 * 0.8);
		expect(width).toBeLessThan(MAP_WIDTHS.medium * 1000 * 1.2);
	});

	it('reaches to where the hand let go', () => {
		const numbers = pathOf(
			draw([
				[0.1, 0.5],
				[0.5, 0.5]
			])
		)
			.match(/-?[\d.]+/g)!
			.map(Number);
		expect(Math.max(...numbers.filter((_, index) => index % 2 === 0))).toBeGreaterThanOrEqual(500);
	});

	it('is not reckoned again for copies of two hundred lines', () => {
		const strokes = Array.from({ length: 200 }, (_, index) =>
			draw(wave(300).map(([x, y]) => [x, y * (1 - index / 1000)] as const))
		);
		const took = () => {
			const copies = structuredClone(strokes);
			const begun = performance.now();
			copies.forEach(pathOf);
			return performance.now() - begun;
		};
		const first = took();
		expect(Math.min(took(), took(), took())).toBeLessThan(first / 5);
	});
});

describe('the eraser', () => {
	const across: Stroke = {
		points: [
			[0.1, 0.5],
			[0.9, 0.5]
		],
		colour: '#211E1A',
		width: 0.01
	};
	const down: Stroke = {
		points: [
			[0.5, 0.1],
			[0.5, 0.9]
		],
		colour: '#B3261E',
		width: 0.01
	};

	it('takes the nearest line at a touch, the one on top where two cross, and none from afar', () => {
		expect(strokeAt([across, down], [0.2, 0.51], 0.02)).toBe(across);
		expect(strokeAt([across, down], [0.5, 0.5], 0.02)).toBe(down);
		expect(strokeAt([across, down], [0.2, 0.6], 0.02)).toBeUndefined();
	});

	it('misses no line that its way crosses, however fast it went', () => {
		fc.assert(
			fc.property(
				anyWay,
				anyShare,
				anyShare,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(way, from, to, part) => {
					const stroke = draw(way);
					const on = stroke.points[Math.floor(part * (stroke.points.length - 1))] as Share;
					// A way that is led through a point of the line has touched it.
					expect(strokesAlong([stroke], from, on, 0)).toEqual([stroke]);
					expect(strokesAlong([stroke], on, to, 0)).toEqual([stroke]);
				}
			)
		);
		expect(strokesAlong([across, down], [0.3, 0.1], [0.3, 0.9], 0)).toEqual([across]);
		expect(strokesAlong([across, down], [0.1, 0.1], [0.9, 0.9], 0)).toEqual([across, down]);
		expect(strokesAlong([across, down], [0.1, 0.1], [0.3, 0.1], 0)).toEqual([]);
	});
});
