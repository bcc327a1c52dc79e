import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lowestBit, Nearby } from './nearby';
import { SHEET } from './sheet';
import { shares, touches } from './touching';

type Four = readonly [number, number, number, number];

/** Hundredths of a mm: of all doubles in a range, most are next to nothing. */
const between = (least: number, most: number) =>
	fc.integer({ min: least * 100, max: most * 100 }).map((hundredths) => hundredths / 100);
/** Anywhere on the sheet. */
const x = between(0, SHEET.width);
const y = between(0, SHEET.height);
const length = between(0, 60);
/** A box may reach beyond the sheet. */
const box = fc.tuple(x, y, length, length).map(([x0, y0, w, h]): Four => [x0 - w, y0 - h, x0 + w, y0 + h]);
/** Now and then a line goes straight down, straight across, or along the edge of a cell. */
const line: fc.Arbitrary<Four> = fc.oneof(
	fc.tuple(x, y, x, y),
	fc.tuple(x, y, y).map(([at, from, to]) => [at, from, at, to] as Four),
	fc.tuple(x, x, y).map(([from, to, at]) => [from, at, to, at] as Four),
	fc
		.tuple(fc.nat(34), fc.nat(24), fc.nat(24))
		.map(([at, from, to]) => [12 * at, 12 * from, 12 * at, 12 * to] as Four)
);

function foundBy({ found, words }: Nearby): number[] {
	const numbers: number[] = [];
	for (let word = 0; word < words; word++)
		for (let bits = found[word]!; bits !== 0; bits &= bits - 1) numbers.push(32 * word + lowestBit(bits));
	return numbers;
}

it('everybody who stands in a room or on a line is found, in order, and nobody who was taken away', () => {
	fc.assert(
		fc.property(
			fc.array(box, { minLength: 1, maxLength: 90 }),
			fc.array(fc.nat(89)),
			box,
			line,
			(boxes, gone, room, way) => {
				const near = new Nearby(boxes.length);
				for (const [index, one] of boxes.entries()) near.mark(index, true, ...one);
				const left = new Set(boxes.keys());
				for (const index of gone.filter((one) => left.delete(one))) near.mark(index, false, ...boxes[index]!);

				near.find(...room);
				const inRoom = foundBy(near);
				near.findOnLine(...way);
				const onLine = foundBy(near);
				for (const index of left) {
					const numbers = Float64Array.from(boxes[index]!);
					if (shares(numbers, 0, ...room)) expect(inRoom).toContain(index);
					if (touches(numbers, 0, ...way, 0)) expect(onLine).toContain(index);
				}
				for (const found of [inRoom, onLine]) {
					expect(found.filter((index) => !left.has(index))).toEqual([]);
					expect(found).toEqual([...found].sort((one, other) => one - other));
				}
			}
		)
	);
});

it('every line that runs through a room is found, and none that was taken away', () => {
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 70 }), fc.nat(69), box, (lines, gone, room) => {
			const near = new Nearby(lines.length);
			for (const [index, one] of lines.entries()) near.markLine(index, true, ...one);
			if (gone < lines.length) near.markLine(gone, false, ...lines[gone]!);
			near.find(...room);
			const found = foundBy(near);
			for (const [index, one] of lines.entries())
				if (index !== gone && touches(Float64Array.from(room), 0, ...one, 0)) expect(found).toContain(index);
			expect(found).not.toContain(gone);
		})
	);
});
