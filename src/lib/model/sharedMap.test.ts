import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newMapId, newShareId } from '$lib/session/ids';
import { FULL } from '../../../tests/guide/chance';
import { anyConsent, withCanaries } from '../../../tests/maps/canaries';
import { tellFigure } from '../../../tests/trust/figure';
import { anyMap, anyMoments } from '../../../tests/maps/arbitraries';
import { actor, aMap } from './building';
import { parseFile, writeFile } from './format';
import type { NeighbourhoodMap } from './map';
import { sharedMap } from './sharedMap';
import {
	actorGoesAlong,
	isShareId,
	leftOutOf,
	noteGoesAlong,
	stepGoesAlong,
	wishGoesAlong,
	type Consent
} from './sharing';

/** Of the long run every map of the promise, and a sample of them in the short one. */
const RUNS = 50 * FULL;
const NOTHING: Consent = { parts: [], actors: [], wishes: [], nextSteps: [], notes: [] };
const ID = '11111111-1111-8111-8111-111111111111';
const anyGiving = anyMap.chain((map) => fc.tuple(fc.constant(map), anyConsent(map), anyMoments));
const namesOf = (map: NeighbourhoodMap) => map.actors.map(({ name }) => name);

/** A baker, a mosque, somebody who costs energy, a square to stay away from, somebody hidden, somebody wished for. */
const street = aMap()
	.title('Mijn straat')
	.home({ called: 'my-home', name: 'Ons nest', neighbourhood: 'Dampoort', noAnswer: { since: 'unknown' } })
	.domains({ work: 'nobody', belief: 'asked', 'local-shops': 'asked', mobility: 'skipped' })
	.with(
		actor('a1').name('Bakker').kind('place').domain('local-shops').ring(1).value('constructive').note('Warm'),
		actor('a2').name('Moskee').kind('place').domain('belief'),
		actor('a3').name('Rudi').kind('person').domain('work').value('destructive').note('Vraagt geld'),
		actor('a4').name('Het plein').kind('place').domain('public-space').safety('no-go'),
		actor('a5').name('Tante').kind('person').domain('family-friends').private(true),
		actor('a6').name('Zwembad').kind('place').domain('leisure').status('wished')
	)
	.wishes([
		{ id: 'w1', text: 'Werk', helpedBy: ['a3', 'a1'], thresholds: ['Angst voor Rudi'], private: false }
	])
	.nextSteps([
		{ id: 'n1', type: 'ask', text: 'Bellen', with: ['a3', 'a1', 'worker'], done: false, private: false },
		{ id: 'n2', type: 'ask', text: 'Weggaan', with: [], done: false, private: true }
	])
	.build();

