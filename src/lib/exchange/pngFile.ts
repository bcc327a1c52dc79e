/**
 * A PNG file, written row by row: so that a picture of A3 needs the room of a strip and not of the whole, which is more
 * than some telephones give. The browser's own deflate does the work; what is chosen here is only how each row is
 * told: by what differs from the row above, or from the pixel before. Without transparency, eight bits a colour, sRGB.
 */
import { checksum } from './checksum';

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
	#above: Uint32Array;

	constructor(width: number, height: number, dpi: number) {
		this.#width = width;
		this.#above = new Uint32Array(width);
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
	async add(bytes: Uint8ClampedArray): Promise<void> {
		const width = this.#width;
		const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
		const rows = pixels.length / width;
		const told = new Uint8Array(rows * (width * COLOUR + 1));
		for (let row = 0; row < rows; row += 1) {
			const now = pixels.subarray(row * width, (row + 1) * width);
			tellRow(now, this.#above, told, row * (width * COLOUR + 1));
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

/**
 * Writes a row in the way in which more of its pixels are nothing new, which is the one that packs better. Pixels are
 * compared whole: most of a map is paper, and a picture has seventeen million of them.
 */
function tellRow(row: Uint32Array, above: Uint32Array, into: Uint8Array, from: number): void {
	let newBeside = 0;
	let newBelow = 0;
	for (let at = 0; at < row.length; at += 1) {
		if (row[at] !== row[at - 1]) newBeside += 1;
		if (row[at] !== above[at]) newBelow += 1;
	}
	const way = newBeside < newBelow ? LEFT : ABOVE;
	into[from] = way;
	if (way === ABOVE && newBelow === 0) return;
	for (let at = 0, to = from + 1; at < row.length; at += 1, to += COLOUR) {
		const pixel = row[at]!;
		const known = way === ABOVE ? above[at]! : at === 0 ? 0 : row[at - 1]!;
		if (pixel === known) continue;
		into[to] = (pixel & 255) - (known & 255);
		into[to + 1] = ((pixel >>> 8) & 255) - ((known >>> 8) & 255);
		into[to + 2] = ((pixel >>> 16) & 255) - ((known >>> 16) & 255);
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
