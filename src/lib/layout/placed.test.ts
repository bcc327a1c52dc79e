import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NeighbourhoodMap } from '../model/map';
import { VALUES, type Value } from '../model/vocabulary';
import { crowdedMap, SHEET_WORDS } from './crowd';
import { layout } from './layout';
import { Placed } from './placed';

/** A map on which the contact at a place has another value, or is nobody any more. */
function changed(map: NeighbourhoodMap, at: number, value: Value | undefined): NeighbourhoodMap {
	const actors = map.actors.flatMap((actor, index) => {
		if (index !== at % map.actors.length) return [actor];
		return value === undefined ? [] : [{ ...actor, value }];
	});
	return { ...map, actors };
}

it('the drawing of a map that is changed again and again is the same with what was found before and without', () => {
	fc.assert(
		fc.property(
			fc.nat(),
			fc.integer({ min: 2, max: 30 }),
			fc.array(fc.tuple(fc.nat(), fc.option(fc.constantFrom(...VALUES), { nil: undefined })), {
				maxLength: 5
			}),
			(seed, count, changes) => {
				const placed = new Placed();
				let map = crowdedMap(seed, count);
				for (const [at, value] of changes) {
					map = changed(map, at, value);
					expect(layout(map, SHEET_WORDS, { placed })).toEqual(layout(map, SHEET_WORDS));
				}
			}
		),
		{ numRuns: 30 }
	);
});

it('nothing is looked for again where an answer changed only what is drawn', () => {
	const map = crowdedMap(7, 60);
	const placed = new Placed();
	layout(map, SHEET_WORDS, { placed });
	const [first] = map.actors;
	const work = (again: Placed | undefined) => {
		const before = process.cpuUsage();
		for (const value of VALUES)
			layout({ ...map, actors: [{ ...first!, value }, ...map.actors.slice(1)] }, SHEET_WORDS, {
				...(again && { placed: again })
			});
		return process.cpuUsage(before).user;
	};
	expect(work(placed)).toBeLessThan(work(undefined));
});
