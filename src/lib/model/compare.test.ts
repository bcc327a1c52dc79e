import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../../../tests/maps/arbitraries';
import { actor, aMap } from './building';
import { compareMaps } from './compare';

describe('comparing two maps', () => {
	it('says who came, who went and what changed about whom', () => {
		const earlier = aMap().with(actor('stays').ring(2), actor('moves').ring(3).note('ver'), actor('goes'));
		const later = aMap().with(
			actor('comes'),
			actor('moves').ring(1).value('neutral').note('ver'),
			actor('stays').ring(2)
		);
		expect(compareMaps(earlier.build(), later.build())).toEqual({
			added: ['comes'],
			gone: ['goes'],
			changed: [{ id: 'moves', fields: ['ring', 'value'] }],
			same: ['stays']
		});
	});

	it('takes another order of the same roles for the same', () => {
		const earlier = aMap()
			.with(actor('a1').roles(['client', 'worker']))
			.build();
		const later = aMap()
			.with(actor('a1').roles(['worker', 'client']))
			.build();
		expect(compareMaps(earlier, later).same).toEqual(['a1']);
	});

	it('puts every actor of both maps in exactly one place, and turned round says the opposite', () => {
		fc.assert(
			fc.property(anyMap, anyMap, (one, other) => {
				const { added, gone, changed, same } = compareMaps(one, other);
				const all = [...added, ...gone, ...changed.map(({ id }) => id), ...same];
				const ids = new Set([...one.actors, ...other.actors].map(({ id }) => id));
				expect([...all].sort()).toEqual([...ids].sort());
				const back = compareMaps(other, one);
				expect([back.added, back.gone]).toEqual([gone, added]);
				expect(new Set(back.same)).toEqual(new Set(same));
			})
		);
	});

	it('finds nothing between a map and itself', () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				expect(compareMaps(map, map)).toMatchObject({ added: [], gone: [], changed: [] });
			})
		);
	});
});
