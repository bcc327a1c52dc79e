/**
 * The machine that walks the guide. It moves the cursor and never holds texts or languages, and it changes no map:
 * the facts of the new map travel in the event. Use it through XState's pure `transition`, as `walk.ts` does.
 *
 * One state for each way of being in the conversation, not one for each question: which question is open is computed
 * by the plan. `moving` is passed through and never seen.
 */
import { assign, setup } from 'xstate';
import {
	anchored,
	backFrom,
	firstOpen,
	goTo,
	isCursorThere,
	listKey,
	nextAfter,
	openedByEdit,
	outOfEdits,
	placeInLine,
	returnOf,
	stillQueued,
	type Course,
	type List
} from './course';
import type { Facts } from './facts';
import { slotAt } from './plan';

/** What can happen in the conversation. */
export type GuideEvent =
	| { readonly type: 'STARTED'; readonly facts: Facts }
	/** An answer, or a way of leaving, was carried out. `slot` is what it was about; `stays` keeps the question open. */
	| { readonly type: 'ANSWERED'; readonly slot: string; readonly stays: boolean; readonly facts: Facts }
	| { readonly type: 'BACK' }
	| { readonly type: 'JUMPED'; readonly slot: string }
	/** An earlier answer is changed; afterwards the conversation returns to where it was, or to `from`. */
	| { readonly type: 'EDITED'; readonly slot: string; readonly from?: List }
	/** The map changed elsewhere: by hand, by undo (which brings its cursor along), in another tab. */
	| { readonly type: 'CHANGED'; readonly facts: Facts; readonly cursor?: string | null }
	| { readonly type: 'OVERVIEW_OPENED' }
	| { readonly type: 'REVIEW_OPENED' }
	| { readonly type: 'CLOSED' }
	| { readonly type: 'PAUSED' }
	| { readonly type: 'RESUMED' }
	| { readonly type: 'FINISHED' };

/** The states that a person can be in. */
export const STATES = ['asking', 'overview', 'review', 'paused', 'finished'] as const;
/** A state that a person can be in. */
export type GuideState = (typeof STATES)[number];

const guide = setup({
	types: { context: {} as Course, events: {} as GuideEvent, input: {} as Course },
	guards: {
		isCurrent: ({ context, event }) => event.type === 'ANSWERED' && event.slot === context.cursor,
		stays: ({ context, event }) =>
			event.type === 'ANSWERED' &&
			event.slot === context.cursor &&
			event.stays &&
			slotAt(event.facts, event.slot) !== undefined,
		exists: ({ context, event }) => 'slot' in event && slotAt(context.facts, event.slot) !== undefined,
		isCursorThere: ({ context }) => isCursorThere(context),
		canGoBack: ({ context }) => backFrom(context) !== undefined,
		returnsToReview: ({ context }) => returnOf(context) === listKey('review'),
		returnsToOverview: ({ context }) => returnOf(context) === listKey('overview'),
		returnsToSlot: ({ context }) => returnOf(context) !== undefined,
		hasQueued: ({ context }) => stillQueued(context).length > 0,
		reopens: ({ context, event }) =>
			event.type === 'CHANGED' &&
			event.cursor !== context.cursor &&
			slotAt(event.facts, event.cursor ?? null) !== undefined,
		isElsewhere: ({ context, event }) =>
			event.type === 'EDITED' &&
			event.slot !== context.cursor &&
			slotAt(context.facts, event.slot) !== undefined
	},
	actions: {
		start: assign(({ event }) =>
			event.type === 'STARTED'
				? { facts: event.facts, cursor: firstOpen(event.facts), trail: [], queue: [], returns: [] }
				: {}
		),
		takeFacts: assign(({ context, event }) => {
			if (!('facts' in event)) return {};
			return { facts: event.facts, queue: [...context.queue, ...openedByEdit(context, event.facts)] };
		}),
		/** Leaves the cursor at the nearest slot before one that the answer took away, so that Next counts from there. */
		takeFactsAndAdvance: assign(({ context, event }) => {
			if (event.type !== 'ANSWERED') return {};
			const queue = [...context.queue, ...openedByEdit(context, event.facts)];
			const course: Course = { ...context, facts: event.facts, queue };
			if (stillQueued(course).length > 0 || returnOf(course) !== undefined)
				return { facts: event.facts, queue };
			const next = nextAfter(context.facts, event.facts, placeInLine(context));
			return { facts: event.facts, queue, ...goTo(context, next) };
		}),
		askQueued: assign(({ context }) => {
			const [first, ...rest] = stillQueued(context);
			return { ...goTo(context, first ?? context.cursor), queue: rest };
		}),
		goBack: assign(({ context }) => backFrom(context) ?? {}),
		jump: assign(({ context, event }) =>
			'slot' in event ? { ...goTo(context, event.slot), returns: [], queue: [] } : {}
		),
		edit: assign(({ context, event }) => {
			if (event.type !== 'EDITED') return {};
			const from = [context.cursor, event.from && listKey(event.from)].filter(
				(key) => typeof key === 'string'
			);
			return { ...goTo(context, event.slot), returns: [...context.returns, ...from], queue: [] };
		}),
		/** The trail behind an edit is taken back to where the edit began, so that Back does not walk through it again. */
		returnToSlot: assign(({ context }) => {
			const to = returnOf(context)!;
			const at = context.trail.lastIndexOf(to);
			return {
				cursor: to,
				trail: at >= 0 ? context.trail.slice(0, at) : context.trail,
				returns: context.returns.slice(0, context.returns.lastIndexOf(to)),
				queue: []
			};
		}),
		endEdit: assign({ returns: [], queue: [] }),
		endEditAndReturn: assign(({ context }) => outOfEdits(context)),
		/** An undo re-opens its question; what was changed from a list returns there again. */
		reopen: assign(({ context, event }, { from }: { from: List }) => {
			if (event.type !== 'CHANGED' || !event.cursor) return {};
			const returns = [context.cursor, listKey(from)].filter((key) => key !== null);
			return { ...goTo(context, event.cursor), facts: event.facts, returns, queue: [] };
		}),
		change: assign(({ context, event }) => {
			if (event.type !== 'CHANGED') return {};
			const cursor = event.cursor === undefined ? context.cursor : event.cursor;
			return { facts: event.facts, ...anchored({ ...context, facts: event.facts, cursor }) };
		})
	}
});

