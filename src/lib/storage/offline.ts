/** What a page and the service worker say to each other so that the program works without a network. */
import { isWebKit } from './webKit';

/** Asks the service worker to keep all that these languages need: pages, words, pictograms, fonts, samples. */
export interface KeepFiles {
	readonly keep: readonly string[];
}

/** Whether a message asks to keep files. */
export function isKeepFiles(message: unknown): message is KeepFiles {
	return typeof message === 'object' && message !== null && Array.isArray((message as KeepFiles).keep);
}

/** The message that asks the service worker to answer nothing any more, so that it keeps nothing anew. */
export const stopMessage = 'stop';

/**
 * Asks for what is not needed to start, in the languages of the screen, so that it is there without a network too. Call
 * it once a page is up and idle: it must not stand in the way of the first screen. Does nothing where there is no
 * service worker (plain http, some private windows); asking again costs nothing.
 */
export async function keepFilesOffline(languages: readonly string[]): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const { active } = await navigator.serviceWorker.ready;
	const message: KeepFiles = { keep: [...languages] };
	active?.postMessage(message);
}

/**
 * Whether this engine keeps the program well only in one page. When another page of the program takes the place of the
 * first one while the service worker is installing, WebKit (2.50) does not always let it finish: once in 45 runs the
 * program was not there without a network. `vendor` is `navigator.vendor`.
 */
export function keepsInOnePage(vendor: string): boolean {
	return isWebKit(vendor);
}
