import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '../../../tests/guide/chance';
import { anyCommands, anyMap, anyMoments } from '../../../tests/maps/arbitraries';
import { actor, aMap } from './building';
import type { Command } from './commands';
import { createDocument, openDocument, type MapDocument } from './document';
import { parseFile, writeFile, type MapFile } from './format';
import { foreseeJoin, isEmpty, wayToJoin, type JoinWishes } from './joining';
import { emptyMap } from './map';

const DAY = '2026-11-23';
const FACTS = { id: 'm1', savedAt: '2026-11-23T15:04:05Z' };
let ids = 0;
const wishes: JoinWishes = { wins: 'mine', own: ['consent-device'], newId: () => `new${(ids += 1)}` };

/** A copy as its file brings it, with or without what lets it merge. */
function fileOf(document: MapDocument, isMergeable = true): MapFile {
	const own = isMergeable ? { document: document.encode() } : {};
	const parsed = parseFile(writeFile(document.project(), document.moments(), {}, {}, { ...FACTS, ...own }));
	if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused));
	return parsed.file;
}

function everything(document: MapDocument) {
	return { map: document.project(), moments: document.moments() };
}

/** A map of two, and a copy of it. */
function twoCopies(...commands: readonly Command[]): [MapDocument, MapDocument] {
	const one = createDocument(
		aMap().with(actor('a1').name('Bakker').ring(2), actor('a2').name('Slager')).build()
	);
	one.execute(commands);
	return [one, openDocument([one.encode()])];
}

function join(document: MapDocument, file: MapFile, more: Partial<JoinWishes> = {}): MapDocument {
	document.execute(wayToJoin(document, file, { ...wishes, ...more }).commands);
	return document;
}
const names = (document: MapDocument) => document.project().actors.map(({ name }) => name);

describe('copies that share history', () => {
	it('are merged field by field, and what was taken off one is off both', () => {
		const [here, there] = twoCopies();
		here.execute([{ type: 'changeActor', id: 'a1', fields: { value: 'neutral' } }]);
		there.execute([
			{ type: 'changeActor', id: 'a1', fields: { ring: 4 } },
			{ type: 'removeActor', id: 'a2' }
		]);
		expect(wayToJoin(here, fileOf(there), wishes).how).toBe('merge');
		expect(join(here, fileOf(there)).project().actors).toEqual([
			actor('a1').name('Bakker').ring(4).value('neutral').build()
		]);
	});

	it('come to the same whichever of them is joined with the other, as it was foreseen, and undo takes it back', () => {
		fc.assert(
			fc.property(
				anyMap,
				fc.array(anyCommands, { maxLength: 5 }),
				fc.array(anyCommands, { maxLength: 5 }),
				(map, mine, theirs) => {
					const here = createDocument(map);
					const there = openDocument([here.encode()]);
					for (const said of mine) here.execute(said);
					for (const said of theirs) there.execute(said);
					const [fromHere, fromThere] = [fileOf(here), fileOf(there)];
					fc.pre(wayToJoin(here, fromThere, wishes).how === 'merge');
					const [before, foreseen] = [everything(here), foreseeJoin(here, fromThere, { ...wishes, own: [] })];
					const changed = here.execute(foreseen.way.commands);
					expect(here.project()).toEqual(foreseen.joined);
					expect(everything(join(there, fromHere, { own: [] }))).toEqual(everything(here));
					if (changed) here.undo();
					expect(everything(here)).toEqual(before);
					if (changed) here.redo();
					expect(here.project()).toEqual(foreseen.joined);
				}
			),
			{ numRuns: tries(15, 400) }
		);
	});

	it('that say the same have nothing to undo but what was said before', () => {
		// Which of the two is written over is chance, so it is tried with many documents.
		for (let time = 0; time < 20; time++) {
			const [here, there] = twoCopies();
			const said: Command = { type: 'changeActor', id: 'a1', fields: { ring: 4 } };
			here.execute([said], { label: 'moved' });
			there.execute([said]);
			join(here, fileOf(there));
			expect(here.deeds().map(({ label }) => label)).toEqual(['moved']);
		}
	});

	it('keep on this side what was answered about this side', () => {
		const [here, there] = twoCopies({ type: 'answerGuide', question: 'consent-device', answer: 'yes' });
		there.execute([{ type: 'answerGuide', question: 'consent-device', answer: 'no' }]);
		there.execute([{ type: 'addActor', id: 'a3', fields: { name: 'Samira' } }]);
		join(here, fileOf(there));
		expect(here.project().guide.answers['consent-device']).toBe('yes');
		expect(names(here)).toEqual(['Bakker', 'Slager', 'Samira']);
		here.undo();
		expect([here.project().guide.answers['consent-device'], names(here)]).toEqual([
			'yes',
			['Bakker', 'Slager']
		]);
	});

	it('are never merged with a document that only says it is a copy', () => {
		const [here, there] = twoCopies();
		const other = createDocument(there.project());
		other.execute([{ type: 'addActor', id: 'a3', fields: { name: 'Samira' } }]);
		expect(wayToJoin(here, fileOf(other), wishes).how).toBe('fill');
		expect(names(join(here, fileOf(other)))).toEqual(['Bakker', 'Slager', 'Samira']);
	});
});

