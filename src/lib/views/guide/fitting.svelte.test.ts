/** Every kind of question fits a phone with letters twice as large, in longer words, and in the other direction. */
import { isLanguage } from '$lib/i18n/languages';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { clipped, languagesWrong, overflowing, overlapping } from '../../../../tests/views/accessibility';
import AtTheGuide from '../../../../tests/views/AtTheGuide.svelte';
import { Resident } from '../../../../tests/guide/resident';
import { show } from '../../../../tests/views/show';
import { QUESTIONS, type QuestionExample } from './guide.examples';

async function open({ map, slot }: QuestionExample, lang: string) {
	const resident = new Resident(map);
	resident.go({ type: 'EDITED', slot });
	document.documentElement.style.fontSize = '200%';
	document.documentElement.dir = lang.startsWith('ar') ? 'rtl' : 'ltr';
	// High enough that the sticky bar lies over nothing.
	await page.viewport(360, 6000);
	show(AtTheGuide, { resident, heard: [] }, { lang });
	await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
	await document.fonts.ready;
}

describe.each(['en-XA', 'ar-XB', 'ar'])('in %s, with letters twice as large', (lang) => {
	it.each(QUESTIONS)(
		'the screen of $name fits: nothing is cut, laid over another, or wider than the phone',
		async (example) => {
			expect(isLanguage(lang)).toBe(true);
			await open(example, lang);
			try {
				expect(overflowing()).toEqual([]);
				expect(clipped()).toEqual([]);
				expect(overlapping()).toEqual([]);
				expect(languagesWrong(lang)).toEqual([]);
			} finally {
				document.documentElement.removeAttribute('style');
				document.documentElement.dir = 'ltr';
			}
		}
	);
});
