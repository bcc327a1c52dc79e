/**
 * A neighbourhood map as plain, readonly values, and the questions one may ask of it.
 *
 * This is the shape everything above the ground sees: what `document.ts` projects and `format.ts` reads and writes.
 * An absent field means "not said"; there is no `null` and no empty string in a map. It is not the Yjs document and
 * it cannot be changed: to change a map, execute a command and project again.
 */
import type {
	AddedBy,
	ContactWish,
	Domain,
	DomainState,
	Evaluation,
	GroundAnswer,
	HomeFeel,
	HomeName,
	HomeSince,
	Influence,
	Kind,
	Level,
	Liking,
	Mark,
	NeighbourhoodSize,
	NextStepTime,
	NextStepType,
	NoAnswer,
	Reciprocity,
	Revisit,
	Ring,
	Role,
	Safety,
	SafetyTime,
	Status,
	Value
} from './vocabulary';

/** One line of a drawing made with a finger. Points are shares of the drawing's square, 0 to 1; width likewise. */
export interface Stroke {
	readonly points: readonly (readonly [x: number, y: number])[];
	readonly colour: string;
	readonly width: number;
}

/** What stands for a place, a person or the home (R40): a photo by its id, a drawing, or a pictogram by its code point. */
export type Picture =
	| { readonly type: 'photo'; readonly photo: string; readonly alt?: string }
	| { readonly type: 'drawing'; readonly strokes: readonly Stroke[] }
	| { readonly type: 'pictogram'; readonly pictogram: string };

/** The resident's current home, in the centre of the sheet (R36). */
export interface Home {
	readonly called?: HomeName;
	readonly name?: string;
	readonly picture?: Picture;
	readonly since?: HomeSince;
	readonly feel?: HomeFeel;
	readonly neighbourhood?: string;
	readonly neighbourhoodSize?: NeighbourhoodSize;
	readonly noAnswer: Readonly<Partial<Record<'since' | 'feel' | 'neighbourhoodSize', NoAnswer>>>;
}

/** Where a person put an actor inside its cell: `along` the sector's angle and `out` across the ring, both 0 to 1. */
export interface Spot {
	readonly along: number;
	readonly out: number;
}

/** A point on the earth, WGS 84 degrees. */
export interface Location {
	readonly lat: number;
	readonly lng: number;
}

/** The fields of an actor that may be declined one by one. */
export const DECLINABLE = ['ring', 'reciprocity', 'influence', 'value', 'liking', 'safety', 'wish'] as const;
/** A field of an actor that may be declined. */
export type Declinable = (typeof DECLINABLE)[number];

/** A place, person or group on the map (R10, R44). It has at least one of a name, a picture and a voice note (R40). */
export interface Actor {
	readonly id: string;
	readonly name?: string;
	readonly kind?: Kind;
	readonly domain?: Domain;
	readonly alsoIn: readonly Domain[];
	readonly picture?: Picture;
	readonly photos: readonly string[];
	readonly voice?: string;
	readonly ring?: Ring;
	readonly grounds: { readonly often?: GroundAnswer; readonly countOn?: GroundAnswer };
	readonly spot?: Spot;
	readonly reciprocity?: Reciprocity;
	/** Said only when asked: `true` doubts, `false` took a doubt away (R56). */
	readonly reciprocityDoubt?: boolean;
	readonly influence?: Influence;
	readonly value?: Value;
	readonly liking?: Liking;
	readonly safety?: Safety;
	readonly safetyWhen: readonly SafetyTime[];
	readonly safetyNote?: string;
	readonly roles: readonly Role[];
	readonly roleText?: string;
	readonly roleWished?: string;
	readonly wish?: ContactWish;
	/** Keys of `THRESHOLDS`, or the person's own words. */
	readonly thresholds: readonly string[];
	readonly note?: string;
	readonly linked: readonly string[];
	readonly status?: Status;
	readonly private: boolean;
	/** Lives or lies outside the neighbourhood (R6); absent means not said. */
	readonly outside?: boolean;
	readonly informal: boolean;
	readonly keyPerson: boolean;
	readonly location?: Location;
	readonly addedBy?: AddedBy;
	readonly noAnswer: Readonly<Partial<Record<Declinable, NoAnswer>>>;
}

/** Something the resident would like to have or do (R21): a star at a sector's rim, not an actor. */
export interface Wish {
	readonly id: string;
	readonly text: string;
	readonly domain?: Domain;
	readonly helpedBy: readonly string[];
	readonly thresholds: readonly string[];
	readonly private: boolean;
}

/** Something the resident wants to do after the map (R12). `with` holds actor ids or `worker`. */
export interface NextStep {
	readonly id: string;
	readonly type: NextStepType;
	readonly text?: string;
	readonly when?: NextStepTime;
	readonly with: readonly string[];
	readonly done: boolean;
	readonly private: boolean;
}

/** What was said, in the person's own words (R34). `at` is a date, `about` an actor's id. */
export interface Note {
	readonly id: string;
	readonly at: string;
	readonly text: string;
	readonly about?: string;
	readonly private: boolean;
}

