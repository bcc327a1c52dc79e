/** Which parts of a screen show what: answers as cards, as the adding form, or as standing buttons. */
import type { ShownField } from '$lib/flows/field-state';
import type { Screen, ShownAnswer } from '$lib/flows/screen';

const STANDING = new Set(['skip', 'unknown', 'rather-not']);

/** The answers of the adding form that stands on a screen from the beginning; undefined where there is none. */
export function standingAnswers(
	screen: Screen
): { readonly text: string; readonly photo?: string; readonly voice?: string } | undefined {
	const has = (key: string) => screen.answers.some((answer) => answer.key === key);
	if (!has('text') || screen.slot.actor !== undefined) return undefined;
	return {
		text: 'text',
		...(has('photo') ? { photo: 'photo' } : {}),
		...(has('voice') ? { voice: 'voice' } : {})
	};
}

/** Whether an answer is shown as a card: not where it is a standing button, a tile, or part of the adding form. */
export function isAnswerCard(screen: Screen, answer: ShownAnswer): boolean {
	if (STANDING.has(answer.key) || answer.opens === 'tiles') return false;
	const form = standingAnswers(screen);
	return !form || ![form.text, form.photo, form.voice].includes(answer.key);
}

/** Whether a field is shown now: always, or behind the answer that is open or that stands on the map. */
export function isFieldShown(
	screen: Screen,
	{ field, applies }: ShownField,
	open: string | undefined
): boolean {
	if (!applies || field.onRequest) return false;
	if (!field.after) return true;
	return field.after.some(
		(key) => key === open || screen.answers.some((answer) => answer.key === key && answer.chosen)
	);
}
