import { isLanguage, SOURCE_LANGUAGE } from '$lib/i18n/languages';
import { showLanguage } from '$lib/i18n/words';

export const load = async ({ params }) => ({
	lang: await showLanguage(isLanguage(params.lang) ? params.lang : SOURCE_LANGUAGE)
});
