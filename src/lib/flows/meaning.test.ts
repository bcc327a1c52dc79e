import { actor, aMap } from '$lib/model/building';
import type { NeighbourhoodMap } from '$lib/model/map';
import { describe, expect, it } from 'vitest';
import { cardReplies, repliesTo } from '../../../tests/guide/replies';
import { mapAfter } from '../../../tests/guide/resident';
import { check } from './check';
import type { Facts } from './facts';
import { STEPS, stepOf } from './guide';
import { leavingCommands, waysToLeave } from './leaving';
import { answerCommands, commandsFor, staysAfter } from './meaning';
import { mapSheetKey, partSlot, plan, receiverKey, sheetKey, slotAt } from './plan';
import { screenOf } from './screen';
import { isOpen, type Slot } from './slot';
import type { Answer, Reply, Step } from './step';

const DAY = '2026-11-23';
let ids = 0;
const outside = { newId: () => `new${++ids}`, today: DAY };

/** A map on which every question can be asked. */
function everything(guide: Partial<NeighbourhoodMap['guide']> = {}): Facts {
	const map = aMap('2026-11-22')
		.with(
			actor('a1').name('Nadia').kind('person').domain('key-people').value('neutral').voice('v9'),
			actor('a2').name('Park').kind('place').domain('public-space'),
			actor('a3').name('Zus').kind('person')
		)
		.wishes([{ id: 'w1', text: 'zwemmen', helpedBy: [], thresholds: [], private: false }])
		.nextSteps([{ id: 'n1', type: 'meet', with: [], done: false, private: false }])
		.catches([{ id: 'c1', at: DAY, text: 'bankje', photo: 'p9' }])
		.build();
	return {
		map: { ...map, guide: { ...map.guide, level: 'full', ...guide } },
		today: DAY
	};
}

const OPENING: readonly Partial<NeighbourhoodMap['guide']>[] = [
	{ answers: { 'tell-more': ['a1'], complete: ['walk'] } },
	{ answers: { 'start-direction': 'walk-first', complete: 'team', 'one-by-one': 'yes' } },
	{ answers: { 'start-direction': 'paper-first', 'with-whom': 'worker' }, domains: { work: false } }
];

/** Every kind of place: of the line under several circumstances, of the sheets, of parts of screens. */
function everyPlace(): readonly { readonly slot: Slot; readonly facts: Facts }[] {
	const places = OPENING.flatMap((guide) => {
		const facts = everything(guide);
		const beside = [
			sheetKey('a1'),
			...STEPS.filter((step: Step) => step.scope === 'actor').map(({ key }) => sheetKey('a1', key)),
			mapSheetKey(),
			mapSheetKey('level'),
			receiverKey('someone')
		];
		return [
			...plan(facts),
			...beside.flatMap((key) => slotAt(facts, key) ?? []),
			...['languages', 'ownership', 'answer-mode', 'add-another'].map((key) => partSlot(facts, key))
		].map((slot) => ({ slot, facts }));
	});
	const seen = new Set<string>();
	return places.filter(({ slot }) => {
		const kind = `${slot.step} ${slot.round ?? ''} ${slot.key.split(':')[0]} ${slot.actors !== undefined}`;
		return seen.size < seen.add(kind).size;
	});
}

const after = (facts: Facts, commands: ReturnType<typeof commandsFor>): Facts => ({
	...facts,
	map: mapAfter(facts.map, commands)
});

