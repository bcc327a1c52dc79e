import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap, anyName } from '../../../tests/maps/arbitraries';
import { actor, aMap } from '$lib/model/building';
import { createDocument } from '$lib/model/document';
import { parseFile, writeFile } from '$lib/model/format';
import { actorOf, showsRings, type NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, KINDS, RINGS } from '$lib/model/vocabulary';
import { crowdedMap, SHEET_WORDS } from '$lib/layout/crowd';
import { layout } from '$lib/layout/layout';
import { readPoint } from '$lib/layout/reading';
import { domainsOnMap, editCommands, editLabel, editProblem, readLabel, type Edit } from './editing';
import type { Facts } from './facts';
import { plan } from './plan';

const FACTS = { id: '3f6c0d7e-2f5b-4b0a-9a55-0c1d2e3f4a5b', savedAt: '2026-11-23T15:04:05Z' };
const TODAY = '2026-11-23';
const factsOf = (map: NeighbourhoodMap): Facts => ({ map, today: TODAY });

/** The document in which an edit was carried out, as one deed. */
function edited(map: NeighbourhoodMap, edit: Edit) {
	const document = createDocument(map);
	let made = 0;
	const outside = { newId: () => `new${++made}`, today: TODAY };
	const before = document.project();
	const changed = document.execute(editCommands(edit, factsOf(before), outside), { label: editLabel(edit) });
	return { document, before, after: document.project(), changed };
}
const after = (map: NeighbourhoodMap, ...edits: Edit[]) =>
	edits.reduce((now, edit) => edited(now, edit).after, map);

/** Whether a merge is into somebody else who is there. */
const isOther = (edit: Edit, map: NeighbourhoodMap) =>
	edit.does === 'merge' && edit.actor !== edit.into && actorOf(map, edit.into) !== undefined;

const id = fc.integer({ min: 1, max: 7 }).map((number) => `a${number}`);
const domain = fc.constantFrom(...DOMAINS);
const ring = fc.constantFrom(...RINGS);
const anywhere = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double());
const landing = fc.record(
	{ ring, domain, spot: fc.record({ along: anywhere, out: anywhere }) },
	{ requiredKeys: [] }
);
const anyStroke = fc.record({
	points: fc.constant([[0.1, 0.9] as const]),
	colour: fc.constant('#211e1a'),
	width: fc.constant(0.02)
});
const kind = fc.constantFrom(...KINDS);
const edits = {
	put: fc.record({ does: fc.constant('put'), actor: id, at: landing }),
	ring: fc.record({ does: fc.constant('ring'), actor: id, ring }),
	step: fc.record({
		does: fc.constant('step'),
		actor: id,
		way: fc.constantFrom('nearer', 'farther', 'before', 'after')
	}),
	domain: fc.record({ does: fc.constant('domain'), actor: id, domain: fc.option(domain) }),
	also: fc.record({ does: fc.constant('also'), actor: id, domain, on: fc.boolean() }),
	merge: fc.record({ does: fc.constant('merge'), actor: id, into: id }),
	remove: fc.record({ does: fc.constant('remove'), actor: id }),
	'let-go': fc.record({ does: fc.constant('let-go'), actor: id }),
	add: fc.record(
		{
			does: fc.constant('add'),
			at: landing,
			fields: fc.record({ name: anyName, kind }, { requiredKeys: [] }),
			another: fc.constant(true)
		},
		{ requiredKeys: ['does', 'at', 'fields'] }
	),
	draw: fc.record({ does: fc.constant('draw'), strokes: fc.array(anyStroke, { maxLength: 2 }) })
} satisfies Record<Edit['does'], fc.Arbitrary<unknown>>;
const anyEdit = fc.oneof(...(Object.values(edits) as fc.Arbitrary<unknown>[])) as fc.Arbitrary<Edit>;
const oneOf = <D extends Edit['does']>(does: D) =>
	edits[does] as fc.Arbitrary<unknown> as fc.Arbitrary<Extract<Edit, { does: D }>>;

