import { describe, expect, it } from 'vitest';
import { receiverKey, slotAt } from '$lib/flows/plan';
import { screenOf } from '$lib/flows/screen';
import { LANGUAGES } from '$lib/i18n/languages';
import { loadLanguage, speaker } from '$lib/i18n/words';
import { aMap } from '$lib/model/building';
import { RECEIVERS } from '$lib/model/vocabulary';
import { filledIn, questionOf } from './wording';

const facts = { map: aMap().build(), today: '2026-11-23' };

/** The question what somebody may see. */
function ask(receiver: (typeof RECEIVERS)[number], language: string): string {
	const say = speaker(language);
	const screen = screenOf(slotAt(facts, receiverKey(receiver))!, facts);
	return say(questionOf(screen, filledIn(screen, say))).text.replace(/[\u2066-\u2069]/g, '');
}

describe.each(LANGUAGES.map(({ tag }) => tag))('the question what somebody may see, in %s', (language) => {
	it('begins with a capital, whoever it is about', async () => {
		await loadLanguage(language);
		for (const receiver of RECEIVERS) {
			const [first] = ask(receiver, language);
			expect(first, ask(receiver, language)).toBe(first!.toLocaleUpperCase(language));
		}
	});
});

it('says whom it is about without a capital in the midst of a sentence', async () => {
	await loadLanguage('nl');
	expect(ask('team', 'nl')).toBe('Wat mag het team zien?');
});
