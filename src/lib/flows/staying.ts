/**
 * Whether a screen stays after a reply: until `next` where several things can be said, until something was made where
 * the answer asks for it. What a reply writes is `meaning.ts`; where the guide goes when it does not stay, `course.ts`.
 */
import { carriesSomething } from './adding';
import { stepOf } from './guide';
import type { Slot } from './slot';
import type { Answer, Reply, Step, Written } from './step';

/** The answer of a step that a reply gives; undefined where it taps a contact, a tile or Next. */
export function answerOf(step: Step, reply: Reply): Answer | undefined {
	return step.answers.find((one) => one.key === reply.answer);
}

/** Whether the guide stays on the screen after this reply: until `next` where several things can be said. */
export function staysAfter(slot: Slot, reply: Reply): boolean {
	const step = stepOf(slot.step);
	if (reply.answer === 'next') return false;
	if (reply.field !== undefined) return true;
	if (slot.round) return reply.answer !== 'none';
	const answer = answerOf(step, reply);
	if (!answer) return step.key !== 'actor-domain';
	if (answer.does === 'continue' || isEnding(step, answer)) return false;
	if (answer.does !== undefined || answer.template !== undefined || step.many) return true;
	if (slot.caught) return false;
	if (isMaking(answer)) {
		if (!isAboutOne(step, slot) || (wantsMaking(answer) && !carriesSomething(reply))) return true;
		// Whether a photo of a person may be there is asked of the photo just taken.
		return (
			step.fields?.some((field) => field.after?.includes(answer.key) && field.reply === 'yes-no') ?? false
		);
	}
	return step.fields?.some((field) => field.after?.includes(answer.key) && !field.onRequest) ?? false;
}

/** Whether an answer of a step with several answers stands alone and ends it ("everything", "nobody", "nothing"). */
function isEnding(step: Step, answer: Answer): boolean {
	const value =
		answer.set?.['guide.answers'] ?? answer.set?.['guide.domains'] ?? answer.set?.['guide.noAnswer'];
	const alone = value !== undefined && !['own', 'picked', 'domain'].includes(String(value));
	return (
		(alone && step.key !== 'languages' && step.key !== 'answer-mode') ||
		answer.set?.['guide.marks'] !== undefined
	);
}

/** Whether an answer opens the way to something that the person then makes or picks, and that can be repeated. */
function isMaking(answer: Answer): boolean {
	const repeated = ['actor.informal', 'actor.status', 'actor.private', 'actor.safety', 'actor.outside'];
	return (
		wantsMaking(answer) ||
		(answer.key !== answer.set?.['actor.safety'] && repeated.some((path) => path in (answer.set ?? {})))
	);
}

/** Values that stand for what the person makes or picks. */
export const MADE: ReadonlySet<Written> = new Set<Written>([
	'own',
	'picked',
	'domain',
	'photo',
	'drawing',
	'pictogram'
]);

/** Whether nothing is said until the person made or picked something. */
function wantsMaking(answer: Answer): boolean {
	return Object.values(answer.set ?? {}).some((value) => MADE.has(value));
}

/** Whether the question is about one thing, so that it ends when that is made; otherwise one can add another. */
function isAboutOne(step: Step, slot: Slot): boolean {
	return slot.actor !== undefined || (step.scope === 'home' && step.key !== 'previous-neighbourhood');
}
