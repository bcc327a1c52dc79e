/**
 * Who the screen speaks to: the resident's language, large, and the worker's, small beneath it, where two are on.
 *
 * A page sets it once; `Say` and every accessible name ask here, so that a switch of language changes all of them and
 * moves nothing.
 */
import type { Speak, Spoken } from '$lib/i18n/words';
import { getContext, setContext } from 'svelte';

export type { Speak, Spoken };

/** The languages of the screen. Both are read at the moment of use, so that a switch reaches every word. */
export interface Speech {
	/** In the resident's language. */
	readonly say: Speak;
	/** In the worker's language; absent where only one is on. */
	readonly aside?: Speak;
}

const KEY = Symbol('speech');

/** Sets who a page speaks to. */
export function setSpeech(speech: Speech): void {
	setContext(KEY, speech);
}

/** Who the page speaks to; throws outside a page that set it. */
export function getSpeech(): Speech {
	return getContext<Speech>(KEY);
}
