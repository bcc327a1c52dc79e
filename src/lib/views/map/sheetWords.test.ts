import { describe, expect, it } from 'vitest';
import { DOMAIN_PICTOGRAMS } from '$lib/flows/domains';
import { stepKey } from '$lib/i18n/key';
import { LANGUAGES } from '$lib/i18n/languages';
import { loadLanguage, speaker } from '$lib/i18n/words';
import { emptyMap } from '$lib/model/map';
import { RINGS } from '$lib/model/vocabulary';
import { sheetWords } from './sheetWords';

describe.each(LANGUAGES.map(({ tag }) => tag))('the words of a sheet in %s', (tag) => {
	const wordsOf = async () => {
		await loadLanguage(tag);
		return sheetWords({ say: speaker(tag) }, emptyMap('2026-11-23', [tag]), DOMAIN_PICTOGRAMS);
	};

	it('never call the third ring and the blue value the same (R65)', async () => {
		const { rings, legend } = await wordsOf();
		const blue = speaker(tag)(stepKey('value', 'answer', 'neutral')).text;
		const middle = rings[3].toLocaleLowerCase(tag);
		for (const words of [blue, legend.neutral]) expect(words.toLocaleLowerCase(tag)).not.toContain(middle);
		expect(middle).not.toContain(blue.toLocaleLowerCase(tag));
	});

	it('have four rings with a word each, and the six rows of the method (R54, R64)', async () => {
		const { rings, legend } = await wordsOf();
		expect(new Set(RINGS.map((ring) => rings[ring])).size).toBe(4);
		const rows = ['closeness', 'mutual', 'influence', 'constructive', 'neutral', 'destructive'] as const;
		expect(new Set(rows.map((row) => legend[row])).size).toBe(rows.length);
		for (const row of rows) expect(legend[row]).not.toBe('');
	});

	it('say the day and the method (R76), and something on an empty sheet', async () => {
		const { date, reference, nobody } = await wordsOf();
		expect(date).toBe(new Date('2026-11-23T12:00:00').toLocaleDateString(tag, { dateStyle: 'long' }));
		expect(reference).toContain('Resokit');
		expect(nobody?.trim()).toMatch(/\S/);
	});
});
