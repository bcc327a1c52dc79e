import { actor, aMap } from '$lib/model/building';
import type { Command } from '$lib/model/commands';
import { createDocument } from '$lib/model/document';
import type { NeighbourhoodMap } from '$lib/model/map';
import { sharedMap } from '$lib/model/sharedMap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../../../tests/maps/arbitraries';
import { giftFor, givingCommands, offerOf, offerWithout, unspokenIn } from './consent';
import type { Facts } from './facts';
import { answerCommands } from './meaning';
import { receiverKey, slotAt } from './plan';
import { newSitting } from './sitting';
import { staysAfter } from './staying';
import type { Reply } from './step';

const DAY = '2026-11-24';
const NOBODY = new Set<string>();
const street = aMap()
	.with(
		actor('a1').name('Bakker').kind('place').domain('local-shops').note('Warm brood'),
		actor('a2').name('Moskee').kind('place').domain('belief'),
		actor('a3').name('Rudi').kind('person').domain('work').value('destructive').note('Vraagt geld'),
		actor('a4').name('Het plein').kind('place').safety('no-go'),
		actor('a6').name('De kroeg').kind('place').safety('no-go').value('destructive'),
		actor('a5').name('Tante').kind('person').domain('family-friends').private(true)
	)
	.wishes([
		{ id: 'w1', text: 'Werk', helpedBy: [], thresholds: [], private: false },
		{ id: 'w2', text: 'Rust', helpedBy: [], thresholds: [], private: true },
		{ id: 'w3', text: 'Zingen in het koor', domain: 'belief', helpedBy: [], thresholds: [], private: false }
	])
	.nextSteps([
		{ id: 'n1', type: 'ask', text: 'Bellen', with: [], done: false, private: false },
		{ id: 'n2', type: 'ask', text: 'Weggaan', with: [], done: false, private: true }
	])
	.build();

/** A resident at the question what somebody may see. */
class Ticking {
	facts: Facts;
	readonly #document;
	readonly #receiver;
	#ids = 0;

