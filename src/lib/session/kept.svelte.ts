/**
 * How keeping the open map stands, for whoever shows it: the keeping itself knows nothing of screens. It tells why a map
 * is in memory only, what was found damaged, and whether there is a lock; and it writes what is typed and not handed in
 * along with the place.
 */
import type { NeighbourhoodMap } from '$lib/model/map';
import type { SaveState } from '$lib/storage/saving';
import type { Recovery, StoreTrouble } from '$lib/storage/store';
import type { Keeping, MemoryWhy } from './keeping';
import { SessionLock } from './lock.svelte';
import { afterPaintOrHiding } from './painted';
import type { SessionOptions } from './session.svelte';
import { withUnsent, type Unsent } from './unsent';

/** The keeping of one open map. */
export class Kept {
	readonly #keeping: Keeping;
	readonly #options: Pick<SessionOptions, 'deviceStore' | 'practice'>;
	/** The place that was last to be kept. */
	#place: object | undefined;
	#saved: SaveState = $state.raw('memory');
	#trouble: StoreTrouble | undefined = $state.raw();
	/** The lock that it has on this device, if it has one. */
	readonly lock: SessionLock;
	/** Asked for what is typed and not handed in now. */
	onunsent: () => Unsent = () => ({});

	constructor(keeping: Keeping, options: Pick<SessionOptions, 'deviceStore' | 'practice'>) {
		this.#keeping = keeping;
		this.#options = options;
		this.lock = new SessionLock(keeping);
		keeping.onchange = () => this.#look();
		this.#look();
	}

	/** Whether what is on the screen is on the device. */
	get saved(): SaveState {
		return this.#saved;
	}

	/** Why keeping failed. */
	get trouble(): StoreTrouble | undefined {
		return this.#trouble;
	}

	/** What was found damaged on the device when this map was opened. */
	get recovered(): Recovery | undefined {
		return this.#keeping.recovered;
	}

	/** Why the map is in memory only; undefined when it is on the device. */
	get memory(): MemoryWhy | undefined {
		return this.#saved === 'memory' ? this.#keeping.memory : undefined;
	}

	/** Whether something is on its way to the device, or waits for room there. */
	get isBehind(): boolean {
		return this.#saved === 'saving' || this.#keeping.pending > 0;
	}

	/** Follows the answer to "may your map stay on this device?"; `state` is the whole document as one update. */
	async follow({ guide }: NeighbourhoodMap, state: () => Uint8Array): Promise<void> {
		const wanted = guide.answers['consent-device'] === 'yes' && !this.#options.practice;
		const trouble = await this.#keeping.follow(wanted, this.#options.deviceStore, state);
		this.#look();
		this.#trouble ??= trouble;
	}

	/** Keeps the place in the guide once the question there is painted, unless another one is to be kept by then. */
	followPlace(place: object): void {
		this.#place = place;
		afterPaintOrHiding(() => {
			if (this.#place === place) void this.#keeping.savePlace(place);
		});
	}

	/** Waits until everything is written, what is typed at this place too; resolves to whether it is. */
	async flush(place: object): Promise<boolean> {
		this.#place = place;
		const unsent = this.onunsent();
		const typed = this.#keeping.savePlace(withUnsent(place, unsent));
		const kept = await this.#keeping.flush();
		return ((await typed) || Object.keys(unsent).length === 0) && kept;
	}

	/** A pause: everything is written, and made compact, so that removed names leave the log. */
	async rest(place: object, state: () => Uint8Array): Promise<void> {
		if ((await this.flush(place)) && !this.#keeping.isWiped) await this.#keeping.compact(state);
	}

	/** Takes the map off this device: what was kept is purged, and nothing is written any more. */
	async wipe(): Promise<void> {
		await this.#keeping.wipe();
		this.#look();
	}

	#look(): void {
		this.#saved = this.#keeping.state;
		this.#trouble = this.#keeping.trouble;
		this.lock.look();
	}
}
