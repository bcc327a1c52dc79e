/**
 * A later sitting: what is asked anew when a map is taken up again (R8, R23). Nothing that was answered about the
 * neighbourhood is lost; only the questions about this sitting, what was put off, and what rounds left unsaid open again.
 */
import type { Command } from '$lib/model/commands';
import type { Facts } from './facts';
import { STEPS, stepOf } from './guide';
import type { Step } from './step';

/** The commands that open a new sitting, in which only what is missing is asked. */
export function newSitting(facts: Facts): readonly Command[] {
	const { guide } = facts.map;
	const perSitting = new Set<string>(STEPS.filter((step: Step) => step.eachSitting).map((step) => step.key));
	const isAskedAgain = (topic: string) => {
		const [head = '', tail = ''] = topic.split('.');
		if (topic === 'value-follow-up') return true;
		if (perSitting.has(head) || perSitting.has(tail))
			return topic !== 'domain-more' || typeof guide.answers[topic] === 'string';
		return STEPS.some(
			(step: Step) => step.key === head && step.round?.some((question) => question.key === tail)
		);
	};
	const commands: Command[] = [];
	for (const question of Object.keys(guide.answers)) {
		if (isAskedAgain(question)) commands.push({ type: 'answerGuide', question, answer: null });
	}
	for (const question of Object.keys(guide.noAnswer)) {
		if (isAskedAgain(question)) commands.push({ type: 'declineGuide', question, why: null });
	}
	for (const [topic, mark] of Object.entries(guide.marks)) {
		if (mark === 'later' || isAskedAgain(topic)) commands.push({ type: 'markTopic', topic, mark: null });
	}
	if (guide.evaluate === 'later') commands.push({ type: 'setEvaluation', evaluate: 'rounds' });
	return commands;
}

/**
 * The commands for a moment alone: the personal questions that waited are asked now (R63). Put off one by one or all
 * together, they open again when nobody looks along.
 */
export function momentAlone(facts: Facts): readonly Command[] {
	const commands: Command[] = [{ type: 'answerGuide', question: 'with-whom', answer: 'alone' }];
	for (const [topic, mark] of Object.entries(facts.map.guide.marks)) {
		const tail = topic.split('.').at(-1) ?? '';
		const head = topic.split('.')[0] ?? '';
		const key = [tail, head].find((one) => STEPS.some((step) => step.key === one));
		if (mark === 'later' && key !== undefined && stepOf(key).sensitive) {
			commands.push({ type: 'markTopic', topic, mark: null });
		}
	}
	return commands;
}
