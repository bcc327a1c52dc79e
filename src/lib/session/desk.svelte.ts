/**
 * What lies on the desk: the one open session, and the second language of the screen. It outlives a change of page or
 * language, and is gone with the tab.
 *
 * Which map of the device is open is remembered for this tab only, so that a reload finds it again and no address
 * names it.
 *
 * Every page has the desk, so it is light: the store and the guide are fetched when a map lies on it, or may.
 */
import type { Preparation } from '$lib/flows/preparing';
import { mayKeepSomething } from '$lib/storage/presence';
import { neutralSign, type MapEntry, type MapStore } from '$lib/storage/store';
import type { Leftover } from '$lib/storage/wiping';
import type { Session } from './session.svelte';

const OPEN_MAP = 'buurtkaart.open';

class Desk {
	/** The open map, if any. */
	session: Session | undefined = $state.raw();
	/** The id of the map that lies here behind its lock, until its words come. */
	locked: string | undefined = $state.raw();
	/** The worker's language, where two are on. */
	aside: string | undefined = $state.raw();
	/** What a worker prepared for the next new map. */
	preparation: Preparation | undefined = $state.raw();
	#store: Promise<MapStore> | undefined;
	#line: BroadcastChannel | undefined;

	/** The device's store, opened when it is first needed. */
	readonly deviceStore = (): Promise<MapStore> =>
		(this.#store ??= import('$lib/storage/open').then(
			({ openStore }) => openStore(),
			(error: unknown) => {
				this.#store = undefined;
				throw error;
			}
		));

	/** The maps of this device; where nothing is kept on it, no store is opened to find that out. */
	async entries(): Promise<readonly MapEntry[]> {
		if (!this.#store && !(await mayKeepSomething())) return [];
		return (await this.deviceStore()).list();
	}

	/** Puts a session on the desk; the one that lay there is closed. */
	async lay(session: Session | undefined): Promise<void> {
		const before = this.session;
		this.session = session;
		this.locked = undefined;
		if (session) this.#listen();
		if (before && before !== session) await before.close();
		this.remember();
	}

	/** Hears when a map is shut by hand in another tab. */
	#listen(): void {
		if (this.#line || typeof BroadcastChannel === 'undefined') return;
		this.#line = new BroadcastChannel('buurtkaart:shut');
		this.#line.onmessage = ({ data }) => {
			if (data === this.session?.id) void this.lock();
		};
	}

	/** Takes everything that this program keeps off the device, the open map included; resolves to what is still there. */
	async wipeDevice(): Promise<readonly Leftover[]> {
		const { session } = this;
		this.session = this.locked = undefined;
		await session?.close({ atOnce: true });
		const store = await this.deviceStore();
		const { wipeDevice } = await import('$lib/storage/wiping');
		// The next map, if there is one, begins in a store of its own.
		this.#store = undefined;
		return wipeDevice(store);
	}

	/** Lets go of the open map at once, as soon as it is kept; false, and it stays, where that would lose something. */
	async letGo(): Promise<boolean> {
		const { session } = this;
		await session?.flush();
		if (session?.wouldLose) return false;
		this.session = this.locked = undefined;
		await session?.close({ atOnce: true });
		this.forget();
		return true;
	}

	/**
	 * Shuts the open map behind its lock: its keys, what is on it and its photos leave memory. Only its words bring it
	 * back, to the same question and with what was being typed there. False, and it stays open, where it has no lock, or
	 * where something could not be kept and would be lost. `everywhere` is for who shuts it by hand: it is shut in every
	 * other tab then, too.
	 */
	async lock({ everywhere = false } = {}): Promise<boolean> {
		const { session } = this;
		if (!session?.kept.lock.isOn || !(await session.flush()) || session !== this.session) return false;
		if (everywhere) this.#line?.postMessage(session.id);
		this.locked = session.id;
		this.session = undefined;
		await session.close();
		return true;
	}

	/** The sign by which a map of this device is known, also one that is shut. */
	async signOf(id: string): Promise<string> {
		const entries = await (await this.deviceStore()).list();
		return entries.find((entry) => entry.id === id)?.sign ?? neutralSign;
	}

	/** Opens a map of the device with its words and lays it on the desk; rejects with a StoreError. */
	async unlock(id: string, words: string): Promise<void> {
		const { openKeptMap } = await import('./opening');
		await this.lay(await openKeptMap(id, { deviceStore: this.deviceStore }, words));
	}

	/** Remembers for this tab which map of the device is open, if it is kept there at all. */
	remember(): void {
		const { session } = this;
		if (session?.isOnDevice) sessionStorage.setItem(OPEN_MAP, session.id);
		else this.forget();
	}

	/** Forgets which map this tab had open, so that the way back does not open it. */
	forget(): void {
		sessionStorage.removeItem(OPEN_MAP);
	}

	/** The map that this tab had open. */
	get remembered(): string | undefined {
		return sessionStorage.getItem(OPEN_MAP) ?? undefined;
	}
}

/** The desk of this tab. */
export const desk = new Desk();
