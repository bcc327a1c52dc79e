/**
 * Where the conversation goes from here: next, back, into an edit and out of it again.
 *
 * Plain functions over the cursor and the facts; the machine names them and says in which state each may happen. The
 * cursor is a key, and every function survives that its slot is gone, since an answer, an undo or a switched-off step
 * can take any slot away.
 */
import type { Facts } from './facts';
import { plan, slotAt } from './plan';
import { isOpen } from './slot';

/** The cursor and the way to it, as keys of slots. */
export interface Course {
	readonly facts: Facts;
	/** The open question; null where there is none. */
	readonly cursor: string | null;
	/** The questions visited before, oldest first. */
	readonly trail: readonly string[];
	/** Questions that an edit newly opened, to be asked before it returns. */
	readonly queue: readonly string[];
	/** Where edits return to, the innermost last: keys of slots, or of a list. */
	readonly returns: readonly string[];
}

/** A screen that lists questions and that an edit can return to. */
export type List = 'review' | 'overview';

/** The key of a list among the keys of slots; `review` alone is a question of the guide. */
export function listKey(list: List): string {
	return `list:${list}`;
}

function isList(key: string): boolean {
	return key === listKey('review') || key === listKey('overview');
}

/** How many visited questions are remembered. */
export const LONGEST_TRAIL = 200;

/** The first open question of the line; null where everything is said or left. */
export function firstOpen(facts: Facts): string | null {
	return plan(facts).find(isOpen)?.key ?? null;
}

/**
 * The first open question behind the cursor. Where the new facts took the cursor's slot away, it goes on behind the
 * nearest earlier slot that still stands.
 */
export function nextAfter(before: Facts, facts: Facts, cursor: string | null): string | null {
	const slots = plan(facts);
	return slots.slice(positionOf(before, facts, cursor) + 1).find(isOpen)?.key ?? null;
}

function positionOf(before: Facts, facts: Facts, cursor: string | null): number {
	const slots = plan(facts);
	const index = (key: string) => slots.findIndex((slot) => slot.key === key);
	if (cursor === null) return -1;
	const here = index(cursor);
	if (here >= 0) return here;
	const old = plan(before);
	for (let i = old.findIndex((slot) => slot.key === cursor) - 1; i >= 0; i--) {
		const earlier = index(old[i]!.key);
		if (earlier >= 0) return earlier;
	}
	return -1;
}

/** The last visited question that still exists; undefined where there is none. */
export function backFrom(
	course: Course
): { readonly cursor: string; readonly trail: readonly string[] } | undefined {
	for (let i = course.trail.length - 1; i >= 0; i--) {
		const key = course.trail[i]!;
		if (key !== course.cursor && slotAt(course.facts, key))
			return { cursor: key, trail: course.trail.slice(0, i) };
	}
	return undefined;
}

/** Moves the cursor forward and remembers where it was. */
export function goTo(course: Course, cursor: string | null): Pick<Course, 'cursor' | 'trail'> {
	const trail =
		course.cursor === null ? course.trail : [...course.trail, course.cursor].slice(-LONGEST_TRAIL);
	return { cursor, trail };
}

/**
 * The questions that an edit from the review or the overview opens and that were not there before: they are asked
 * before it returns. An edit on a sheet asks nothing in between; what it opens waits in the line.
 */
export function openedByEdit(course: Course, facts: Facts): readonly string[] {
	const to = course.returns.at(-1);
	if (to === undefined || !isList(to)) return [];
	const known = new Set(plan(course.facts).map((slot) => slot.key));
	return plan(facts)
		.filter((slot) => isOpen(slot) && !known.has(slot.key))
		.map((slot) => slot.key);
}

/** The queued questions that still stand open. */
export function stillQueued(course: Course): readonly string[] {
	return course.queue.filter((key) => {
		const slot = slotAt(course.facts, key);
		return slot !== undefined && isOpen(slot) && key !== course.cursor;
	});
}

/** The last place of the line: the cursor, or where a sheet or a question on request was opened from. */
export function placeInLine(course: Course): string | null {
	const line = new Set(plan(course.facts).map((slot) => slot.key));
	return [...course.trail, course.cursor].findLast((key) => key !== null && line.has(key)) ?? null;
}

/** Whether the cursor's slot still exists. */
export function isCursorThere(course: Course): boolean {
	return slotAt(course.facts, course.cursor) !== undefined;
}

/** Re-anchors a cursor whose slot is gone: to the last visited question that stands, else the first open one. */
export function anchored(course: Course): Pick<Course, 'cursor' | 'trail'> {
	if (course.cursor === null || isCursorThere(course)) return course;
	return (
		backFrom(course) ?? { cursor: firstOpen(course.facts) ?? plan(course.facts)[0]?.key ?? null, trail: [] }
	);
}

/**
 * Out of every edit at once: the cursor stands where the first one began, and Back does not walk through them again.
 * An edit that began where nothing was open any more leads back to nothing.
 */
export function outOfEdits(course: Course): Course {
	const [first] = course.returns;
	if (first === undefined) return { ...course, queue: [] };
	const isFromList = isList(first);
	const at = isFromList ? -1 : course.trail.lastIndexOf(first);
	const out: Course = {
		...course,
		cursor: isFromList ? null : first,
		trail: at >= 0 ? course.trail.slice(0, at) : course.trail,
		queue: [],
		returns: []
	};
	return { ...out, ...anchored(out) };
}

/** Where the innermost edit returns to, if that still exists. */
export function returnOf(course: Course): string | undefined {
	return course.returns.filter((key) => isList(key) || slotAt(course.facts, key) !== undefined).at(-1);
}
