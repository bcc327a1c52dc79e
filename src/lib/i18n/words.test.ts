import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { stepKey, uiKey, vocabularyKey } from './key';
import { LANGUAGES, SOURCE_LANGUAGE, type LanguageTag } from './languages';
import { loadLanguage, speaker } from './words';

const isolated = (name: string) => `\u2068${name}\u2069`;

beforeAll(async () => {
	for (const { tag } of LANGUAGES) await loadLanguage(tag);
});

describe('a speaker', () => {
	test('speaks its own language, whatever another one speaks', () => {
		const dutch = speaker('nl');
		const english = speaker('en');
		expect(dutch(vocabularyKey('kind', 'place'))).toEqual({ text: 'plek', lang: 'nl', dir: 'ltr' });
		expect(english(vocabularyKey('kind', 'place'))).toEqual({ text: 'place', lang: 'en', dir: 'ltr' });
		expect(dutch(vocabularyKey('kind', 'place')).text).toBe('plek');
	});

	test('says what is missing in its language in the source language, and says that it is that language', () => {
		const said = speaker('ar')(stepKey('closeness', 'worker'));
		expect(said.text).toContain('kunnen rekenen op');
		expect(said).toMatchObject({ lang: SOURCE_LANGUAGE, dir: 'ltr' });
	});

	test('has another wording for a place, a person and a group, and the plain one where the kind is not known', () => {
		const dutch = speaker('nl');
		const key = stepKey('closeness', 'field', 'often', 'ask');
		const ask = (kind?: 'place' | 'person' | 'organisation') =>
			dutch({ key, with: { name: 'X' }, ...(kind ? { kind } : {}) }).text;
		expect(new Set([ask(), ask('place'), ask('person'), ask('organisation')]).size).toBe(4);
	});

	test('falls back to the plain wording where a kind has none of its own', () => {
		const words = { key: stepKey('closeness', 'ask'), with: { name: 'X' } };
		const dutch = speaker('nl');
		expect(dutch({ ...words, kind: 'place' })).toEqual(dutch(words));
	});

	test('leaves a key without words as it is, for the tests to find', () => {
		expect(speaker('nl')(uiKey('nowhere', 'nothing')).text).toContain('nowhere.nothing');
	});
});

describe('what is filled in', () => {
	test('keeps its own direction, so that an Arabic name stays whole in a Dutch sentence', () => {
		const { text } = speaker('nl')({ key: uiKey('chat', 'placed'), with: { name: 'سمير (2)' } });
		expect(text).toBe(`Goed. ${isolated('سمير (2)')} staat op je kaart.`);
	});

	test('may be a number, which needs no isolation', () => {
		expect(speaker('nl')({ key: uiKey('chat', 'progress'), with: { n: 3 } }).text).toMatch(/^Nog 3 /);
	});

	test('is never taken for a text of ours, whatever a person typed', () => {
		const say = speaker('en');
		const key = uiKey('chat', 'placed');
		const [before, behind] = say({ key, with: { name: '|' } }).text.split(isolated('|'));
		const hostile = fc.constantFrom(
			'$t(ui:button.next)',
			'{{name}}',
			'{{n}}',
			'$&',
			'$1',
			'<b>',
			'&amp;',
			'.',
			':'
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme' }))), (parts) => {
				const name = parts.join('');
				expect(say({ key, with: { name } }).text).toBe(`${before}${isolated(name)}${behind}`);
			})
		);
	});
});

describe('what only support workers meet', () => {
	const hint = stepKey('closeness', 'worker');

	test('is said in the source language where a language lacks it, and nothing of that is loaded before', async () => {
		vi.resetModules();
		const fresh = await import('./words');
		await fresh.loadLanguage('ar');
		const say = fresh.speaker('ar');
		expect(say(hint).text).toBe('closeness.worker');
		await fresh.loadWorkersWords('ar');
		expect(say(hint)).toMatchObject({ lang: 'nl', dir: 'ltr' });
		expect(say(vocabularyKey('ring', '4'))).toMatchObject({ lang: 'ar', dir: 'rtl' });
	});

	test('needs nothing more in a language that has it', async () => {
		vi.resetModules();
		const fresh = await import('./words');
		await fresh.loadLanguage('fr');
		await fresh.loadWorkersWords('fr');
		expect(fresh.speaker('fr')(hint).lang).toBe('fr');
		expect(fresh.speaker('nl')(hint).text).toBe('closeness.worker');
	});
});

test('a pseudo-locale is there while the program is developed', async () => {
	await loadLanguage('ar-XB' as LanguageTag);
	const { text, lang, dir } = speaker('ar-XB')(vocabularyKey('ring', '4'));
	expect({ lang, dir }).toEqual({ lang: 'ar-XB', dir: 'rtl' });
	expect(text).not.toMatch(/[a-z]/i);
});
