/**
 * Where a map stands, question by question: the rows of the overview, from which one can jump anywhere.
 *
 * The state of a personal question is not told: "answered" beside it would already say something to whoever looks
 * along.
 */
import { actorOf } from '$lib/model/map';
import type { Kind } from '$lib/model/vocabulary';
import type { Facts } from './facts';
import { stepOf } from './guide';
import { byPhase } from './progress';
import { isAbout, isOpen, type Slot } from './slot';
import { saidAt } from './transcript';

/** How a question stands. */
export type RowState = 'answered' | 'open' | 'skipped' | 'later' | 'unknown' | 'rather-not';

/** One question of the overview. */
export interface OverviewRow {
	readonly slot: Slot;
	readonly personal: boolean;
	/** Absent where the question is personal. */
	readonly state?: RowState;
	/** Who or what the question is about: a name or own words, or the kind of what has no name. */
	readonly about?: { readonly name?: string; readonly kind?: Kind };
}

/** The questions of one phase, in order. */
export interface OverviewPhase {
	readonly phase: number;
	readonly rows: readonly OverviewRow[];
}

/** All questions by phase, with how they stand. */
export function overviewOf(facts: Facts): readonly OverviewPhase[] {
	return byPhase(facts).map(({ phase, slots }) => ({ phase, rows: slots.map((slot) => row(slot, facts)) }));
}

/** The phases without the questions about those who are hidden, by id. */
export function phasesWithout(
	phases: readonly OverviewPhase[],
	hidden: ReadonlySet<string>
): readonly OverviewPhase[] {
	return phases.map(({ phase, rows }) => ({
		phase,
		rows: rows.filter(({ slot }) => !isAbout(slot, hidden))
	}));
}

function row(slot: Slot, facts: Facts): OverviewRow {
	const personal = stepOf(slot.step).sensitive;
	const about = aboutOf(slot, facts);
	return {
		slot,
		personal,
		...(personal ? {} : { state: rowState(slot, facts) }),
		...(about && !personal ? { about } : {})
	};
}

function rowState(slot: Slot, facts: Facts): RowState {
	if (isOpen(slot)) return 'open';
	const { left } = saidAt(facts, slot);
	return left === undefined || left === 'nobody' ? 'answered' : left;
}

function aboutOf(slot: Slot, { map }: Facts): OverviewRow['about'] {
	const actor = actorOf(map, slot.actor);
	if (actor) {
		return {
			...(actor.name === undefined ? {} : { name: actor.name }),
			...(actor.kind === undefined ? {} : { kind: actor.kind })
		};
	}
	const own =
		map.wishes.find(({ id }) => id === slot.wish)?.text ??
		map.nextSteps.find(({ id }) => id === slot.nextStep)?.text ??
		map.catches.find(({ id }) => id === slot.caught)?.text;
	return own === undefined ? undefined : { name: own };
}
