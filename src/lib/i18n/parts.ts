/**
 * In which parts the words of a language are loaded, so that a page fetches no sentence long before it is said. The
 * files in `locales/` know nothing of it: the build divides them by `partOf` (scripts/wordParts.ts).
 */
import { isForWorkers } from './audience.ts';

/**
 * `first`: the start page and the frame of every page. `guide`: what is asked, and the map beside it. `tools`: what
 * opens at the press of a button. `pages`: the pages beside the guide. `workers`: what only support workers meet.
 */
export const WORD_PARTS = ['first', 'guide', 'tools', 'pages', 'workers'] as const;

/** A part of the words of a language. */
export type WordPart = (typeof WORD_PARTS)[number];

/** Told apart by the beginning of the full key. What is named in none of these lines is asked in the guide. */
const BY_BEGINNING: readonly (readonly [WordPart, RegExp])[] = [
	['first', /^(guide|helpers):welcome\./],
	['first', /^ui:(start|button|forgets|speech)\./],
	['first', /^ui:(reading\.open|saved\.retry|wipe\.(all|done)|codes\.(where|as-file|as-code))$/],
	['pages', /^ui:(about|protection|page|leave)\./],
	['guide', /^ui:(lock\.(open|offer|offer-yes|offer-no|soon-shut)|output\.save)$/],
	['tools', /^ui:(output|takeHome|codes|join|fault|ownMap|sign|wipe|lock|reading|history)\./],
	['tools', /^ui:(freehand|under|look|whole|photo|draw|pictogram|sheets)\./]
];

/** The part that words belong to, by their full key such as `guide:closeness.ask`. */
export function partOf(key: string): WordPart {
	if (isForWorkers(key)) return 'workers';
	return BY_BEGINNING.find(([, beginning]) => beginning.test(key))?.[0] ?? 'guide';
}
