/**
 * T16: three copies of a map grow apart, and come to the same whatever reaches whom first, and however often. A copy on
 * which there is nothing never takes anything away.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../../src/lib/model/commands';
import { createDocument, openDocument, type MapDocument } from '../../src/lib/model/document';
import { isSame } from '../../src/lib/model/document/flat';
import { parseFile, writeFile, type MapFile } from '../../src/lib/model/format';
import { isEmpty, wayToJoin, type JoinWishes } from '../../src/lib/model/joining';
import { emptyMap, type Moment, type NeighbourhoodMap } from '../../src/lib/model/map';
import { anyCommands, anyMap, anyMoments } from '../maps/arbitraries';
import { tellFigure } from './figure';

const IS_LONG = process.env.BUURTKAART_FULL === '1';
/** Fewer than ten thousand, where there is no quarter of an hour for it: the figure says how many it was. */
const RUNS = Number(process.env.RUNS ?? (IS_LONG ? 10_000 : 25));
const MERGES = IS_LONG ? 1_500_000 : 60_000;
const ORDERS = [
	[0, 1, 2],
	[0, 2, 1],
	[1, 0, 2],
	[1, 2, 0],
	[2, 0, 1],
	[2, 1, 0]
] as const;
const WISHES: JoinWishes = { wins: 'mine', own: [], newId: () => 'new' };

const everything = (document: MapDocument) => [document.project(), document.moments()] as const;

/** What happens next: somebody says something on one of the copies, or hears part of what another one said. */
const anyDeed = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ who: fc.nat(2), commands: anyCommands }) },
	{
		weight: 1,
		arbitrary: fc.record({ who: fc.nat(2), from: fc.nat(2), share: fc.integer({ min: 0, max: 100 }) })
	},
	{ weight: 1, arbitrary: fc.record({ who: fc.nat(2), undo: fc.constant(true) }) }
);
type Deed = { who: number; commands?: readonly Command[]; from?: number; share?: number; undo?: boolean };

/** One copy of a map, and all that was said on it, update by update. */
class Copy {
	readonly document: MapDocument;
	readonly said: Uint8Array[] = [];

	constructor(start: Uint8Array) {
		this.document = openDocument([start]);
		this.document.onUpdate((update) => this.said.push(update));
	}
}

/** Three copies of a map, after these deeds. */
function growApart(start: Uint8Array, deeds: readonly Deed[]): readonly Copy[] {
	const copies = [0, 1, 2].map(() => new Copy(start));
	for (const { who, commands, from, share, undo } of deeds) {
		const { document } = copies[who]!;
		if (commands) document.execute(commands);
		if (undo) document.undo();
		if (from === undefined) continue;
		const { said } = copies[from]!;
		for (const update of said.slice(0, Math.ceil((said.length * share!) / 100))) document.apply(update);
	}
	return copies;
}

/** What comes of these copies: each of the wholes in every order, and all that was ever said in any order, twice. */
function* outcomes(start: Uint8Array, copies: readonly Copy[], chances: Iterator<number>) {
	const wholes = copies.map(({ document }) => document.encode());
	for (const order of ORDERS) {
		const document = openDocument(order.flatMap((at) => [wholes[at]!, wholes[order[0]]!]));
		yield everything(document);
		document.close();
	}
	const all = copies.flatMap(({ said }) => said);
	const shuffled = [start, start, ...all, ...all]
		.map((update) => [chances.next().value as number, update] as const)
		.sort(([one], [other]) => one - other);
	const document = openDocument(shuffled.map(([, update]) => update));
	yield everything(document);
	expect(document.isSound()).toBe(true);
	document.close();
	for (const { document } of copies) {
		for (const whole of wholes) document.apply(whole);
		yield everything(document);
	}
}

