import { describe, expect, it } from 'vitest';
import { CHECKS, checkOf, makeRows, readFigures, writeTable } from '../scripts/trustTable.mjs';

describe('the check that a test is for', () => {
	it.each([
		['T5: two tabs: one writes', 'T5'],
		['@trust T1: killed 50 times', 'T1'],
		['saved: an answer', 'saved'],
		['T-lock: a map', 'T-lock'],
		['T99: there is no such check', undefined],
		['what is saved: a map', undefined],
		['a map is wiped', undefined]
	])('is read in “%s”', (title, check) => expect(checkOf(title)).toBe(check));

	it('may be named by the group that it is in', () => {
		expect(checkOf('in any order', 'T16: three copies')).toBe('T16');
	});
});

describe('the figures in what tests print', () => {
	it('are what was measured, and what was asked', () => {
		expect(readFigures('T5: takeover after a crash 44 ms (1000 ms)')).toEqual([
			{ check: 'T5', what: 'takeover after a crash', measured: '44 ms', asked: '1000 ms' }
		]);
	});

	it('may be several on a line', () => {
		expect(readFigures('T1: 9 answers shown, lost 0 (0), half done 1 (0)\n')).toEqual([
			{ check: 'T1', what: '9 answers shown, lost', measured: '0', asked: '0' },
			{ check: 'T1', what: 'half done', measured: '1', asked: '0' }
		]);
	});

	it('are told from everything else that is printed', () => {
		expect(readFigures('  ✓ 1 two-tabs.spec.ts › T5: two tabs (4.0s)\nT77: x 1 (1)\nready')).toEqual([]);
	});

	it('may be words', () => {
		expect(readFigures('T4: said as: unreadable (unreadable)')).toEqual([
			{ check: 'T4', what: 'said as: unreadable', measured: '', asked: 'unreadable' }
		]);
	});
});

describe('the table', () => {
	const all = Object.keys(CHECKS).map((check) => ({ check, well: true }));
	const passing = (tests: readonly { check: string; well: boolean }[]) =>
		makeRows(tests, []).filter(({ passed }) => passed).length;

	it('holds when every check has tests that hold', () => {
		expect(passing(all)).toBe(all.length);
	});

	it('misses when one test of a check fails, though others hold', () => {
		expect(passing([...all, { check: 'T3', well: false }])).toBe(all.length - 1);
	});

	it('misses when a check has no test', () => {
		expect(passing(all.slice(1))).toBe(all.length - 1);
	});

	it('shows each figure beside the one asked for', () => {
		const [figure] = readFigures('T2: said after 13 ms (1000 ms)');
		expect(writeTable(makeRows(all, [figure!]))).toContain('| T2 | said after | 13 ms | 1000 ms | yes |');
	});
});
