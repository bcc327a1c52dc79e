import { actor } from '$lib/model/building';
import type { Actor } from '$lib/model/map';
import { describe, expect, it } from 'vitest';
import { chance, crowdedMap, SHEET_WORDS } from './crowd';
import { land } from './landing';
import { layout } from './layout';
import { readNearest, readPoint } from './reading';
import type { Scene, SceneActor } from './scene';

const scenes = Array.from({ length: 20 }, (_, seed) => layout(crowdedMap(seed, 4 + seed), SHEET_WORDS));

describe('wherever a finger lets go', () => {
	it('a place on the map is meant: on the sheet’s corners, on the house, beside the sheet', () => {
		const next = chance(3);
		for (const scene of scenes) {
			for (let tries = 0; tries < 40; tries++) {
				const [x, y] = [next() * 700 - 140, next() * 500 - 100];
				const reading = readNearest(scene, x, y);
				expect(reading?.ring).toBeGreaterThanOrEqual(1);
			}
			expect(readNearest(scene, scene.home.x, scene.home.y)?.ring).toBe(1);
			expect(readNearest(scene, 0, 0)?.ring).toBe(4);
		}
	});

	it('a point on the map means itself', () => {
		for (const scene of scenes) {
			for (const { x, y } of scene.actors.filter(({ inTray }) => !inTray)) {
				expect(readNearest(scene, x, y)).toEqual(readPoint(scene, x, y));
			}
		}
	});
});

describe('what is put somewhere', () => {
	it('keeps the ring and the domain of that place, and stands there when the map is drawn again', () => {
		const next = chance(9);
		for (let seed = 0; seed < 20; seed++) {
			const map = crowdedMap(seed + 50, 4 + seed);
			const scene = layout(map, SHEET_WORDS);
			const one = map.actors[0] as Actor;
			const at = readNearest(scene, 54 + next() * 248, 23 + next() * 248)!;
			const landed = land(map, SHEET_WORDS, one, at);
			expect([landed.ring, landed.domain]).toEqual([at.ring, at.domain]);
			const moved = {
				...map,
				actors: map.actors.map((actor) => (actor.id === one.id ? { ...actor, ...landed } : actor))
			};
			if (landed.domain === undefined) continue;
			const again = layout(moved, SHEET_WORDS);
			const mark = again.actors.find(({ id }) => id === one.id)!;
			const reading = readPoint(again, mark.x, mark.y)!;
			expect(reading.ring).toBe(landed.ring);
			expect(reading.spot.along).toBeCloseTo(landed.spot.along, 2);
			expect(reading.spot.out).toBeCloseTo(landed.spot.out, 2);
		}
	});

	it('moves nobody else who was put somewhere, wherever it goes, while sector and ring keep their bounds', () => {
		const next = chance(12);
		let held = 0;
		for (let seed = 0; seed < 12; seed++) {
			const plain = crowdedMap(seed + 80, 8 + 4 * seed);
			const found = layout(plain, SHEET_WORDS);
			const put = plain.actors.map((one, index): Actor => {
				const { x, y } = found.actors[index]!;
				return { ...one, spot: readPoint(found, x, y)!.spot };
			});
			const map = { ...plain, actors: put };
			const before = layout(map, SHEET_WORDS);
			const one = put[Math.floor(next() * put.length)]!;
			const landed = land(map, SHEET_WORDS, one, readNearest(before, 54 + next() * 248, 23 + next() * 248)!);
			const { domain: _domain, ...rest } = one;
			const actors = put.map((other) => (other === one ? { ...rest, ...landed } : other));
			const after = layout({ ...map, actors }, SHEET_WORDS);
			for (const mark of before.actors) {
				if (mark.id === one.id || boundsOf(before, mark) !== boundsOf(after, mark)) continue;
				held++;
				expect(after.actors.find(({ id }) => id === mark.id)).toMatchObject({ x: mark.x, y: mark.y });
			}
		}
		expect(held).toBeGreaterThan(100);
	});

	it('is nudged off what stands there already, when that was put there too', () => {
		const spot = { along: 0.5, out: 0.5 };
		const there = actor('there').name('Bakker').ring(3).domain('leisure').spot(spot).build();
		const map = { ...crowdedMap(1, 0), actors: [there] };
		const scene = layout(map, SHEET_WORDS);
		const { x, y } = scene.actors[0]!;
		const landed = land(map, SHEET_WORDS, actor('new').name('Nieuw').build(), readPoint(scene, x, y)!);
		const both = {
			...map,
			actors: [there, actor('new').name('Nieuw').ring(3).domain('leisure').spot(landed.spot).build()]
		};
		const [first, second] = layout(both, SHEET_WORDS).actors;
		expect(Math.hypot(first!.x - second!.x, first!.y - second!.y)).toBeGreaterThan(first!.r * 2);
	});
});

function boundsOf({ rings, sectors }: Scene, { ring, domain }: SceneActor): string {
	const band = rings.find((one) => one.band === ring);
	const sector = sectors.find((one) => one.domain === domain);
	return JSON.stringify([band?.inner, band?.outer, sector?.from, sector?.to]);
}
