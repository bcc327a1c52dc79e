/**
 * The guide's script, its words and the grammar are fetched side by side, and not one after the other. On paper, that is
 * in the page as it is built, there is no map yet to show.
 */
import { browser } from '$app/environment';
import { showParts } from '$lib/i18n/words';

export const load = async () => {
	if (!browser) return {};
	const [{ default: OpenMap }] = await Promise.all([import('./OpenMap.svelte'), showParts('guide')]);
	return { OpenMap };
};
