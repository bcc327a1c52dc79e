/**
 * How the page is read, for the parts that need to know: most follow the attributes on the page itself, by style alone.
 */
import { PLAIN_READING, type Reading } from '$lib/i18n/reading';
import { getContext, setContext } from 'svelte';

const KEY = Symbol('reading');

/** Sets how a page is read; `reading` is asked at the moment of use, so that a change reaches every part. */
export function setReading(reading: () => Reading): void {
	setContext(KEY, reading);
}

/** How the page is read; plainly where no page set it. */
export function getReading(): () => Reading {
	return getContext<(() => Reading) | undefined>(KEY) ?? (() => PLAIN_READING);
}
