/**
 * The head of a picture's bytes: what kind of picture it is, and how large, before anything is decoded.
 *
 * A bomb of a few kilobytes can ask for gigabytes of pixels, so the size is read here first. Nothing is believed of a
 * file's name or type. It is no decoder: a good head says nothing about the pixels behind it, and it never throws,
 * whatever the bytes are.
 */

/** Pictures that can be taken in, and those that are named so that a person hears what is the matter. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'tiff' | 'bmp';

/** What a head says: sizes in pixels, as stored; `turned` where the camera lay on its side and shows them swapped. */
export interface PictureHead {
	readonly kind: PictureKind;
	readonly width?: number;
	readonly height?: number;
	readonly turned?: boolean;
	/** A WebP of one image and nothing else: there is no place in it for metadata. */
	readonly bare?: boolean;
}

/** The head, nothing when the bytes are no picture, or `more` when it lies beyond these first bytes of `length`. */
export function readHead(bytes: Uint8Array, length = bytes.length): PictureHead | 'more' | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (startsWith(bytes, 'ff d8 ff')) return readJpeg(view, length);
	if (startsWith(bytes, '89 50 4e 47 0d 0a 1a 0a')) return readPng(view);
	if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return readWebp(view, length);
	if (/^GIF8[79]a$/.test(textAt(bytes, 0, 6)) && bytes.length >= 10) {
		return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
	}
	if (textAt(bytes, 4, 4) === 'ftyp' && /^(hei|hev|mif|msf|avi)/.test(textAt(bytes, 8, 4))) {
		return { kind: 'heic' };
	}
	if (startsWith(bytes, '49 49 2a 00') || startsWith(bytes, '4d 4d 00 2a')) return { kind: 'tiff' };
	if (textAt(bytes, 0, 2) === 'BM' && bytes.length >= 26 && view.getUint32(6, true) === 0) {
		return { kind: 'bmp' };
	}
	return undefined;
}

function startsWith(bytes: Uint8Array, hex: string): boolean {
	return hex.split(' ').every((pair, at) => bytes[at] === parseInt(pair, 16));
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
	return String.fromCharCode(...bytes.subarray(from, from + length));
}

function readPng(view: DataView): PictureHead | undefined {
	const name = view.byteLength >= 24 ? view.getUint32(12) : 0;
	if (name !== 0x49484452) return undefined;
	return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function readWebp(view: DataView, length: number): PictureHead | undefined {
	if (view.byteLength < 30) return undefined;
	const form = textAt(new Uint8Array(view.buffer, view.byteOffset, 16), 12, 4);
	const size = view.getUint32(16, true);
	const end = 20 + size + (size % 2);
	const bare = end === length && view.getUint32(4, true) + 8 === length;
	if (form === 'VP8 ') {
		const width = view.getUint16(26, true) & 0x3fff;
		return { kind: 'webp', width, height: view.getUint16(28, true) & 0x3fff, bare };
	}
	if (form === 'VP8L') {
		const bits = view.getUint32(21, true);
		return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, bare };
	}
	if (form !== 'VP8X') return undefined;
	const side = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1;
	return { kind: 'webp', width: side(24), height: side(27), bare: false };
}

/** Frames that tell the size: all SOF markers but the three in their midst that are no frames. */
function isFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readJpeg(view: DataView, length: number): PictureHead | 'more' | undefined {
	let turned = false;
	let at = 2;
	while (at + 4 <= view.byteLength) {
		if (view.getUint8(at) !== 0xff) return undefined;
		const marker = view.getUint8(at + 1);
		// A marker may be preceded by any number of fill bytes.
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		const size = view.getUint16(at + 2);
		if (size < 2) return undefined;
		if (isFrame(marker)) {
			if (at + 9 > view.byteLength) break;
			return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), turned };
		}
		if (marker === 0xe1) turned ||= isTurned(view, at + 4, Math.min(at + 2 + size, view.byteLength));
		if (marker === 0xda || marker === 0xd9) return undefined;
		at += 2 + size;
	}
	return length > view.byteLength ? 'more' : undefined;
}

/** Whether the orientation in an Exif segment swaps width and height: 5 to 8. */
function isTurned(view: DataView, from: number, to: number): boolean {
	const tiff = from + 6;
	if (to - tiff < 8 || view.getUint32(from) !== 0x45786966) return false;
	const little = view.getUint16(tiff) === 0x4949;
	const directory = tiff + view.getUint32(tiff + 4, little);
	if (directory + 2 > to) return false;
	const entries = view.getUint16(directory, little);
	for (let entry = 0; entry < entries; entry += 1) {
		const at = directory + 2 + entry * 12;
		if (at + 12 > to) return false;
		if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little) >= 5;
	}
	return false;
}