describe('what an answer means', { timeout: 120_000 }, () => {
	it('is asked somewhere, for every step of the guide', () => {
		expect([...new Set(everyPlace().map(({ slot }) => slot.step))].sort()).toEqual(
			STEPS.map(({ key }) => key).sort()
		);
	});

	it('is something, for each answer there is: it writes, or does, or opens what then writes', () => {
		const silent: string[] = [];
		const tried = new Set<string>();
		for (const { slot, facts } of everyPlace()) {
			if (slot.round) continue;
			const step = stepOf(slot.step);
			const screen = screenOf(slot, facts);
			for (const answer of step.answers) {
				tried.add(`${step.key}:${answer.key}`);
				if (answer.does !== undefined && answer.does !== 'continue') continue;
				const replies = screen.answers.some(({ key }) => key === answer.key)
					? [
							...cardReplies(screen, facts, answer.key),
							...behind(slot, facts, answer),
							...(answer.template ? screen.tiles.map(({ domain }) => ({ answer: domain })) : [])
						]
					: [{ answer: answer.key }];
				const writes = replies.some((reply) => changes(slot, facts, reply));
				// The Next of a sheet, of a part of a screen, and where something was said already.
				const isEnd = answer.key === 'next' && (slot.done || step.place !== 'own');
				if (!writes && !isEnd) silent.push(`${slot.key} ${answer.key}`);
			}
		}
		expect(tried.size).toBe(STEPS.reduce((sum, { answers }) => sum + answers.length, 0));
		expect(silent).toEqual([]);
	});

	it('ends its question, when the guide goes on: done, left, or gone', () => {
		const open: string[] = [];
		for (const { slot, facts } of everyPlace()) {
			if (slotAt(facts, slot.key) === undefined || !plan(facts).some(({ key }) => key === slot.key)) continue;
			for (const reply of repliesTo(slot, facts)) {
				if (check(slot, reply, facts) || staysAfter(slot, reply)) continue;
				const commands = answerCommands(slot, reply, facts, outside);
				const now = slotAt(after(facts, commands), slot.key);
				if (now && isOpen(now)) open.push(`${slot.key} ${JSON.stringify(reply)}`);
			}
			for (const how of waysToLeave(slot)) {
				const now = plan(after(facts, leavingCommands(slot, how))).find(({ key }) => key === slot.key);
				if (now && isOpen(now)) open.push(`${slot.key} ${how}`);
			}
		}
		expect(open).toEqual([]);
	});

	it('is pure: the same reply on the same facts is the same commands', () => {
		for (const { slot, facts } of everyPlace()) {
			for (const reply of repliesTo(slot, facts)) {
				const fixed = { newId: () => 'x', today: DAY };
				expect(commandsFor(slot, reply, facts, fixed)).toEqual(commandsFor(slot, reply, facts, fixed));
			}
		}
	});

	it.each([
		['threshold', 'mobility', (map: NeighbourhoodMap) => map.wishes[0]!.thresholds, ['mobility']],
		['actor-threshold', 'mobility', (map: NeighbourhoodMap) => map.actors[0]!.thresholds, ['mobility']],
		[
			'complete-consent',
			'belief',
			(map: NeighbourhoodMap) => map.guide.answers['team.complete-consent'],
			['belief']
		]
	])('of %s %s is not taken for the domain of that name', (step, answer, read, wanted) => {
		const { slot, facts } = placeOf(step, { answers: { 'tell-more': ['a1'], complete: 'team' } });
		expect(read(after(facts, commandsFor(slot, { answer }, facts, outside)).map)).toEqual(wanted);
	});

	it('keeps "none of these" apart from "not asked yet"', () => {
		const { slot, facts } = placeOf('actor-domain');
		const now = after(facts, commandsFor(slot, { answer: 'none' }, facts, outside));
		expect(now.map.actors.find(({ id }) => id === 'a3')?.domain).toBeUndefined();
		expect(slotAt(now, slot.key)).toMatchObject({ done: true });
	});

	it('gives the home a ready name or one of its own, never both', () => {
		const { slot, facts } = placeOf('home-name');
		const ready = after(facts, commandsFor(slot, { answer: 'my-room' }, facts, outside));
		const own = after(ready, commandsFor(slot, { answer: 'own', text: 'Ons nest' }, ready, outside));
		expect(own.map.home).toMatchObject({ name: 'Ons nest' });
		expect(own.map.home.called).toBeUndefined();
		const again = after(own, commandsFor(slot, { answer: 'centre' }, own, outside));
		expect(again.map.home).toMatchObject({ called: 'centre' });
		expect(again.map.home.name).toBeUndefined();
	});

	it('says nothing when only the card of a picker was tapped', () => {
		for (const [step, answer] of [
			['tell-more', 'pick'],
			['next-who', 'from-map'],
			['opportunity', 'pick'],
			['domain-ask', 'existing']
		] as const) {
			const { slot, facts } = placeOf(step);
			expect(commandsFor(slot, { answer }, facts, outside), step).toEqual([]);
			expect(staysAfter(slot, { answer }), step).toBe(true);
		}
	});

	it('picks at most five to tell more about', () => {
		const { slot, facts } = placeOf('tell-more', {
			answers: { 'tell-more': ['a1', 'a2', 'x1', 'x2', 'x3'] }
		});
		const many = {
			...facts,
			map: {
				...facts.map,
				actors: [...facts.map.actors, ...['x1', 'x2', 'x3'].map((id) => actor(id).name(id).build())]
			}
		};
		expect(check(slot, { answer: 'a3' }, many)).toEqual({ why: 'too-many' });
		expect(check(slot, { answer: 'a1' }, many)).toBeUndefined();
		expect(check(slot, { answer: 'a3' }, facts)).toBeUndefined();
	});

	it('asks whether the photo of a person may be there, on the same screen', () => {
		const facts = everything();
		const slot = slotAt(facts, sheetKey('a1', 'actor-picture'))!;
		const photo: Reply = { answer: 'photo', picture: { type: 'photo', photo: 'p1' } };
		expect(staysAfter(slot, photo)).toBe(true);
		const taken = after(facts, answerCommands(slot, photo, facts, outside));
		const no = after(taken, answerCommands(slot, { field: 'photo-consent', answer: 'no' }, taken, outside));
		expect(no.map.actors[0]!.picture).toEqual({ type: 'pictogram', pictogram: '1F464' });
	});

	it('clears a mark and a declined answer when an answer comes after all', () => {
		const { slot, facts } = placeOf('start-direction', {
			marks: { 'start-direction': 'later' },
			noAnswer: { 'start-direction': 'unknown' }
		});
		const now = after(facts, answerCommands(slot, { answer: 'screen' }, facts, outside));
		expect(now.map.guide).toMatchObject({
			marks: {},
			noAnswer: {},
			answers: { 'start-direction': 'screen' }
		});
	});
});

