import { expect, test } from 'vitest';
import { pseudo, pseudoTree } from './pseudo';

test('en-XA is longer by two fifths, in letters that are still read', () => {
	const text = 'Do you want to make a map of your neighbourhood?';
	const written = pseudo('en-XA', text);
	expect(written.length).toBeGreaterThanOrEqual(text.length * 1.4);
	expect(written.startsWith('[Đö ýöû ŵåñţ')).toBe(true);
});

test('ar-XB has no Latin letter left but in what is filled in', () => {
	const written = pseudo('ar-XB', 'Does {{name}} belong here?');
	expect(written).toContain('{{name}}');
	expect(written.replace('{{name}}', '')).not.toMatch(/[a-z]/i);
});

test('a file keeps its keys', () => {
	expect(pseudoTree('ar-XB', { a: 'x', b: { c: 'y' } })).toEqual({ a: 'خ', b: { c: 'ظ' } });
});
