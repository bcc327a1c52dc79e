import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCommand, anyCommands, anyDay, anyMap, anyMoments } from '../../../tests/maps/arbitraries';
import { actor, aMap } from './building';
import type { Command } from './commands';
import { createDocument, openDocument, type MapDocument } from './document';
import { toCommands } from './document/toCommands';
import { emptyMap } from './map';

const DAY = '2026-11-23';

function listening(document: MapDocument): Uint8Array[] {
	const updates: Uint8Array[] = [];
	document.onUpdate((update) => updates.push(update));
	return updates;
}

function everything(document: MapDocument) {
	return { map: document.project(), moments: document.moments() };
}

/** A document, and two more that start as its copies. */
function threeCopies(commands: readonly Command[]): MapDocument[] {
	const first = createDocument(emptyMap(DAY));
	first.execute(commands);
	return [first, openDocument([first.encode()]), openDocument([first.encode()])];
}

function shuffled<T>(items: readonly T[], order: Iterator<number>): T[] {
	const keyed = items.map((item) => ({ item, at: order.next().value as number }));
	return keyed.sort((one, two) => one.at - two.at).map(({ item }) => item);
}

function holds(bytes: Uint8Array, text: string): boolean {
	return Buffer.from(bytes).includes(Buffer.from(text));
}

describe('a new document', () => {
	it('starts as the map it is given, with nothing to undo', () => {
		fc.assert(
			fc.property(anyMap, anyMoments, (map, moments) => {
				const document = createDocument(map, moments);
				expect(everything(document)).toEqual({ map, moments });
				expect(document.canUndo).toBe(false);
			})
		);
	});

	it('opens empty and waits for updates when it is given none', () => {
		expect(openDocument().project()).toEqual(emptyMap(''));
	});

	it('never loses its date', () => {
		const document = createDocument(emptyMap(DAY));
		expect(document.execute([{ type: 'describeMap', fields: { date: null } }])).toBe(false);
		expect(document.project().date).toBe(DAY);
	});
});

