import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareActor, emptyMap, type Actor, type Picture } from '$lib/model/map';
import { layPhotos, PHOTO_PAGE, PHOTO_SIZE } from './photoPages';

const words = { home: 'thuis', date: '23 november 2026', reference: 'Naar: Buurtkaart van de burger' };
const photo = (id: string): Picture => ({ type: 'photo', photo: id });
const mapOf = (...actors: Actor[]) => ({ ...emptyMap('2026-11-23'), actors });
const all = (...args: Parameters<typeof layPhotos>) => layPhotos(...args).flatMap(({ cutOuts }) => cutOuts);

describe('the sheets of pictures to cut out', () => {
	it('hold every photo and drawing once, the home’s first, and no pictogram', () => {
		const map = mapOf(
			bareActor('a', { name: 'A', picture: photo('p1'), photos: ['p1', 'p2'] }),
			bareActor('b', { name: 'B', picture: { type: 'pictogram', pictogram: '1F956' }, photos: ['p3'] }),
			bareActor('c', { name: 'C', picture: { type: 'drawing', strokes: [] } })
		);
		const cutOuts = all({ ...map, home: { ...map.home, picture: photo('h') } }, words);
		const ids = cutOuts.map(({ picture }) => (picture.type === 'photo' ? picture.photo : picture.type));
		expect(ids).toEqual(['h', 'p1', 'p2', 'p3', 'drawing']);
		expect(cutOuts.map(({ name }) => name?.lines[0]?.text)).toEqual(['thuis', 'A', 'A', 'B', 'C']);
	});

	it('leave out what is private, what is not at hand, and the names when asked', () => {
		const map = mapOf(
			bareActor('a', { name: 'Kanarie', picture: photo('p1'), private: true }),
			bareActor('b', { name: 'B', picture: photo('gone') }),
			bareActor('c', { name: 'C', picture: photo('p3') })
		);
		const cutOuts = all(map, words, { names: false, isThere: (id) => id !== 'gone' });
		expect(cutOuts).toHaveLength(1);
		expect(cutOuts[0]!.name).toBeUndefined();
	});

	it('are none for a map without pictures', () => {
		expect(layPhotos(mapOf(bareActor('a', { name: 'A' })), words)).toEqual([]);
	});

	it('carry the day and the reference, each of them', () => {
		const many = Array.from({ length: 23 }, (_, at) => bareActor(`a${at}`, { picture: photo(`p${at}`) }));
		const pages = layPhotos(mapOf(...many), words);
		expect(pages).toHaveLength(2);
		for (const { foot } of pages) {
			expect(foot.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([
				words.date,
				words.reference
			]);
		}
	});

	it('keep pictures and names apart and on the page, however many and however long', () => {
		const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
		fc.assert(
			fc.property(fc.array(name, { minLength: 1, maxLength: 45 }), (names) => {
				const actors = names.map((one, at) => bareActor(`a${at}`, { name: one, picture: photo(`p${at}`) }));
				for (const { cutOuts, foot } of layPhotos(mapOf(...actors), words)) {
					const half = PHOTO_SIZE / 2 + 0.5;
					const boxes = [
						...cutOuts.flatMap(({ x, y, name: label }) => [
							{ x0: x - half, y0: y - half, x1: x + half, y1: y + half },
							...(label ? [label.box] : [])
						]),
						...foot.map(({ box }) => box)
					];
					for (const [at, one] of boxes.entries()) {
						expect(
							Math.min(one.x0, one.y0, PHOTO_PAGE.width - one.x1, PHOTO_PAGE.height - one.y1)
						).toBeGreaterThan(5);
						for (const other of boxes.slice(at + 1)) {
							const apart =
								one.x1 <= other.x0 || other.x1 <= one.x0 || one.y1 <= other.y0 || other.y1 <= one.y0;
							expect(apart, JSON.stringify([one, other])).toBe(true);
						}
					}
				}
			}),
			{ numRuns: 60 }
		);
	});
});
