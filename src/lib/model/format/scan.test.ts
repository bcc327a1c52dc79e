import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh } from './scan';

const NO_LIMITS = { bytes: Infinity, nesting: Infinity };

function depthOf(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	return 1 + Math.max(0, ...Object.values(value).map(depthOf));
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
				const bytes = new TextEncoder().encode(text).length;
				expect(weigh(text, NO_LIMITS)).toEqual({ bytes, nesting: depthOf(value) });
			})
		);
	});

	it('stops at the limit', () => {
		expect(weigh('['.repeat(1000), { bytes: 10, nesting: 32 }).bytes).toBe(11);
		expect(weigh('['.repeat(1000), { bytes: 1000, nesting: 32 }).nesting).toBe(33);
	});
});