describe('commands', () => {
	it('make the same map whenever they are carried out on an empty document', () => {
		fc.assert(
			fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
				const [atOnce, oneByOne] = [openDocument(), openDocument()];
				atOnce.execute(commands);
				for (const command of commands) oneByOne.execute([command]);
				expect(everything(atOnce)).toEqual(everything(oneByOne));
			})
		);
	});

	it('survive a way through bytes', () => {
		fc.assert(
			fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
				const document = openDocument();
				const updates = listening(document);
				for (const command of commands) document.execute([command]);
				expect(everything(openDocument([document.encode()]))).toEqual(everything(document));
				expect(everything(openDocument(updates))).toEqual(everything(document));
			})
		);
	});

	it('that repeat what is said make no update and no undo step', () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				const document = createDocument(map);
				const updates = listening(document);
				const again = toCommands(map).flatMap((command): Command[] => [
					command,
					...(command.type === 'addActor' ? [{ ...command, type: 'changeActor' } as const] : [])
				]);
				expect(document.execute(again)).toBe(false);
				expect(updates).toEqual([]);
				expect(document.canUndo).toBe(false);
			})
		);
	});

	it('about somebody who is not there change nothing', () => {
		const document = createDocument(emptyMap(DAY));
		expect(
			document.execute([
				{ type: 'changeActor', id: 'nobody', fields: { ring: 1 } },
				{ type: 'declineActor', id: 'nobody', field: 'ring', why: 'unknown' },
				{ type: 'removeActor', id: 'nobody' },
				{ type: 'changeWish', id: 'nothing', fields: { text: 'x' } },
				{ type: 'removeMoment', id: 'never' }
			])
		).toBe(false);
	});

	it('that add somebody twice leave the first', () => {
		const document = createDocument(aMap().with(actor('a1').name('Bakker').ring(2)).build());
		expect(document.execute([{ type: 'addActor', id: 'a1', fields: { name: 'Slager' } }])).toBe(false);
		expect(document.project().actors).toEqual([actor('a1').name('Bakker').ring(2).build()]);
	});

	it('keep actors in the order of adding, and lists in the order given', () => {
		const document = createDocument(emptyMap(DAY));
		for (const id of ['z', 'a', 'm']) document.execute([{ type: 'addActor', id, fields: {} }]);
		document.execute([{ type: 'changeActor', id: 'z', fields: { roles: ['worker', 'client', 'parent'] } }]);
		document.execute([{ type: 'changeActor', id: 'z', fields: { roles: ['parent', 'expert', 'worker'] } }]);
		expect(document.project().actors.map(({ id }) => id)).toEqual(['z', 'a', 'm']);
		expect(document.project().actors[0]?.roles).toEqual(['parent', 'expert', 'worker']);
	});

	it('take a value away with null, an empty text or an empty list', () => {
		const full = actor('a1').name('Bakker').note('Brood').roles(['customer']).private(true).build();
		const document = createDocument(aMap().with(full).build());
		const fields = { name: null, note: '', roles: [], private: false };
		document.execute([{ type: 'changeActor', id: 'a1', fields }]);
		expect(document.project().actors).toEqual([actor('a1').build()]);
	});

	it('decline in the place of an answer, and answer in the place of declining', () => {
		const document = createDocument(aMap().with(actor('a1').ring(2)).build());
		document.execute([{ type: 'declineActor', id: 'a1', field: 'ring', why: 'rather-not' }]);
		expect(document.project().actors).toEqual([actor('a1').noAnswer({ ring: 'rather-not' }).build()]);
		document.execute([{ type: 'changeActor', id: 'a1', fields: { ring: 3 } }]);
		expect(document.project().actors).toEqual([actor('a1').ring(3).build()]);
		document.execute([{ type: 'changeActor', id: 'a1', fields: { ring: null } }]);
		expect(document.project().actors).toEqual([actor('a1').build()]);
	});

	it('remove an actor together with what points to it, and undo brings all of it back', () => {
		const map = aMap()
			.with(actor('a1'), actor('a2').linked(['a1', 'a3']), actor('a3'))
			.wishes([{ id: 'w1', text: 'Werk', helpedBy: ['a1'], thresholds: [], private: false }])
			.nextSteps([{ id: 'n1', type: 'ask', with: ['worker', 'a1'], done: false, private: false }])
			.build();
		const document = createDocument(map);
		document.execute([{ type: 'removeActor', id: 'a1' }]);
		const after = document.project();
		expect(after.actors).toEqual([actor('a2').linked(['a3']).build(), actor('a3').build()]);
		expect(after.wishes[0]?.helpedBy).toEqual([]);
		expect(after.nextSteps[0]?.with).toEqual(['worker']);
		document.undo();
		expect(document.project()).toEqual(map);
	});

	it('never take away the text without which a note or a wish is nothing', () => {
		const document = createDocument(emptyMap(DAY));
		document.execute([
			{ type: 'addNote', id: 't1', fields: { at: DAY, text: 'Rustig' } },
			{ type: 'addNote', id: 't2', fields: { at: DAY } }
		]);
		document.execute([{ type: 'changeNote', id: 't1', fields: { text: '' } }]);
		expect(document.project().notes).toEqual([{ id: 't1', at: DAY, text: 'Rustig', private: false }]);
	});

	it('clean a name of what could turn the sentence around it, and cut it at its limit', () => {
		const document = createDocument(emptyMap(DAY));
		const name = `\u202eBak\u0000ker\n${'x'.repeat(100)}`;
		document.execute([{ type: 'addActor', id: 'a1', fields: { name } }]);
		expect(document.project().actors[0]?.name).toBe(`Bakker ${'x'.repeat(73)}`);
	});

	it('hold no more than a map may hold', () => {
		const document = createDocument(emptyMap(DAY));
		const ids = Array.from({ length: 2001 }, (_, index) => `a${index}`);
		document.execute(ids.map((id) => ({ type: 'addActor', id, fields: {} })));
		expect(document.project().actors).toHaveLength(2000);
	});
});

describe('a moment', () => {
	it('is the map of its time, whatever comes after, and nothing overwrites it', () => {
		fc.assert(
			fc.property(anyCommands, anyCommands, anyDay, (before, after, date) => {
				const document = openDocument();
				document.execute(before);
				document.execute([{ type: 'removeMoment', id: 'm1' }]);
				const then = document.project();
				const keep = { type: 'keepMoment', id: 'm1', date } as const;
				document.execute([keep]);
				document.execute(after.filter(({ type }) => type !== 'removeMoment'));
				document.execute([keep]);
				expect(document.moments().find(({ id }) => id === 'm1')).toEqual({ id: 'm1', date, map: then });
			})
		);
	});

	it('stands among the others by its day, the newest first, and of one day the last kept first', () => {
		const document = createDocument(emptyMap(DAY));
		const kept = [
			{ id: 'spring', date: '2026-05-02' },
			{ id: 'winter', date: '2025-12-01' },
			{ id: 'spring-again', date: '2026-05-02' }
		];
		for (const moment of kept) document.execute([{ type: 'keepMoment', ...moment }]);
		expect(document.moments().map(({ id }) => id)).toEqual(['spring-again', 'spring', 'winter']);
	});

	it('freezes what the same answer just said', () => {
		const document = createDocument(emptyMap(DAY));
		document.execute([
			{ type: 'addActor', id: 'a1', fields: { name: 'Bakker' } },
			{ type: 'keepMoment', id: 'm1', date: DAY }
		]);
		expect(document.moments()[0]?.map.actors).toHaveLength(1);
	});
});

