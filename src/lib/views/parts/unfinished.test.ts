import { describe, expect, it } from 'vitest';
import { Unfinished } from './unfinished';

describe('what is unfinished on the screen', () => {
	it('is what is typed now, with the way to it; a way to nothing is nothing', () => {
		const unfinished = new Unfinished();
		let typed: string | undefined;
		unfinished.add('place text', () => typed, 'text');
		unfinished.add('place opened', () => 'note', 'way');
		expect(unfinished.read()).toEqual({});
		typed = 'Mevr';
		expect(unfinished.read()).toEqual({ 'place text': 'Mevr', 'place opened': 'note' });
		typed = '';
		expect(unfinished.read()).toEqual({});
	});

	it('waits for the field that it was typed in, once, however long that is away', () => {
		const unfinished = new Unfinished({ 'place text': 'Mevr' });
		expect(unfinished.read()).toEqual({ 'place text': 'Mevr' });
		expect(unfinished.take('other text')).toBeUndefined();
		expect(unfinished.take('place text')).toBe('Mevr');
		expect([unfinished.take('place text'), unfinished.read()]).toEqual([undefined, {}]);
	});

	it('is not there any more when the field went, and is that of a field that took its place', () => {
		const unfinished = new Unfinished();
		const first = unfinished.add('text', () => 'one', 'text');
		const second = unfinished.add('text', () => 'two', 'text');
		first();
		expect(unfinished.read()).toEqual({ text: 'two' });
		second();
		expect(unfinished.read()).toEqual({});
	});

	it('may be something that cannot be told in words, as long as it is being made', () => {
		const unfinished = new Unfinished();
		let strokes = 0;
		const end = unfinished.hold(() => strokes > 0);
		expect(unfinished.isAtWork).toBe(false);
		strokes = 3;
		expect(unfinished.isAtWork).toBe(true);
		end();
		expect(unfinished.isAtWork).toBe(false);
	});
});
