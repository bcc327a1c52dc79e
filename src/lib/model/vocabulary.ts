/**
 * The words a neighbourhood map is written in: one list for each, and from the list its type and its guard.
 *
 * A value is stored as its key, never as a sentence; sentences live in the locales. The order of a list is the order
 * in which it is shown. Nothing here knows a language, a screen or a question.
 */

/** Makes the guard of a list: true when `value` is one of its keys. */
function oneOf<const T extends readonly (string | number)[]>(list: T) {
	return (value: unknown): value is T[number] => (list as readonly unknown[]).includes(value);
}

/** The thirteen life domains, in the source's order a to m (R47). */
export const DOMAINS = [
	'work',
	'education',
	'leisure',
	'mobility',
	'housing',
	'care-services',
	'belief',
	'online-platforms',
	'public-space',
	'local-shops',
	'local-government',
	'family-friends',
	'key-people'
] as const;
/** A life domain (R47). */
export type Domain = (typeof DOMAINS)[number];
/** Whether a value is a domain's key. */
export const isDomain = oneOf(DOMAINS);

/** What came of asking about a domain: a skipped one is not an empty one (R45). */
export const DOMAIN_STATES = ['asked', 'nobody', 'skipped'] as const;
/** What came of asking about a domain; absent means that it was never asked. */
export type DomainState = (typeof DOMAIN_STATES)[number];
/** Whether a value is a domain's state. */
export const isDomainState = oneOf(DOMAIN_STATES);

/** What an actor is; drawn as its shape (R10). */
export const KINDS = ['place', 'person', 'organisation'] as const;
/** What an actor is. */
export type Kind = (typeof KINDS)[number];
/** Whether a value is a kind. */
export const isKind = oneOf(KINDS);

/** The four rings of closeness, from the house outwards: very close, close, in between, far (R54). */
export const RINGS = [1, 2, 3, 4] as const;
/** A ring of closeness; absent means not said, which is not far. */
export type Ring = (typeof RINGS)[number];
/** Whether a value is a ring. */
export const isRing = oneOf(RINGS);

/** Who gives: the resident, the actor, both, neither (R55 to R57). */
export const RECIPROCITIES = ['gives', 'gets', 'mutual', 'none'] as const;
/** Who gives, in the resident's own estimate (R58). */
export type Reciprocity = (typeof RECIPROCITIES)[number];
/** Whether a value is a reciprocity. */
export const isReciprocity = oneOf(RECIPROCITIES);

/** How much an actor can set in motion: 1 thin, 2 a bit, 3 thick (R59). */
export const INFLUENCES = [1, 2, 3] as const;
/** An actor's influence; absent means not said and is drawn as 2. */
export type Influence = (typeof INFLUENCES)[number];
/** Whether a value is an influence. */
export const isInfluence = oneOf(INFLUENCES);

/** What a contact does to the resident: green, blue, red (R62). */
export const VALUES = ['constructive', 'neutral', 'destructive'] as const;
/** What a contact does to the resident; absent is drawn grey. */
export type Value = (typeof VALUES)[number];
/** Whether a value is a contact's value. */
export const isValue = oneOf(VALUES);

/** Whether the resident likes to go there (R25); not the same as safety. */
export const LIKINGS = ['gladly', 'rather-not'] as const;
/** Whether the resident likes to go there. */
export type Liking = (typeof LIKINGS)[number];
/** Whether a value is a liking. */
export const isLiking = oneOf(LIKINGS);

/** Safe space or no-go zone (R26); `ordinary` was asked and carries no badge. */
export const SAFETIES = ['safe', 'depends', 'no-go', 'ordinary'] as const;
/** How safe the resident feels there. */
export type Safety = (typeof SAFETIES)[number];
/** Whether a value is a safety. */
export const isSafety = oneOf(SAFETIES);

