import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './languages';
import { bitsOf, DRAWN, drawWords, judgeWords, loadSecretWords } from './secretWords';

const listed = readdirSync(new URL('./secretWords', import.meta.url)).map((file) => file.replace('.ts', ''));
const tags = [...new Set([...LANGUAGES.map(({ tag }) => tag), ...listed])];

/** The letters of a list in another script than the Latin one: those that every keyboard of that script has. */
const LETTERS: Readonly<Record<string, string>> = {
	ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
	uk: 'абвгдежзийклмнопрстуфхцчшщьюя'
};

describe.each(tags)('the words to draw from in %s', (tag) => {
	it('are 512 different short ones that any keyboard of its script has', async () => {
		const list = await loadSecretWords(tag);
		expect(new Set(list).size).toBe(512);
		expect(list).toHaveLength(512);
		const written = new RegExp(`^[${LETTERS[tag] ?? 'a-z'}]{3,8}$`);
		expect(list.filter((word) => !written.test(word))).toEqual([]);
		expect(bitsOf(list)).toBe(54);
	});

	it('are all drawn, none much oftener than another', async () => {
		const list = await loadSecretWords(tag);
		const times = new Map<string, number>();
		const rounds = 4000;
		for (let round = 0; round < rounds; round += 1) {
			const drawn = drawWords(list).split(' ');
			expect(drawn).toHaveLength(DRAWN);
			for (const word of drawn) times.set(word, (times.get(word) ?? 0) + 1);
		}
		const expected = (rounds * DRAWN) / 512;
		expect(times.size).toBe(512);
		// Chi-squared with 511 degrees of freedom passes 750 less than once in 10,000,000,000 runs.
		const chi = list.reduce((sum, word) => sum + (times.get(word)! - expected) ** 2 / expected, 0);
		expect(chi).toBeLessThan(750);
	});
});

it('a language without a list of its own draws from the English one', async () => {
	expect(await loadSecretWords('xx')).toEqual(await loadSecretWords('en'));
});

it('a list of which some words would be likelier is refused', () => {
	expect(() => drawWords(['een', 'twee', 'drie'])).toThrow(RangeError);
	expect(() => drawWords([])).toThrow(RangeError);
});

describe('own words', () => {
	it.each([
		['', 'short'],
		['geheim', 'short'],
		['aaaaaaaaaaaaaaaa', 'short'],
		['12345678', 'easy'],
		['mijn hondje', 'easy'],
		['appel appel appel appel appel appel', 'easy'],
		['fiets brood kikker lamp', 'fair'],
		['fiets brood kikker lamp regen trap', 'long']
	] as const)('%j are said to be %s', (words, strength) => {
		expect(judgeWords(words).strength).toBe(strength);
	});

	it('are counted as a person counts them, and no better for spaces or for being longer than they tell', () => {
		expect(judgeWords('  het  café  ')).toMatchObject({ words: 2, characters: 8 });
		fc.assert(
			fc.property(fc.string(), (text) => {
				const spaced = ` ${text.replace(/\s/g, '   ')} `;
				expect(judgeWords(spaced)).toEqual(judgeWords(text));
			})
		);
	});
});
