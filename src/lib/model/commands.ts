/**
 * Every way in which a map can change, as data.
 *
 * A step says what an answer means by returning commands; only `document.ts` carries them out, all commands of one
 * answer in one transaction. A command holds plain values, so it can be logged, replayed on an empty document, and
 * suggested by somebody else. It is not an event of the conversation and knows no question.
 */
import type { Domain, DomainState, Evaluation, Level, Mark, NoAnswer } from './vocabulary';
import type {
	Actor,
	Catch,
	Declinable,
	GuideAnswer,
	Home,
	Moment,
	NeighbourhoodMap,
	NextStep,
	Note,
	Share,
	Stroke,
	Wish
} from './map';

/** Fields to write: a value sets, `null` takes away, an absent key leaves as it is. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | null };

/** What may be written of an actor in one go; declined answers have a command of their own. */
export type ActorFields = Patch<Omit<Actor, 'id' | 'noAnswer'>>;
/** What may be written of the home in one go. */
export type HomeFields = Patch<Omit<Home, 'noAnswer'>>;
/** What may be written of the map itself. */
export type MapFields = Patch<Pick<NeighbourhoodMap, 'title' | 'date' | 'languages' | 'revisit'>>;

/** One change of the map. All verbs are imperative; ids are made by the caller. */
export type Command =
	| { readonly type: 'describeMap'; readonly fields: MapFields }
	| { readonly type: 'showLegend'; readonly shown: boolean }
	| { readonly type: 'nameSign'; readonly sign: string; readonly words: string | null }
	| { readonly type: 'describeHome'; readonly fields: HomeFields }
	| { readonly type: 'declineHome'; readonly field: keyof Home['noAnswer']; readonly why: NoAnswer | null }
	| { readonly type: 'markDomain'; readonly domain: Domain; readonly state: DomainState | null }
	| { readonly type: 'addActor'; readonly id: string; readonly fields: ActorFields }
	| { readonly type: 'changeActor'; readonly id: string; readonly fields: ActorFields }
	/** Says that a field was asked and not answered; the field's value is taken away. `null` forgets that. */
	| {
			readonly type: 'declineActor';
			readonly id: string;
			readonly field: Declinable;
			readonly why: NoAnswer | null;
	  }
	| { readonly type: 'removeActor'; readonly id: string }
	| { readonly type: 'addWish'; readonly id: string; readonly fields: Patch<Omit<Wish, 'id'>> }
	| { readonly type: 'changeWish'; readonly id: string; readonly fields: Patch<Omit<Wish, 'id'>> }
	| { readonly type: 'removeWish'; readonly id: string }
	| { readonly type: 'addNextStep'; readonly id: string; readonly fields: Patch<Omit<NextStep, 'id'>> }
	| { readonly type: 'changeNextStep'; readonly id: string; readonly fields: Patch<Omit<NextStep, 'id'>> }
	| { readonly type: 'removeNextStep'; readonly id: string }
	| { readonly type: 'addNote'; readonly id: string; readonly fields: Patch<Omit<Note, 'id'>> }
	| { readonly type: 'changeNote'; readonly id: string; readonly fields: Patch<Omit<Note, 'id'>> }
	| { readonly type: 'removeNote'; readonly id: string }
	| { readonly type: 'addCatch'; readonly id: string; readonly fields: Patch<Omit<Catch, 'id'>> }
	| { readonly type: 'removeCatch'; readonly id: string }
	| { readonly type: 'drawStrokes'; readonly strokes: readonly Stroke[] }
	| { readonly type: 'setLevel'; readonly level: Level }
	| { readonly type: 'setEvaluation'; readonly evaluate: Evaluation }
	/** Switches a step on or off whatever the level says; `null` gives it back to the level (R31). */
	| { readonly type: 'switchStep'; readonly step: string; readonly on: boolean | null }
	| { readonly type: 'switchDomain'; readonly domain: Domain; readonly on: boolean | null }
	| { readonly type: 'answerGuide'; readonly question: string; readonly answer: GuideAnswer | null }
	| { readonly type: 'declineGuide'; readonly question: string; readonly why: NoAnswer | null }
	| { readonly type: 'markTopic'; readonly topic: string; readonly mark: Mark | null }
	/** Freezes the map as it is now beside itself, under a date (R23). Nothing overwrites a moment. */
	| { readonly type: 'keepMoment'; readonly id: string; readonly date: string; readonly title?: string }
	/**
	 * Merges a copy of this map, before the other commands of the same deed. Only for the update of a document that is
	 * sound and shares history with this one: see `joining.ts`.
	 */
	| { readonly type: 'mergeCopy'; readonly update: Uint8Array }
	/** Puts an earlier map of another copy beside those that are kept here. */
	| { readonly type: 'addMoment'; readonly moment: Moment }
	| { readonly type: 'removeMoment'; readonly id: string }
	| { readonly type: 'recordShare'; readonly id: string; readonly share: Share };

/** What the outside hands in when an answer becomes commands, so that meaning stays pure. */
export interface Outside {
	/** A fresh id, unique on this map. */
	readonly newId: () => string;
	/** Today, as an ISO day. */
	readonly today: string;
}
