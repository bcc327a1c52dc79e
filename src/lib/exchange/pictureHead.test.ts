import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePhoto } from '../../../tests/personas/picture';
import { readHead } from './pictureHead';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const bytes = (...parts: (number | readonly number[])[]) => Uint8Array.from(parts.flat());
const word = (value: number) => [value >> 8, value & 0xff];
const wordBackwards = (value: number) => [value & 0xff, value >> 8];
const longBackwards = (value: number) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);

const exif = (orientation: number, little: boolean) => {
	const short = little ? wordBackwards : word;
	const long = (value: number) => (little ? longBackwards(value) : [...longBackwards(value)].reverse());
	const tiff = [ascii(little ? 'II' : 'MM'), short(42), long(8), short(1)];
	const entry = [short(0x0112), short(3), long(1), short(orientation), short(0)];
	const body = [...ascii('Exif\0\0'), ...tiff.flat(), ...entry.flat(), ...long(0)];
	return [0xff, 0xe1, ...word(body.length + 2), ...body];
};
const frame = (width: number, height: number, marker = 0xc0) => [
	...[0xff, marker, 0, 11, 8],
	...word(height),
	...word(width),
	...[1, 1, 0x11, 0]
];
const jpeg = (...segments: readonly number[][]) => bytes([0xff, 0xd8], ...segments);
const webp = (form: string, body: readonly number[], tail: readonly number[] = []) => {
	const chunk = [...ascii(form), ...longBackwards(body.length), ...body, ...(body.length % 2 ? [0] : [])];
	return bytes(ascii('RIFF'), longBackwards(4 + chunk.length + tail.length), ascii('WEBP'), chunk, tail);
};
const vp8 = (width: number, height: number) => [
	...[0, 0, 0, 0x9d, 0x01, 0x2a],
	...wordBackwards(width),
	...wordBackwards(height),
	...[0, 0]
];

describe('the head of a picture', () => {
	it('tells the size of a JPEG, in whichever frame it is written', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 65_535 }),
				fc.integer({ min: 1, max: 65_535 }),
				fc.constantFrom(0xc0, 0xc1, 0xc2, 0xc9, 0xca),
				(width, height, marker) => {
					const table = [0xff, 0xc4, 0, 4, 0, 0];
					expect(readHead(jpeg(table, [0xff], frame(width, height, marker)))).toEqual({
						kind: 'jpeg',
						width,
						height,
						turned: false
					});
				}
			)
		);
	});

	it('knows a camera that lay on its side, in either order of bytes', () => {
		for (const little of [true, false]) {
			for (let orientation = 1; orientation <= 8; orientation += 1) {
				const head = readHead(jpeg(exif(orientation, little), frame(40, 30)));
				expect(head).toMatchObject({ turned: orientation >= 5, width: 40, height: 30 });
			}
		}
	});

	it('asks for more when the notes before the size are longer than what was read', () => {
		const whole = jpeg([0xff, 0xe2, ...word(6000), ...Array<number>(5998).fill(0)], frame(40, 30));
		expect(readHead(whole.slice(0, 1000), whole.length)).toBe('more');
		expect(readHead(whole)).toMatchObject({ width: 40 });
		expect(readHead(whole.slice(0, 1000))).toBeUndefined();
	});

	it('reads a PNG, a GIF and the three forms of WebP', () => {
		expect(readHead(makePhoto('a').data)).toEqual({ kind: 'png', width: 96, height: 96 });
		const gif = bytes(ascii('GIF89a'), wordBackwards(300), wordBackwards(200));
		expect(readHead(gif)).toEqual({ kind: 'gif', width: 300, height: 200 });
		expect(readHead(webp('VP8 ', vp8(1200, 900)))).toMatchObject({ width: 1200, height: 900 });
		const lossless = [0x2f, ...longBackwards((99 | (49 << 14)) >>> 0), 0, 0, 0, 0, 0];
		expect(readHead(webp('VP8L', lossless))).toMatchObject({ width: 100, height: 50 });
		const extended = [0, 0, 0, 0, 0xff, 0xff, 0, 0x0f, 0x27, 0];
		expect(readHead(webp('VP8X', extended))).toMatchObject({ width: 65_536, height: 10_000, bare: false });
	});

	it('calls a WebP bare only when nothing stands beside its one image', () => {
		expect(readHead(webp('VP8 ', vp8(9, 9)))).toMatchObject({ bare: true });
		const withExif = webp('VP8 ', vp8(9, 9), [...ascii('EXIF'), ...longBackwards(2), 1, 2]);
		expect(readHead(withExif)).toMatchObject({ bare: false });
		expect(readHead(bytes([...webp('VP8 ', vp8(9, 9))], ascii('after')))).toMatchObject({ bare: false });
	});

	it('names the pictures that it cannot take, and no others', () => {
		expect(readHead(bytes([0, 0, 0, 24], ascii('ftypheic'), Array(12).fill(0)))).toEqual({ kind: 'heic' });
		expect(readHead(bytes(ascii('II'), [42, 0]))).toEqual({ kind: 'tiff' });
		for (const text of [
			'',
			'Dit is geen foto.',
			'<svg xmlns="http://www.w3.org/2000/svg"/>',
			'BM is a word'
		]) {
			expect(readHead(bytes(ascii(text)))).toBeUndefined();
		}
		expect(readHead(bytes([0, 0, 0, 24], ascii('ftypisom'), Array(12).fill(0)))).toBeUndefined();
	});

	it('never throws, whatever follows a good beginning, and always ends', () => {
		const starts = [
			...[[], [0xff, 0xd8, 0xff], [0xff, 0xd8, ...exif(6, true)], [...makePhoto('a').data.slice(0, 8)]],
			...[ascii('GIF89a'), ascii('RIFF\0\0\0\0WEBPVP8 '), ascii('RIFF\0\0\0\0WEBPVP8X'), ascii('BM')]
		];
		const tail = fc.uint8Array({ maxLength: 400 });
		fc.assert(
			fc.property(fc.constantFrom(...starts), tail, fc.nat(1000), (start, rest, length) => {
				const head = readHead(bytes(start, [...rest]), length);
				if (typeof head === 'object') expect(head.kind).toBeTypeOf('string');
				else expect([undefined, 'more']).toContain(head);
			}),
			{ numRuns: 3000 }
		);
	});

	it('never throws on a good picture that was cut off or garbled anywhere', () => {
		const good = [
			jpeg(exif(6, true), frame(40, 30)),
			makePhoto('a').data,
			webp('VP8 ', vp8(9, 9)),
			webp('VP8X', Array<number>(10).fill(1))
		];
		fc.assert(
			fc.property(fc.constantFrom(...good), fc.nat(), fc.nat(), fc.nat(255), (picture, cut, at, other) => {
				const broken = picture.slice(0, cut % (picture.length + 1));
				if (broken.length > 0) broken[at % broken.length] = other;
				expect(() => readHead(broken)).not.toThrow();
			}),
			{ numRuns: 3000 }
		);
	});
});
