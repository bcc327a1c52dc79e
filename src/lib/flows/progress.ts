/**
 * How far the conversation is, honest under branching: counts of open questions, never a percentage or a score.
 */
import type { Facts } from './facts';
import { stepOf } from './guide';
import { plan } from './plan';
import { isOpen, type Slot } from './slot';

/** The phases that still hold an open question behind the cursor, the cursor's own included: "parts to go". */
export function partsToGo(facts: Facts, cursor: string | null): number {
	const slots = plan(facts);
	const from = Math.max(
		0,
		slots.findIndex((slot) => slot.key === cursor)
	);
	const parts = slots.slice(from).filter((slot) => isOpen(slot) || slot.key === cursor);
	return new Set(parts.map(partOf)).size;
}

/** Each domain is a part of its own, and so is each phase. */
function partOf(slot: Slot): string {
	return slot.domain ?? String(stepOf(slot.step).phase);
}

/** Whether a break is offered on this screen: behind every four domains (languages.md, 4.6). */
export function offersBreak(facts: Facts, slot: Slot): boolean {
	if (slot.step !== 'domain-ask') return false;
	const asks = plan(facts).filter((one) => one.step === 'domain-ask');
	const at = asks.findIndex((one) => one.key === slot.key);
	return at > 0 && at % 4 === 0;
}

/** The questions of each phase, for the overview: every phase that has a question, in order. */
export function byPhase(
	facts: Facts
): readonly { readonly phase: number; readonly slots: readonly Slot[] }[] {
	const phases = new Map<number, Slot[]>();
	for (const slot of plan(facts)) {
		const { phase } = stepOf(slot.step);
		phases.set(phase, [...(phases.get(phase) ?? []), slot]);
	}
	return [...phases].map(([phase, slots]) => ({ phase, slots }));
}

/** The personal questions that wait for a moment alone (R63), by step; empty where company rules out a queue. */
export function waitingForAMomentAlone(facts: Facts): readonly string[] {
	const { guide } = facts.map;
	const company = guide.answers['with-whom'];
	if (company !== 'worker' && company !== 'worker-interpreter') return [];
	const marks = Object.fromEntries(Object.entries(guide.marks).filter(([, mark]) => mark !== 'later'));
	const answers = { ...guide.answers, 'with-whom': 'alone' };
	const alone: Facts = { ...facts, map: { ...facts.map, guide: { ...guide, answers, marks } } };
	const here = new Set(plan(facts).flatMap((slot) => (isOpen(slot) ? [slot.key] : [])));
	const waiting = plan(alone).filter(
		(slot) => isOpen(slot) && stepOf(slot.step).sensitive && !here.has(slot.key)
	);
	return [...new Set(waiting.map((slot) => slot.step))];
}
