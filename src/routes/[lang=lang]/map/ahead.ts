/**
 * What a person needs to take their map along and to print it, fetched before it is asked for where no service worker
 * keeps it for when the network goes. The map is in memory only there, so nobody may stand before a button that cannot
 * be fetched any more.
 */
import { showParts } from '$lib/i18n/words';

/** Fetches it; does nothing where a service worker sees to it. Calling again costs nothing, also after a failure. */
export async function fetchAhead(): Promise<void> {
	if ('serviceWorker' in navigator) return;
	await Promise.allSettled([
		showParts('guide', 'tools'),
		import('./Outputs.svelte'),
		import('./OffScreen.svelte'),
		import('./Table.svelte'),
		import('./takeIn'),
		import('$lib/views/making/PictureMaker.svelte'),
		import('$lib/exchange/file'),
		import('$lib/exchange/print')
	]);
}
