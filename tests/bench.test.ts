/** What the benchmark makes of its measurements: the sums, the table, and the document that keeps every table. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCurve } from '../bench/curve.mjs';
import { exponentOf, median, quantile, summarise } from '../bench/figures.mjs';
import { heldIn } from '../bench/held.mjs';
import { makeMapFile } from '../bench/maps.mjs';
import { longestStill } from '../bench/moving.mjs';
import { readOptions } from '../bench/options.mjs';
import { keepTable, makeLines, writeLines } from '../bench/table.mjs';
import { parseFile, type Parsed } from '$lib/model/format';

const sample = (subject: string, round: number, value: number, part = 'a tap') => ({
	key: 'P4',
	part,
	subject,
	round,
	value
});
const row = (goal: number, isRatio = true) => ({
	key: 'P4',
	parts: [{ part: 'a tap', goal, unit: 'ms', isRatio }]
});

describe('the sums', () => {
	it('the median stands in the middle, whatever the order', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }), (numbers) => {
				const middle = median(numbers);
				const half = numbers.length / 2;
				expect(numbers.filter((number) => number < middle).length).toBeLessThanOrEqual(half);
				expect(numbers.filter((number) => number > middle).length).toBeLessThanOrEqual(half);
			})
		);
	});

	it('of a hundred frames the 95th is the 95th percentile', () => {
		const frames = Array.from({ length: 100 }, (_, index) => 100 - index);
		expect(quantile(frames, 0.95)).toBe(95);
		expect(quantile([7], 0.95)).toBe(7);
	});

	it('finds the power with which a cost grows', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 3, noNaN: true }),
				fc.double({ min: 0.01, max: 100, noNaN: true }),
				(power, factor) => {
					const points = [25, 63, 158, 398, 1000].map((size) => [size, factor * size ** power]);
					expect(exponentOf(points)).toBeCloseTo(power, 6);
				}
			)
		);
	});

	it('compares within a round only: a minute in which everything was slow changes nothing', () => {
		const slow = [sample('min', 0, 10), sample('ours', 0, 15), sample('min', 1, 100), sample('ours', 1, 150)];
		expect(summarise(slow, 'a tap', 'min').get('ours')?.ratio).toBe(1.5);
	});
});

describe('a goal', () => {
	const lines = (goal: number, ...samples: ReturnType<typeof sample>[]) => makeLines([row(goal)], samples);

	const all = [sample('min', 0, 10), sample('ours', 0, 15), sample('SurveyJS', 0, 42)];

	it('is met when ours is within it and ahead of every peer', () => {
		expect(lines(1.5, ...all)[0]?.met).toBe(true);
		expect(lines(1.4, ...all)[0]?.met).toBe(false);
		expect(lines(1.5, ...all, sample('Formbricks', 0, 14))[0]?.met).toBe(false);
	});

	it('is met where a peer has the same figure, as far as was measured', () => {
		expect(lines(1.5, ...all, sample('Formbricks', 0, 14.9999))[0]?.met).toBe(true);
	});

	it('is met where a peer is ahead by no more than a step of the clock', () => {
		const met = (peer: number) => {
			const frames = { key: 'P6', parts: [{ part: 'a tap', goal: 16.8, unit: 'ms', step: 0.1 }] };
			const samples = [sample('ours', 0, 16.8), sample('Excalidraw', 0, peer)];
			return makeLines(
				[frames],
				samples.map((one) => ({ ...one, key: 'P6' }))
			)[0]?.met;
		};
		expect([met(16.8), met(16.7), met(16.6)]).toEqual([true, true, false]);
	});

	it('is neither met nor missed where nothing was measured', () => {
		const [line] = lines(1.5, sample('min', 0, 10));
		expect(line?.met).toBeUndefined();
		expect(writeLines([line])).toContain('not measured');
	});

	it('stands in the table with the ratio, the figure and the peers', () => {
		const table = writeLines(
			lines(1.5, sample('min', 0, 10), sample('ours', 0, 15), sample('SurveyJS', 0, 42))
		);
		expect(table).toContain('| P4 | a tap | 1.5 × | 1.5 × (15 ms) | met | 10 ms | SurveyJS 4.2 × (42 ms) |');
	});
});

describe('the document', () => {
	const empty = 'Words before.\n\n<!-- tables: the newest first, written by `npm run bench` -->\n';

	it('keeps the tables of earlier releases, the newest first', () => {
		const both = keepTable(keepTable(empty, '0.1.0', 'old'), '0.2.0', 'new');
		expect(both.startsWith('Words before.')).toBe(true);
		expect(both.indexOf('## 0.2.0\n\nnew')).toBeGreaterThan(0);
		expect(both.indexOf('## 0.1.0\n\nold')).toBeGreaterThan(both.indexOf('## 0.2.0'));
	});

	it('has one table of one name', () => {
		const again = keepTable(keepTable(empty, '0.1.0', 'earlier'), '0.1.0', 'later');
		expect(again).not.toContain('earlier');
		expect(again.match(/^## /gm)).toHaveLength(1);
	});

	it('that has no place for tables is left alone', () => {
		expect(() => keepTable('Words.', '0.1.0', 'table')).toThrow();
	});
});

describe('a map file to measure with', () => {
	it.each([25, 60, 1000])('of %i actors is one that the program opens', (count) => {
		for (const open of [true, false]) {
			const text = JSON.stringify(makeMapFile(count, { open }));
			const read: Parsed = parseFile(text, text.length);
			if ('refused' in read) throw new Error(JSON.stringify(read.refused));
			expect(read.file.unknown).toEqual([]);
			expect(read.file.map.actors).toHaveLength(count);
		}
	});

	it('is the same every time', () => expect(makeMapFile(60)).toEqual(makeMapFile(60)));
});

it('the curve of the heap stays within its picture', () => {
	const picture = drawCurve(
		[
			[0, 12],
			[30, 40],
			[60, 38]
		],
		'Heap'
	);
	const points = /points="([^"]+)"/.exec(picture)?.[1]?.split(' ') ?? [];
	expect(points).toHaveLength(3);
	for (const [x, y] of points.map((point) => point.split(',').map(Number))) {
		expect(x).toBeGreaterThanOrEqual(48);
		expect(x).toBeLessThanOrEqual(640);
		expect(y).toBeGreaterThanOrEqual(30);
		expect(y).toBeLessThanOrEqual(240);
	}
});

it('the command line is understood, or refused', () => {
	expect(readOptions(['--quick', '--only', 'p4,P5'])).toMatchObject({ quick: true, only: ['P4', 'P5'] });
	expect(() => readOptions(['--fast'])).toThrow();
	expect(() => readOptions(['--rounds', 'many'])).toThrow();
});

describe('what the program itself holds of the heap', () => {
	it('counts texts, objects and functions, and neither code nor elements', () => {
		const snapshot = {
			snapshot: {
				meta: {
					node_fields: ['type', 'name', 'self_size'],
					node_types: [['code', 'object', 'native', 'closure', 'string'], 'string', 'number']
				}
			},
			nodes: [0, 0, 1000, 1, 1, 30, 2, 2, 5000, 3, 3, 4, 4, 4, 200]
		};
		expect(heldIn(JSON.stringify(snapshot))).toBe(234);
	});
});

describe('the longest that nothing moved', () => {
	const at = (name: string, milliseconds: number) => ({ name, ts: milliseconds * 1000 });

	it('counts from the deed to the end, whatever the order in which pictures were told', () => {
		const events = [
			at('DrawFrame', 5),
			at('DrawFrame', 50),
			at('moving-from', 10),
			at('DrawFrame', 26),
			at('moving-to', 60),
			at('DrawFrame', 900),
			at('moving-to', 1000)
		];
		expect(longestStill(events)).toBe(24);
		expect(longestStill(events.filter(({ name }) => name !== 'DrawFrame'))).toBe(50);
	});
});
