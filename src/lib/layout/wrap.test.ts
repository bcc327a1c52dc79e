import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARD_NAMES, NAMES } from './crowd';
import { directionOf, firstLetterOf, lettersOf, measureText } from './measure';
import { fillLines, wrapName } from './wrap';

const ALL = [...NAMES, ...HARD_NAMES];
const bare = (text: string) => text.replace(/[\s-]/g, '');

describe('a name in lines', () => {
	it('has at most three, and the block says how wide the widest is', () => {
		for (const name of ALL) {
			for (const block of wrapName(name)) {
				expect(block.lines.length).toBeGreaterThan(0);
				expect(block.lines.length).toBeLessThanOrEqual(3);
				expect(block.width).toBeCloseTo(Math.max(...block.lines.map(measureText)), 6);
			}
		}
	});

	it('keeps every letter, in order, unless it ends in an ellipsis', () => {
		for (const name of ALL) {
			for (const { lines } of wrapName(name)) {
				const kept = bare(lines.join(''));
				if (kept.endsWith('…')) expect(bare(name).startsWith(kept.slice(0, -1))).toBe(true);
				else expect(kept).toBe(bare(name));
			}
		}
	});

	it('is balanced: no line of two is more than twice as long as it must be', () => {
		const block = wrapName('Lien, maatschappelijk werker van het OCMW')[0];
		expect(block?.lines).toEqual(['Lien, maatschappelijk', 'werker van het OCMW']);
	});

	it('never comes out wider than was allowed', () => {
		for (const name of ALL)
			for (const width of [7, 9, 12]) expect(fillLines(name, width, 2).width).toBeLessThanOrEqual(width);
	});

	it('is never cut in the middle of what a reader sees as one letter', () => {
		const family = '👩‍👩‍👧‍👦';
		const { lines } = fillLines(family.repeat(12), 6, 2);
		expect(lines.join('').replaceAll(family, '').replace(/[-…]/g, '')).toBe('');
	});
});

describe('a text', () => {
	it('is measured by its letters, marks and joiners being without width', () => {
		expect(measureText('aa')).toBeCloseTo(2 * measureText('a'), 6);
		expect(measureText('e\u0301')).toBeCloseTo(measureText('e'), 6);
		expect(measureText('a\u2068\u2069')).toBeCloseTo(measureText('a'), 6);
		expect(measureText('m')).toBeGreaterThan(measureText('i'));
	});

	it('has the direction of its first letter that has one', () => {
		expect(directionOf('(1) الجارة')).toBe('rtl');
		expect(directionOf('OCMW الجارة')).toBe('ltr');
		expect(directionOf('123')).toBe('ltr');
	});

	it('falls into the letters that a reader sees, in every script', () => {
		const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });
		const scripts = [0x20, 0xa0, 0x300, 0x400, 0x590, 0x600, 0x660, 0x6c0, 0x1200, 0x2000, 0xd7a0].map(
			(from) => fc.array(fc.integer({ min: from, max: from + 0x9f }), { maxLength: 12 })
		);
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.oneof(...scripts)), (text) => {
				const written = typeof text === 'string' ? text : String.fromCodePoint(...text);
				const seen = Array.from(segmenter.segment(written), ({ segment }) => segment);
				expect(lettersOf(written)).toEqual(seen);
			}),
			{ numRuns: 2000 }
		);
	});

	it('begins with what a reader sees as its first letter', () => {
		expect(firstLetterOf('  Bakker')).toBe('B');
		expect(firstLetterOf('👩‍👩‍👧‍👦 de buren')).toBe('👩‍👩‍👧‍👦');
		expect(firstLetterOf('')).toBe('');
	});
});
