import { inflateSync, crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PngFile } from './pngFile';

interface Chunk {
	readonly name: string;
	readonly content: Buffer;
	readonly check: number;
}

async function write(width: number, height: number, pixels: Uint8ClampedArray, rowsAtOnce: number) {
	const file = new PngFile(width, height, 300);
	for (let row = 0; row < height; row += rowsAtOnce) {
		await file.add(pixels.subarray(row * width * 4, Math.min(height, row + rowsAtOnce) * width * 4));
	}
	return Buffer.from(await (await file.finish()).arrayBuffer());
}

function chunksOf(png: Buffer): Chunk[] {
	const chunks: Chunk[] = [];
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		chunks.push({
			name: png.toString('latin1', at + 4, at + 8),
			content: png.subarray(at + 8, at + 8 + length),
			check: png.readUInt32BE(at + 8 + length)
		});
		at += length + 12;
	}
	return chunks;
}

/** Reads colours back as the PNG standard says, for the two ways in which rows are told here. */
function readColours(chunks: readonly Chunk[], width: number, height: number): number[] {
	const told = inflateSync(
		Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ content }) => content))
	);
	expect(told.length).toBe(height * (width * 3 + 1));
	const colours = new Array<number>(height * width * 3);
	for (let row = 0; row < height; row += 1) {
		const start = row * (width * 3 + 1);
		const way = told[start];
		expect([1, 2]).toContain(way);
		for (let at = 0; at < width * 3; at += 1) {
			const here = row * width * 3 + at;
			const from = way === 2 ? (colours[here - width * 3] ?? 0) : at < 3 ? 0 : colours[here - 3]!;
			colours[here] = (told[start + 1 + at]! + from) & 255;
		}
	}
	return colours;
}

describe('a PNG file written in strips', () => {
	const anyPicture = fc
		.record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 30 }) })
		.chain(({ width, height }) =>
			fc.record({
				width: fc.constant(width),
				height: fc.constant(height),
				strip: fc.integer({ min: 1, max: height }),
				pixels: fc.uint8ClampedArray({ minLength: width * height * 4, maxLength: width * height * 4 })
			})
		);

	it('gives back every colour that went in, however it was cut into strips', async () => {
		await fc.assert(
			fc.asyncProperty(anyPicture, async ({ width, height, strip, pixels }) => {
				const chunks = chunksOf(await write(width, height, pixels, strip));
				expect(readColours(chunks, width, height)).toEqual([...pixels].filter((_, at) => at % 4 !== 3));
			}),
			{ numRuns: 60 }
		);
	});

	it('is a file that any reader takes: its parts in order, each with its checksum, and its size in print', async () => {
		const png = await write(3, 2, new Uint8ClampedArray(24).fill(200), 1);
		expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
		const chunks = chunksOf(png);
		expect(chunks.map(({ name }) => name).filter((name) => name !== 'IDAT')).toEqual([
			...['IHDR', 'sRGB', 'pHYs', 'IEND']
		]);
		for (const { name, content, check } of chunks) {
			expect(check, name).toBe(nodeCrc32(Buffer.concat([Buffer.from(name, 'latin1'), content])));
		}
		const dots = chunks.find(({ name }) => name === 'pHYs')!.content;
		expect([dots.readUInt32BE(0), dots.readUInt32BE(4), dots[8]]).toEqual([11811, 11811, 1]);
	});
});