describe('copies that share no history', () => {
	it('keep everybody of both, and all that only one of them said', () => {
		fc.assert(
			fc.property(anyMap, anyMoments, anyMap, anyMoments, fc.constantFrom('mine', 'theirs'), (...given) => {
				const [map, moments, other, otherMoments, wins] = given;
				const here = createDocument(map, moments);
				const file = fileOf(createDocument(other, otherMoments), false);
				join(here, file, { wins: wins as 'mine', own: [] });
				const joined = here.project();
				const all = (key: 'actors' | 'wishes' | 'nextSteps' | 'notes' | 'catches') =>
					[...new Set([...map[key], ...other[key]].map(({ id }) => id))].sort();
				for (const key of ['actors', 'wishes', 'nextSteps', 'notes', 'catches'] as const) {
					expect(joined[key].map(({ id }) => id).sort()).toEqual(all(key));
				}
				for (const one of joined.actors) {
					const [mine, theirs] = [map, other].map(({ actors }) => actors.find(({ id }) => id === one.id));
					const said = new Set([...Object.keys(mine ?? {}), ...Object.keys(theirs ?? {})]);
					for (const field of said) {
						const kept = mine?.noAnswer[field as 'ring'] === 'rather-not';
						if (!kept) expect(Object.hasOwn(one, field), `${one.id} ${field}`).toBe(true);
					}
					expect(new Set(one.alsoIn)).toEqual(new Set([...(mine?.alsoIn ?? []), ...(theirs?.alsoIn ?? [])]));
				}
				expect(
					here
						.moments()
						.map(({ id }) => id)
						.sort()
				).toEqual([...new Set([...moments, ...otherMoments].map(({ id }) => id))].sort());
				const again = everything(here);
				join(here, file, { wins: wins as 'mine', own: [] });
				expect(everything(here)).toEqual(again);
				fileOf(here, false);
			}),
			{ numRuns: tries(30, 1000) }
		);
	});

	it('take the word of the side that was chosen where both said something else, and say that there is a choice', () => {
		const here = createDocument(aMap().with(actor('a1').name('Bakker').ring(2)).build());
		const there = createDocument(aMap().with(actor('a1').name('Bakker').ring(4).note('Brood')).build());
		const file = fileOf(there);
		expect(foreseeJoin(here, file, wishes)).toMatchObject({ isContested: true, way: { how: 'fill' } });
		expect(foreseeJoin(here, file, wishes).joined.actors[0]).toMatchObject({ ring: 2, note: 'Brood' });
		expect(foreseeJoin(here, file, { ...wishes, wins: 'theirs' }).joined.actors[0]).toMatchObject({
			ring: 4
		});
		expect(here.canUndo).toBe(false);
		join(here, file, { wins: 'theirs' });
		expect(here.project().actors[0]?.ring).toBe(4);
		here.undo();
		expect(here.project().actors).toEqual([actor('a1').name('Bakker').ring(2).build()]);
	});

	it('leave unsaid what the person on this side would rather not say', () => {
		const here = createDocument(
			aMap()
				.with(actor('a1').noAnswer({ ring: 'rather-not', value: 'unknown' }))
				.build()
		);
		const there = createDocument(aMap().with(actor('a1').ring(1).value('neutral')).build());
		expect(join(here, fileOf(there)).project().actors).toEqual([
			actor('a1').value('neutral').noAnswer({ ring: 'rather-not' }).build()
		]);
	});

	it('are not joined where a map could not hold all of both', () => {
		const many = (letter: string) =>
			createDocument(
				aMap()
					.with(...Array.from({ length: 1100 }, (_, at) => actor(`${letter}${at}`)))
					.build()
			);
		const here = many('a');
		expect(wayToJoin(here, fileOf(many('b')), wishes)).toEqual({ how: 'too-many', commands: [] });
	});
});

