/** The words of a screen: which keys its question and its answers stand under, and what is filled into them. */
import type { Screen } from '$lib/flows/screen';
import { domainKey, stepKey, uiKey, vocabularyKey } from '$lib/i18n/key';
import type { Actor } from '$lib/model/map';
import type { Words } from '$lib/model/words';
import type { Speak, Spoken } from '../parts/speech';

/** What a screen fills into its words: the name at hand, the wish, the helper, the receiver. */
export type Filled = Readonly<Record<string, string>>;

/** The name of an actor, or what is said in its place. */
export function nameOf(actor: Actor | undefined, say: Speak): string {
	return actor?.name ?? say(vocabularyKey('unnamed', actor?.kind ?? 'absent')).text;
}

/** What a screen fills into its words, in the language of `say`. */
export function filledIn(screen: Screen, say: Speak): Filled {
	const { receiver, wish } = screen.slot;
	const called = receiver && say(stepKey('save-share', 'field', 'receiver', 'answer', receiver));
	return {
		name: nameOf(screen.actor, say),
		wish: screen.wish?.text ?? (wish ? say(vocabularyKey('unnamed', 'absent')).text : ''),
		worker: say(uiKey('company', screen.company)).text,
		receiver: called ? (beginsWithReceiver(screen, say) ? called.text : inSentence(called)) : ''
	};
}

/** Whether the question begins with whom it is about: in some languages it does. */
function beginsWithReceiver({ step }: Screen, say: Speak): boolean {
	const { text } = say({ key: stepKey(step.key, 'ask'), with: { receiver: '|' } });
	// Only the marks that keep its direction to itself may stand before it.
	return /^[\u2066-\u2069]*\|/.test(text);
}

/** What begins with a capital where it stands alone, and not in the midst of a sentence. */
function inSentence({ text, lang }: Spoken): string {
	const [first = '', ...rest] = text;
	return first.toLocaleLowerCase(lang) + rest.join('');
}

/** Words of this screen's step, with what is filled in and the wording for its actor's kind. */
export function wordsOf(screen: Screen, filled: Filled, ...parts: readonly string[]): Words {
	const kind = screen.actor?.kind;
	return { key: stepKey(screen.step.key, ...parts), with: filled, ...(kind ? { kind } : {}) };
}

/** The question of the screen: of the round, of the domain, or of the step. */
export function questionOf(screen: Screen, filled: Filled): Words {
	const { slot } = screen;
	if (slot.round) return wordsOf(screen, filled, 'round', slot.round);
	if (slot.domain && screen.step.key === 'domain-ask') return { key: domainKey(slot.domain, 'ask') };
	return wordsOf(screen, filled, 'ask');
}

/** The pictogram of the example with these words, so that who chose it by its picture sees it again. */
export function pictogramSaying(text: string, { examples }: Screen, say: Speak): string | undefined {
	return examples
		.flatMap((one) => one.examples.map((example) => ({ ...example, domain: one.domain })))
		.find(({ domain, key }) => say(domainKey(domain, 'example', key)).text === text)?.pictogram;
}
