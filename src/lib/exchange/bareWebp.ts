/**
 * A WebP with its one image and nothing else. A browser that writes one puts a colour profile beside the image, and a
 * profile is a place for words; the image is in the browser's own colours, so that it looks the same without.
 */

/** The picture without all that is not the image; undefined when it is no WebP of one opaque image. */
export function bareWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 12; at + 8 <= bytes.length;) {
		const size = view.getUint32(at + 4, true);
		const end = at + 8 + size + (size % 2);
		if (end > bytes.length) return undefined;
		// 'VP8 ': a whole image without a see-through part.
		if (view.getUint32(at) === 0x56503820) return wrap(bytes.subarray(at, end));
		at = end;
	}
	return undefined;
}

function wrap(image: Uint8Array): Uint8Array<ArrayBuffer> {
	const bare = new Uint8Array(12 + image.length);
	const view = new DataView(bare.buffer);
	view.setUint32(0, 0x52494646);
	view.setUint32(4, 4 + image.length, true);
	view.setUint32(8, 0x57454250);
	bare.set(image, 12);
	return bare;
}
