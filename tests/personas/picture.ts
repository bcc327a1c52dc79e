/** Test pictures, made and not taken: a photo of two colours and a drawing of a house. */
import { crc32, deflateSync } from 'node:zlib';
import type { Stroke } from '../../src/lib/model/map';
import type { Photo } from '../../src/lib/model/format';

const SIDE = 96;

/** A PNG of a sky over a ground, in colours that follow from the seed. */
export function makePhoto(seed: string): Photo {
	const palette = Buffer.from([...colourOf(`${seed} sky`), ...colourOf(`${seed} ground`)]);
	// One bit a pixel, each row after the byte that names its filter.
	const rows = Array.from({ length: SIDE }, (_, y) => {
		return [0, ...Array.from({ length: SIDE / 8 }, () => (y < SIDE * 0.6 ? 0x00 : 0xff))];
	});
	const header = Buffer.alloc(13);
	header.writeUInt32BE(SIDE, 0);
	header.writeUInt32BE(SIDE, 4);
	header.set([1, 3], 8);
	const data = Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('PLTE', palette),
		// Stored, not compressed: another zlib would give other bytes.
		chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 0 })),
		chunk('IEND', Buffer.alloc(0))
	]);
	return { type: 'image/png', width: SIDE, height: SIDE, data: Uint8Array.from(data) };
}

function colourOf(seed: string): readonly number[] {
	const hash = crc32(seed);
	return [hash & 0xff, (hash >> 8) & 0xff, (hash >> 16) & 0xff].map((channel) => 96 + (channel >> 1));
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
	const frame = Buffer.alloc(body.length + 8);
	frame.writeUInt32BE(data.length, 0);
	body.copy(frame, 4);
	frame.writeUInt32BE(crc32(body), body.length + 4);
	return frame;
}

/** A house in three lines. */
export const DRAWN_HOUSE: readonly Stroke[] = [
	line([0.2, 0.9], [0.2, 0.45], [0.5, 0.15], [0.8, 0.45], [0.8, 0.9], [0.2, 0.9]),
	line([0.45, 0.9], [0.45, 0.65], [0.6, 0.65], [0.6, 0.9]),
	line([0.2, 0.45], [0.8, 0.45])
];

function line(...points: readonly (readonly [number, number])[]): Stroke {
	return { points, colour: '#2b2b2b', width: 0.03 };
}
