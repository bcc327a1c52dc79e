import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isForLanguages, languageOfPage } from './ofLanguage';

const dutch = new Set(['nl']);

it.each([
	['/nl/map/', true],
	['/fr/map/', false],
	['/nl', true],
	['/fr', false],
	['/', true],
	['/away/', true],
	['/_app/immutable/words/nl/nl-guide.x1.js', true],
	['/_app/immutable/words/ar/ar-guide.x1.js', false],
	['/_app/immutable/chunks/guide.x1.js', true],
	['/pictograms/1F3E0.svg', true],
	['/fonts/vazirmatn-arabic.woff2', false],
	['/fonts/atkinson-hyperlegible-next-latin.woff2', true]
])('of %s it is known whether somebody who reads Dutch needs it', (path, needed) => {
	expect(isForLanguages(path, dutch)).toBe(needed);
});

it('the typeface of a script comes with a language that is written in it', () => {
	expect(isForLanguages('/fonts/vazirmatn-arabic.woff2', new Set(['nl', 'ar']))).toBe(true);
});

it('every typeface is everybody’s, of one script, or fetched when it is used', () => {
	const fonts = readdirSync('static/fonts').filter((name) => name.endsWith('.woff2'));
	const forDutch = fonts.filter((name) => isForLanguages(`/fonts/${name}`, dutch));
	expect(forDutch.every((name) => name.startsWith('atkinson'))).toBe(true);
	expect(forDutch).toHaveLength(2);
});

it('a page says its language', () => {
	expect(languageOfPage('/uk/about/')).toBe('uk');
	expect(languageOfPage('/away/')).toBeUndefined();
});