describe('undo', () => {
	it('restores the map from before, step by step, and redo the map from after', () => {
		fc.assert(
			fc.property(fc.array(anyCommands, { maxLength: 12 }), (answers) => {
				const document = createDocument(emptyMap(DAY));
				const states = [everything(document)];
				for (const answer of answers) if (document.execute(answer)) states.push(everything(document));
				for (const state of states.slice(0, -1).reverse()) {
					expect(document.undo()).toBeDefined();
					expect(everything(document)).toEqual(state);
				}
				expect(document.canUndo).toBe(false);
				for (const state of states.slice(1)) {
					expect(document.redo()).toBeDefined();
					expect(everything(document)).toEqual(state);
				}
				expect(document.canRedo).toBe(false);
			})
		);
	});

	it('is not stopped by an answer whose commands took each other back', () => {
		const document = createDocument(emptyMap(DAY));
		document.execute([{ type: 'setLevel', level: 'simple' }]);
		const updates = listening(document);
		const there = { type: 'setLevel', level: 'full' } as const;
		const back = { type: 'setLevel', level: 'simple' } as const;
		expect(document.execute([there, back])).toBe(false);
		expect(updates).toEqual([]);
		expect(document.execute([there, back, { type: 'showLegend', shown: true }])).toBe(true);
		document.undo();
		document.undo();
		expect(document.project()).toEqual(emptyMap(DAY));
	});

	it('gives back what was kept beside the deed, and so does redo', () => {
		const document = createDocument(emptyMap(DAY));
		const [first, second] = [{ place: { cursor: 'one' }, label: 'Bakker' }, { place: { cursor: 'two' } }];
		document.execute([{ type: 'addActor', id: 'a1', fields: {} }], first);
		document.execute([{ type: 'addActor', id: 'a2', fields: {} }], second);
		expect([document.undo(), document.undo(), document.undo()]).toEqual([second, first, undefined]);
		expect([document.redo(), document.redo(), document.redo()]).toEqual([first, second, undefined]);
		expect([document.undo(), document.undo()]).toEqual([second, first]);
	});

	it('has a list: the deeds that it would take back, in its order, whatever was undone and done again', () => {
		const turn = fc.oneof(
			{ weight: 4, arbitrary: anyCommands },
			{ weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) }
		);
		fc.assert(
			fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
				const document = createDocument(emptyMap(DAY));
				for (const [index, one] of turns.entries()) {
					if (one === 'undo') document.undo();
					else if (one === 'redo') document.redo();
					else document.execute(one, { label: `${index}` });
				}
				const listed = document.deeds();
				expect(listed.length > 0).toBe(document.canUndo);
				const undone: unknown[] = [];
				while (document.canUndo) undone.push(document.undo());
				expect(undone).toEqual(listed);
				expect(document.deeds()).toEqual([]);
			})
		);
	});

	it('lists neither what came from elsewhere nor what was there at the start', () => {
		const document = createDocument({ ...emptyMap(DAY), title: 'Mijn buurt' });
		const other = openDocument([document.encode()]);
		other.onUpdate((update) => document.apply(update));
		other.execute([{ type: 'addActor', id: 'there', fields: {} }], { label: 'there' });
		expect(document.deeds()).toEqual([]);
		document.execute([{ type: 'addActor', id: 'here', fields: {} }], { label: 'here' });
		expect(document.deeds()).toEqual([{ label: 'here' }]);
	});

	it('is told to who listens, as one update a step', () => {
		const document = createDocument(emptyMap(DAY));
		const copy = openDocument([document.encode()]);
		const updates = listening(document);
		document.execute([{ type: 'addActor', id: 'a1', fields: { name: 'Bakker' } }]);
		document.undo();
		expect(updates).toHaveLength(2);
		for (const update of updates) copy.apply(update);
		expect(copy.project()).toEqual(document.project());
	});

	it('takes back what was done here and not what came from elsewhere', () => {
		const document = createDocument(emptyMap(DAY));
		const other = openDocument([document.encode()]);
		other.onUpdate((update) => document.apply(update));
		document.execute([{ type: 'addActor', id: 'here', fields: {} }]);
		other.execute([{ type: 'addActor', id: 'there', fields: {} }]);
		document.undo();
		expect(document.project().actors.map(({ id }) => id)).toEqual(['there']);
		expect(document.canUndo).toBe(false);
	});
});

