import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBytes, weigh } from './scan';

const NO_LIMITS = { nesting: Infinity, values: Infinity, keys: Infinity };

function depthOf(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function countValues(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 1;
	return Object.values(value).reduce<number>((sum, part) => sum + countValues(part), 1);
}

function mostKeys(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	const own = Array.isArray(value) ? 0 : Object.keys(value).length;
	return Math.max(own, ...Object.values(value).map(mostKeys));
}

describe('weighing a text', () => {
	it('counts the bytes of UTF-8 and the levels of nesting of any JSON', () => {
		const names = fc.constantFrom('a', '"[[{', '\\"{[', '\\', 'é', 'غ', '👩');
		const anyJson = fc.letrec((tie) => ({
			value: fc.oneof(
				{ maxDepth: 6 },
				names,
				fc.array(tie('value'), { maxLength: 3 }),
				fc.dictionary(names, tie('value'), { maxKeys: 3 })
			)
		})).value;
		fc.assert(
			fc.property(anyJson, (value) => {
				const text = JSON.stringify(value);
				expect(countBytes(text, Infinity)).toBe(new TextEncoder().encode(text).length);
				const { values, keys, ...weight } = weigh(text, NO_LIMITS);
				expect(weight).toEqual({ nesting: depthOf(value) });
				// Never fewer than there are, and at most one more for each list and record that is empty.
				expect(values).toBeGreaterThanOrEqual(countValues(value));
				expect(values).toBeLessThanOrEqual(2 * countValues(value));
				expect([mostKeys(value), Math.max(1, mostKeys(value))]).toContain(keys);
			})
		);
	});

	it('finds the end of a text of any length, whatever is escaped in it', () => {
		const part = fc.constantFrom('x'.repeat(60), '\\\\', '"', '\\"', '[{', 'x', '\\\\\\"', ',');
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
				const text = JSON.stringify([parts.join('')]);
				const { values, ...weight } = weigh(text, NO_LIMITS);
				expect(weight).toEqual({ nesting: 1, keys: 0 });
				expect(values).toBe(2);
			}),
			{ numRuns: 1000 }
		);
	});

	it('stops at the limit', () => {
		expect(countBytes('['.repeat(1000), 10)).toBe(11);
		expect(weigh('['.repeat(1000), { ...NO_LIMITS, nesting: 32 }).nesting).toBe(33);
		expect(weigh('1,'.repeat(1000), { ...NO_LIMITS, values: 100 }).values).toBe(101);
	});
});
