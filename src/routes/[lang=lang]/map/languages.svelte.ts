/**
 * The languages of the conversation are part of the map; the screen follows them. When the person changes the first,
 * the page of that language takes over in the middle of the guide, and nothing moves; the second is shown beneath.
 */
import { goto } from '$app/navigation';
import { base } from '$app/paths';
import { page } from '$app/state';
import { companyOf } from '$lib/flows/facts';
import { isLanguage } from '$lib/i18n/languages';
import { showParts } from '$lib/i18n/words';
import { desk } from '$lib/session/desk.svelte';
import type { Session } from '$lib/session/session.svelte';
import { untrack } from 'svelte';

/**
 * Follows the languages of a session's map on a page of the language `lang`. With an interpreter at the table both are
 * the same size. `tips` tells whether tips for a worker can be said: their words come when a worker does.
 */
export function followLanguages(session: () => Session, lang: () => string): { readonly tips: boolean } {
	let known = session().map.languages.join();
	let areTipsHere = $state(false);
	$effect(() => {
		const { dataset } = document.documentElement;
		if (companyOf(session().map) === 'worker-interpreter') dataset['second'] = 'equal';
		else delete dataset['second'];
		return () => delete dataset['second'];
	});
	// A tip is in the worker's language, and may have to be said in the source's. Without a network there may be none.
	$effect(() => {
		if (companyOf(session().map) !== 'worker') return;
		void showParts('workers').then(
			() => (areTipsHere = true),
			() => {}
		);
	});
	$effect(() => {
		const { languages } = session().map;
		const shown = lang();
		untrack(() => {
			desk.aside = languages.find((tag) => tag !== shown && isLanguage(tag));
			// A map may have been begun in a language that the program does not speak: the page stays as it is then.
			if (languages.join() === known) return;
			known = languages.join();
			const [first] = languages;
			if (first !== shown && isLanguage(first)) {
				void goto(`${base}/${first}/map/`, {
					replaceState: true,
					keepFocus: true,
					noScroll: true,
					// Without it the page would take the change for the browser's Back.
					state: { ...page.state }
				});
			}
		});
	});
	return {
		get tips() {
			return areTipsHere;
		}
	};
}
