/**
 * How this person likes to read, over all pages: the one preference, where the page shows it, and whether the choices
 * are open. What says "like my device" is looked up here, so that everything below knows only what is so.
 */
import { takeReading, type Reading } from '$lib/i18n/reading';
import { desk } from '$lib/session/desk.svelte';
import { Preference } from '$lib/session/preference.svelte';
import { setReading } from '$lib/views/parts/reading';
import { MediaQuery } from 'svelte/reactivity';

class ReadingDesk {
	readonly chosen = new Preference('buurtkaart.reading', takeReading);
	/** Whether the choices are on the screen. */
	isOpen = $state(false);
}

/** The reading of this device's pages. */
export const reading = new ReadingDesk();

/** Lets a page, and everything in it, follow the reading. */
export function followReading(): void {
	const strong = new MediaQuery('prefers-contrast: more');
	const dark = new MediaQuery('prefers-color-scheme: dark');
	const resolved = $derived.by((): Reading => {
		const { contrast, surroundings, ...rest } = reading.chosen.value;
		return {
			...rest,
			contrast: contrast === 'device' && strong.current ? 'more' : contrast,
			surroundings: surroundings === 'device' && dark.current && !strong.current ? 'dark' : surroundings
		};
	});
	setReading(() => resolved);

	$effect(() => {
		Object.assign(document.documentElement.dataset, resolved);
	});
	$effect(() => {
		if (desk.session) reading.chosen.mayKeep(desk.session.isOnDevice);
	});
}
