import { actor, aMap } from '$lib/model/building';
import { DOMAINS, KINDS, RECIPROCITIES, RINGS, SAFETIES, VALUES } from '$lib/model/vocabulary';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../../../tests/maps/arbitraries';
import { SHEET_WORDS } from './crowd';
import { layout } from './layout';
import {
	countLook,
	dimmedBy,
	fits,
	hiddenBy,
	isLooking,
	looksFor,
	turnLook,
	wishFits,
	withoutHidden,
	type Look,
	type LookPart
} from './looking';

const some = <T>(list: readonly T[]) => fc.subarray([...list], { maxLength: 3 });
const anyLook = fc.record(
	{
		domains: some(DOMAINS),
		rings: some(RINGS),
		values: some(VALUES),
		arrows: some(RECIPROCITIES),
		kinds: some(KINDS),
		safeties: some(SAFETIES),
		wishes: fc.boolean(),
		hidesDifficult: fc.boolean()
	},
	{ requiredKeys: [] }
) as Arbitrary<Look>;
const LISTS = ['domains', 'rings', 'values', 'arrows', 'kinds', 'safeties'] as const;

const baker = actor('baker').name('Bakker').domain('local-shops').ring(1).value('constructive').kind('place');
const brother = actor('brother').domain('family-friends').alsoIn(['work']).ring(2).value('destructive');
const square = actor('square').safety('no-go').reciprocity('none').ring(2);
const secret = actor('secret').private(true).ring(2);
const choir = actor('choir').status('wished').domain('leisure');
const map = aMap()
	.with(baker, brother, square, secret, choir)
	.wishes([
		{ id: 'bike', text: 'Een fiets', domain: 'mobility', helpedBy: [], thresholds: [], private: false },
		{ id: 'calm', text: 'Rust', helpedBy: [], thresholds: [], private: true }
	])
	.build();
const switchOff = (...steps: string[]) => ({
	...map,
	guide: { ...map.guide, steps: Object.fromEntries(steps.map((step) => [step, false])) }
});
const sorted = (ids: Iterable<string>) => [...ids].sort();
const seen = (look: Look, of = map) => {
	const dimmed = dimmedBy(of, look);
	return sorted([...of.actors, ...of.wishes].map(({ id }) => id).filter((id) => !dimmed.has(id)));
};

describe('looking at a part of a map', () => {
	it('is not looking while nothing is asked for, and dims nobody', () => {
		fc.assert(
			fc.property(
				anyMap,
				fc.constantFrom<Look>({}, { domains: [], rings: [] }, { wishes: false }),
				(any, look) => {
					expect(isLooking(look)).toBe(false);
					expect([...dimmedBy(any, look), ...hiddenBy(any, look)]).toEqual([]);
				}
			)
		);
	});

	it('takes either of one part, and asks for all parts', () => {
		expect(seen({ rings: [1, 2] })).toEqual(['baker', 'brother', 'secret', 'square']);
		expect(seen({ rings: [1, 2], values: ['constructive'] })).toEqual(['baker']);
		expect(seen({ rings: [2], values: ['constructive'] })).toEqual([]);
	});

	it('finds somebody in a second domain as well', () => {
		expect(seen({ domains: ['work'] })).toEqual(['brother']);
		expect(seen({ domains: ['family-friends'] })).toEqual(['brother']);
	});

	it('finds wishes by their domain, and together with who is wished for', () => {
		expect(seen({ domains: ['mobility'] })).toEqual(['bike']);
		expect(seen({ wishes: true })).toEqual(['bike', 'calm', 'choir']);
		expect(seen({ wishes: true, domains: ['leisure'] })).toEqual(['choir']);
		expect(seen({ rings: [1] })).not.toContain('bike');
	});

	it('cannot look for a layer that is off', () => {
		expect(seen({ rings: [2] }, switchOff('closeness'))).toEqual([]);
		expect(seen({ values: ['constructive'] }, switchOff('value'))).toEqual([]);
		expect(seen({ arrows: ['none'] }, switchOff('reciprocity'))).toEqual([]);
		expect(seen({ safeties: ['no-go'] }, switchOff('safety'))).toEqual([]);
		expect(looksFor(switchOff('closeness', 'value', 'reciprocity', 'safety'))).toEqual({
			domains: ['work', 'leisure', 'mobility', 'local-shops', 'family-friends'],
			rings: [],
			values: [],
			arrows: [],
			kinds: ['place'],
			safeties: [],
			wishes: true
		});
	});

	it('goes by the drawing: what fits a ring, colour, kind or sign has it there, for any map', () => {
		fc.assert(
			fc.property(anyMap, anyLook, (any, look) => {
				const dimmed = dimmedBy(any, look);
				const fits = <T>(wanted: readonly T[] | undefined, has: T | undefined) =>
					!wanted?.length || (has !== undefined && wanted.includes(has));
				const shown = layout(any, SHEET_WORDS).actors.filter(({ id }) => !dimmed.has(id));
				const wrong = shown.filter(
					({ ring, value, kind, safety, badges }) =>
						!fits(look.rings, ring) ||
						!fits(look.values, value) ||
						!fits(look.kinds, kind) ||
						(look.safeties?.length && !badges.some(({ sign }) => sign === safety))
				);
				expect(wrong).toEqual([]);
			}),
			{ numRuns: 40 }
		);
	});

	it('never shows more for one part more, and never less for one option more', () => {
		fc.assert(
			fc.property(anyMap, anyLook, anyLook, (any, look, other) => {
				for (const part of LISTS) {
					const without: Look = { ...look, [part]: [] };
					const wider: Look = { ...look, [part]: [...(look[part] ?? []), ...(other[part] ?? [])] };
					expect(seen(without, any)).toEqual(expect.arrayContaining(seen(look, any)));
					if (look[part]?.length) expect(seen(wider, any)).toEqual(expect.arrayContaining(seen(look, any)));
				}
			})
		);
	});

	it('judges each by itself: who else stands on the map does not count while the rings stay', () => {
		fc.assert(
			fc.property(anyMap, anyLook, (any, look) => {
				const ringed = actor('ringed').ring(1).build();
				const full = { ...any, actors: [...any.actors, ringed] };
				for (const one of any.actors)
					expect(fits({ ...any, actors: [one, ringed] }, one, look)).toBe(fits(full, one, look));
				for (const wish of any.wishes) expect(wishFits(wish, look)).toBe(!dimmedBy(any, look).has(wish.id));
			})
		);
	});
});

