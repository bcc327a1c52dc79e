/** What a page and the service worker say to each other so that the program works without a network. */

/** The message that asks the service worker to keep all static files: pictograms, fonts, samples. */
export const keepFilesMessage = 'keep-files';

/** The message that asks the service worker to answer nothing any more, so that it keeps nothing anew. */
export const stopMessage = 'stop';

/**
 * Asks for the static files that are not needed to start, so that they are there without a network too. Call it once
 * a page is up and idle: they must not stand in the way of the first screen. Does nothing where there is no service
 * worker (plain http, some private windows); asking again costs nothing.
 */
export async function keepFilesOffline(): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const { active } = await navigator.serviceWorker.ready;
	active?.postMessage(keepFilesMessage);
}
