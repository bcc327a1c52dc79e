/** A whole map as the commands that make it: how a file without a document of its own is opened. */
import type { Command } from '../commands';
import type { Actor, GuideRecord, Home, NeighbourhoodMap } from '../map';

/** The commands that make this map on an empty document. */
export function toCommands(map: NeighbourhoodMap): Command[] {
	const { title, date, languages, revisit } = map;
	return [
		{ type: 'describeMap', fields: { title, date, languages, revisit } },
		...homeCommands(map.home),
		...entries(map.domains).map(([domain, state]): Command => ({ type: 'markDomain', domain, state })),
		...map.actors.flatMap(actorCommands),
		...map.wishes.map(({ id, ...fields }): Command => ({ type: 'addWish', id, fields })),
		...map.nextSteps.map(({ id, ...fields }): Command => ({ type: 'addNextStep', id, fields })),
		...map.notes.map(({ id, ...fields }): Command => ({ type: 'addNote', id, fields })),
		...map.catches.map(({ id, ...fields }): Command => ({ type: 'addCatch', id, fields })),
		{ type: 'drawStrokes', strokes: map.strokes },
		...legendCommands(map.legend),
		...guideCommands(map.guide),
		...map.sharing.map((share, index): Command => ({ type: 'recordShare', id: `share-${index + 1}`, share }))
	];
}

function homeCommands({ noAnswer, ...fields }: Home): Command[] {
	return [
		{ type: 'describeHome', fields },
		...entries(noAnswer).map(([field, why]): Command => ({ type: 'declineHome', field, why }))
	];
}

function actorCommands({ id, noAnswer, ...fields }: Actor): Command[] {
	return [
		{ type: 'addActor', id, fields },
		...entries(noAnswer).map(([field, why]): Command => ({ type: 'declineActor', id, field, why }))
	];
}

function legendCommands({ shown, words }: NeighbourhoodMap['legend']): Command[] {
	return [
		...(shown === undefined ? [] : [{ type: 'showLegend', shown } as const]),
		...entries(words).map(([sign, text]): Command => ({ type: 'nameSign', sign, words: text }))
	];
}

function guideCommands({
	level,
	evaluate,
	steps,
	domains,
	answers,
	noAnswer,
	marks
}: GuideRecord): Command[] {
	return [
		...(level === undefined ? [] : [{ type: 'setLevel', level } as const]),
		...(evaluate === undefined ? [] : [{ type: 'setEvaluation', evaluate } as const]),
		...entries(steps).map(([step, on]): Command => ({ type: 'switchStep', step, on })),
		...entries(domains).map(([domain, on]): Command => ({ type: 'switchDomain', domain, on })),
		...entries(answers).map(([question, answer]): Command => ({ type: 'answerGuide', question, answer })),
		...entries(noAnswer).map(([question, why]): Command => ({ type: 'declineGuide', question, why })),
		...entries(marks).map(([topic, mark]): Command => ({ type: 'markTopic', topic, mark }))
	];
}

function entries<T extends object>(record: T): [keyof T & string, Exclude<T[keyof T], undefined>][] {
	return Object.entries(record) as [keyof T & string, Exclude<T[keyof T], undefined>][];
}
