import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage, speaker } from '$lib/i18n/words';
import { bareActor, emptyMap, type NeighbourhoodMap } from '$lib/model/map';
import { pageContent } from './pageContent';

const map: NeighbourhoodMap = {
	...emptyMap('2026-11-23', ['nl']),
	title: 'Mijn straat',
	domains: { belief: 'nobody' },
	actors: [
		bareActor('a1', {
			...{ name: 'Bakker Els', kind: 'person', domain: 'work', ring: 2, reciprocity: 'mutual' },
			picture: { type: 'photo', photo: 'p1', alt: 'de toog' },
			photos: ['p1', 'p2'],
			voice: 'v1'
		}),
		bareActor('a2', { name: 'Kanarie', ring: 1, private: true, photos: ['p3'], voice: 'v3' }),
		bareActor('a3', { kind: 'place' })
	],
	wishes: [
		{ id: 'w1', text: 'Vast werk', domain: 'work', helpedBy: [], thresholds: [], private: false },
		{ id: 'w2', text: 'Geheim', helpedBy: [], thresholds: [], private: true }
	]
} as NeighbourhoodMap;

describe('what a page says', () => {
	beforeAll(async () => {
		await loadLanguage('nl');
		await loadLanguage('en');
	});

	it('is the list beside the map, in words', () => {
		const said = pageContent(speaker('nl'), map);
		expect(said.title).toBe('Mijn straat');
		expect(said.date).toBe('23 november 2026');
		expect(said.sections.map(({ heading }) => heading.text)).toEqual([
			'dichtbij',
			'Nog geen plek',
			'Wensen',
			'Nog leeg'
		]);
		const [els] = said.sections[0]!.lines;
		expect(els!.name).toBe('Bakker Els');
		expect(els!.facts.length).toBeGreaterThanOrEqual(3);
		expect(els!.photos).toEqual([
			{ id: 'p1', alt: 'de toog' },
			{ id: 'p2', alt: 'Bakker Els' }
		]);
		expect(els!.voice).toBe('v1');
		expect(said.sections[1]!.lines[0]!.name).not.toBe('');
		expect(said.sections[2]!.lines[0]!.name).toBe('Vast werk');
	});

	it('shows nothing of what is private, and says that the file within has it', () => {
		const said = pageContent(speaker('nl'), map);
		expect(JSON.stringify(said)).not.toMatch(/Kanarie|Geheim|p3|v3/);
		expect(said.notes.map(({ text }) => text).join()).toContain('ook wat alleen voor jou is');
	});

	it('names the method after which the map was made (R76)', () => {
		expect(pageContent(speaker('nl'), map).notes.map(({ text }) => text)).toContainEqual(
			expect.stringContaining('Resokit')
		);
	});

	it('is in the language that is asked for', () => {
		const said = pageContent(speaker('en'), map);
		expect([said.label.lang, said.label.text]).toEqual(['en', 'Your map']);
		expect(said.sections[0]!.heading.lang).toBe('en');
	});
});
