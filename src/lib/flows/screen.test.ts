import { describe, expect, test } from 'vitest';
import { actor, aMap } from '$lib/model/building';
import { partSlot, sheetKey, slotAt } from './plan';
import { screenOf } from './screen';

describe('what an answer opens on its screen', () => {
	const facts = { map: aMap().date('2026-01-01').with(actor('a1').name('Mo')).build(), today: '2026-01-01' };
	const opens = (step: string, answer: string) =>
		screenOf(partSlot(facts, step), facts).answers.find(({ key }) => key === answer)?.opens;

	test('a wish to meet somebody opens a name, a step to meet somebody opens what one will do', () => {
		expect(opens('wish', 'meet')).toBe('text');
		expect(opens('next-step', 'meet')).toBe('fields');
	});

	test('a wish opens its own words, a place to stay away from opens a name', () => {
		expect(opens('wish', 'add')).toBe('fields');
		expect(opens('no-go', 'add')).toBe('text');
	});

	test('a plain answer opens nothing, a picture a maker, tiles tiles', () => {
		expect(opens('home-since', 'over-5y')).toBe('nothing');
		expect(opens('home-picture', 'draw')).toBe('drawing');
		expect(opens('domain-filter', 'grid')).toBe('tiles');
	});
});

describe('the sheet of a hidden contact', () => {
	const map = aMap()
		.date('2026-01-01')
		.with(actor('a1').name('K.').kind('person').value('destructive').private(true))
		.build();
	const facts = { map, today: '2026-01-01' };

	test('still lets the person say a doubt that nobody would ask about', () => {
		const sheet = slotAt(facts, sheetKey('a1'))!;
		const doubt = screenOf(sheet, facts).fields.find(({ field }) => field.key === 'reciprocity-doubt');
		expect(doubt?.applies).toBe(true);
	});
});