describe('the ways of leaving', () => {
	it('are kept apart: skipped, nobody, later, unknown, rather not', () => {
		const { slot, facts } = placeOf('domain-ask');
		const domain = slot.domain!;
		const state = (commands: ReturnType<typeof commandsFor>) => {
			const { map } = after(facts, commands);
			return [map.domains[domain], map.guide.marks[slot.topic], map.guide.noAnswer[slot.topic]];
		};
		expect(state(leavingCommands(slot, 'skip'))).toEqual(['skipped', undefined, undefined]);
		expect(state(commandsFor(slot, { answer: 'skip' }, facts, outside))).toEqual([
			'skipped',
			undefined,
			undefined
		]);
		expect(state(commandsFor(slot, { answer: 'none' }, facts, outside))).toEqual([
			'nobody',
			undefined,
			undefined
		]);
		expect(state(commandsFor(slot, { answer: 'next' }, facts, outside))).toEqual([
			'asked',
			undefined,
			undefined
		]);
		expect(state(leavingCommands(slot, 'later'))).toEqual([undefined, 'later', undefined]);
		expect(state(leavingCommands(slot, 'unknown'))).toEqual([undefined, undefined, 'unknown']);
		expect(state(leavingCommands(slot, 'rather-not'))).toEqual([undefined, undefined, 'rather-not']);
	});

	it('skip a place or person in every question about it', () => {
		const { slot, facts } = placeOf('closeness', { answers: { 'one-by-one': 'yes' } });
		const now = after(facts, leavingCommands(slot, 'skip-actor'));
		const open = plan(now).filter((one) => one.actor === slot.actor && isOpen(one));
		expect(open).toEqual([]);
		expect(plan(facts).filter((one) => one.actor === slot.actor && isOpen(one)).length).toBeGreaterThan(5);
	});

	it('never ask this again switches the question off and keeps what was said', () => {
		const { slot, facts } = placeOf('value', { answers: { 'one-by-one': 'yes' } });
		const now = after(facts, leavingCommands(slot, 'skip-always'));
		expect(plan(now).some(({ step }) => step === 'value')).toBe(false);
		expect(now.map.actors[0]!.value).toBe('neutral');
	});

	it('are offered on every question that may be skipped, rounds too', () => {
		const facts = everything();
		for (const slot of plan(facts)) {
			const isSkippable = stepOf(slot.step).skippable || slot.caught !== undefined;
			expect(waysToLeave(slot).includes('skip'), slot.key).toBe(isSkippable);
		}
		expect(plan(facts).some(({ key }) => key === 'rounds/actor-outside:outside')).toBe(true);
	});
});

function placeOf(step: string, guide: Partial<NeighbourhoodMap['guide']> = {}): { slot: Slot; facts: Facts } {
	const facts = everything(guide);
	const slot = plan(facts).find((one) => one.step === step && one.round === undefined);
	if (!slot) throw new Error(`${step} is not asked`);
	return { slot, facts };
}

/** What stands behind an answer: its fields. */
function behind(slot: Slot, facts: Facts, answer: Answer): readonly Reply[] {
	const fields = stepOf(slot.step).fields?.filter(({ after }) => after?.includes(answer.key)) ?? [];
	return repliesTo(slot, facts).filter((reply) => fields.some(({ key }) => key === reply.field));
}

function changes(slot: Slot, facts: Facts, reply: Reply): boolean {
	return check(slot, reply, facts) === undefined && commandsFor(slot, reply, facts, outside).length > 0;
}
