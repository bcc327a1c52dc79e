/** The texts of a sheet of codes, in one language: what they are, what one does with them, and what is in them. */
import { stepKey, uiKey } from '$lib/i18n/key';
import type { SheetWords } from '$lib/layout/words';
import type { Speak } from '../parts/speech';
import type { CodeSheetWords } from './codePages';

/** The words for so many codes, in the language of `say`; day and reference are those of the map's own sheet. */
export function codeSheetWords(
	say: Speak,
	{ date, reference }: Pick<SheetWords, 'date' | 'reference'>,
	count: number
): CodeSheetWords {
	const text = (part: string, filled: Readonly<Record<string, string | number>> = {}) =>
		say({ key: uiKey('codes', part), with: filled }).text;
	const have = say(stepKey('welcome', 'answer', 'resume')).text;
	return {
		title: text('paper-title'),
		steps: [
			text('paper-open'),
			text('paper-choose', { have, read: text('as-code') }),
			text(count > 1 ? 'paper-hold-all' : 'paper-hold')
		],
		notes: [text('paper-inside'), text('paper-left-out'), text('whoever')],
		nameOf: ({ part, of }) => text('part', { part, of }),
		date,
		reference
	};
}
