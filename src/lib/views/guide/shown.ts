/** Which parts of a screen show what: answers as cards, as a form to add with, or as standing buttons. */
import type { ShownField } from '$lib/flows/field-state';
import type { Screen, ShownAnswer } from '$lib/flows/screen';
import { isSharePart } from '$lib/model/vocabulary';

const STANDING = new Set(['skip', 'unknown', 'rather-not']);
/** Answers that put somebody new on the map behind a card of their own. */
const ADDING = new Set(['add', 'meet', 'new']);

/** The answer under which a typed name adds, where the form to add with stands there from the beginning. */
export function addingAnswer(screen: Screen): string | undefined {
	const adds = screen.slot.actor === undefined && screen.answers.some(({ key }) => key === 'text');
	return adds ? 'text' : undefined;
}

/** Whether an answer opens a form to add with. */
export function opensAdding(answer: ShownAnswer): boolean {
	return answer.opens === 'text' && ADDING.has(answer.key);
}

/** Whether an answer is shown as a card: not where it is a standing button, a tile, or a way of the form to add with. */
export function isAnswerCard(screen: Screen, answer: ShownAnswer): boolean {
	if (STANDING.has(answer.key) || answer.opens === 'tiles' || answer.does === 'remove-actor') return false;
	if (answer.key === 'text') return false;
	// What may be given stands there as ticks.
	if (screen.offer && isSharePart(answer.key)) return false;
	return !(addingAnswer(screen) && (answer.opens === 'photo' || answer.opens === 'voice'));
}

/** Whether a field is shown now: always, or behind the answer that is open or that stands on the map. */
export function isFieldShown(screen: Screen, shown: ShownField, open: string | undefined): boolean {
	const { field, applies } = shown;
	if (!applies || field.onRequest || field.reply === 'location') return false;
	// What is said here is about the wish that was added last.
	if (field.key === 'wish-domain' || field.key === 'wish-private') {
		return open === 'add' && screen.wishes.length > 0;
	}
	// What is written here is about the step that was chosen last.
	if (field.writes[0]?.startsWith('nextStep.')) return screen.nextSteps.at(-1)?.type === open;
	if (!field.after) return true;
	return field.after.some(
		(key) => key === open || screen.answers.some((answer) => answer.key === key && answer.chosen)
	);
}

/** Texts that can be said by a picture too. */
const BY_PICTURE = new Set(['wish-text', 'next-text']);

/**
 * The field whose text can be said by pictures under this answer, which is open; undefined where there is none. Who
 * shows their map has said all with that.
 */
export function fieldByPicture(screen: Screen, open: ShownAnswer): ShownField | undefined {
	if (open.key === 'show') return undefined;
	return screen.fields.find(
		(shown) => BY_PICTURE.has(shown.field.key) && isFieldShown(screen, shown, open.key)
	);
}

/** The fields that can be asked for on this screen. */
export function fieldsOnRequest(screen: Screen): readonly ShownField[] {
	if (screen.slot.round !== undefined) return [];
	return screen.fields.filter(
		({ field, applies }) =>
			field.onRequest === true && applies && (field.key !== 'next-done' || screen.nextSteps.length > 0)
	);
}
