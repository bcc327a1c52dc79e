/**
 * The commands that bring what one copy of a map says into another, where the two share no history: by comparing them,
 * field by field. They only ever add. Nobody can tell whether what one copy lacks was taken off there or never known,
 * so nothing is taken away; and where both said something else, one side wins, as the person chose.
 */
import type { Command } from '../commands';
import { isSame, type Shape } from '../document/flat';
import { ACTOR, GUIDE, HOME, LEGEND, NEXT_STEP, NOTE, SHEET, WISH } from '../document/shapes';
import { toCommands } from '../document/toCommands';
import { emptyMap, type Moment, type NeighbourhoodMap } from '../map';

/** Whose word counts where the two copies said something else. */
export type Winner = 'mine' | 'theirs';

type Fields = Readonly<Record<string, unknown>>;
type Identified = Fields & { readonly id: string };

/** The commands that bring into `mine` what `theirs` says. `newId` gives ids for the record of what was given away. */
export function fillCommands(
	mine: NeighbourhoodMap,
	theirs: NeighbourhoodMap,
	wins: Winner,
	newId: () => string
): Command[] {
	const fresh = toCommands(onlyNew(mine, theirs)).filter(isAdding);
	return [
		...changed(mine.actors, theirs.actors, ACTOR, wins, (id, fields) => ({
			type: 'changeActor',
			id,
			fields
		})),
		...declined(mine.actors, theirs.actors),
		...changed(mine.wishes, theirs.wishes, WISH, wins, (id, fields) => ({ type: 'changeWish', id, fields })),
		...changed(mine.nextSteps, theirs.nextSteps, NEXT_STEP, wins, (id, fields) => {
			return { type: 'changeNextStep', id, fields };
		}),
		...changed(mine.notes, theirs.notes, NOTE, wins, (id, fields) => ({ type: 'changeNote', id, fields })),
		...aboutTheSheet(mine, theirs, wins),
		...aboutTheGuide(mine, theirs),
		...fresh,
		...theirs.sharing
			.filter((share) => !mine.sharing.some((one) => isSame(one, share)))
			.map((share): Command => ({ type: 'recordShare', id: newId(), share }))
	];
}

/** The commands that put the earlier maps of one copy beside those of the other. */
export function momentCommands(mine: readonly Moment[], theirs: readonly Moment[]): Command[] {
	// The one that was kept first comes first: of two of one day the later one stands before the other.
	return [...theirs]
		.reverse()
		.filter(({ id }) => !mine.some((one) => one.id === id))
		.map((moment): Command => ({ type: 'addMoment', moment }));
}

/** What is on their map and has no counterpart on mine, as a map of its own. */
function onlyNew(mine: NeighbourhoodMap, theirs: NeighbourhoodMap): NeighbourhoodMap {
	return {
		...emptyMap(''),
		actors: without(theirs.actors, mine.actors),
		wishes: without(theirs.wishes, mine.wishes),
		nextSteps: without(theirs.nextSteps, mine.nextSteps),
		notes: without(theirs.notes, mine.notes),
		catches: without(theirs.catches, mine.catches)
	};
}

const ADDING = ['addActor', 'declineActor', 'addWish', 'addNextStep', 'addNote', 'addCatch'];
function isAdding({ type }: Command): boolean {
	return ADDING.includes(type);
}

function without<T extends { readonly id: string }>(list: readonly T[], but: readonly T[]): readonly T[] {
	const there = new Set(but.map(({ id }) => id));
	return list.filter(({ id }) => !there.has(id));
}

function changed<T extends { readonly id: string }>(
	mine: readonly T[],
	theirs: readonly T[],
	shape: Shape,
	wins: Winner,
	change: (id: string, fields: object) => Command
): Command[] {
	return inBoth(mine, theirs).flatMap(([here, there]) => {
		const fields = taken(here as unknown as Identified, there as unknown as Identified, shape, wins);
		return Object.keys(fields).length > 0 ? [change(here.id, fields)] : [];
	});
}

function inBoth<T extends { readonly id: string }>(mine: readonly T[], theirs: readonly T[]): [T, T][] {
	const others = new Map(theirs.map((one) => [one.id, one]));
	return mine.flatMap((here): [T, T][] => {
		const there = others.get(here.id);
		return there ? [[here, there]] : [];
	});
}

/** The fields to write here, so that nothing that only the other said is missing. */
function taken(mine: Fields, theirs: Fields, shape: Shape, wins: Winner): Record<string, unknown> {
	const fields: Record<string, unknown> = {};
	for (const [field, how] of Object.entries(shape)) {
		if (field === 'noAnswer') continue;
		const [here, there] = [mine[field], theirs[field]];
		if (wins === 'mine' && isKeptToOneself(mine, field)) continue;
		const together = join(here, there, how, wins);
		if (!isSame(here, together)) fields[field] = together;
	}
	return fields;
}

