/** Which store this browser gets. */
import { openBrowserStore } from './browser';
import { openMemoryStore } from './memory';
import type { MapStore } from './store';

/** The browser's database where it opens, otherwise memory with the reason said. Never rejects. */
export async function openStore(): Promise<MapStore> {
	if (typeof indexedDB === 'undefined') return openMemoryStore('absent');
	try {
		return await openBrowserStore();
	} catch {
		return openMemoryStore('refused');
	}
}
