/**
 * A sheet is a file of a map that lies there twice, as `<name>.a` and `<name>.b`, written in turns: while one is being
 * written the other is whole. Each holds a sealed heading and, behind it, sealed records as they also lie in the log.
 *
 * Records are sealed one by one rather than the file as a whole, so that damage to a part takes that part only. The
 * heading carries a turn that only grows: of two whole ones the higher is the newer.
 */
import { StoreError } from '../store';
import { encodeText, equalBytes, type Bytes } from './bytes';
import type { Folder, Prepared } from './folder';
import type { Seal } from './seal';

/** One record as it lies on the device: `iv || ciphertext` under its number. */
export type SealedRecord = readonly [number: number, sealed: Uint8Array];

/** What was found in one of the two files; the heading is missing when it could not be read. */
export interface Sheet<Heading> {
	readonly turn: number;
	readonly heading?: Heading;
	readonly records: readonly SealedRecord[];
}

const MARK = encodeText('BKV1');
const SIDES = ['a', 'b'] as const;
/** The number of the heading among the pieces of a file; records begin at 1. */
const HEADING = 0;

/** The two files of one name in one map's folder. */
export class Sheets<Heading extends object> {
	readonly #folder: Folder;
	readonly #seal: Seal;
	readonly #name: string;
	#turns: Record<(typeof SIDES)[number], number> | undefined;

	constructor(folder: Folder, seal: Seal, name: string) {
		this.#folder = folder;
		this.#seal = seal;
		this.#name = name;
	}

	/** What is in the files that exist, the newer first; a file that cannot be understood at all is an empty sheet. */
	async read(): Promise<readonly Sheet<Heading>[]> {
		const read = await Promise.all(SIDES.map((side) => this.#readSide(side)));
		this.#turns = { a: read[0]?.turn ?? 0, b: read[1]?.turn ?? 0 };
		return read.filter((sheet) => sheet !== undefined).sort((one, other) => other.turn - one.turn);
	}

	/** The newest heading that can be read. */
	async readHeading(): Promise<Heading | undefined> {
		return (await this.read()).find(({ heading }) => heading)?.heading;
	}

	/**
	 * Writes the older of the two files; it becomes the newer. `turn` must be higher than any before it. With `proof`
	 * it is read back first, and the promise rejects unless the device gives back what it was given.
	 */
	async write(
		turn: number,
		heading: Heading,
		records: readonly SealedRecord[],
		proof = false
	): Promise<void> {
		await (await this.prepare(turn, heading, records, proof)).finish();
	}

	/** The same in two steps, so that its writer can wait for something else between them. Two must not overlap. */
	async prepare(
		turn: number,
		heading: Heading,
		records: readonly SealedRecord[],
		proof = false
	): Promise<Prepared> {
		if (!this.#turns) await this.read();
		const turns = this.#turns!;
		const side = turns.a <= turns.b ? 'a' : 'b';
		const sealed = await this.#seal.closeRecord({ ...heading, turn }, this.#name);
		const bytes = pack([[HEADING, sealed], ...records]);
		const file = `${this.#name}.${side}`;
		const { finish, drop } = this.#folder.prepare(file, bytes);
		return {
			drop,
			finish: async () => {
				await finish();
				const written = proof ? await this.#folder.read(file) : bytes;
				if (!written || (proof && !equalBytes(written, bytes)))
					throw new StoreError('failed', 'A copy was not kept');
				turns[side] = turn;
			}
		};
	}

	async #readSide(side: string): Promise<Sheet<Heading> | undefined> {
		const bytes = await this.#folder.read(`${this.#name}.${side}`);
		if (!bytes) return undefined;
		const pieces = unpack(bytes);
		const records = pieces.filter(([key]) => key !== HEADING);
		const sealed = pieces.find(([key]) => key === HEADING)?.[1];
		const found = sealed && (await this.#seal.openRecord(sealed, this.#name));
		if (!found) return { turn: 0, records };
		const { turn, ...heading } = found as Heading & { turn: number };
		return { turn, heading: heading as unknown as Heading, records };
	}
}

/** The mark, and each piece behind its number and its length. */
function pack(pieces: readonly SealedRecord[]): Bytes {
	const bytes = new Uint8Array(pieces.reduce((sum, [, sealed]) => sum + 8 + sealed.length, MARK.length));
	const view = new DataView(bytes.buffer);
	bytes.set(MARK);
	let at = MARK.length;
	for (const [key, sealed] of pieces) {
		view.setUint32(at, key);
		view.setUint32(at + 4, sealed.length);
		bytes.set(sealed, at + 8);
		at += 8 + sealed.length;
	}
	return bytes;
}

/** The pieces of a file, up to the first that is not there in whole. */
function unpack(bytes: Bytes): SealedRecord[] {
	const pieces: SealedRecord[] = [];
	const view = new DataView(bytes.buffer);
	for (let at = MARK.length; at + 8 <= bytes.length;) {
		const end = at + 8 + view.getUint32(at + 4);
		if (end > bytes.length) break;
		pieces.push([view.getUint32(at), bytes.subarray(at + 8, end)]);
		at = end;
	}
	return pieces;
}
