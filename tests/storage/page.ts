/** Puts the storage room within reach of a test that steers the page. */
import { openBrowserStore } from '$lib/storage/browser';
import { SaveQueue } from '$lib/storage/saving';

const storage = { openBrowserStore, SaveQueue };

/** What such a page's global object carries beside a browser's own. */
export interface StoragePage {
	storage: typeof storage;
}

Object.assign(globalThis, { storage });
