/**
 * The maps on this device, sealed: nothing that a person wrote lies anywhere in clear.
 *
 * A map's key, its entry for the start page, its copies and its photos are files outside the database; its log and its
 * place are rows inside, which that key opens. So the loss of the database costs nothing, and removing two small files
 * makes all the rest noise.
 */
import {
	beginEntry,
	describeEntry,
	listEntries,
	readClock,
	restoreEntry,
	StoreError,
	type MapEntry,
	type MapStore,
	type OpenMap
} from '../store';
import {
	findPlace,
	makeMap,
	makeWay,
	PHOTOS,
	purge,
	readEntry,
	unlock,
	writeEntry,
	type Room
} from './cabinet';
import { Doors } from './doors';
import { Folder } from './folder';
import { alone } from './lock';
import { Shelf, type MapRow } from './log';
import { Photos } from './photos';
import type { Standing } from './reading';
import { Sheets } from './sheets';
import { tidyUp } from './tidying';
import { openVaultMap } from './map';

/** The vault's name, of its database and of its folder of files. */
export const vaultName = 'buurtkaart-vault';

/** How a vault is opened; the name is for tests, the clock and the patience (milliseconds) too. */
export interface VaultOptions {
	readonly name?: string;
	readonly now?: () => string;
	readonly patience?: number;
}

/** Whether this browser has all that a vault needs; plain http has not. */
export function canHaveVault(): boolean {
	return (
		typeof indexedDB !== 'undefined' &&
		typeof BroadcastChannel !== 'undefined' &&
		globalThis.crypto?.subtle !== undefined &&
		navigator.locks !== undefined &&
		navigator.storage?.getDirectory !== undefined
	);
}

/** Opens the vault; rejects where the browser refuses. Purges what was removed a day ago, and ends what was cut. */
export async function openVaultStore({
	name = vaultName,
	now = readClock,
	patience = 400
}: VaultOptions = {}): Promise<MapStore> {
	const shelf = new Shelf(name);
	await shelf.connect();
	const room: Room = { folder: await Folder.atRoot(name), shelf, now };
	/** Whatever makes or takes away a map or changes its entry goes one at a time over all tabs. */
	const inOrder = <T>(deed: () => Promise<T>) => alone(`buurtkaart:maps:${name}`, deed);
	await inOrder(() => tidyUp(room));

	async function open(row: MapRow, words?: string): Promise<OpenMap> {
		const place = await findPlace(room, row);
		const { folder, seal, entry, door } = await unlock(place, row, words);
		if (row.deletedAt ?? entry?.deletedAt) throw new StoreError('missing', 'This map was removed');
		const log = shelf.log(row);
		const desk = () => ({
			seal,
			log,
			now,
			tails: new Sheets<Standing>(folder, seal, 'tail'),
			snapshots: new Sheets<Standing>(folder, seal, 'snapshot')
		});
		const photos = new Photos(await folder.make(PHOTOS), seal);
		const lock = door && { after: door.after };
		return openVaultMap({ id: row.id, birth: row.birth, log, photos, desk, lock, patience });
	}

	/** A map whose entry is damaged may still get a sign of its own. */
	async function change(row: MapRow, how: (entry: MapEntry) => MapEntry): Promise<void> {
		const opened = await unlock(await findPlace(room, row), row);
		await writeEntry(opened, how(await readEntry(room, row)));
	}

	/** Takes a map off the list or puts it back: in its entry, or in its row where that cannot be written. */
	function note(id: string, deletedAt: string | undefined): Promise<void> {
		return inOrder(async () => {
			const row = await shelf.row(id);
			const key = await findPlace(room, row).then(
				(place) => place.key,
				() => undefined
			);
			const isOpen = key !== undefined && 'secret' in key;
			if (!isOpen || row.deletedAt) await shelf.noteDeleted(id, deletedAt);
			if (isOpen) await change(row, (entry) => (deletedAt ? { ...entry, deletedAt } : restoreEntry(entry)));
		});
	}

	const doors = new Doors(room, inOrder);
	return {
		kind: 'browser',
		async list() {
			const rows = (await shelf.rows()).filter(({ going }) => !going);
			return listEntries(await Promise.all(rows.map((row) => readEntry(room, row))));
		},
		async create(wanted) {
			const row = await inOrder(async () => {
				await makeWay(room, wanted.id);
				const entry = beginEntry(wanted, now());
				return makeMap(room, entry);
			});
			return open(row);
		},
		open: async (id, words) => open(await shelf.row(id), words),
		describe: (id, wanted) =>
			inOrder(async () => change(await shelf.row(id), (entry) => describeEntry(entry, wanted))),
		remove: (id) => note(id, now()),
		restore: (id) => note(id, undefined),
		purge: (id) => inOrder(() => purge(room, id)),
		purgeAll: () =>
			inOrder(async () => {
				for (const { id } of await shelf.rows()) await purge(room, id);
			}),
		putLockOn: doors.putLockOn,
		takeLockOff: doors.takeLockOff,
		setLockTime: doors.setLockTime
	};
}
