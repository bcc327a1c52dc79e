/**
 * Joining two copies of one map that grew apart: on this device and in a file, or in two files.
 *
 * Copies with a document that share history are merged as documents are, field by field: what was taken off one of them
 * is taken off both. Others are compared and filled in by commands, and never as documents: of two documents that made
 * the same id, one side's fields would be lost. A copy on which there is nothing never takes anything away. Nothing is
 * decided here: whoever asks shows what would come of it first.
 */
import { compareMaps, differingParts, type Comparison, type MapPart } from './compare';
import type { Command } from './commands';
import { openDocument, type MapDocument } from './document';
import { isSame } from './document/flat';
import { LIMITS, parseFile, writeFile, type MapFile } from './format';
import { fillCommands, momentCommands, type Winner } from './joining/fill';
import { actorOf, type Moment, type NeighbourhoodMap } from './map';
import { openCopy } from './opening';

export type { Winner } from './joining/fill';

/** How two copies can be joined: by these commands, which merge or only fill in, or not at all, with so many actors. */
export type JoinWay =
	| { readonly how: 'merge' | 'fill'; readonly commands: readonly Command[] }
	| { readonly how: 'too-many'; readonly commands: readonly [] };

/** What the one who joins has to say. */
export interface JoinWishes {
	/** Whose word counts where both said something else and nothing tells which is newer. */
	readonly wins: Winner;
	/** Questions of the guide whose answer on this side holds for this side only. */
	readonly own: readonly string[];
	readonly newId: () => string;
}

/** What joining would come to. */
export interface Foreseen {
	readonly way: JoinWay;
	/** What stands here, in the file, and on the map that joining would make. */
	readonly mine: NeighbourhoodMap;
	readonly theirs: NeighbourhoodMap;
	readonly joined: NeighbourhoodMap;
	/** From what stands here to what stands in the file. */
	readonly people: Comparison;
	/** What else differs. */
	readonly parts: readonly MapPart[];
	/** Whether somebody has to say whose word counts. */
	readonly isContested: boolean;
}

/** Two copies as they are handed to whoever foresees their joining, perhaps beside the page: data, and nothing else. */
export interface JoinOrder extends Omit<JoinWishes, 'wins' | 'newId'> {
	/** The document here, as one update. */
	readonly document: Uint8Array;
	readonly file: MapFile;
	/** New ids, as many as there are records in the file of what was given away. */
	readonly ids: readonly string[];
}

/** What joining would come to, as the one side's word counts or the other's. */
export type ForeseenBoth = Readonly<Record<Winner, Foreseen>>;

/** Says what joining would come to whoever's word counts: the same, where nobody has to say. */
export function foreseeBoth({ document: update, file, own, ids }: JoinOrder): ForeseenBoth {
	const document = openDocument([update]);
	// No joining needs more ids than these; only one of those that are tried is done.
	let at = 0;
	const newId = () => ids[at++ % ids.length]!;
	try {
		const mine = foreseeJoin(document, file, { wins: 'mine', own, newId });
		const theirs = mine.isContested ? foreseeJoin(document, file, { wins: 'theirs', own, newId }) : mine;
		return { mine, theirs };
	} finally {
		document.close();
	}
}

/** Whether what was foreseen still holds for the map here: another page may have changed it since. */
export function isStillSo({ mine }: Foreseen, map: NeighbourhoodMap): boolean {
	return isSame(mine, map);
}

/** Says what joining a file with the document here would come to; both stay as they are. */
export function foreseeJoin(document: MapDocument, file: MapFile, wishes: JoinWishes): Foreseen {
	const [mine, theirs] = [document.project(), file.map];
	const way = wayToJoin(document, file, wishes);
	const joined = afterJoin(document, way);
	const other = { ...wishes, wins: wishes.wins === 'mine' ? 'theirs' : 'mine' } as const;
	return {
		way,
		mine,
		theirs,
		joined,
		people: compareMaps(mine, theirs),
		parts: differingParts(
			{ map: without(mine, wishes.own), moments: document.moments() },
			{ map: without(theirs, wishes.own), moments: file.moments }
		),
		isContested: way.how === 'fill' && !isSame(joined, afterJoin(document, wayToJoin(document, file, other)))
	};
}

