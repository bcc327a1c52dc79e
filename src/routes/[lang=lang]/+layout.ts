import { loadLanguage } from '$lib/i18n/words';
import { isLanguage, SOURCE_LANGUAGE } from '$lib/i18n/languages';

export const load = async ({ params }) => {
	const lang = isLanguage(params.lang) ? params.lang : SOURCE_LANGUAGE;
	await loadLanguage(lang);
	return { lang };
};
