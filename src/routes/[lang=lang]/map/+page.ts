/**
 * The guide's script, its words and the grammar are fetched side by side, and not one after the other. On paper, that is
 * in the page as it is built, stand the first screens of a new map.
 */
import { showParts } from '$lib/i18n/words';
import { desk } from '$lib/session/desk.svelte';

export const load = async () => {
	if (import.meta.env.SSR) {
		const [{ default: FirstScreens }] = await Promise.all([
			import('./FirstScreens.svelte'),
			showParts('guide')
		]);
		return { FirstScreens };
	}
	// A map that this tab had open lies in the store, which takes as long to open as the guide to come.
	if (desk.remembered !== undefined && location.hash !== '#new') void desk.deviceStore().catch(() => {});
	const [{ default: OpenMap }] = await Promise.all([import('./OpenMap.svelte'), showParts('guide')]);
	return { OpenMap };
};
