/**
 * A PNG file, written row by row: so that a picture of A3 needs the room of a strip and not of the whole, which is more
 * than some telephones give. The browser's own deflate does the work; what is chosen here is only how each row is
 * told: by what differs from the row above, or from the pixel before. Without transparency, eight bits a colour, sRGB.
 */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const COLOUR = 3;
const LEFT = 1;
const ABOVE = 2;

/** A file of so many pixels that is being written, to be shown at so many dots per inch. */
export class PngFile {
	readonly #width: number;
	readonly #pieces: Uint8Array<ArrayBuffer>[] = [];
	readonly #deflate: WritableStreamDefaultWriter<BufferSource>;
	readonly #read: Promise<void>;
	#above: Uint8Array;

	constructor(width: number, height: number, dpi: number) {
		this.#width = width;
		this.#above = new Uint8Array(width * COLOUR);
		const dotsPerMetre = Math.round(dpi / 0.0254);
		this.#pieces.push(
			new Uint8Array(SIGNATURE),
			makeChunk('IHDR', [...fourBytes(width), ...fourBytes(height), 8, 2, 0, 0, 0]),
			makeChunk('sRGB', [0]),
			makeChunk('pHYs', [...fourBytes(dotsPerMetre), ...fourBytes(dotsPerMetre), 1])
		);
		const stream = new CompressionStream('deflate');
		this.#deflate = stream.writable.getWriter();
		this.#read = this.#collect(stream.readable);
		// Whoever writes hears of a failure; a second voice would speak to nobody.
		this.#read.catch(() => {});
	}

	/** Adds whole rows, from top to bottom, four bytes a pixel as a canvas gives them. */
	async add(pixels: Uint8ClampedArray): Promise<void> {
		const rows = pixels.length / 4 / this.#width;
		const length = this.#width * COLOUR + 1;
		const told = new Uint8Array(rows * length);
		for (let row = 0; row < rows; row += 1) {
			const from = row * this.#width * 4;
			const now = dropAlpha(pixels.subarray(from, from + this.#width * 4));
			tellRow(now, this.#above, told.subarray(row * length, (row + 1) * length));
			this.#above = now;
		}
		await this.#deflate.write(told);
	}

	/** The file, once all rows were added. */
	async finish(): Promise<Blob> {
		await this.#deflate.close();
		await this.#read;
		return new Blob([...this.#pieces, makeChunk('IEND', [])], { type: 'image/png' });
	}

	async #collect(readable: ReadableStream<Uint8Array>): Promise<void> {
		const reader = readable.getReader();
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			this.#pieces.push(makeChunk('IDAT', value));
		}
	}
}

function dropAlpha(pixels: Uint8ClampedArray): Uint8Array {
	const row = new Uint8Array((pixels.length / 4) * COLOUR);
	for (let from = 0, to = 0; from < pixels.length; from += 4) {
		row[to++] = pixels[from]!;
		row[to++] = pixels[from + 1]!;
		row[to++] = pixels[from + 2]!;
	}
	return row;
}

/** Writes a row in the way that leaves the smaller differences, which is the one that packs better. */
function tellRow(row: Uint8Array, above: Uint8Array, into: Uint8Array): void {
	let besideSum = 0;
	let aboveSum = 0;
	for (let at = 0; at < row.length; at += 1) {
		const value = row[at]!;
		const before = at < COLOUR ? 0 : row[at - COLOUR]!;
		besideSum += value < before ? before - value : value - before;
		const over = above[at]!;
		aboveSum += value < over ? over - value : value - over;
	}
	const way = besideSum < aboveSum ? LEFT : ABOVE;
	into[0] = way;
	for (let at = 0; at < row.length; at += 1) {
		const from = way === ABOVE ? above[at]! : at < COLOUR ? 0 : row[at - COLOUR]!;
		into[at + 1] = row[at]! - from;
	}
}

function makeChunk(name: string, content: ArrayLike<number>): Uint8Array<ArrayBuffer> {
	const chunk = new Uint8Array(content.length + 12);
	chunk.set(fourBytes(content.length));
	for (let at = 0; at < 4; at += 1) chunk[at + 4] = name.charCodeAt(at);
	chunk.set(content, 8);
	chunk.set(fourBytes(checksum(chunk.subarray(4, content.length + 8))), content.length + 8);
	return chunk;
}

function fourBytes(number: number): number[] {
	return [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];
}

const CHECKS = Uint32Array.from({ length: 256 }, (_, byte) => {
	let check = byte;
	for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? 0xedb88320 ^ (check >>> 1) : check >>> 1;
	return check;
});

function checksum(bytes: Uint8Array): number {
	let check = 0xffffffff;
	for (const byte of bytes) check = CHECKS[(check ^ byte) & 255]! ^ (check >>> 8);
	return (check ^ 0xffffffff) >>> 0;
}
