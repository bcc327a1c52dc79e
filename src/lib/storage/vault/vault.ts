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
import { makeMap, makeWay, PHOTOS, purge, readEntry, unlock, writeEntry, type Room } from './cabinet';
import { Folder } from './folder';
import { alone } from './lock';
import { Shelf, type MapRow } from './log';
import { Photos } from './photos';
import type { Standing } from './reading';
import { Sheets } from './sheets';
import { tidyUp } from './tidying';
import { openVaultMap } from './map';

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
	name = 'buurtkaart-vault',
	now = readClock,
	patience = 400
}: VaultOptions = {}): Promise<MapStore> {
	const shelf = new Shelf(name);
	await shelf.connect();
	const room: Room = { folder: await Folder.atRoot(name), shelf, now };
	/** Whatever makes or takes away a map or changes its entry goes one at a time over all tabs. */
	const inOrder = <T>(deed: () => Promise<T>) => alone(`buurtkaart:maps:${name}`, deed);
	await inOrder(() => tidyUp(room));

	async function open(row: MapRow): Promise<OpenMap> {
		const { folder, seal, entry } = await unlock(room, row);
		if (entry?.deletedAt !== undefined) throw new StoreError('missing', 'This map was removed');
		const log = shelf.log(row);
		const desk = () => ({
			seal,
			log,
			now,
			tails: new Sheets<Standing>(folder, seal, 'tail'),
			snapshots: new Sheets<Standing>(folder, seal, 'snapshot')
		});
		const photos = new Photos(await folder.make(PHOTOS), seal);
		return openVaultMap({ id: row.id, birth: row.birth, log, photos, desk, patience });
	}

	function change(id: string, how: (entry: MapEntry) => MapEntry): Promise<void> {
		return inOrder(async () => {
			const row = await shelf.row(id);
			// A map that cannot be read may still get a sign of its own, and be taken off the list.
			await writeEntry(await unlock(room, row), how(await readEntry(room, row)));
		});
	}

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
		open: async (id) => open(await shelf.row(id)),
		describe: (id, wanted) => change(id, (entry) => describeEntry(entry, wanted)),
		remove: (id) => change(id, (entry) => ({ ...entry, deletedAt: now() })),
		restore: (id) => change(id, restoreEntry),
		purge: (id) => inOrder(() => purge(room, id))
	};
}
