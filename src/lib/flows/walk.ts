/**
 * Walking the guide: the machine used as a pure function, and the record in which a place is kept.
 *
 * The record is our own and versioned, never XState's raw snapshot, which carries no version and accepts a missing key
 * silently. If it is lost or no longer fits, the plan finds the first open question, and nothing of the map is lost.
 */
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { backFrom, firstOpen, isCursorThere, returnOf, type Course } from './course';
import type { Facts } from './facts';
import { GUIDE_VERSION } from './guide';
import { STATES, guideMachine, type GuideEvent, type GuideState } from './machine';
import { plan, slotAt } from './plan';
import { isOpen, type Slot } from './slot';

/** Where a person is in the guide. A value: never changed, only followed by another. */
export type Walk = SnapshotFrom<typeof guideMachine>;

/** A walk that begins at the first open question. */
export function startWalk(facts: Facts): Walk {
	const [walk] = initialTransition(guideMachine, { facts, cursor: null, trail: [], queue: [], returns: [] });
	return step(walk, { type: 'STARTED', facts });
}

/** The walk after an event; an event that does not apply gives the same place. */
export function step(walk: Walk, event: GuideEvent): Walk {
	return transition(guideMachine, walk, event)[0];
}

/** In which state a walk is. */
export function stateOf(walk: Walk): GuideState {
	return walk.value as GuideState;
}

/** The open question; undefined in any state but `asking`. */
export function openSlot(walk: Walk): Slot | undefined {
	return stateOf(walk) === 'asking' ? slotAt(walk.context.facts, walk.context.cursor) : undefined;
}

/** Whether Back leads anywhere; the button and the deed ask here. */
export function canGoBack(walk: Walk): boolean {
	const state = stateOf(walk);
	if (state === 'asking') return returnOf(walk.context) !== undefined || backFrom(walk.context) !== undefined;
	return (
		state === 'overview' ||
		state === 'review' ||
		(state === 'finished' && (isCursorThere(walk.context) || backFrom(walk.context) !== undefined))
	);
}

/** A place in the guide as it is kept beside the map. */
export interface PlaceRecord {
	readonly v: 1;
	readonly guideVersion: number;
	readonly state: GuideState;
	readonly cursor: string | null;
	readonly trail: readonly string[];
	readonly queue: readonly string[];
	readonly returns: readonly string[];
}

/** The record of a walk. */
export function recordOf(walk: Walk): PlaceRecord {
	const { cursor, trail, queue, returns } = walk.context;
	return { v: 1, guideVersion: GUIDE_VERSION, state: stateOf(walk), cursor, trail, queue, returns };
}

/**
 * The walk of a kept record. A record of another version, a broken one, or a cursor that is gone leads to the first
 * open question. A pause is over when the map is opened again.
 */
export function resumeWalk(record: unknown, facts: Facts): Walk {
	if (!isPlaceRecord(record)) return startWalk(facts);
	const course: Course = {
		facts,
		cursor: record.cursor,
		trail: record.trail,
		queue: record.queue,
		returns: record.returns
	};
	const isThere = slotAt(facts, record.cursor) !== undefined;
	const wasAsking = record.state === 'asking' || (record.state === 'paused' && record.cursor !== null);
	if (wasAsking && !isThere) return startWalk(facts);
	const state = record.state === 'paused' ? (isThere ? 'asking' : 'finished') : record.state;
	const cursor = isThere || record.cursor === null ? record.cursor : firstOpen(facts);
	return onALaterDay(guideMachine.resolveState({ value: state, context: { ...course, cursor } }));
}

/** A map that is taken up on a later day: whether to keep it as it was comes first, and then the place where it was left. */
function onALaterDay(walk: Walk): Walk {
	const { facts, cursor } = walk.context;
	const keep = plan(facts).find((slot) => slot.step === 'keep-moment');
	if (!keep || !isOpen(keep) || keep.key === cursor) return walk;
	return step(walk, { type: 'EDITED', slot: keep.key });
}

function isPlaceRecord(value: unknown): value is PlaceRecord {
	if (typeof value !== 'object' || value === null) return false;
	const record = value as Partial<PlaceRecord>;
	const areKeys = (list: unknown) => Array.isArray(list) && list.every((key) => typeof key === 'string');
	return (
		record.v === 1 &&
		record.guideVersion === GUIDE_VERSION &&
		(STATES as readonly unknown[]).includes(record.state) &&
		(record.cursor === null || typeof record.cursor === 'string') &&
		areKeys(record.trail) &&
		areKeys(record.queue) &&
		areKeys(record.returns)
	);
}