describe('an empty copy never wins', () => {
	it('neither one that was emptied, nor one that was never filled, on either side', () => {
		fc.assert(
			fc.property(anyMap, anyMoments, fc.boolean(), fc.boolean(), (map, moments, wasFilled, isHere) => {
				const full = createDocument(map, moments);
				fc.pre(!isEmpty(full.project(), full.moments()));
				const empty = wasFilled ? openDocument([full.encode()]) : createDocument(emptyMap(DAY));
				empty.execute([
					...map.actors.map(({ id }): Command => ({ type: 'removeActor', id })),
					...map.wishes.map(({ id }): Command => ({ type: 'removeWish', id })),
					...map.nextSteps.map(({ id }): Command => ({ type: 'removeNextStep', id })),
					...map.notes.map(({ id }): Command => ({ type: 'removeNote', id })),
					...map.catches.map(({ id }): Command => ({ type: 'removeCatch', id })),
					...moments.map(({ id }): Command => ({ type: 'removeMoment', id })),
					{ type: 'drawStrokes', strokes: [] }
				]);
				expect(isEmpty(empty.project(), empty.moments())).toBe(true);
				const joined = isHere ? join(empty, fileOf(full)) : join(full, fileOf(empty));
				for (const key of ['actors', 'wishes', 'nextSteps', 'notes', 'catches', 'strokes'] as const) {
					expect(joined.project()[key]).toEqual(map[key]);
				}
				expect(joined.moments()).toEqual(moments);
			})
		);
	});

	it('nor do two copies of which each emptied a half', () => {
		const [here, there] = twoCopies();
		here.execute([{ type: 'removeActor', id: 'a1' }]);
		there.execute([{ type: 'removeActor', id: 'a2' }]);
		expect(names(join(here, fileOf(there))).sort()).toEqual(['Bakker', 'Slager']);
	});
});

describe('what is foreseen', () => {
	it('names who is new, who is only here, who differs and what else does, and changes nothing', () => {
		const [here, there] = twoCopies();
		here.execute([{ type: 'addActor', id: 'mine', fields: { name: 'Jef' } }]);
		there.execute([
			{ type: 'addActor', id: 'theirs', fields: { name: 'Samira' } },
			{ type: 'changeActor', id: 'a1', fields: { ring: 1 } },
			{ type: 'addWish', id: 'w1', fields: { text: 'Werk' } }
		]);
		const before = everything(here);
		const { people, parts, joined, isContested } = foreseeJoin(here, fileOf(there), wishes);
		expect(people).toEqual({
			added: ['theirs'],
			gone: ['mine'],
			changed: [{ id: 'a1', fields: ['ring'] }],
			same: ['a2']
		});
		expect(parts).toEqual(['wishes']);
		expect(joined.actors.map(({ name }) => name).sort()).toEqual(['Bakker', 'Jef', 'Samira', 'Slager']);
		expect([isContested, everything(here)]).toEqual([false, before]);
	});

	it('counts no difference in what was answered about one side only', () => {
		const [here, there] = twoCopies({ type: 'answerGuide', question: 'consent-device', answer: 'yes' });
		there.execute([{ type: 'declineGuide', question: 'consent-device', why: 'unknown' }]);
		expect(foreseeJoin(here, fileOf(there), wishes).parts).toEqual([]);
	});

	it('is nothing where a copy is the same', () => {
		const [here, there] = twoCopies();
		for (const isMergeable of [true, false]) {
			const { people, parts, way } = foreseeJoin(here, fileOf(there, isMergeable), wishes);
			expect([people.added, people.gone, people.changed, parts]).toEqual([[], [], [], []]);
			expect(here.execute(way.commands)).toBe(false);
		}
	});
});