describe('copies that grew apart', () => {
	it('become equal in whatever order their updates arrive, and however often, undo included', () => {
		const answers = fc.array(fc.oneof({ weight: 4, arbitrary: anyCommands }, fc.constant('undo' as const)), {
			maxLength: 6
		});
		const sides = fc.tuple(answers, answers, answers);
		fc.assert(
			fc.property(anyCommands, sides, fc.infiniteStream(fc.nat()), (start, said, order) => {
				const copies = threeCopies(start);
				const updates = copies.map(listening);
				copies.forEach((copy, at) => {
					for (const answer of said[at] ?? []) {
						if (answer === 'undo') copy.undo();
						else copy.execute(answer);
					}
				});
				const sent = updates.flat();
				for (const copy of copies) {
					for (const update of shuffled([...sent, ...sent.slice(0, 2)], order)) copy.apply(update);
				}
				const [first, ...others] = copies.map(everything);
				for (const other of others) expect(other).toEqual(first);
			})
		);
	});

	it('keep what each side said about one actor, lists included', () => {
		const [one, two] = threeCopies([{ type: 'addActor', id: 'a1', fields: { name: 'Bakker' } }]);
		one?.execute([
			{ type: 'changeActor', id: 'a1', fields: { ring: 2, alsoIn: ['leisure'], thresholds: ['duur'] } }
		]);
		two?.execute([{ type: 'changeActor', id: 'a1', fields: { value: 'neutral', alsoIn: ['work'] } }]);
		one?.apply(two?.encode() ?? new Uint8Array());
		const [merged] = one?.project().actors ?? [];
		expect(merged).toMatchObject({ name: 'Bakker', ring: 2, value: 'neutral', thresholds: ['duur'] });
		expect(merged?.alsoIn).toEqual(['leisure', 'work']);
	});

	it('count an answer more than a refusal to answer', () => {
		const [one, two] = threeCopies([{ type: 'addActor', id: 'a1', fields: {} }]);
		one?.execute([{ type: 'changeActor', id: 'a1', fields: { ring: 2 } }]);
		two?.execute([{ type: 'declineActor', id: 'a1', field: 'ring', why: 'unknown' }]);
		one?.apply(two?.encode() ?? new Uint8Array());
		expect(one?.project().actors).toEqual([actor('a1').ring(2).build()]);
	});

	it('do not tell each other what they were told', () => {
		const document = createDocument(emptyMap(DAY));
		const updates = listening(document);
		document.apply(createDocument(aMap().with(actor('a1')).build()).encode());
		expect(document.project().actors).toHaveLength(1);
		expect(updates).toEqual([]);
	});
});

describe('a projection', () => {
	it('is the same object until the map changes, and shares what did not change', () => {
		const document = createDocument(aMap().with(actor('a1').name('Bakker'), actor('a2')).build());
		const before = document.project();
		document.execute([{ type: 'changeActor', id: 'a1', fields: { name: 'Bakker' } }]);
		expect(document.project()).toBe(before);
		document.execute([{ type: 'changeActor', id: 'a2', fields: { ring: 1 } }]);
		const after = document.project();
		expect(after.actors[0]).toBe(before.actors[0]);
		expect(after.actors[1]).not.toBe(before.actors[1]);
		expect(after.home).toBe(before.home);
		expect(after.guide).toBe(before.guide);
	});

	it('cannot be changed through what a command held', () => {
		const document = createDocument(emptyMap(DAY));
		const points: [number, number][] = [[0, 0]];
		document.execute([{ type: 'drawStrokes', strokes: [{ points, colour: '#000000', width: 1 }] }]);
		points.push([1, 1]);
		expect(document.project().strokes[0]?.points).toEqual([[0, 0]]);
	});
});

describe('an encoded document', () => {
	it('holds nothing of a name or of own words that were taken away, while they can still be undone', () => {
		const document = createDocument(emptyMap(DAY));
		const fields = { name: 'Kanarievogel', thresholds: ['Zeegezicht'], note: 'Populierenlaan' };
		document.execute([{ type: 'addActor', id: 'a1', fields }]);
		document.execute([{ type: 'addActor', id: 'a2', fields }]);
		expect(holds(document.encode(), 'Kanarievogel')).toBe(true);
		document.execute([{ type: 'changeActor', id: 'a1', fields: { name: null, thresholds: [], note: null } }]);
		document.execute([{ type: 'removeActor', id: 'a2' }]);
		for (const word of ['Kanarievogel', 'Zeegezicht', 'Populierenlaan']) {
			expect(holds(document.encode(), word)).toBe(false);
		}
		document.undo();
		document.undo();
		expect(document.project().actors.map(({ name }) => name)).toEqual(['Kanarievogel', 'Kanarievogel']);
	});
});