it(
	`T16: ${RUNS} times three copies come to the same in every order, with what comes twice`,
	() => {
		let [merges, edits, equal] = [0, 0, 0];
		fc.assert(
			fc.property(
				anyMap,
				anyMoments,
				fc.array(anyDeed, { minLength: 6, maxLength: 20 }),
				fc.infiniteStream(fc.nat()),
				(map, moments, deeds, chances) => {
					const origin = createDocument(map, moments);
					const start = origin.encode();
					const copies = growApart(start, deeds as Deed[]);
					edits += copies.reduce((sum, { said }) => sum + said.length, 0);
					const [first, ...rest] = outcomes(start, copies, chances);
					for (const outcome of rest) expect(isSame(outcome, first)).toBe(true);
					merges += rest.length + 1;
					equal += 1;
					origin.close();
					for (const { document } of copies) document.close();
				}
			),
			{ numRuns: RUNS }
		);
		tellFigure(
			'T16',
			`${edits} edits on three copies, merged ${merges} times in every order; runs equal`,
			`${equal} of ${RUNS}`,
			RUNS
		);
	},
	MERGES
);

/** A copy as its file brings it. */
function fileOf(document: MapDocument): MapFile {
	const facts = { id: 'm1', savedAt: '2026-11-23T15:04:05Z', document: document.encode() };
	const parsed = parseFile(writeFile(document.project(), document.moments(), {}, {}, facts));
	if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused));
	return parsed.file;
}

/** All that can be on a map, taken off it. */
function takeAllOff(map: NeighbourhoodMap, moments: readonly Moment[]): Command[] {
	return [
		...map.actors.map(({ id }): Command => ({ type: 'removeActor', id })),
		...map.wishes.map(({ id }): Command => ({ type: 'removeWish', id })),
		...map.nextSteps.map(({ id }): Command => ({ type: 'removeNextStep', id })),
		...map.notes.map(({ id }): Command => ({ type: 'removeNote', id })),
		...map.catches.map(({ id }): Command => ({ type: 'removeCatch', id })),
		...moments.map(({ id }): Command => ({ type: 'removeMoment', id })),
		{ type: 'drawStrokes', strokes: [] }
	];
}

it(
	'T16: a copy on which there is nothing never wins, on either side, first or last of three',
	() => {
		let [joined, lost] = [0, 0];
		fc.assert(
			fc.property(
				anyMap,
				anyMoments,
				anyCommands,
				fc.boolean(),
				fc.constantFrom(...ORDERS),
				(map, moments, said, wasFilled, order) => {
					const full = createDocument(map, moments);
					const other = openDocument([full.encode()]);
					other.execute(said);
					fc.pre(!isEmpty(map, moments) && !isEmpty(...everything(other)));
					const empty = wasFilled
						? openDocument([full.encode()])
						: createDocument(emptyMap('2026-11-23', ['nl']));
					if (wasFilled) empty.execute(takeAllOff(map, moments));
					expect(isEmpty(...everything(empty))).toBe(true);

					const copies = order.map((at) => [full, other, empty][at]!);
					const here = openDocument([copies[0]!.encode()]);
					for (const copy of copies.slice(1)) here.execute(wayToJoin(here, fileOf(copy), WISHES).commands);
					// Without the empty one, the two others come to this.
					const both = copies.filter((one) => one !== empty);
					const alone = openDocument([both[0]!.encode()]);
					alone.execute(wayToJoin(alone, fileOf(both[1]!), WISHES).commands);
					const there = (document: MapDocument) =>
						[
							document.project().actors,
							document.project().wishes,
							document.project().notes,
							document.moments()
						]
							.flat()
							.map(({ id }) => id);
					const kept = new Set(there(here));
					const gone = there(alone).filter((id) => !kept.has(id));
					lost += gone.length;
					joined += 1;
					expect(gone).toEqual([]);
				}
			),
			{ numRuns: RUNS }
		);
		tellFigure(
			'T16',
			`joined ${joined} times with a copy on which there is nothing, people and words lost`,
			lost,
			0
		);
	},
	MERGES
);
