/** Which of the program's languages suits a reader best, from the languages that the browser names; the first that fits. */
import { LANGUAGES, type LanguageTag } from './languages';

/** The first wanted language that the program speaks, whatever its region; undefined where it speaks none. */
export function chooseLanguage(wanted: readonly string[]): LanguageTag | undefined {
	for (const tag of wanted) {
		const [language] = tag.toLowerCase().split('-');
		const found = LANGUAGES.find((one) => one.tag === tag || one.tag === language);
		if (found) return found.tag;
	}
	return undefined;
}
