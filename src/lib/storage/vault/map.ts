/**
 * One open map of the vault: what the rest of the house holds in its hand.
 *
 * One tab writes, and holds a Web Lock for it as long as the map is open there. Another tab that opens the same map
 * reads along: it hears of every kept update, and may write as soon as the first tab closes the map, goes or crashes.
 * It does not write before that, and says so: an answer that could not be kept must not look as if it was.
 */
import { StoreError, type KeptMap, type MapLock, type MapNews, type OpenMap, type Recovery } from '../store';
import type { Bytes } from './bytes';
import { Ledger, readDesk, type Desk, type Found } from './ledger';
import { claim, type Claim } from './lock';
import type { Log } from './log';
import { Line, type Told } from './news';
import type { Photos } from './photos';

/** How often, and how many milliseconds apart, a tab that reads along looks again before it believes in damage. */
const LOOKS = 3;
const PAUSE = 100;

/** What a map is opened with. */
export interface VaultParts {
	readonly id: string;
	/** Its name in the vault, which locks and lines carry. */
	readonly birth: string;
	readonly log: Log;
	readonly photos: Photos;
	/** A desk of one's own each time: what is read at one must not mix with what is written at the other. */
	readonly desk: () => Desk;
	/** The lock that it was opened through, if it has one. */
	readonly lock: MapLock | undefined;
	/** How long to wait for the right to write, in milliseconds: a page that is loaded again meets its own past. */
	readonly patience: number;
}

interface Waiting {
	readonly bytes: Bytes;
	readonly resolve: () => void;
	readonly reject: (error: unknown) => void;
}

/** Opens a map, to write or to read along; rejects `unreadable` when nothing of it opens. */
export async function openVaultMap(parts: VaultParts): Promise<OpenMap> {
	const map = new VaultMap(parts);
	await map.start();
	return map;
}

class VaultMap implements OpenMap {
	readonly id: string;
	readonly #parts: VaultParts;
	readonly #desk: Desk;
	readonly #line: Line;
	readonly #claim: Claim;
	#lock: MapLock | undefined;
	#mayWrite = false;
	#closed = false;
	#gone = false;
	#ledger: Ledger | undefined;
	/** What was found when this tab took over; good for one load, while nothing was written since. */
	#found: Found | undefined;
	#recovered: Recovery | undefined;
	#unreadable: readonly number[] = [];
	#known = new Set<number>();
	#waiting: Waiting[] = [];
	#turn: Promise<unknown> = Promise.resolve();
	#onnews: ((news: MapNews) => void) | undefined;

	constructor(parts: VaultParts) {
		this.id = parts.id;
		this.#parts = parts;
		this.#lock = parts.lock;
		this.#desk = parts.desk();
		this.#line = new Line(lineOf(parts.birth), (told) => void this.#hear(told));
		this.#claim = claim(`buurtkaart:write:${parts.birth}`, () => (this.#mayWrite = true));
	}

	get readonly(): boolean {
		return !this.#mayWrite;
	}

	get lock(): MapLock | undefined {
		return this.#lock;
	}

	async start(): Promise<void> {
		try {
			if (await this.#claim.within(this.#parts.patience)) await this.#inTurn(() => this.#pen());
			else void this.#claim.granted.then(() => this.#takeOver());
		} catch (error) {
			this.close();
			throw error;
		}
	}

	listen(onnews: (news: MapNews) => void): void {
		this.#onnews = onnews;
	}

	async load(): Promise<KeptMap> {
		this.#reach();
		return this.#inTurn(async () => {
			const { updates, place, recovered } = this.#found ?? (await this.#read());
			this.#found = undefined;
			this.#recovered ??= recovered;
			this.#known = new Set(updates.keys());
			const cursor = place && (await this.#desk.seal.openRecord(place, 'place'));
			return {
				updates: [...updates.values()],
				...(cursor === undefined ? {} : { place: cursor }),
				...(this.#recovered ? { recovered: this.#recovered } : {})
			};
		});
	}

	async append(update: Uint8Array): Promise<void> {
		this.#reachToWrite();
		const bytes = update.slice();
		return new Promise((resolve, reject) => {
			this.#waiting.push({ bytes, resolve, reject });
			// What comes while others are written goes together, in its order.
			if (this.#waiting.length === 1) void this.#inTurn(() => this.#writeWaiting());
		});
	}

	async savePlace(place: unknown): Promise<void> {
		this.#reachToWrite();
		const copy = copyOf(place);
		return this.#inTurn(async () => {
			this.#found = undefined;
			await this.#parts.log.savePlace(await this.#desk.seal.closeRecord(copy, 'place'));
		});
	}

