/**
 * Everything that this program keeps on a device, taken away: every map, what an earlier version left, every choice, and
 * the program itself as it is kept for use without a network.
 *
 * The maps go first, and of each its key first: from then on nothing of them opens, wherever this is cut. Then whatever
 * is in the browser's stores of this origin, known to us or not. Nobody is believed who says that something went: it is
 * looked for afterwards, and what is still there is named.
 *
 * It does not reach what a page cannot reach: the browser's own list of visited pages, its cache of files (which are the
 * program's, the same for everybody), and every copy that was taken home.
 */
import { earlierName } from './earlier';
import { stopMessage } from './offline';
import type { MapStore } from './store';
import { vaultName } from './vault/vault';

/** What may be left: maps or what belongs to them, choices, or the program. */
export type Leftover = 'maps' | 'choices' | 'program';

/** How long another tab may take to let go of a database, in milliseconds. */
const PATIENCE = 4000;

/** Takes everything away; resolves to what is still there, nothing when all went. Never rejects. */
export async function wipeDevice(store: MapStore): Promise<readonly Leftover[]> {
	const attempt = (deed: () => Promise<unknown> | void) =>
		Promise.resolve()
			.then(deed)
			.catch(() => {});
	await attempt(() => store.purgeAll());
	for (const name of (await databases()) ?? [vaultName, earlierName])
		await attempt(() => deleteDatabase(name));
	await attempt(removeFiles);
	await attempt(() => localStorage.clear());
	await attempt(() => sessionStorage.clear());
	await attempt(stopProgram);
	return lookForRest();
}

/** The names of the databases of this origin; nothing where a browser does not tell them. */
async function databases(): Promise<readonly string[] | undefined> {
	const known = await globalThis.indexedDB?.databases?.().catch(() => undefined);
	return known?.flatMap(({ name }) => name ?? []);
}

function deleteDatabase(name: string): Promise<void> {
	return new Promise((resolve) => {
		const deleting = indexedDB.deleteDatabase(name);
		deleting.onsuccess = deleting.onerror = () => resolve();
		setTimeout(resolve, PATIENCE);
	});
}

async function removeFiles(): Promise<void> {
	const root = await navigator.storage.getDirectory();
	for (const name of await namesIn(root)) await root.removeEntry(name, { recursive: true });
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
	const names: string[] = [];
	for await (const name of folder.keys()) names.push(name);
	return names;
}

/** The service worker goes once its last page is gone; until then it answers nothing, or it would keep files anew. */
async function stopProgram(): Promise<void> {
	for (const registration of await registrations()) {
		registration.active?.postMessage(stopMessage);
		await registration.unregister();
	}
	for (const name of await cacheNames()) await caches.delete(name);
}

async function registrations(): Promise<readonly ServiceWorkerRegistration[]> {
	return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistrations() : [];
}

async function cacheNames(): Promise<readonly string[]> {
	return 'caches' in globalThis ? caches.keys() : [];
}

async function lookForRest(): Promise<readonly Leftover[]> {
	const count = async (asked: () => Promise<number>) => asked().catch(() => 0);
	const files = await count(async () => (await namesIn(await navigator.storage.getDirectory())).length);
	const kept = await count(async () => (await databases())?.length ?? 0);
	const choices = await count(async () => localStorage.length + sessionStorage.length);
	const program = await count(async () => (await cacheNames()).length + (await registrations()).length);
	const found: readonly (readonly [Leftover, number])[] = [
		['maps', files + kept],
		['choices', choices],
		['program', program]
	];
	return found.flatMap(([what, number]) => (number > 0 ? [what] : []));
}