describe('any edit of any map', () => {
	it('gives a map that a file holds, and undo gives the map back as it was', () => {
		fc.assert(
			fc.property(anyMap, anyEdit, (map, edit) => {
				const { document, before, after, changed } = edited(map, edit);
				const parsed = parseFile(writeFile(after, [], {}, {}, FACTS));
				expect(parsed).toMatchObject({ file: { map: after } });
				if (changed) expect(document.undo()).toEqual({ label: editLabel(edit) });
				expect(document.canUndo).toBe(false);
				expect(document.project()).toEqual(before);
			}),
			{ numRuns: 300 }
		);
	});

	it('leaves everybody alone but the one that it is about, and those who pointed to the one that is gone', () => {
		fc.assert(
			fc.property(anyMap, anyEdit, (map, edit) => {
				const { before, after } = edited(map, edit);
				const about = [
					'actor' in edit ? edit.actor : undefined,
					edit.does === 'merge' ? edit.into : undefined
				];
				const gone = before.actors.find((one) => !actorOf(after, one.id))?.id;
				for (const one of before.actors) {
					if (about.includes(one.id)) continue;
					const { linked, ...rest } = actorOf(after, one.id)!;
					const { linked: linkedBefore, ...restBefore } = one;
					expect(rest).toEqual(restBefore);
					if (gone === undefined || !linkedBefore.includes(gone)) expect(linked).toEqual(linkedBefore);
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('changes the number of actors by what it says', () => {
		fc.assert(
			fc.property(anyMap, anyEdit, (map, edit) => {
				const { before, after } = edited(map, edit);
				const more = after.actors.length - before.actors.length;
				const isHere = 'actor' in edit && actorOf(before, edit.actor) !== undefined;
				const wanted = {
					add: editProblem(edit, factsOf(before)) ? 0 : 1,
					remove: isHere ? -1 : 0,
					merge: isHere && isOther(edit, before) ? -1 : 0
				};
				expect(more).toBe(wanted[edit.does as 'add'] ?? 0);
			}),
			{ numRuns: 200 }
		);
	});

	it('never gives an actor the same place twice, and leaves the guide a plan', () => {
		fc.assert(
			fc.property(anyMap, anyEdit, (map, edit) => {
				const { before, after } = edited(map, edit);
				for (const one of after.actors) {
					const was = actorOf(before, one.id);
					const wasTwice = was?.domain !== undefined && was.alsoIn.includes(was.domain);
					if (one.domain && !wasTwice) expect(one.alsoIn).not.toContain(one.domain);
				}
				expect(plan(factsOf(after)).length).toBeGreaterThan(0);
			}),
			{ numRuns: 200 }
		);
	});

	it('puts nobody where it cannot be taken up again: everybody is drawn, in the ring and domain that were said', () => {
		const crowd = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 25 })).map((of) => crowdedMap(...of));
		fc.assert(
			fc.property(crowd, fc.nat(24), anyEdit, (map, which, edit) => {
				const one = map.actors[which % map.actors.length]!;
				const { after } = edited(map, 'actor' in edit ? { ...edit, actor: one.id } : edit);
				const scene = layout(after, SHEET_WORDS);
				expect(scene.actors.map((mark) => mark.id).sort()).toEqual(after.actors.map((one) => one.id).sort());
				for (const { id, x, y, inTray } of scene.actors) {
					const { ring, domain } = actorOf(after, id)!;
					if (!inTray)
						expect(readPoint(scene, x, y)).toMatchObject({
							...(ring && { ring }),
							...(domain && { domain })
						});
				}
			}),
			{ numRuns: 25 }
		);
	});
});

describe('putting somebody on the map', () => {
	const map = aMap()
		.domains({ work: 'asked' })
		.with(
			actor('baker')
				.name('Bakker')
				.ring(2)
				.domain('local-shops')
				.alsoIn(['work'])
				.spot({ along: 0.1, out: 0.2 })
		)
		.build();
	const put = (at: Extract<Edit, { does: 'put' }>['at']) =>
		actorOf(after(map, { does: 'put', actor: 'baker', at }), 'baker')!;

	it('writes the ring, the domain and the spot of where it lands', () => {
		const spot = { along: 0.7, out: 0.3 };
		expect(put({ ring: 3, domain: 'work', spot })).toMatchObject({
			ring: 3,
			domain: 'work',
			spot,
			alsoIn: []
		});
	});

	it('leaves the ring where no rings are drawn, and takes the domain away in the sector without a name', () => {
		const put1 = put({ spot: { along: 0.5, out: 0.5 } });
		expect(put1.ring).toBe(2);
		expect(put1.domain).toBeUndefined();
	});

	it('answers the guide’s own question: what was kept for later or declined is said now', () => {
		const undecided = aMap()
			.with(actor('a1').name('An').noAnswer({ ring: 'unknown' }))
			.guide({
				steps: {},
				domains: {},
				answers: {},
				noAnswer: {},
				marks: { 'a1.closeness': 'later', 'a1.actor-domain': 'skipped', 'a1.value': 'later' }
			})
			.build();
		const now = after(undecided, { does: 'put', actor: 'a1', at: { ring: 1, domain: 'work' } });
		expect(actorOf(now, 'a1')).toMatchObject({ ring: 1, domain: 'work', noAnswer: {} });
		expect(now.guide.marks).toEqual({ 'a1.value': 'later' });
		expect(plan(factsOf(now)).find(({ topic }) => topic === 'a1.actor-domain')?.done).toBe(true);
	});
});

describe('one step', () => {
	const map = aMap()
		.domains({ work: 'asked', 'family-friends': 'asked', belief: 'skipped', mobility: 'nobody' })
		.with(
			actor('a1').name('An').ring(1).domain('family-friends').spot({ along: 0.1, out: 0.1 }),
			actor('a2').name('Bo')
		)
		.build();
	const steps = (who: string, ...ways: Extract<Edit, { does: 'step' }>['way'][]) =>
		actorOf(after(map, ...ways.map((way) => ({ does: 'step', actor: who, way }) as const)), who)!;

	it('brings nearer and farther, no nearer than the first ring and no farther than the last', () => {
		expect(edited(map, { does: 'step', actor: 'a1', way: 'nearer' }).changed).toBe(false);
		expect(steps('a1', 'farther').ring).toBe(2);
		expect(steps('a1', 'farther').spot).toBeUndefined();
		expect(steps('a1', 'farther', 'farther', 'farther', 'farther', 'farther').ring).toBe(4);
	});

	it('brings who has no ring in between, whichever way', () => {
		expect(steps('a2', 'nearer').ring).toBe(3);
		expect(steps('a2', 'farther').ring).toBe(3);
	});

	it('goes round the domains on the map, and through the sector without a name', () => {
		expect(domainsOnMap(map)).toEqual(['work', 'family-friends']);
		expect(steps('a1', 'before').domain).toBe('work');
		expect(steps('a1', 'after').domain).toBeUndefined();
		expect(steps('a1', 'after', 'after').domain).toBe('work');
		expect(steps('a1', 'after', 'after', 'after').domain).toBe('family-friends');
	});

	it('knows no nearer and farther where no rings are drawn', () => {
		fc.assert(
			fc.property(anyMap, oneOf('step'), (any, edit) => {
				fc.pre(!showsRings(any) && (edit.way === 'nearer' || edit.way === 'farther'));
				expect(edited(any, edit).changed).toBe(false);
			})
		);
	});

	it('there and back is where one was', () => {
		fc.assert(
			fc.property(anyMap, id, (any, who) => {
				const was = actorOf(any, who);
				const [one, two] = ['after', 'before'] as const;
				const now = after(any, { does: 'step', actor: who, way: one });
				// Its sector may fold away behind it.
				fc.pre(was?.domain === undefined || domainsOnMap(now).includes(was.domain));
				expect(actorOf(after(now, { does: 'step', actor: who, way: two }), who)?.domain).toBe(was?.domain);
			})
		);
	});
});

describe('a second place', () => {
	it('is never the first', () => {
		const map = aMap().with(actor('a1').name('An').domain('work')).build();
		expect(edited(map, { does: 'also', actor: 'a1', domain: 'work', on: true }).changed).toBe(false);
		const also = after(map, { does: 'also', actor: 'a1', domain: 'leisure', on: true });
		expect(actorOf(also, 'a1')?.alsoIn).toEqual(['leisure']);
		expect(actorOf(after(also, { does: 'also', actor: 'a1', domain: 'leisure', on: false }), 'a1')).toEqual(
			actorOf(map, 'a1')
		);
	});
});

describe('two that are the same', () => {
	const map = aMap()
		.with(
			actor('shop')
				.name('De winkel')
				.domain('local-shops')
				.ring(2)
				.spot({ along: 0.2, out: 0.2 })
				.value('constructive')
				.noAnswer({ safety: 'rather-not', influence: 'unknown' })
				.photos(['p1'])
				.roles(['none'])
				.note('Altijd open.')
				.linked(['owner']),
			actor('owner')
				.name('Fatma')
				.kind('person')
				.domain('family-friends')
				.alsoIn(['leisure', 'local-shops'])
				.ring(1)
				.picture({ type: 'photo', photo: 'p2' })
				.photos(['p1', 'p3'])
				.influence(3)
				.safety('safe')
				.roles(['customer'])
				.note('Ze kent iedereen.')
				.private(true)
				.linked(['shop', 'other'])
				.noAnswer({ liking: 'rather-not' }),
			actor('other').name('Bo').linked(['owner', 'shop'])
		)
		.wishes([{ id: 'w1', text: 'Werk', helpedBy: ['owner', 'other'], thresholds: [], private: false }])
		.nextSteps([{ id: 'n1', type: 'ask', with: ['worker', 'owner'], done: false, private: false }])
		.notes([{ id: 't1', at: TODAY, text: 'Lief', about: 'owner', private: false }])
		.guide({
			steps: {},
			domains: {},
			answers: { 'tell-more': ['owner', 'other'], 'owner.role': 'x', 'shop.role': 'y' },
			noAnswer: { 'owner.wish': 'unknown' },
			marks: { 'owner.value': 'later' }
		})
		.build();
	const merge = { does: 'merge', actor: 'owner', into: 'shop' } as const;
	const one = after(map, merge);

	it('become one that keeps what it said and takes over what only the other said', () => {
		expect(actorOf(one, 'owner')).toBeUndefined();
		expect(actorOf(one, 'shop')).toEqual({
			id: 'shop',
			name: 'De winkel',
			kind: 'person',
			domain: 'local-shops',
			alsoIn: ['family-friends', 'leisure'],
			picture: { type: 'photo', photo: 'p2' },
			photos: ['p1', 'p3'],
			grounds: {},
			ring: 2,
			spot: { along: 0.2, out: 0.2 },
			influence: 3,
			value: 'constructive',
			safetyWhen: [],
			roles: ['customer'],
			thresholds: [],
			note: 'Altijd open.\nZe kent iedereen.',
			linked: ['other'],
			private: true,
			informal: false,
			keyPerson: false,
			noAnswer: { safety: 'rather-not', liking: 'rather-not' }
		});
	});

	it('are pointed to as one', () => {
		expect(actorOf(one, 'other')?.linked).toEqual(['shop']);
		expect(one.wishes[0]?.helpedBy).toEqual(['shop', 'other']);
		expect(one.nextSteps[0]?.with).toEqual(['worker', 'shop']);
		expect(one.notes[0]?.about).toBe('shop');
		expect(one.guide.answers).toEqual({ 'tell-more': ['shop', 'other'], 'shop.role': 'y' });
		expect(one.guide.noAnswer).toEqual({});
		expect(one.guide.marks).toEqual({});
	});

	it('are two again after undo, exactly', () => {
		const { document, before } = edited(map, merge);
		document.undo();
		expect(document.project()).toEqual(before);
		document.redo();
		expect(document.project()).toEqual(one);
	});

	it('leave nobody behind in any list, and hide what one of them hid', () => {
		fc.assert(
			fc.property(anyMap, oneOf('merge'), (any, edit) => {
				fc.pre(edit.actor !== edit.into && !!actorOf(any, edit.actor) && !!actorOf(any, edit.into));
				const { before, after } = edited(any, edit);
				const into = actorOf(after, edit.into)!;
				const [gone, stays] = [actorOf(before, edit.actor)!, actorOf(before, edit.into)!];
				expect(into.private).toBe(gone.private || stays.private);
				expect(after.actors.flatMap(({ linked }) => linked)).not.toContain(edit.actor);
				expect(after.wishes.flatMap(({ helpedBy }) => helpedBy)).not.toContain(edit.actor);
				expect(after.nextSteps.flatMap((step) => step.with)).not.toContain(edit.actor);
				expect(into.linked).not.toContain(edit.into);
				for (const photo of [...gone.photos, ...stays.photos]) expect(into.photos).toContain(photo);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('adding on the map', () => {
	const add = (fields: object, at: object = {}, more: object = {}): Edit =>
		({ does: 'add', at, fields, ...more }) as Edit;
	const map = aMap().domains({ 'local-shops': 'nobody' }).with(actor('a1').name('Bakker Els')).build();
	const why = (edit: Edit) => editProblem(edit, factsOf(map))?.why;

	it('puts it in the ring, the domain and the spot that were tapped, of the domain’s kind', () => {
		const spot = { along: 0.3, out: 0.4 };
		const now = after(map, add({ name: '  Slager ' }, { ring: 2, domain: 'local-shops', spot }));
		expect(now.actors.at(-1)).toMatchObject({
			name: 'Slager',
			kind: 'place',
			domain: 'local-shops',
			ring: 2,
			spot
		});
		expect(now.domains).toEqual({ 'local-shops': 'asked' });
	});

	it('keeps the kind that was chosen, and needs no domain', () => {
		const now = after(map, add({ name: 'Jan', kind: 'person' }));
		expect(now.actors.at(-1)).toMatchObject({ name: 'Jan', kind: 'person' });
		expect(now.actors.at(-1)?.domain).toBeUndefined();
	});

	it('asks for a name, a picture or a voice, and says what else is in the way', () => {
		expect(why(add({}))).toBe('need-something');
		expect(why(add({ name: ' ' }))).toBe('need-something');
		expect(why(add({ picture: { type: 'pictogram', pictogram: '1F333' } }))).toBeUndefined();
		expect(why(add({ voice: 'v1' }))).toBeUndefined();
		expect(why(add({ name: 'x'.repeat(81) }))).toBe('name-too-long');
		expect(editProblem(add({ name: 'bakker  els' }), factsOf(map))).toEqual({
			why: 'already-there',
			actor: 'a1'
		});
		expect(edited(map, add({ name: 'bakker els' })).changed).toBe(false);
		expect(after(map, add({ name: 'bakker els' }, {}, { another: true })).actors).toHaveLength(2);
	});
});

describe('the name of an undo step', () => {
	it('says what was done, and to whom', () => {
		expect(readLabel(editLabel({ does: 'let-go', actor: 'a:1' }))).toEqual({ does: 'let-go', actor: 'a:1' });
		expect(readLabel(editLabel({ does: 'merge', actor: 'a1', into: 'a2' }))).toEqual({
			does: 'merge',
			actor: 'a2'
		});
		expect(readLabel(editLabel({ does: 'draw', strokes: [] }))).toEqual({ does: 'draw' });
		expect(['a7.closeness', 'edit.constructor:a1', undefined].map(readLabel)).toEqual([
			undefined,
			undefined,
			undefined
		]);
	});
});