	async putPhoto(id: string, photo: Blob): Promise<void> {
		this.#reachToWrite();
		return this.#inTurn(async () => {
			await this.#parts.log.check();
			await this.#parts.photos.put(id, photo);
		});
	}

	async photo(id: string): Promise<Blob | undefined> {
		this.#reach();
		return this.#parts.photos.get(id);
	}

	async photoIds(): Promise<readonly string[]> {
		this.#reach();
		return this.#parts.photos.ids();
	}

	async removePhoto(id: string): Promise<void> {
		this.#reachToWrite();
		return this.#inTurn(() => this.#parts.photos.remove(id));
	}

	async compact(state: Uint8Array): Promise<void> {
		this.#reachToWrite();
		const bytes = state.slice();
		const replaced = new Set([...this.#known, ...this.#unreadable]);
		return this.#inTurn(async () => {
			const key = await this.#withPen((ledger) => ledger.compact(bytes, replaced));
			// An update that was kept while this waited is not in the state, and stays known beside it.
			this.#known = new Set([key, ...[...this.#known].filter((other) => !replaced.has(other))]);
			this.#unreadable = [];
		});
	}

	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		// Who takes over must find all that was begun here, so the right goes last.
		void this.#turn
			.then(() => this.#ledger?.rest())
			.finally(() => {
				this.#claim.release();
				this.#line.close();
			});
	}

	#reach(): void {
		if (this.#closed) throw new StoreError('unavailable', 'This map was closed');
		if (this.#gone) throw new StoreError('missing', 'This map was wiped');
	}

	#reachToWrite(): void {
		this.#reach();
		if (!this.#mayWrite) throw new StoreError('elsewhere', 'This map is open for writing in another tab');
	}

	/** Does one thing after the other; a failure is the caller's, and stops nobody behind it. */
	#inTurn<T>(deed: () => Promise<T>): Promise<T> {
		const done = this.#turn.then(deed).catch((error: unknown) => {
			if (error instanceof StoreError && error.why === 'missing') this.#end();
			throw error;
		});
		this.#turn = done.catch(() => {});
		return done;
	}

	async #writeWaiting(): Promise<void> {
		const batch = this.#waiting;
		this.#waiting = [];
		try {
			const records = await this.#withPen((ledger) => ledger.append(batch.map(({ bytes }) => bytes)));
			for (const [index, [key]] of records.entries()) {
				this.#known.add(key);
				batch[index]!.resolve();
			}
			this.#line.tell({ kind: 'kept', records });
		} catch (error) {
			if (error instanceof StoreError && error.why === 'missing') this.#end();
			for (const { reject } of batch) reject(error);
		}
	}

	async #withPen<T>(deed: (ledger: Ledger) => Promise<T>): Promise<T> {
		const ledger = await this.#pen();
		// What was found is no longer what is there.
		this.#found = undefined;
		try {
			return await deed(ledger);
		} catch (error) {
			// What is on the disk after a failure is not what was meant: it is looked at before the next writing.
			await ledger.rest();
			this.#ledger = undefined;
			throw error;
		}
	}

	async #pen(): Promise<Ledger> {
		if (this.#ledger) return this.#ledger;
		const found = await readDesk(this.#desk);
		this.#ledger = await Ledger.takeOver(this.#desk, found);
		this.#found = found;
		this.#recovered ??= found.recovered;
		this.#unreadable = found.unreadable.filter((key) => !found.updates.has(key));
		return this.#ledger;
	}

	/** The tab before this one let go of the map. */
	async #takeOver(): Promise<void> {
		if (this.#closed || this.#gone) return;
		// A map that cannot be taken over now is looked at again when something is to be written.
		await this.#inTurn(() => this.#pen()).catch(() => {});
		if (!this.#gone) this.#onnews?.({ kind: 'writable' });
	}

	async #read(): Promise<Found> {
		for (let look = 1; ; look++) {
			const found = await readDesk(this.#parts.desk());
			// While another tab is writing, its copies and its log are seen at different moments.
			if (this.#mayWrite || !found.recovered || look >= LOOKS) return found;
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
	}

	async #hear(told: Told): Promise<void> {
		if (told.kind === 'gone') this.#end();
		else if (told.kind === 'lock') {
			this.#lock = told.lock;
			this.#onnews?.({ kind: 'lock' });
		} else if (!this.#mayWrite && this.#onnews) {
			const updates: Uint8Array[] = [];
			for (const [key, sealed] of told.records) {
				const update = await this.#desk.seal.open(sealed, String(key));
				if (!update) continue;
				updates.push(update);
				this.#known.add(key);
			}
			this.#onnews({ kind: 'updates', updates });
		}
	}

	#end(): void {
		if (this.#gone || this.#closed) return;
		this.#gone = true;
		this.#claim.release();
		this.#onnews?.({ kind: 'gone' });
	}
}

/** The line on which tabs with this map talk. */
export function lineOf(birth: string): string {
	return `buurtkaart:map:${birth}`;
}

/** A copy as it will be read back; rejects `failed` what cannot be copied, before anything is written. */
function copyOf(place: unknown): unknown {
	try {
		return structuredClone(place);
	} catch (cause) {
		throw new StoreError('failed', 'This place cannot be kept', { cause });
	}
}