/** When the resident does feel safe, where that depends. */
export const SAFETY_TIMES = ['day', 'evening', 'weekend', 'alone', 'with-others'] as const;
/** A time or company in which the resident feels safe. */
export type SafetyTime = (typeof SAFETY_TIMES)[number];
/** Whether a value is a time or company of safety. */
export const isSafetyTime = oneOf(SAFETY_TIMES);

/** The two grounds of closeness, each answered in three steps (R52). */
export const GROUND_ANSWERS = ['yes', 'sometimes', 'no'] as const;
/** An answer to "often in contact?" or "can you count on …?". */
export type GroundAnswer = (typeof GROUND_ANSWERS)[number];
/** Whether a value answers a ground of closeness. */
export const isGroundAnswer = oneOf(GROUND_ANSWERS);

/** What the resident is to an actor; own words go beside it (R9). */
export const ROLES = [
	'customer',
	'neighbour',
	'parent',
	'friend',
	'member',
	'learner',
	'volunteer',
	'worker',
	'expert',
	'client',
	'none'
] as const;
/** A role the resident has with an actor. */
export type Role = (typeof ROLES)[number];
/** Whether a value is a role. */
export const isRole = oneOf(ROLES);

/** Whether the resident wants more or less contact (R12). */
export const CONTACT_WISHES = ['more', 'same', 'less', 'stop'] as const;
/** A wish about the contact with one actor. */
export type ContactWish = (typeof CONTACT_WISHES)[number];
/** Whether a value is a wish about a contact. */
export const isContactWish = oneOf(CONTACT_WISHES);

/** What can make a place, person or wish difficult (R15). Own words may stand in their place. */
export const THRESHOLDS = [
	'money',
	'language',
	'transport',
	'access',
	'mobility',
	'time',
	'fear',
	'shame',
	'papers',
	'unwelcome',
	'unsafe',
	'health',
	'unknown-start',
	'alone'
] as const;
/** A threshold by its key. */
export type Threshold = (typeof THRESHOLDS)[number];
/** Whether a value is a threshold's key; anything else in a list of thresholds is the person's own words. */
export const isThreshold = oneOf(THRESHOLDS);

/** On the map because the resident goes there, wishes to, or only thinks of it (R20, R21). */
export const STATUSES = ['present', 'wished', 'in-mind'] as const;
/** Why an actor stands on the map; absent counts as present. */
export type Status = (typeof STATUSES)[number];
/** Whether a value is a status. */
export const isStatus = oneOf(STATUSES);

/** Who put an actor on the map (R70). */
export const ADDED_BY = ['resident', 'worker', 'team', 'organisation'] as const;
/** Who put an actor on the map. */
export type AddedBy = (typeof ADDED_BY)[number];
/** Whether a value says who added an actor. */
export const isAddedBy = oneOf(ADDED_BY);

/** How a home may be called without typing. */
export const HOME_NAMES = ['my-home', 'our-house', 'my-room', 'with-family', 'centre'] as const;
/** A name of the home that stands on a button. */
export type HomeName = (typeof HOME_NAMES)[number];
/** Whether a value is a home's ready name. */
export const isHomeName = oneOf(HOME_NAMES);

/** How long the resident lives here (R22). */
export const HOME_SINCE = ['just-moved', 'under-1y', '1-5y', 'over-5y', 'no-fixed'] as const;
/** How long the resident lives here. */
export type HomeSince = (typeof HOME_SINCE)[number];
/** Whether a value says how long. */
export const isHomeSince = oneOf(HOME_SINCE);

/** Whether the place feels like home. */
export const HOME_FEELS = ['yes', 'a-bit', 'no'] as const;
/** Whether the place feels like home. */
export type HomeFeel = (typeof HOME_FEELS)[number];
/** Whether a value says how the home feels. */
export const isHomeFeel = oneOf(HOME_FEELS);

/** How far "my neighbourhood" goes. */
export const NEIGHBOURHOOD_SIZES = ['street', 'blocks', 'district', 'walk', 'town'] as const;
/** How far "my neighbourhood" goes. */
export type NeighbourhoodSize = (typeof NEIGHBOURHOOD_SIZES)[number];
/** Whether a value is a neighbourhood's size. */
export const isNeighbourhoodSize = oneOf(NEIGHBOURHOOD_SIZES);

