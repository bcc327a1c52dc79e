/**
 * Bytes made fewer by the browser's own deflate, and back again no further than a limit: a few hundred bytes can stand
 * for gigabytes. Where a browser cannot pack, they stay as they are; a first byte says which it was.
 */
const [AS_THEY_ARE, DEFLATED] = [0, 1] as const;

/** Bytes, with deflate where that makes them fewer. */
export async function squeeze(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const deflated = await run(() => new CompressionStream('deflate-raw'), bytes, Infinity);
	const isSmaller = deflated !== undefined && deflated.length < bytes.length;
	return isSmaller ? join([DEFLATED], deflated) : join([AS_THEY_ARE], bytes);
}

/** What squeezed bytes were, at most so many; nothing where they were more, are damaged, or this browser cannot tell. */
export async function unsqueeze(
	squeezed: Uint8Array<ArrayBuffer>,
	most: number
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const bytes = squeezed.slice(1);
	if (squeezed[0] === AS_THEY_ARE) return bytes.length <= most ? bytes : undefined;
	if (squeezed[0] !== DEFLATED) return undefined;
	return run(() => new DecompressionStream('deflate-raw'), bytes, most);
}

/** Sends bytes through a stream of the browser's; stops, with nothing, as soon as more than `most` came out. */
async function run(
	make: () => GenericTransformStream,
	bytes: Uint8Array<ArrayBuffer>,
	most: number
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	try {
		const reader = new Blob([bytes]).stream().pipeThrough<Uint8Array<ArrayBuffer>>(make()).getReader();
		const pieces: Uint8Array<ArrayBuffer>[] = [];
		let length = 0;
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return join(...pieces);
			length += value.length;
			if (length > most) {
				await reader.cancel();
				return undefined;
			}
			pieces.push(value);
		}
	} catch {
		return undefined;
	}
}

function join(...pieces: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}