/** Something caught outside that has no place on the map yet (R39). */
export interface Catch {
	readonly id: string;
	readonly at: string;
	readonly photo?: string;
	readonly text?: string;
	readonly voice?: string;
	readonly location?: Location;
}

/** An answer to a question of the guide itself: one key, or several. */
export type GuideAnswer = string | readonly string[];

/** The conversation's own answers and choices; they travel in the person's own copy only. */
export interface GuideRecord {
	readonly level?: Level;
	readonly evaluate?: Evaluation;
	readonly steps: Readonly<Record<string, boolean>>;
	readonly domains: Readonly<Partial<Record<Domain, boolean>>>;
	readonly answers: Readonly<Record<string, GuideAnswer>>;
	readonly noAnswer: Readonly<Record<string, NoAnswer>>;
	/** By topic, such as `a7.closeness`. */
	readonly marks: Readonly<Record<string, Mark>>;
}

/** One time that the map, or a part of it, was given to someone (R73). */
export interface Share {
	readonly at: string;
	readonly to: string;
	readonly leftOut: readonly string[];
	readonly format?: string;
	readonly presentAtTalk?: boolean;
}

/** A person's map as it is now. Dates are ISO days (`2026-11-23`), languages BCP 47 tags, the resident's first. */
export interface NeighbourhoodMap {
	readonly title?: string;
	readonly date: string;
	readonly languages: readonly string[];
	readonly home: Home;
	readonly domains: Readonly<Partial<Record<Domain, DomainState>>>;
	readonly actors: readonly Actor[];
	readonly wishes: readonly Wish[];
	readonly nextSteps: readonly NextStep[];
	readonly notes: readonly Note[];
	readonly catches: readonly Catch[];
	readonly strokes: readonly Stroke[];
	readonly legend: { readonly shown?: boolean; readonly words: Readonly<Record<string, string>> };
	readonly revisit?: Revisit;
	readonly guide: GuideRecord;
	readonly sharing: readonly Share[];
}

/** An earlier map, frozen on a day, beside the present one (R23, R36). */
export interface Moment {
	readonly id: string;
	readonly date: string;
	readonly title?: string;
	readonly map: NeighbourhoodMap;
}

/** A map on which nothing was said yet, of the day given (an ISO day). */
export function emptyMap(date: string, languages: readonly string[] = []): NeighbourhoodMap {
	return {
		date,
		languages,
		home: { noAnswer: {} },
		domains: {},
		actors: [],
		wishes: [],
		nextSteps: [],
		notes: [],
		catches: [],
		strokes: [],
		legend: { words: {} },
		guide: { steps: {}, domains: {}, answers: {}, noAnswer: {}, marks: {} },
		sharing: []
	};
}

/** Whether nothing of the person's own is on a map yet: they answered how they want to make it at most. */
export function isUntouched(map: NeighbourhoodMap): boolean {
	const { called: _, noAnswer: __, ...told } = map.home;
	const lists = [map.actors, map.wishes, map.nextSteps, map.notes, map.catches, map.strokes];
	return (
		map.title === undefined && Object.keys(told).length === 0 && lists.every((list) => list.length === 0)
	);
}

/** An actor of which nothing is known but its id, to be filled by the fields given. */
export function bareActor(id: string, fields: Partial<Omit<Actor, 'id'>> = {}): Actor {
	return {
		id,
		alsoIn: [],
		photos: [],
		grounds: {},
		safetyWhen: [],
		roles: [],
		thresholds: [],
		linked: [],
		private: false,
		informal: false,
		keyPerson: false,
		noAnswer: {},
		...fields
	};
}

/** The actor with this id, or undefined. */
export function actorOf(map: NeighbourhoodMap, id: string | undefined): Actor | undefined {
	return id === undefined ? undefined : map.actors.find((actor) => actor.id === id);
}

/** The ids of all photos and voice notes that a map names. */
export function mediaOn({ home, actors, catches }: NeighbourhoodMap): ReadonlySet<string> {
	const photoOf = (picture: Picture | undefined) => (picture?.type === 'photo' ? picture.photo : undefined);
	const named = [
		photoOf(home.picture),
		...actors.flatMap(({ picture, photos, voice }) => [photoOf(picture), voice, ...photos]),
		...catches.flatMap(({ photo, voice }) => [photo, voice])
	];
	return new Set(named.filter((id) => id !== undefined));
}

/** A layer of meaning that can be switched off, by the key of the step that asks for it (R31, R49). */
export type Layer = 'closeness' | 'reciprocity' | 'influence' | 'value' | 'safety' | 'actor-outside';

/** Whether a layer is drawn: switching a step off hides what it would draw and keeps what was answered. */
export function showsLayer(map: NeighbourhoodMap, layer: Layer): boolean {
	return map.guide.steps[layer] !== false;
}

/**
 * Whether the four rings are drawn (R50): only when closeness is on and somebody has a ring. Otherwise the actors
 * stand at one equal distance round the house, and that is a complete map.
 */
export function showsRings(map: NeighbourhoodMap): boolean {
	return showsLayer(map, 'closeness') && map.actors.some((actor) => actor.ring !== undefined);
}