describe('what goes along', () => {
	it('is nobody and nothing as long as nothing is ticked', () => {
		const { map, photos } = sharedMap(street, NOTHING);
		expect(map).toEqual(aMap(street.date).build());
		expect(photos.size).toBe(0);
	});

	it('is, of everybody together, only who is not red, no-go, hidden, wished for or of belief', () => {
		const { map } = sharedMap(street, { ...NOTHING, parts: ['places', 'names'] });
		expect(namesOf(map)).toEqual(['Bakker']);
		const withBelief = sharedMap(street, { ...NOTHING, parts: ['places', 'names', 'belief'] });
		expect(namesOf(withBelief.map)).toEqual(['Bakker', 'Moskee']);
	});

	it('is each of the others once it was ticked, and hidden no longer', () => {
		const { map } = sharedMap(street, { ...NOTHING, parts: ['names'], actors: ['a3', 'a4', 'a5', 'a6'] });
		expect(namesOf(map)).toEqual(['Rudi', 'Het plein', 'Tante', 'Zwembad']);
		expect(map.actors.map((one) => one.private)).toEqual([false, false, false, false]);
	});

	it('has no names unless they were ticked, and still says what each is', () => {
		const { map } = sharedMap(street, { ...NOTHING, parts: ['places'], actors: ['a3'] });
		expect(map.title).toBeUndefined();
		expect(map.home).toEqual({ noAnswer: {} });
		expect(map.actors.map(({ name, kind, picture }) => [name, kind, picture?.type])).toEqual([
			[undefined, 'place', 'pictogram'],
			[undefined, 'person', 'pictogram']
		]);
	});

	it('has no signs unless they were ticked, and none of a layer that is off', () => {
		const plain = sharedMap(street, { ...NOTHING, parts: ['places'] }).map.actors[0]!;
		expect([plain.ring, plain.value]).toEqual([undefined, undefined]);
		const off = { ...street, guide: { ...street.guide, steps: { value: false } } };
		const signed = sharedMap(off, { ...NOTHING, parts: ['places', 'signs'] }).map.actors[0]!;
		expect([signed.ring, signed.value]).toEqual([1, undefined]);
		const red = sharedMap(off, { ...NOTHING, parts: ['places', 'signs', 'names'] });
		expect(namesOf(red.map)).toEqual(['Bakker']);
	});

	it('has a wish, a step or a note only when it was ticked, a hidden step never', () => {
		const { map } = sharedMap(street, {
			parts: ['places'],
			actors: [],
			wishes: ['w1'],
			nextSteps: ['n1', 'n2'],
			notes: ['a1', 'a3']
		});
		expect(map.wishes).toEqual([
			{ id: 'w1', text: 'Werk', helpedBy: ['a1'], thresholds: [], private: false }
		]);
		expect(map.nextSteps.map((step) => [step.text, step.with])).toEqual([['Bellen', ['a1', 'worker']]]);
		expect(map.actors.map(({ note }) => note)).toEqual(['Warm']);
	});

	it('tells of no domain but where somebody stands who goes along', () => {
		const { map } = sharedMap(street, { ...NOTHING, parts: ['places'] });
		expect(map.domains).toEqual({ 'local-shops': 'asked' });
	});
});

describe('any map, with any ticks', () => {
	it('T14: gives not one word that was left out, and every one that was ticked', () => {
		let [leftOut, given, shares, hits] = [0, 0, 0, 0];
		fc.assert(
			fc.property(anyGiving, ([map, consent, moments]) => {
				const full = withCanaries(map, consent, moments);
				const shared = sharedMap(full.map, full.consent);
				const text = writeFile(shared.map, [], {}, {}, { id: ID, savedAt: '2026-11-23T10:00:00Z' });
				const there = (word: string) => text.includes(word);
				const heard = full.canaries.filter(({ word, mayGo }) => !mayGo && there(word));
				hits += heard.length;
				expect(heard).toEqual([]);
				expect(full.canaries.filter(({ word, mayGo }) => mayGo && !there(word))).toEqual([]);
				leftOut += full.canaries.filter(({ mayGo }) => !mayGo).length;
				given += full.canaries.filter(({ mayGo }) => mayGo).length;
				shares += 1;
			}),
			{ numRuns: RUNS }
		);
		expect(leftOut).toBeGreaterThan(50 * RUNS);
		expect(given).toBeGreaterThan(RUNS);
		tellFigure('T14', `${leftOut} left-out strings searched for in ${shares} files, hits`, hits, 0);
	});

	it('T14: gives no photo that was left out, and none of a red or no-go person', () => {
		let feared = 0;
		fc.assert(
			fc.property(anyGiving, ([map, consent, moments]) => {
				const full = withCanaries(map, { ...consent, parts: [...consent.parts, 'photos'] }, moments);
				const { photos } = sharedMap(full.map, full.consent);
				const given = [...full.photos].filter(([, { mayGo }]) => mayGo).map(([id]) => id);
				expect([...photos.values()].sort()).toEqual(given.sort());
				feared += [...full.photos.values()].filter((one) => one.isOfFeared && !one.mayGo).length;
			}),
			{ numRuns: RUNS }
		);
		expect(feared).toBeGreaterThan(RUNS / 20);
	});

	it('is the same as if whoever is left out had never been there', () => {
		fc.assert(
			fc.property(anyGiving, ([map, consent]) => {
				const without: NeighbourhoodMap = {
					...map,
					actors: map.actors
						.filter((one) => actorGoesAlong(one, consent))
						.map(({ note, ...one }) => ({
							...one,
							...(note !== undefined && noteGoesAlong({ ...one, note }, consent) && { note })
						})),
					wishes: map.wishes.filter((wish) => wishGoesAlong(wish, consent)),
					nextSteps: map.nextSteps.filter((step) => stepGoesAlong(step, consent)),
					...{ notes: [], catches: [], sharing: [], domains: {} }
				};
				expect(sharedMap(map, consent)).toEqual(sharedMap(without, consent));
			})
		);
	});

	it('makes a file that this program reads, of which nothing is a person’s own copy’s', () => {
		fc.assert(
			fc.property(anyGiving, ([map, consent]) => {
				const before = JSON.stringify(map);
				const shared = sharedMap(map, consent).map;
				expect(JSON.stringify(map)).toBe(before);
				const parsed = parseFile(writeFile(shared, [], {}, {}, { id: ID, savedAt: '2026-11-23T10:00:00Z' }));
				expect(parsed).toMatchObject({ file: { map: shared, readonly: false } });
				const { guide, notes, catches, sharing, languages, revisit } = shared;
				expect({ guide, notes, catches, sharing, languages, revisit }).toEqual({
					...{ guide: aMap().build().guide, notes: [], catches: [], sharing: [], languages: [] },
					revisit: undefined
				});
				for (const one of shared.actors) {
					expect([one.private, one.location, one.voice, one.noAnswer]).toEqual([
						...[false, undefined, undefined, {}]
					]);
				}
			})
		);
	});

	it('is numbered without a gap, and the same every time', () => {
		fc.assert(
			fc.property(anyGiving, ([map, consent]) => {
				const { map: shared, photos } = sharedMap(map, consent);
				const count = (letter: string, of: readonly unknown[]) => of.map((_, at) => `${letter}${at + 1}`);
				expect(shared.actors.map(({ id }) => id)).toEqual(count('a', shared.actors));
				expect(shared.wishes.map(({ id }) => id)).toEqual(count('w', shared.wishes));
				expect(shared.nextSteps.map(({ id }) => id)).toEqual(count('n', shared.nextSteps));
				expect([...photos.keys()]).toEqual(count('p', [...photos]));
				expect(sharedMap(map, consent)).toEqual({ map: shared, photos });
			})
		);
	});
});

