/**
 * What is wrong with the words of a language, beside those of the source. Pure, so that it can be shown to fail, and
 * one rule serves the tests and the translator's check (`npm run words`).
 */
import { isForWorkers } from '../../src/lib/i18n/audience';
import type { Language } from '../../src/lib/i18n/languages';
import { termMeant } from './glossary';
import type { Texts } from './texts';

/** One thing that is wrong with one text. */
export interface Fault {
	readonly why: 'missing' | 'orphaned' | 'empty' | 'unequal' | 'plural' | 'long' | 'term';
	/** The full key. */
	readonly key: string;
	/** What stands there, where something does. */
	readonly text?: string;
}

/** A question has at most this many words (R43). */
export const LONGEST_QUESTION = 12;
/** A standing button has at most this many characters, or it does not fit beside the others at 360 px. */
export const LONGEST_BUTTON = 30;

const PLURAL = /_(zero|one|two|few|many|other)$/;
const QUESTION =
	/^guide:[\w-]+\.((field\.[\w-]+\.)?ask(_\w+)?|round\.\w[\w-]*)$|^vocabulary:domain\.[\w-]+\.ask$/;

/** Whether a key is a question that a person is asked, read out with a place, a person or a group. */
export function isQuestion(key: string): boolean {
	return QUESTION.test(key);
}

/** How many words a reader counts; a filled-in name is one. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;
}

/** The names of what is filled in, sorted. */
export function placeholdersOf(text: string): readonly string[] {
	return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();
}

/** Everything that is wrong with a language's texts; empty when all is well. */
export function judgeWords(
	{ tag, tier }: Pick<Language, 'tag' | 'tier'>,
	texts: Texts,
	source: Texts
): Fault[] {
	const faults: Fault[] = [];
	const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
	for (const key of source.keys()) {
		if (tier === 'first' && isForWorkers(key)) continue;
		const plain = key.replace(PLURAL, '');
		if (plain === key) {
			if (!texts.has(key)) faults.push({ why: 'missing', key });
		} else if (PLURAL.exec(key)![1] === 'other') {
			for (const category of categories)
				if (!texts.has(`${plain}_${category}`)) faults.push({ why: 'plural', key: `${plain}_${category}` });
		}
	}
	for (const [key, text] of texts) {
		const model = source.get(key) ?? source.get(key.replace(PLURAL, '_other'));
		if (model === undefined) faults.push({ why: 'orphaned', key, text });
		else if (text.trim() === '') faults.push({ why: 'empty', key, text });
		else if (!fillsInTheSame(key, text, model)) faults.push({ why: 'unequal', key, text });
		else if (isTooLong(key, text)) faults.push({ why: 'long', key, text });
		else if (termMeant(tag, text) !== undefined) faults.push({ why: 'term', key, text });
	}
	return faults;
}

/** A plural form may say its number in words: "one part". */
function fillsInTheSame(key: string, text: string, model: string): boolean {
	const names = (of: string) => placeholdersOf(of).filter((name) => !PLURAL.test(key) || name !== 'count');
	return names(text).join() === names(model).join();
}

function isTooLong(key: string, text: string): boolean {
	if (isQuestion(key)) return countWords(text) > LONGEST_QUESTION;
	return key.startsWith('ui:button.') && [...text].length > LONGEST_BUTTON;
}
