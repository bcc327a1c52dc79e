/**
 * How each record of a map is kept flat, and how it is read back as the model's values.
 *
 * `satisfies` makes a field that is added to the model and forgotten here a compile error. Where two copies answered
 * and declined the same question, the answer counts.
 */
import type { Actor, Catch, GuideRecord, Home, NeighbourhoodMap, NextStep, Note, Wish } from '../map';
import { compareText, readFields, type Flat, type How } from './flat';

type ShapeOf<T> = Readonly<Record<Exclude<keyof T, 'id'>, How>>;

/** How an actor is kept. */
export const ACTOR = {
	name: 'value',
	kind: 'value',
	domain: 'value',
	alsoIn: 'list',
	picture: 'value',
	photos: 'list',
	voice: 'value',
	ring: 'value',
	grounds: 'parts',
	spot: 'value',
	reciprocity: 'value',
	reciprocityDoubt: 'value',
	influence: 'value',
	value: 'value',
	liking: 'value',
	safety: 'value',
	safetyWhen: 'list',
	safetyNote: 'value',
	roles: 'list',
	roleText: 'value',
	roleWished: 'value',
	wish: 'value',
	thresholds: 'words',
	note: 'value',
	linked: 'list',
	status: 'value',
	private: 'flag',
	outside: 'value',
	informal: 'flag',
	keyPerson: 'flag',
	location: 'value',
	addedBy: 'value',
	noAnswer: 'parts'
} as const satisfies ShapeOf<Actor>;

/** How the home is kept. */
export const HOME = {
	called: 'value',
	name: 'value',
	picture: 'value',
	since: 'value',
	feel: 'value',
	neighbourhood: 'value',
	neighbourhoodSize: 'value',
	noAnswer: 'parts'
} as const satisfies ShapeOf<Home>;

/** How a wish is kept. */
export const WISH = {
	text: 'value',
	domain: 'value',
	helpedBy: 'list',
	thresholds: 'words',
	private: 'flag'
} as const satisfies ShapeOf<Wish>;

/** How a next step is kept. */
export const NEXT_STEP = {
	type: 'value',
	text: 'value',
	when: 'value',
	with: 'list',
	done: 'flag',
	private: 'flag'
} as const satisfies ShapeOf<NextStep>;

/** How a note is kept. */
export const NOTE = {
	at: 'value',
	text: 'value',
	about: 'value',
	private: 'flag'
} as const satisfies ShapeOf<Note>;

/** How a catch is kept. */
export const CATCH = {
	at: 'value',
	photo: 'value',
	text: 'value',
	voice: 'value',
	location: 'value'
} as const satisfies ShapeOf<Catch>;

/** How the guide's own answers are kept. */
export const GUIDE = {
	level: 'value',
	evaluate: 'value',
	steps: 'parts',
	domains: 'parts',
	answers: 'parts',
	noAnswer: 'parts',
	marks: 'parts'
} as const satisfies ShapeOf<GuideRecord>;

/** How the legend is kept. */
export const LEGEND = { shown: 'value', words: 'parts' } as const satisfies ShapeOf<
	NeighbourhoodMap['legend']
>;

/** How what is said of the map itself is kept. */
export const SHEET = {
	title: 'value',
	date: 'value',
	languages: 'value',
	revisit: 'value',
	strokes: 'value'
} as const satisfies Partial<Record<keyof NeighbourhoodMap, How>>;

/** The fields without which a record is nothing: they can be changed, never taken away. */
export const REQUIRED = {
	wish: ['text'],
	nextStep: ['type'],
	note: ['at', 'text'],
	catch: ['at']
} as const;

/** Reads an actor. */
export function readActor(id: string, flat: Flat): Actor {
	return { id, ...answered(readFields(flat, ACTOR)) } as unknown as Actor;
}

/** Reads the home. */
export function readHome(flat: Flat): Home {
	return answered(readFields(flat, HOME)) as unknown as Home;
}

/** Reads a wish. */
export function readWish(id: string, flat: Flat): Wish {
	return { id, ...readFields(flat, WISH) } as unknown as Wish;
}

/** Reads a next step. */
export function readNextStep(id: string, flat: Flat): NextStep {
	return { id, ...readFields(flat, NEXT_STEP) } as unknown as NextStep;
}

/** Reads a note. */
export function readNote(id: string, flat: Flat): Note {
	return { id, ...readFields(flat, NOTE) } as unknown as Note;
}

/** Reads a catch. */
export function readCatch(id: string, flat: Flat): Catch {
	return { id, ...readFields(flat, CATCH) } as unknown as Catch;
}

/** What is said of the map itself; without a date, the date is `''`. */
export function readSheet(flat: Flat) {
	const sheet = { date: '', languages: [], strokes: [], ...readFields(flat, SHEET) };
	return sheet as Pick<NeighbourhoodMap, keyof typeof SHEET>;
}

/** Reads what came of asking about the domains. */
export function readDomains(flat: Flat): NeighbourhoodMap['domains'] {
	return Object.fromEntries([...flat.entries()].sort(([a], [b]) => compareText(a, b)));
}

/** Reads the legend. */
export function readLegend(flat: Flat): NeighbourhoodMap['legend'] {
	return readFields(flat, LEGEND) as unknown as NeighbourhoodMap['legend'];
}

/** Reads the guide's own answers. */
export function readGuide(flat: Flat): GuideRecord {
	const guide = readFields(flat, GUIDE) as unknown as GuideRecord;
	return { ...guide, noAnswer: without(guide.noAnswer, guide.answers) };
}

function answered(record: Record<string, unknown>): Record<string, unknown> {
	return { ...record, noAnswer: without(record.noAnswer as Record<string, unknown>, record) };
}

function without<T>(
	parts: Readonly<Record<string, T>>,
	said: Readonly<Record<string, unknown>>
): Record<string, T> {
	return Object.fromEntries(Object.entries(parts).filter(([field]) => !Object.hasOwn(said, field)));
}
