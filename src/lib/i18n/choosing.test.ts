import { expect, test } from 'vitest';
import { chooseLanguage } from './choosing';

test('the first language that a reader wants and the program speaks is chosen, whatever its region', () => {
	expect(chooseLanguage(['nl-BE', 'en'])).toBe('nl');
	expect(chooseLanguage(['xx', 'en-GB', 'nl'])).toBe('en');
	expect(chooseLanguage(['EN'])).toBe('en');
});

test('a reader of other languages is left to choose', () => {
	expect(chooseLanguage(['xx', 'yy-ZZ'])).toBeUndefined();
	expect(chooseLanguage([])).toBeUndefined();
});
