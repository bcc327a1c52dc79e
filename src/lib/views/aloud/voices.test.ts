import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aVoice } from '../../../../tests/views/fakeVoices';
import { tagsFor } from './regions';
import { chooseVoice } from './voices';

const chosen = (tags: readonly string[], lang: string, wanted: readonly string[] = []) => {
	const found = chooseVoice(
		tags.map((tag) => aVoice(tag.replace('~', ''), !tag.startsWith('~'))),
		lang,
		wanted
	);
	return 'voice' in found ? found.voice.lang : found.why;
};

describe('the voice for a language', () => {
	it('is of the region that the device is set to, then of Belgium, then any', () => {
		const dutch = ['nl-SR', 'nl-NL', 'nl-BE'];
		expect(chosen(dutch, 'nl', ['en-GB', 'nl-NL'])).toBe('nl-NL');
		expect(chosen(dutch, 'nl')).toBe('nl-BE');
		expect(chosen(['nl-SR', 'nl_NL'], 'nl')).toBe('nl-SR');
		expect(chosen(['ar_EG', 'ar_MA'], 'ar', ['ar-MA'])).toBe('ar_MA');
	});

	it('is never of another language, nor one that sends the text away, whatever there is', () => {
		const tag = fc.constantFrom('nl-BE', 'nl_NL', 'nl', 'en-GB', 'ar', 'ar-SA', 'fr-BE', 'ni-AA', 'nld-NL');
		const voice = fc.tuple(tag, fc.boolean()).map(([lang, local]) => aVoice(lang, local));
		fc.assert(
			fc.property(fc.array(voice), fc.constantFrom('nl', 'ar', 'fr-BE'), (voices, lang) => {
				const own = voices.filter((one) => one.lang.split(/[-_]/)[0] === lang.slice(0, 2));
				const found = chooseVoice(voices, lang, []);
				if ('voice' in found) expect(own.filter((one) => one.localService)).toContain(found.voice);
				else expect(found.why).toBe(own.length > 0 ? 'remote' : 'none');
				expect('voice' in found).toBe(own.some((one) => one.localService));
			})
		);
	});

	it('says whether there is none or only one that sends the text away', () => {
		expect(chosen(['en-GB', 'fr-BE'], 'nl')).toBe('none');
		expect(chosen(['en-GB', '~nl-BE'], 'nl')).toBe('remote');
		expect(chosen(['~nl-BE', 'nl-NL'], 'nl')).toBe('nl-NL');
		expect(chosen([], 'nl')).toBe('none');
	});
});

it('the tags of a language are each looked for once, its own region first', () => {
	expect(tagsFor('nl-BE', ['nl', 'nl-NL', 'nl-BE', 'fr-BE'])).toEqual(['nl-be', 'nl-nl', 'nl']);
	expect(tagsFor('uk', [])).toEqual(['uk-be', 'uk']);
});