describe('what stays behind', () => {
	const all: Consent = {
		parts: ['places', 'names', 'signs', 'belief'],
		...{ actors: ['a3', 'a4', 'a5', 'a6'], wishes: ['w1'], nextSteps: ['n1'], notes: ['a1', 'a3'] }
	};

	it('is what was not ticked, and of what is ticked one by one, as soon as one of it stays', () => {
		expect(leftOutOf(street, NOTHING, 'json')).toEqual([
			...['places', 'names', 'signs', 'belief', 'destructive', 'no-go', 'private', 'wishes'],
			...['next-steps', 'notes']
		]);
		// A hidden step is never given.
		expect(leftOutOf(street, all, 'json')).toEqual(['private', 'next-steps']);
		expect(leftOutOf(street, { ...all, actors: ['a3', 'a5', 'a6'] }, 'json')).toContain('no-go');
	});

	it('is nothing of which there is nothing', () => {
		expect(leftOutOf(aMap().build(), NOTHING, 'json')).toEqual([]);
		expect(leftOutOf(street, NOTHING, 'json')).not.toContain('photos');
	});

	it('is also what a drawing does not show', () => {
		const shy = { ...street, nextSteps: street.nextSteps.slice(0, 1) };
		expect(leftOutOf(shy, all, 'html')).toEqual([]);
		for (const format of ['print', 'png', 'svg'] as const)
			expect(leftOutOf(shy, all, format)).toEqual(['next-steps', 'notes']);
	});
});

it('a share’s id tells that it is one, and no map’s own id does', () => {
	const ids = Array.from({ length: 100 }, newShareId);
	expect(new Set(ids).size).toBe(100);
	for (const id of ids)
		expect(id).toMatch(/^67697665-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	expect(ids.every(isShareId)).toBe(true);
	expect(Array.from({ length: 1000 }, newMapId).filter(isShareId)).toEqual([]);
});