/** The guide's machine. Its context is the course; every state takes `CHANGED`, and review is reachable from each. */
export const guideMachine = guide.createMachine({
	id: 'guide',
	context: ({ input }) => input,
	initial: 'asking',
	on: {
		STARTED: { target: '.arriving', actions: 'start' },
		REVIEW_OPENED: { target: '.review', actions: 'endEditAndReturn' },
		OVERVIEW_OPENED: { target: '.overview', actions: 'endEditAndReturn' },
		PAUSED: { target: '.paused' }
	},
	states: {
		arriving: { always: [{ guard: 'isCursorThere', target: 'asking' }, { target: 'finished' }] },
		asking: {
			on: {
				ANSWERED: [
					{ guard: 'stays', actions: 'takeFacts' },
					{ guard: 'isCurrent', target: 'moving', actions: 'takeFactsAndAdvance' }
				],
				BACK: [
					{ guard: 'returnsToReview', target: 'review', actions: 'endEditAndReturn' },
					{ guard: 'returnsToOverview', target: 'overview', actions: 'endEditAndReturn' },
					{ guard: 'returnsToSlot', actions: 'returnToSlot' },
					{ guard: 'canGoBack', actions: 'goBack' }
				],
				JUMPED: { guard: 'exists', actions: 'jump' },
				EDITED: { guard: 'isElsewhere', actions: 'edit' },
				CHANGED: { target: 'arriving', actions: 'change' }
			}
		},
		moving: {
			always: [
				{ guard: 'hasQueued', target: 'asking', actions: 'askQueued' },
				{ guard: 'returnsToReview', target: 'review', actions: 'endEditAndReturn' },
				{ guard: 'returnsToOverview', target: 'overview', actions: 'endEditAndReturn' },
				{ guard: 'returnsToSlot', target: 'asking', actions: 'returnToSlot' },
				{ guard: 'isCursorThere', target: 'asking', actions: 'endEdit' },
				{ target: 'finished', actions: 'endEdit' }
			]
		},
		overview: {
			on: {
				JUMPED: { guard: 'exists', target: 'asking', actions: 'jump' },
				EDITED: { guard: 'exists', target: 'asking', actions: 'edit' },
				CLOSED: [{ guard: 'isCursorThere', target: 'asking' }, { target: 'finished' }],
				BACK: [{ guard: 'isCursorThere', target: 'asking' }, { target: 'finished' }],
				CHANGED: [
					{ guard: 'reopens', target: 'asking', actions: { type: 'reopen', params: { from: 'overview' } } },
					{ actions: 'change' }
				]
			}
		},
		review: {
			on: {
				JUMPED: { guard: 'exists', target: 'asking', actions: 'jump' },
				EDITED: { guard: 'exists', target: 'asking', actions: 'edit' },
				FINISHED: 'finished',
				CLOSED: [{ guard: 'isCursorThere', target: 'asking' }, { target: 'finished' }],
				BACK: [{ guard: 'isCursorThere', target: 'asking' }, { target: 'finished' }],
				CHANGED: [
					{ guard: 'reopens', target: 'asking', actions: { type: 'reopen', params: { from: 'review' } } },
					{ actions: 'change' }
				]
			}
		},
		paused: {
			on: {
				RESUMED: [{ guard: 'isCursorThere', target: 'asking' }, { target: 'finished' }],
				CHANGED: { actions: 'change' }
			}
		},
		finished: {
			on: {
				JUMPED: { guard: 'exists', target: 'asking', actions: 'jump' },
				EDITED: { guard: 'exists', target: 'asking', actions: 'edit' },
				BACK: [
					{ guard: 'isCursorThere', target: 'asking' },
					{ guard: 'canGoBack', target: 'asking', actions: 'goBack' }
				],
				// An undo brings its question along, and that is asked again.
				CHANGED: [{ guard: 'reopens', target: 'asking', actions: 'change' }, { actions: 'change' }]
			}
		}
	}
});
