/** Gives every prerendered page its language and direction, so that they are right before any script runs. */
import { directionOf, isLanguage, SOURCE_LANGUAGE } from '$lib/i18n/languages';
import type { Handle } from '@sveltejs/kit';

/** Fills in `lang` and `dir` of the page from the first part of its address. */
export const handle: Handle = ({ event, resolve }) => {
	const first = event.url.pathname.split('/').find((part) => part !== '');
	const lang = isLanguage(first) ? first : SOURCE_LANGUAGE;
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', lang).replace('%dir%', directionOf(lang))
	});
};
