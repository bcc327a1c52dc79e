import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PIECE, toSentences } from './sentences';

const SENTENCES = [
	'Wie ken je?',
	'Dat is fijn!',
	'Ga verder.',
	'هل تعرف أحدًا؟',
	'یہ ٹھیک ہے۔',
	'ሰላም ነው።',
	'„Ja.“ “Yes.”'
];

describe('a text in sentences', () => {
	it('is parted at the end of each, in every script that we speak', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...SENTENCES.slice(0, 6)), { minLength: 1, maxLength: 8 }),
				(given) => {
					expect(toSentences(given.join(' '))).toEqual(given);
				}
			)
		);
	});

	it('is not parted within a number, a name or a bracket', () => {
		const whole = 'Op 2.5 km van de markt (bij A.B.) ligt 1,5 hectare bos';
		expect(toSentences(whole)).toEqual(['Op 2.5 km van de markt (bij A.B.) ligt 1,5 hectare bos']);
	});

	it('is breathed at commas where a sentence is too long, the Arabic ones too', () => {
		const breath = (one: string, comma: string) => Array.from({ length: 30 }, () => one).join(comma);
		for (const [one, comma] of [
			['vrienden en buren', ', '],
			['الأصدقاء والجيران', '، ']
		] as const) {
			const pieces = toSentences(breath(one, comma));
			expect(pieces.length).toBeGreaterThan(2);
			expect(pieces.slice(0, -1).every((piece) => piece.endsWith(comma.trim()))).toBe(true);
		}
	});

	it('loses no word, has no piece that is too long, and says no mark of direction', () => {
		const word = fc.stringMatching(/^[a-zа-яا-ي]{1,30}[,.?؟،]?$/u);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 120 }), (words) => {
				const pieces = toSentences(words.map((one) => `\u2068${one}\u2069`).join(' '));
				expect(pieces.join(' ')).toBe(words.join(' '));
				expect(pieces.filter((piece) => piece.length > LONGEST_PIECE)).toEqual([]);
			})
		);
	});

	it('has nothing to say where there is nothing but marks', () => {
		expect(toSentences(' … — \u2068\u2069')).toEqual([]);
	});
});