/** A map without what was answered about one side only. */
function without(map: NeighbourhoodMap, questions: readonly string[]): NeighbourhoodMap {
	const other = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
		Object.fromEntries(Object.entries(record).filter(([question]) => !questions.includes(question)));
	const { answers, noAnswer, ...guide } = map.guide;
	return { ...map, guide: { ...guide, answers: other(answers), noAnswer: other(noAnswer) } };
}

/** How a file can be joined with the document here. */
export function wayToJoin(document: MapDocument, file: MapFile, wishes: JoinWishes): JoinWay {
	const merged =
		isEmpty(document.project(), document.moments()) || isEmpty(file.map, file.moments)
			? undefined
			: merge(document, file, wishes);
	if (merged) return merged;
	const mine = document.project();
	const added = file.map.actors.filter(({ id }) => !actorOf(mine, id)).length;
	if (mine.actors.length + added > LIMITS.actors) return { how: 'too-many', commands: [] };
	const commands = [
		...fillCommands(mine, file.map, wishes.wins, wishes.newId),
		...momentCommands(document.moments(), file.moments),
		...keepOwn(mine, wishes.own)
	];
	return { how: 'fill', commands };
}

/** Whether nothing is on a map: what the guide asked about itself does not count, nor does the house alone. */
export function isEmpty(map: NeighbourhoodMap, moments: readonly Moment[]): boolean {
	const lists = [map.actors, map.wishes, map.nextSteps, map.notes, map.catches, map.strokes, moments];
	return lists.every((list) => list.length === 0);
}

/** Merging as documents, if both are copies of one and what comes of it is a map with somebody on it. */
function merge(document: MapDocument, file: MapFile, { own }: JoinWishes): JoinWay | undefined {
	if (!file.document || !isTrueCopy(file)) return undefined;
	const commands = [
		{ type: 'mergeCopy', update: file.document } as const,
		...keepOwn(document.project(), own)
	];
	const trial = openDocument([document.encode()]);
	try {
		if (!document.sharesHistory(file.document)) return undefined;
		trial.execute(commands);
		const [map, moments] = [trial.project(), trial.moments()];
		const isGood = trial.isSound() && !isEmpty(map, moments) && canBeKept(map, moments);
		return isGood ? { how: 'merge', commands } : undefined;
	} catch {
		// Two good copies that do not fit together: they can still be compared.
		return undefined;
	} finally {
		trial.close();
	}
}

function isTrueCopy(file: MapFile): boolean {
	const copy = openCopy(file);
	copy?.close();
	return copy !== undefined;
}

/** Whether a map can be written and read back as it is. */
function canBeKept(map: NeighbourhoodMap, moments: readonly Moment[]): boolean {
	const text = writeFile(map, moments, {}, {}, { id: 'trial', savedAt: '2026-01-01' });
	const parsed = parseFile(text);
	return 'file' in parsed && isSame(parsed.file.map, map) && isSame(parsed.file.moments, moments);
}

function afterJoin(document: MapDocument, way: JoinWay): NeighbourhoodMap {
	const trial = openDocument([document.encode()]);
	try {
		trial.execute(way.commands);
		return trial.project();
	} finally {
		trial.close();
	}
}

/** Says again what was said here to questions that are about this side only. */
function keepOwn({ guide }: NeighbourhoodMap, questions: readonly string[]): Command[] {
	return questions.flatMap((question): Command[] => {
		const why = guide.noAnswer[question] ?? null;
		const declining = { type: 'declineGuide', question, why } as const;
		if (why !== null) return [declining];
		return [declining, { type: 'answerGuide', question, answer: guide.answers[question] ?? null }];
	});
}
