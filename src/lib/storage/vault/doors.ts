/** The locks of the maps in the vault: put on, changed, taken off. One at a time over all tabs, and every tab is told. */
import type { LockChoice, MapLock, MapStore } from '../store';
import { findPlace, readEntry, readOwnEntry, writeEntry, type Room } from './cabinet';
import { openKey, putLockOn, takeLockOff, writeOnDoor } from './keyring';
import { lineOf } from './map';
import { Line } from './news';
import { Seal } from './seal';

/** Puts locks on the maps of one vault, and takes them off. */
export class Doors implements Pick<MapStore, 'putLockOn' | 'takeLockOff' | 'setLockTime'> {
	readonly #room: Room;
	readonly #inOrder: <T>(deed: () => Promise<T>) => Promise<T>;

	constructor(room: Room, inOrder: <T>(deed: () => Promise<T>) => Promise<T>) {
		this.#room = room;
		this.#inOrder = inOrder;
	}

	readonly putLockOn = (id: string, words: string, { from, sign, after }: LockChoice): Promise<void> =>
		this.#inOrder(async () => {
			const row = await this.#room.shelf.row(id);
			const { folder, key } = await findPlace(this.#room, row);
			const secret = await openKey(key, row.birth, from);
			const seal = await Seal.of(row.birth, secret);
			const entry = (await readOwnEntry(folder, seal)) ?? (await readEntry(this.#room, row));
			const door = { id, createdAt: row.createdAt, sign: sign ?? entry.sign, after };
			await putLockOn(folder, row.birth, key, { secret, words, door });
			secret.fill(0);
			// The same sign when the lock comes off again; that it was not written is no reason to leave the map open.
			if (sign) await writeEntry({ folder, seal }, { ...entry, sign }).catch(() => {});
			this.#tell(row.birth, { after });
		});

	readonly takeLockOff = (id: string, words: string): Promise<void> =>
		this.#inOrder(async () => {
			const row = await this.#room.shelf.row(id);
			const { folder, key } = await findPlace(this.#room, row);
			await takeLockOff(folder, row.birth, key, words);
			this.#tell(row.birth, undefined);
		});

	readonly setLockTime = (id: string, after: string): Promise<void> =>
		this.#inOrder(async () => {
			const row = await this.#room.shelf.row(id);
			const { folder, key } = await findPlace(this.#room, row);
			if (!('locked' in key)) return;
			await writeOnDoor(folder, row.birth, key.locked, { after });
			this.#tell(row.birth, { after });
		});

	#tell(birth: string, lock: MapLock | undefined): void {
		const line = new Line(lineOf(birth));
		line.tell({ kind: 'lock', lock });
		line.close();
	}
}