	constructor(map: NeighbourhoodMap, receiver: 'team' | 'worker' = 'team') {
		this.#document = createDocument(map);
		this.#receiver = receiver;
		this.facts = { map: this.#document.project(), today: DAY };
	}

	readonly outside = { newId: () => `new${++this.#ids}`, today: DAY };

	get slot() {
		return slotAt(this.facts, receiverKey(this.#receiver))!;
	}

	get gift() {
		return giftFor(this.#receiver, this.facts, NOBODY);
	}

	/** What is offered one by one, by part. */
	get lists() {
		const { lists } = offerOf(this.slot, this.facts)!;
		return Object.fromEntries(lists.map(({ part, things }) => [part, things.map(({ key }) => key)]));
	}

	/** Every tick that is on. */
	get ticked() {
		const { parts, lists } = offerOf(this.slot, this.facts)!;
		const keys = [
			...parts.map(({ part, on }) => ({ key: part, on })),
			...lists.flatMap(({ things }) => things)
		];
		return keys.filter(({ on }) => on).map(({ key }) => key);
	}

	say(...answers: (string | Reply)[]): this {
		for (const answer of answers) {
			const reply = typeof answer === 'string' ? { answer } : answer;
			this.carryOut(answerCommands(this.slot, reply, this.facts, this.outside));
		}
		return this;
	}

	give(format: Parameters<typeof givingCommands>[1], gift = this.gift): this {
		return this.carryOut(givingCommands(gift, format, this.facts, this.outside));
	}

	carryOut(commands: readonly Command[]): this {
		this.#document.execute(commands);
		this.facts = { map: this.#document.project(), today: DAY };
		return this;
	}
}

describe('what is offered', () => {
	it('begins with nothing ticked, whatever the map', () => {
		expect(new Ticking(street).ticked).toEqual([]);
		fc.assert(
			fc.property(anyMap, (map) => {
				const { guide } = map;
				const fresh = new Ticking({ ...map, guide: { ...guide, answers: {} } });
				expect(fresh.ticked).toEqual([]);
				const { consent } = fresh.gift;
				expect(Object.values(consent).flat()).toEqual([]);
				expect(sharedMap(map, consent).map.actors).toEqual([]);
			}),
			{ numRuns: 50 }
		);
	});

	it('is each one who is red, no-go or hidden, once; and every wish, step and note that may go', () => {
		const ticking = new Ticking(street).say('places');
		expect(ticking.lists).toEqual({
			destructive: ['a3', 'a6'],
			'no-go': ['a4'],
			private: ['a5'],
			wishes: ['wish:w1', 'wish:w2'],
			'next-steps': ['step:n1'],
			notes: ['note:a1']
		});
	});

	it('of belief comes only when belief is ticked, and a note only when its owner goes along', () => {
		const ticking = new Ticking(street).say('places', 'belief', 'a3');
		expect(ticking.lists).toMatchObject({
			wishes: ['wish:w1', 'wish:w2', 'wish:w3'],
			notes: ['note:a1', 'note:a3']
		});
	});

	it('has no line about who is red, no-go or hidden in company that was not chosen, and gives none of them', () => {
		const ticking = new Ticking(street).say('places', 'a3', 'a5', 'note:a3', 'wish:w2');
		expect(ticking.gift.consent).toMatchObject({ actors: ['a3', 'a5'], notes: ['a3'], wishes: ['w2'] });
		for (const company of ['someone-i-know', 'group', 'worker'] as const) {
			ticking.carryOut([{ type: 'answerGuide', question: 'with-whom', answer: company }]);
			expect(Object.keys(ticking.lists), company).toEqual(['wishes', 'next-steps', 'notes']);
			expect(ticking.gift.consent, company).toMatchObject({ actors: [], notes: [], wishes: [] });
		}
		ticking.carryOut([{ type: 'answerGuide', question: 'private-questions', answer: 'together' }]);
		expect(ticking.gift.consent.actors).toEqual(['a3', 'a5']);
	});

	it('is without those who are hidden from others’ eyes, and gives none of them, ticked before or not', () => {
		const map = {
			...street,
			nextSteps: [...street.nextSteps, { ...street.nextSteps[0]!, id: 'n3', with: ['a3'] }]
		};
		const ticking = new Ticking(map).say(...['places', 'a1', 'a3', 'a4', 'note:a3', 'note:a1'], 'step:n3');
		const hidden = new Set(['a3', 'a5', 'a6', 'w2']);
		const { lists } = offerWithout(offerOf(ticking.slot, ticking.facts)!, hidden);
		expect(lists.map(({ part, things }) => [part, ...things.map(({ key }) => key)])).toEqual([
			['no-go', 'a4'],
			['wishes', 'wish:w1'],
			['next-steps', 'step:n1'],
			['notes', 'note:a1']
		]);
		const { consent } = giftFor('team', ticking.facts, hidden);
		expect(consent).toMatchObject({ actors: ['a4'], notes: ['a1'], nextSteps: [] });
		// What was ticked is ticked again as soon as they may be seen.
		expect(ticking.gift.consent).toMatchObject({ actors: ['a3', 'a4'], nextSteps: ['n3'] });
		expect(unspokenIn(map, true)).toEqual(['destructive', 'no-go', 'private']);
		expect(unspokenIn(map)).toEqual([]);
	});

	it('are only parts of which there is something', () => {
		const parts = (map: NeighbourhoodMap) =>
			offerOf(new Ticking(map).slot, { map, today: DAY })!.parts.map(({ part }) => part);
		expect(parts(street)).toEqual(['places', 'names', 'signs', 'belief']);
		const drawn = aMap()
			.with(actor('a1').photos(['p1']))
			.strokes([{ points: [[0, 0]], colour: 'green', width: 0.1 }])
			.build();
		expect(parts(drawn)).toEqual(['places', 'names', 'signs', 'photos', 'strokes']);
	});
});

describe('ticking', () => {
	it('sets and takes away, and keeps each receiver’s ticks apart', () => {
		const ticking = new Ticking(street).say('places', 'names', 'a3', 'names');
		expect(ticking.ticked).toEqual(['places', 'a3']);
		expect(ticking.say({ answer: 'places', on: true }, { answer: 'a3', on: false }).ticked).toEqual([
			'places'
		]);
		expect(giftFor('worker', ticking.facts, NOBODY).consent.parts).toEqual([]);
		for (const reply of ['places', 'a3']) expect(staysAfter(ticking.slot, { answer: reply })).toBe(true);
	});

	it('takes no tick for who is not offered', () => {
		const ticking = new Ticking(street).say('a1', 'step:n2', 'note:a3', 'nobody');
		expect(ticking.ticked).toEqual([]);
		expect(Object.values(ticking.gift.consent).flat()).toEqual([]);
	});

	it('writes nothing down by itself; "never mind" takes the ticks away', () => {
		const ticking = new Ticking(street).say('places', 'next');
		expect(ticking.facts.map.sharing).toEqual([]);
		expect(ticking.say('cancel').ticked).toEqual([]);
		expect(new Ticking(street).say('next').slot.done).toBe(true);
	});
});

describe('giving', () => {
	it('writes down to whom, when, how and without what, and begins the next time with nothing ticked', () => {
		const ticking = new Ticking(street).say('places', 'names', 'a3', { field: 'present', answer: 'yes' });
		const { gift } = ticking.say('next');
		expect(ticking.give('json').facts.map.sharing).toEqual([
			{
				at: DAY,
				to: 'team',
				// The pub stays behind, which is red too.
				leftOut: [...['signs', 'belief', 'destructive', 'no-go', 'private', 'wishes', 'next-steps', 'notes']],
				format: 'json',
				presentAtTalk: true
			}
		]);
		expect(ticking.ticked).toEqual([]);
		expect(ticking.gift).not.toHaveProperty('presentAtTalk');
		// The same gift in another way is another line, once more in the same way is none.
		expect(
			ticking.give('print', gift).give('json', gift).give('print', gift).facts.map.sharing
		).toMatchObject([{ format: 'json' }, { format: 'print' }]);
	});

	it('is forgotten by the next sitting, but not what was written down', () => {
		const ticking = new Ticking(street).say('places', { field: 'present', answer: 'no' });
		ticking.give('json').say('names', { field: 'present', answer: 'yes' });
		ticking.carryOut(newSitting(ticking.facts));
		expect(ticking.ticked).toEqual([]);
		expect(ticking.gift).not.toHaveProperty('presentAtTalk');
		expect(ticking.facts.map.sharing).toHaveLength(1);
	});
});