/** Two ways of not answering, kept apart from each other and from never asked. */
export const NO_ANSWERS = ['unknown', 'rather-not'] as const;
/** Why there is no answer. */
export type NoAnswer = (typeof NO_ANSWERS)[number];
/** Whether a value says why there is no answer. */
export const isNoAnswer = oneOf(NO_ANSWERS);

/** Two ways of leaving a question for now. */
export const MARKS = ['skipped', 'later'] as const;
/** Why a question was left. */
export type Mark = (typeof MARKS)[number];
/** Whether a value is a mark. */
export const isMark = oneOf(MARKS);

/** How much the guide asks by default (R30). */
export const LEVELS = ['simple', 'standard', 'full'] as const;
/** How much the guide asks by default. */
export type Level = (typeof LEVELS)[number];
/** Whether a value is a level. */
export const isLevel = oneOf(LEVELS);

/** When what is on the map gets evaluated (R48 to R50); absent counts as `rounds`. */
export const EVALUATIONS = ['as-we-go', 'rounds', 'later', 'never'] as const;
/** When what is on the map gets evaluated. */
export type Evaluation = (typeof EVALUATIONS)[number];
/** Whether a value says when to evaluate. */
export const isEvaluation = oneOf(EVALUATIONS);

/** What a next step may be (R12). */
export const NEXT_STEP_TYPES = ['meet', 'try', 'offer', 'ask', 'show'] as const;
/** What a next step is. */
export type NextStepType = (typeof NEXT_STEP_TYPES)[number];
/** Whether a value is a next step's type. */
export const isNextStepType = oneOf(NEXT_STEP_TYPES);

/** When a next step is meant to happen. */
export const NEXT_STEP_TIMES = ['this-week', 'this-month', 'later', 'unknown'] as const;
/** When a next step is meant to happen. */
export type NextStepTime = (typeof NEXT_STEP_TIMES)[number];
/** Whether a value is a next step's time. */
export const isNextStepTime = oneOf(NEXT_STEP_TIMES);

/** When to look at the map again (R23). */
export const REVISITS = ['1m', '3m', '6m', 'self', 'no'] as const;
/** When to look at the map again. */
export type Revisit = (typeof REVISITS)[number];
/** Whether a value says when to look again. */
export const isRevisit = oneOf(REVISITS);

/** To whom a map may be shown (R69, R73). */
export const RECEIVERS = ['worker', 'organisation', 'team', 'residents', 'someone'] as const;
/** To whom a map may be shown. */
export type Receiver = (typeof RECEIVERS)[number];
/** Whether a value is a receiver. */
export const isReceiver = oneOf(RECEIVERS);

/**
 * What of a map can be given along or left out, in the order in which it is asked: parts that are ticked as a whole, and
 * (from `destructive` on) those of which each one is ticked by itself.
 */
export const SHARE_PARTS = [
	'places',
	'names',
	'signs',
	'photos',
	'strokes',
	'belief',
	'destructive',
	'no-go',
	'private',
	'wishes',
	'next-steps',
	'notes'
] as const;
/** A part of the map that a receiver may or may not see. */
export type SharePart = (typeof SHARE_PARTS)[number];
/** Whether a value is a part that can be left out. */
export const isSharePart = oneOf(SHARE_PARTS);

/** The ways in which a part of a map is given: looked at together on this screen, on paper, as a picture, as a file, as codes. */
export const SHARE_FORMATS = ['screen', 'print', 'png', 'svg', 'json', 'html', 'age', 'qr'] as const;
/** A way in which a part of a map is given. */
export type ShareFormat = (typeof SHARE_FORMATS)[number];
/** Whether a value is a way of giving. */
export const isShareFormat = oneOf(SHARE_FORMATS);