describe('hiding difficult contacts', () => {
	it('takes away who is red, no-go or hidden, and hidden wishes', () => {
		expect(sorted(hiddenBy(map, { hidesDifficult: true }))).toEqual(['brother', 'calm', 'secret', 'square']);
		expect(dimmedBy(map, { hidesDifficult: true }).size).toBe(0);
	});

	it('goes by what was said: a layer that is off hides the sign, not the harm', () => {
		expect(hiddenBy(switchOff('value', 'safety'), { hidesDifficult: true })).toEqual(
			hiddenBy(map, { hidesDifficult: true })
		);
	});

	it('leaves nothing to be seen of them: the count and what can be looked for are those of a map without them', () => {
		fc.assert(
			fc.property(anyMap, anyLook, (any, look) => {
				const hiding = { ...look, hidesDifficult: true };
				const hidden = hiddenBy(any, hiding);
				const ringed = actor('ringed').ring(1).build();
				const whole = { ...any, actors: [...any.actors, ringed] };
				const without = {
					...whole,
					actors: whole.actors.filter(({ id }) => !hidden.has(id)),
					wishes: whole.wishes.filter(({ id }) => !hidden.has(id))
				};
				expect(countLook(whole, hiding)).toEqual(countLook(without, hiding));
				expect(looksFor(whole, hiding)).toEqual(looksFor(without, hiding));
			})
		);
	});
});

describe('what can be looked for', () => {
	it('finds somebody or something, always; and everything that would find somebody is offered', () => {
		fc.assert(
			fc.property(anyMap, (any) => {
				const looks = looksFor(any);
				expect(looks.wishes).toBe(seen({ wishes: true }, any).length > 0);
				const every: { [P in LookPart]: readonly unknown[] } = {
					domains: DOMAINS,
					rings: RINGS,
					values: VALUES,
					arrows: RECIPROCITIES,
					kinds: KINDS,
					safeties: SAFETIES
				};
				for (const part of LISTS) {
					const found = every[part].filter((option) => seen({ [part]: [option] }, any).length > 0);
					expect(looks[part]).toEqual(found);
				}
			})
		);
	});

	it('keeps what is being looked for, so that it can be left again', () => {
		expect(looksFor(aMap().build(), { rings: [3], wishes: true })).toMatchObject({
			rings: [3],
			wishes: true
		});
	});

	it('is counted: how many are looked at, of all that are there to see', () => {
		expect(countLook(map, {})).toEqual({ seen: 7, all: 7 });
		expect(countLook(map, { rings: [2] })).toEqual({ seen: 3, all: 7 });
		expect(countLook(map, { rings: [2], hidesDifficult: true })).toEqual({ seen: 0, all: 3 });
	});
});

describe('turning an option', () => {
	it('puts it in, and turning it again takes it out without a trace', () => {
		fc.assert(
			fc.property(anyLook, fc.constantFrom(...DOMAINS), (look, domain) => {
				const once = turnLook(look, 'domains', domain);
				expect(once.domains?.includes(domain) ?? false).toBe(!look.domains?.includes(domain));
				expect(isLooking(turnLook(turnLook({}, 'domains', domain), 'domains', domain))).toBe(false);
				expect({ ...once, domains: [] }).toEqual({ ...look, domains: [] });
			})
		);
		expect(turnLook({ rings: [1] }, 'rings', 1)).toEqual({});
	});
});

describe('a map without who is hidden', () => {
	it('tells of them in no name, no number, no list and no legend', () => {
		const scene = layout(withoutHidden(map, { hidesDifficult: true }), SHEET_WORDS, { beside: 'list' });
		expect(scene.actors.map(({ id }) => id).sort()).toEqual(['baker', 'choir']);
		expect(scene.legend?.rows.map(({ sign }) => sign)).not.toContain('destructive');
		expect(scene.legend?.rows.map(({ sign }) => sign)).not.toContain('no-go');
		expect(JSON.stringify(scene)).not.toContain('Rust');
	});

	it('is the map itself where nobody is hidden', () => {
		expect(withoutHidden(map, {})).toBe(map);
	});
});
