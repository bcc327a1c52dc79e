import { expect, test } from 'vitest';
import { buttonKey, domainKey, helperKey, stepKey, uiKey, vocabularyKey } from './key';

test('the words of a step stand under its key in the guide', () => {
	expect(stepKey('closeness', 'answer', '1')).toBe('guide:closeness.answer.1');
	expect(stepKey('closeness', 'field', 'often', 'ask')).toBe('guide:closeness.field.often.ask');
});

test('the words of a domain stand in the vocabulary, its examples among them', () => {
	expect(domainKey('work', 'ask')).toBe('vocabulary:domain.work.ask');
	expect(domainKey('work', 'example', 'repair-caf')).toBe('vocabulary:domain.work.example.repair-caf');
});

test('helper questions are numbered, in a set of their own', () => {
	expect(helperKey('closeness', 2)).toBe('helpers:closeness.2');
	expect(helperKey('domain.work', 1)).toBe('helpers:domain.work.1');
});

test('buttons, screens and the vocabulary have their own places', () => {
	expect(buttonKey('rather-not')).toBe('ui:button.rather-not');
	expect(uiKey('error', 'too-many')).toBe('ui:error.too-many');
	expect(vocabularyKey('pictogram', '1F3E0')).toBe('vocabulary:pictogram.1F3E0');
});
