import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAIN_READING, READING_CHOICES, READING_PARTS, takeReading, type Reading } from './reading';

const anyReading = fc.record(
	Object.fromEntries(READING_PARTS.map((part) => [part, fc.constantFrom(...READING_CHOICES[part])]))
) as unknown as fc.Arbitrary<Reading>;

test('what was chosen comes back as it was', () => {
	fc.assert(
		fc.property(anyReading, (reading) => {
			expect(takeReading(reading)).toEqual(reading);
		})
	);
});

test('whatever was kept, what comes back is a reading', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...READING_PARTS), fc.anything())),
			(kept) => {
				const taken = takeReading(kept);
				expect(Object.keys(taken)).toEqual(READING_PARTS);
				for (const part of READING_PARTS) expect(READING_CHOICES[part]).toContain(taken[part]);
			}
		)
	);
});

test('a value that is not known gives the plain one, and leaves the others', () => {
	expect(takeReading({ text: 'huge', face: 'easy' })).toEqual({ ...PLAIN_READING, face: 'easy' });
});
