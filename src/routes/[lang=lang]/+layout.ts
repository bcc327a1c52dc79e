import { isLanguage, SOURCE_LANGUAGE } from '$lib/i18n/languages';
import { showLanguage } from '$lib/i18n/words';

/** The language of the page; where it cannot be fetched, `absent` is that language, and `lang` one that is here. */
export const load = async ({ params }) => {
	const wanted = isLanguage(params.lang) ? params.lang : SOURCE_LANGUAGE;
	const lang = await showLanguage(wanted);
	return { lang, absent: lang === wanted ? undefined : wanted };
};
