import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap, anyMoments } from '../../../tests/maps/arbitraries';
import { actor, aMap } from '$lib/model/building';
import type { NeighbourhoodMap } from '$lib/model/map';
import { compareCopy, type Original } from './copy';
import { writeMapFile } from './file';
import { putInPage } from './mapInPage';

const savedAt = '2026-11-23T15:04:05Z';
const photo = async (colour: string) => {
	const canvas = new OffscreenCanvas(30, 20);
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = colour;
	pen.fillRect(0, 0, 30, 20);
	return canvas.convertToBlob({ type: 'image/webp' });
};

function original(map: NeighbourhoodMap, more: Partial<Original> = {}): Original {
	return { id: 'm1', map, moments: [], photos: new Map(), ...more };
}

/** The file of a map, as it is taken home. */
async function copyOf({ id, map, moments, photos }: Original): Promise<Blob> {
	const written = await writeMapFile({ id, map, moments, photos, savedAt });
	if ('problem' in written) throw new Error(written.problem);
	return written.file;
}

const bakery = actor('a1').name('Bakker').kind('place').ring(2);
const small = aMap().with(bakery).build();

describe('a copy', () => {
	it('is good when it says everything that the map says, whatever map it is', async () => {
		await fc.assert(
			fc.asyncProperty(anyMap, anyMoments, async (map, moments) => {
				const one = original(map, { moments });
				expect(await compareCopy(await copyOf(one), one)).toEqual({ actors: map.actors.length, media: 0 });
			}),
			{ numRuns: 40 }
		);
	});

	it('is good as a page too, and with its photos counted', async () => {
		const map = aMap()
			.with(bakery.picture({ type: 'photo', photo: 'p1' }).photos(['p2']))
			.build();
		const photos = new Map([
			['p1', await photo('#a02020')],
			['p2', await photo('#20a020')]
		]);
		const one = original(map, { photos });
		const file = await copyOf(one);
		const page = new Blob([`<!doctype html><p>Bakker</p>${putInPage(await file.text())}`]);
		for (const copy of [file, page]) expect(await compareCopy(copy, one)).toEqual({ actors: 1, media: 2 });
	});

	it('is no good when the map said one thing more since, or another', async () => {
		await fc.assert(
			fc.asyncProperty(anyMap, anyMap, async (map, other) => {
				fc.pre(JSON.stringify(map) !== JSON.stringify(other));
				expect(await compareCopy(await copyOf(original(map)), original(other))).toEqual({
					problem: 'differs'
				});
			}),
			{ numRuns: 30 }
		);
		const later = aMap().with(bakery.influence(3)).build();
		expect(await compareCopy(await copyOf(original(small)), original(later))).toEqual({ problem: 'differs' });
		const frozen = original(small, { moments: [{ id: 'x', date: '2026-01-01', map: small }] });
		expect(await compareCopy(await copyOf(original(small)), frozen)).toEqual({ problem: 'differs' });
	});

	it('is no good when a photo is missing or another, and none that the map does not name matters', async () => {
		const map = aMap()
			.with(bakery.picture({ type: 'photo', photo: 'p1' }))
			.build();
		const red = await photo('#a02020');
		const green = await photo('#20a020');
		const one = original(map, { photos: new Map([['p1', red]]) });
		const without = await copyOf({ ...one, photos: new Map() });
		const another = await copyOf({ ...one, photos: new Map([['p1', green]]) });
		for (const copy of [without, another])
			expect(await compareCopy(copy, one)).toEqual({ problem: 'photos-missing' });
		const leftover = { ...one, photos: new Map([...one.photos, ['gone', green] as const]) };
		expect(await compareCopy(await copyOf(one), leftover)).toEqual({ actors: 1, media: 1 });
	});

	it('is another map’s, or no copy at all', async () => {
		const file = await copyOf(original(small));
		expect(await compareCopy(file, original(small, { id: 'm2' }))).toEqual({ problem: 'other-map' });
		const half = file.slice(0, file.size / 2);
		expect(await compareCopy(half, original(small))).toMatchObject({ problem: 'file-broken' });
		expect(await compareCopy(new Blob(['{"a":1}']), original(small))).toMatchObject({
			problem: 'file-foreign'
		});
	});
});
