/** Where a file is wrong and why, in words: from the path and the reason that its reader gave. */
import { uiKey } from '$lib/i18n/key';
import { FIELD_WORDS, PART_WORDS } from '../map/partWords';
import type { Words } from '$lib/model/words';

/** What a reader says of a fault: a path such as `map.actors[2].ring`, and a reason. */
export interface Fault {
	readonly path?: string;
	readonly reason?: string;
}

/** A fault as it is said: where it lies, from the outside in, and what it is. */
export interface FaultWords {
	readonly where: readonly Words[];
	readonly why: Words;
}

/** The sentence of each reason; a reason that is not here has a form that nobody knows. */
const WHY: Readonly<Record<string, string>> = {
	missing: 'missing',
	empty: 'empty',
	'not-a-text': 'text',
	'too-long': 'long',
	'not-a-choice': 'choice',
	'not-a-number': 'number',
	'out-of-range': 'number',
	'not-yes-or-no': 'yes-no',
	'too-many': 'many',
	bytes: 'many',
	values: 'many',
	keys: 'many',
	twice: 'twice',
	'not-a-day': 'day',
	'not-base64': 'bytes',
	'answered-and-declined': 'both',
	nesting: 'nested',
	'photo-too-big': 'photo-too-big',
	'photo-not-a-picture': 'photo-not-a-picture',
	'photo-unreadable': 'photo-unreadable'
};

const LISTED = /^(map\.)?(actors|wishes|nextSteps|notes|catches|strokes|sharing|moments)\[(\d+)\]\.?(.*)$/;
const MEDIA = /^(photos|voices)\.([^.]+)/;

/** A fault in words. */
export function faultWords({ path = '', reason = '' }: Fault): FaultWords {
	const why = Object.hasOwn(WHY, reason) ? WHY[reason]! : 'form';
	return { where: whereWords(path), why: { key: uiKey('fault', 'why', why) } };
}

function whereWords(path: string): readonly Words[] {
	const [, , list, index, rest = ''] = LISTED.exec(path) ?? [];
	if (list !== undefined) {
		const item = { key: uiKey('fault', 'where', list), with: { number: Number(index) + 1 } };
		if (list === 'moments') return [item, ...(rest.startsWith('map.') ? whereWords(rest) : [])];
		const field = /^\w+/.exec(rest)?.[0];
		const isKnown = list === 'actors' && field !== undefined && Object.hasOwn(FIELD_WORDS, field);
		return isKnown ? [item, { key: FIELD_WORDS[field as keyof typeof FIELD_WORDS] }] : [item];
	}
	const [, medium, name] = MEDIA.exec(path) ?? [];
	if (medium !== undefined) return [{ key: uiKey('fault', 'where', medium), with: { name: name! } }];
	const part = /^map\.(\w+)/.exec(path)?.[1];
	if (part === 'actors') return [];
	if (part !== undefined && Object.hasOwn(PART_WORDS, part))
		return [{ key: PART_WORDS[part as keyof typeof PART_WORDS] }];
	return [{ key: uiKey('fault', 'where', 'file') }];
}
