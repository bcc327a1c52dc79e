/**
 * What is fetched before it is asked for. Where no service worker keeps it for when the network goes, that is all that
 * a person needs to take their map along and to print it: the map is in memory only there, so nobody may stand before a
 * button that cannot be fetched any more. Where one does, it is the map on the table, which most people open: it is here
 * already, and read when the page has nothing else to do, so that a tap need not wait for it.
 */
import { showParts } from '$lib/i18n/words';
import { whenIdle } from '$lib/views/parts/idle';

/** Fetches it. Calling again costs nothing, also after a failure. */
export async function fetchAhead(): Promise<void> {
	if (!('serviceWorker' in navigator)) {
		await Promise.allSettled([
			...tableParts(),
			import('./Outputs.svelte'),
			import('./OffScreen.svelte'),
			import('./takeIn'),
			import('$lib/views/making/PictureMaker.svelte'),
			import('$lib/exchange/file'),
			import('$lib/exchange/print')
		]);
		return;
	}
	await allKept();
	await new Promise<void>((calm) => void whenIdle(calm));
	await Promise.allSettled(tableParts());
}

/** The map on the table, and the words on it. */
function tableParts(): Promise<unknown>[] {
	return [showParts('guide', 'tools'), import('./Table.svelte')];
}

/** Resolves when the service worker leads this page: it does not before it keeps the whole program. */
async function allKept(): Promise<void> {
	const { serviceWorker } = navigator;
	await serviceWorker.ready;
	if (!serviceWorker.controller)
		await new Promise((led) => serviceWorker.addEventListener('controllerchange', led, { once: true }));
}