/** A choice not to say something is kept; not knowing gives way to knowing. */
function isKeptToOneself(mine: Fields, field: string): boolean {
	const declined = mine.noAnswer as Fields | undefined;
	return declined !== undefined && Object.hasOwn(declined, field) && declined[field] === 'rather-not';
}

function join(here: unknown, there: unknown, how: Shape[string], wins: Winner): unknown {
	switch (how) {
		case 'flag':
			return here === true || there === true;
		case 'list':
		case 'words':
			return [...new Set([...(here as readonly string[]), ...(there as readonly string[])])];
		case 'parts':
			return wins === 'mine'
				? { ...(there as object), ...(here as object) }
				: { ...(here as object), ...(there as object) };
		default:
			return here === undefined || (wins === 'theirs' && there !== undefined) ? there : here;
	}
}

/** A reason for not answering comes along where nothing at all was said here. */
function declined(mine: NeighbourhoodMap['actors'], theirs: NeighbourhoodMap['actors']): Command[] {
	return inBoth(mine, theirs).flatMap(([here, there]) =>
		entries(there.noAnswer)
			.filter(([field]) => here[field] === undefined && here.noAnswer[field] === undefined)
			.map(([field, why]): Command => ({ type: 'declineActor', id: here.id, field, why }))
	);
}

function aboutTheSheet(mine: NeighbourhoodMap, theirs: NeighbourhoodMap, wins: Winner): Command[] {
	const { languages: _, strokes: __, ...sheet } = taken({ ...mine }, { ...theirs }, SHEET, wins);
	const languages = mine.languages.length === 0 ? theirs.languages : mine.languages;
	const home = taken({ ...mine.home }, { ...theirs.home }, HOME, wins);
	const declinedHome = entries(theirs.home.noAnswer).filter(
		([field]) =>
			mine.home[field] === undefined &&
			theirs.home[field] === undefined &&
			mine.home.noAnswer[field] === undefined
	);
	const drawn = theirs.strokes.filter((stroke) => !mine.strokes.some((one) => isSame(one, stroke)));
	const { shown, words = {} } = taken({ ...mine.legend }, { ...theirs.legend }, LEGEND, wins) as {
		shown?: boolean;
		words?: Readonly<Record<string, string>>;
	};
	return [
		{ type: 'describeMap', fields: { ...sheet, languages } },
		...some(home, (fields): Command => ({ type: 'describeHome', fields })),
		...declinedHome.map(([field, why]): Command => ({ type: 'declineHome', field, why })),
		...entries(theirs.domains)
			.filter(([domain]) => wins === 'theirs' || mine.domains[domain] === undefined)
			.map(([domain, state]): Command => ({ type: 'markDomain', domain, state })),
		...(drawn.length > 0 ? [{ type: 'drawStrokes', strokes: [...mine.strokes, ...drawn] } as const] : []),
		...(shown === undefined ? [] : [{ type: 'showLegend', shown } as const]),
		...entries(words).map(([sign, words]): Command => ({ type: 'nameSign', sign, words }))
	];
}

/** The conversation that goes on is the one on this side: what it did not ask yet comes from the other. */
function aboutTheGuide(mine: NeighbourhoodMap, theirs: NeighbourhoodMap): Command[] {
	const guide = taken({ ...mine.guide }, { ...theirs.guide }, GUIDE, 'mine') as Partial<
		NeighbourhoodMap['guide']
	>;
	const whole = { ...emptyMap('').guide, ...guide };
	const noAnswer = Object.fromEntries(
		entries(theirs.guide.noAnswer).filter(
			([question]) =>
				!Object.hasOwn(mine.guide.answers, question) && !Object.hasOwn(mine.guide.noAnswer, question)
		)
	);
	return toCommands({ ...emptyMap(''), guide: { ...whole, noAnswer } }).filter(isOfTheGuide);
}

const OF_THE_GUIDE = [
	'setLevel',
	'setEvaluation',
	'switchStep',
	'switchDomain',
	'answerGuide',
	'declineGuide',
	'markTopic'
];
function isOfTheGuide({ type }: Command): boolean {
	return OF_THE_GUIDE.includes(type);
}

function some<T extends object>(fields: T, command: (fields: T) => Command): Command[] {
	return Object.keys(fields).length > 0 ? [command(fields)] : [];
}

function entries<T extends object>(record: T): [keyof T & string, Exclude<T[keyof T], undefined>][] {
	return Object.entries(record) as [keyof T & string, Exclude<T[keyof T], undefined>][];
}
