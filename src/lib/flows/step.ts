/**
 * What a question is, as data: the shape that every file in `steps/` fills in.
 *
 * A step holds no sentence (words are looked up by its key) and no code that moves: `plan.ts` decides when it is
 * asked, `meaning.ts` what an answer writes, `machine.ts` what comes next. `when` is data so that the plan, the
 * overview and the preparation screen all read the same rule.
 */
import type { Actor, Home, Picture } from '$lib/model/map';
import type { Domain, Evaluation, Kind, Level } from '$lib/model/vocabulary';

/** With whom the map is made; never asked counts as alone. */
export type Company = 'alone' | 'someone-i-know' | 'worker' | 'worker-interpreter' | 'group';

/** A thing that a map may have and that a question can depend on. */
export type Having = 'actor' | 'wish' | 'next-step' | 'sign' | 'earlier-map' | 'sensitive-step';

/** A value of a field in a condition; `absent` means not said. */
export type Said = string | number | boolean;

/** When a step applies: all its words must hold, a list means any of its items, `{}` always holds. */
export interface Condition {
	readonly level?: readonly Level[];
	readonly with?: readonly Company[];
	/** The latest answer to a step is one of these; `picked` means that the actor at hand was picked there. */
	readonly answered?: Readonly<Record<string, readonly string[]>>;
	readonly has?: Having;
	/** Fields of the actor that the question is about. */
	readonly actor?: { readonly [F in keyof Actor]?: readonly Said[] };
	readonly home?: { readonly [F in keyof Home]?: readonly Said[] };
	readonly evaluate?: readonly Evaluation[];
	/** Alone, or with a worker or interpreter after the person said that together is fine. */
	readonly privateAllowed?: true;
	/** The step was opened from one of these. */
	readonly opened?: readonly string[];
	readonly any?: readonly Condition[];
	readonly not?: Condition;
}

/** Where a step enters the loop over the domains, if not in the order of the list. */
export type After = 'first-filled-domain' | `domain:${Domain}` | 'chosen-domains';

/** What a question repeats over. */
export type Scope = 'map' | 'home' | 'domain' | 'actor' | 'wish' | 'next-step' | 'receiver';

/** What an answer does when it writes nothing. */
export type Deed =
	| 'continue'
	| 'stay'
	| 'leave'
	| 'open-example'
	| 'open-map'
	| 'show-helpers'
	| 'show-help-lines'
	| 'show-map'
	| 'print-template'
	| 'ask-again'
	| 'edit-on-map'
	| 'edit-legend'
	| 'remove-actor'
	| 'save'
	| 'save-file'
	| 'print'
	| 'share'
	| 'wipe';

/** What is written into a field: `own` is what the person made, `domain` and `picked` what is at hand, null takes away. */
export type Written = string | number | boolean | null;

/** One answer: a large card with a pictogram and a word. */
export interface Answer {
	readonly key: string;
	/** An OpenMoji code point, or the name of a drawing of our own. */
	readonly pictogram: string;
	/** What it writes, by field of the map file. */
	readonly set?: Readonly<Record<string, Written>>;
	readonly does?: Deed;
	/** One tile for each domain instead of one card. */
	readonly template?: 'domain-tiles';
	/** A line is shown with this answer. */
	readonly hint?: true;
	/** A language in its own script, where the answer is one. */
	readonly endonym?: string;
}

/** How a field on a screen is answered. */
export type FieldReply =
	| 'text'
	| 'one'
	| 'many'
	| 'yes-no'
	| 'switch'
	| 'switches'
	| 'domain'
	| 'domains'
	| 'step'
	| 'actors'
	| 'photos'
	| 'voice'
	| 'date'
	| 'location'
	| 'place-on-map';

/** More to answer on the same screen. */
export interface Field {
	readonly key: string;
	readonly reply: FieldReply;
	readonly writes: readonly string[];
	readonly pictogram?: string;
	/** Shown behind these answers; absent: always. */
	readonly after?: readonly string[];
	/** Shown only when asked for. */
	readonly onRequest?: true;
	readonly kinds?: readonly Kind[];
	readonly answers?: readonly Answer[];
	/** The step that this field of a sheet opens. */
	readonly step?: string;
	readonly sensitive?: true;
	/** A proposal made from two other fields of the screen. */
	readonly rule?: readonly ClosenessRule[];
}

/** From the two grounds of closeness to a proposed ring (R52). The person decides, never the rule. */
export interface ClosenessRule {
	readonly often: readonly string[];
	readonly countOn: readonly string[];
	readonly ring: number;
}

/** One question of a round: pictures of what is on the map, tap all that fit. Untapped means not said. */
export interface RoundQuestion {
	readonly key: string;
	readonly pictogram: string;
	/** One field of an actor and the value that a tap writes. */
	readonly writes: Readonly<Record<string, Written>>;
	readonly kinds?: readonly Kind[];
	readonly onRequest?: true;
}

/** One question of the guide. Its key is its file, its words, and `data-step` on the screen. */
export interface Step {
	readonly key: string;
	/** 0 to 8, as the method walks: start, home, how to begin, domains, contacts, whole, looking, completing, closing. */
	readonly phase: number;
	readonly scope: Scope;
	/** `own`: a screen of its own; another step's key: part of that screen; or a sheet, or settings. */
	readonly place: string;
	/** Where it is on by default. */
	readonly levels: readonly Level[];
	readonly optionalAtSimple?: true;
	readonly when: Condition;
	readonly after?: After;
	/** Asked once more behind another step, where the condition holds. */
	readonly again?: { readonly behind: string; readonly when: Condition };
	readonly skippable: boolean;
	readonly sensitive: boolean;
	/** Several answers, ended with `next`. */
	readonly many?: true;
	readonly sub?: true;
	readonly pictogram: string;
	readonly answers: readonly Answer[];
	readonly fields?: readonly Field[];
	readonly round?: readonly RoundQuestion[];
	readonly roundNone?: { readonly pictogram: string };
	/** The question about one actor only when asked for; in the line it is a round. */
	readonly perActor?: 'on-request';
	/** Which actors may be picked or proposed. */
	readonly pickWhen?: Condition;
	/** The rows of the legend, the method's own six kinds first (R64). */
	readonly rows?: readonly string[];
	/** Asked anew in a later sitting. */
	readonly eachSitting?: true;
}

/** What a person gave on a screen, before anybody knows what it means. */
export interface Reply {
	/** The answer's key, or `next`, or the key of a tapped actor, domain or language. */
	readonly answer: string;
	/** The field that was filled in, where it was not the question itself. */
	readonly field?: string;
	/** A tap that sets (true) or takes away (false). */
	readonly on?: boolean;
	readonly text?: string;
	readonly picture?: Picture;
	readonly voice?: string;
	/** The pictogram and kind that an example chip brings along. */
	readonly kind?: Kind;
	/** Actors picked on the map. */
	readonly picks?: readonly string[];
}

/** Why an answer cannot be taken, as the key of a sentence under `ui:error`. */
export interface Problem {
	readonly why:
		'need-something' | 'name-too-long' | 'text-too-long' | 'nothing-chosen' | 'too-many' | 'already-there';
	/** The actor that is already there. */
	readonly actor?: string;
}
