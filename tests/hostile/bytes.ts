/** Bytes that are made to harm: pictures, archives and updates that ask for far more than they are. */
import { deflateSync, gzipSync } from 'node:zlib';

const MEBIBYTE = 1024 * 1024;
/** What no file that comes out may hold. */
export const CANARY = 'KANARIE-51.0543-3.7174-Samira';

/** The most pixels that are really packed: what says that it is larger is refused before anybody unpacks it. */
const PACKED = 40_000_000;

/** A PNG of one colour of any size: some kilobytes that unpack to width times height. */
export function pngBomb(width: number, height: number, extra: readonly Buffer[] = []): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header[8] = 8;
	const isWhole = width * height <= PACKED;
	const pixels = deflateSync(Buffer.alloc(isWhole ? (width + 1) * height : PACKED), { level: 9 });
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', header),
		...extra,
		chunk('IDAT', pixels),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** A part of a PNG. */
export function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
	let sum = 0xffffffff;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	}
	return (sum ^ 0xffffffff) >>> 0;
}

/** A JPEG that says it is this large, and has nothing behind its head. */
export function jpegHead(width: number, height: number): Buffer {
	const frame = Buffer.from('ffd8ffc0000b08000000000101110000ffd9', 'hex');
	frame.writeUInt16BE(height, 7);
	frame.writeUInt16BE(width, 9);
	return frame;
}

/** A WebP of the extended kind that says it is this large, with metadata behind its head and no image. */
export function webpHead(width: number, height: number): Buffer {
	const head = Buffer.alloc(30);
	head.write('RIFF', 0, 'latin1');
	head.write('WEBPVP8X', 8, 'latin1');
	head.writeUInt32LE(10, 16);
	head.writeUIntLE(width - 1, 24, 3);
	head.writeUIntLE(height - 1, 27, 3);
	const exif = Buffer.from(`EXIF....${CANARY}`, 'latin1');
	exif.writeUInt32LE(CANARY.length, 4);
	head.writeUInt32LE(head.length + exif.length - 8, 4);
	return Buffer.concat([head, exif]);
}

/** Half a gigabyte of zeros as half a megabyte. */
export function gzipBomb(): Buffer {
	return gzipSync(Buffer.alloc(500 * MEBIBYTE), { level: 1 });
}

/** A zip archive with one file in it that unpacks to a thousand times its size. */
export function zipBomb(): Buffer {
	const name = Buffer.from('kaart.buurtkaart.json');
	const size = 20 * MEBIBYTE;
	const packed = deflateSync(Buffer.alloc(size), { level: 9 }).subarray(2, -4);
	const head = Buffer.alloc(30);
	head.writeUInt32LE(0x04034b50, 0);
	head.writeUInt16LE(8, 8);
	head.writeUInt32LE(packed.length, 18);
	head.writeUInt32LE(size, 22);
	head.writeUInt16LE(name.length, 26);
	return Buffer.concat([head, name, packed]);
}

/** Ten thousand million laughs. */
export function xmlBomb(root = 'kml'): string {
	const letters = 'bcdefghijk'.split('');
	const entities = letters.map((letter, at) => {
		const before = 'abcdefghijk'[at]!;
		return `<!ENTITY ${letter} "${`&${before};`.repeat(10)}">`;
	});
	return `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY a "haha">${entities.join('')}]><${root}>&k;</${root}>`;
}

/** An update of a document that is nothing but millions of holes, each of which becomes an object. */
export function updateOfHoles(bytes: number): Buffer {
	const holes = Math.floor(bytes / 2);
	const body = Buffer.alloc(holes * 2);
	for (let at = 1; at < body.length; at += 2) body[at] = 1;
	return Buffer.concat([varInts(1, holes, 5, 0), body, varInts(0)]);
}

/** An update that announces more parts than there are bytes in the world, and one that is a deep nest. */
export function updateOfPromises(): Buffer {
	return Buffer.concat([varInts(1, 2 ** 31, 5, 0), Buffer.from([0, 1])]);
}

function varInts(...numbers: readonly number[]): Buffer {
	const bytes: number[] = [];
	for (let number of numbers) {
		while (number > 127) {
			bytes.push(128 | (number % 128));
			number = Math.floor(number / 128);
		}
		bytes.push(number);
	}
	return Buffer.from(bytes);
}
