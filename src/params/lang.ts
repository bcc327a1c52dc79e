import { isLanguage, type LanguageTag } from '$lib/i18n/languages';

/** An address begins with a language that the program speaks. */
export const match = (param: string): param is LanguageTag => isLanguage(param);
