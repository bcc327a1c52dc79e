import { actor, aMap } from '$lib/model/building';
import type { NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, EVALUATIONS, LEVELS } from '$lib/model/vocabulary';
import { describe, expect, it } from 'vitest';
import { FRESH_SEED, FULL, chanceOf, oneOf, tries, type Chance } from '../../../tests/guide/chance';
import { repliesTo } from '../../../tests/guide/replies';
import { Resident, mapAfter } from '../../../tests/guide/resident';
import { isPrivateAllowed } from './facts';
import { STEPS, stepOf } from './guide';
import { waysToLeave } from './leaving';
import { plan, slotAt } from './plan';
import { isOpen } from './slot';
import { canGoBack, openSlot, recordOf, resumeWalk, stateOf, step, type Walk } from './walk';

const DAY = '2026-11-23';

function startOf(chance: Chance): NeighbourhoodMap {
	const map = aMap(DAY)
		.with(
			...(chance() < 0.5
				? [
						actor('a1').name('Nadia').kind('person').domain('key-people').value('destructive'),
						actor('a2').name('Plein').kind('place').safety('no-go')
					]
				: [])
		)
		.catches(chance() < 0.3 ? [{ id: 'c1', at: DAY, text: 'bankje' }] : [])
		.build();
	const few = chance() < 0.6;
	return {
		...map,
		guide: {
			...map.guide,
			level: oneOf(chance, LEVELS),
			evaluate: oneOf(chance, EVALUATIONS),
			domains: few ? Object.fromEntries(DOMAINS.map((domain) => [domain, chance() < 0.2])) : {},
			answers: chance() < 0.5 ? { 'with-whom': oneOf(chance, ['worker', 'someone-i-know', 'alone']) } : {}
		}
	};
}

/** What may happen next, most often an answer. */
function happen(resident: Resident, chance: Chance): string {
	const { slot, facts, map } = resident;
	const dice = chance();
	if (slot && dice < 0.55) {
		const reply = oneOf(chance, repliesTo(slot, facts));
		resident.reply(reply);
		return `reply ${slot.key} ${JSON.stringify(reply)}`;
	}
	if (slot && dice < 0.68) {
		const ways = waysToLeave(slot);
		if (ways.length === 0) return 'nothing';
		const how = oneOf(chance, ways);
		resident.leave(how);
		return `leave ${slot.key} ${how}`;
	}
	const key = oneOf(chance, [...plan(facts).map((one) => one.key), ...beside(map)]);
	const deeds: Record<string, () => void> = {
		BACK: () => resident.go({ type: 'BACK' }),
		JUMPED: () => resident.go({ type: 'JUMPED', slot: key }),
		EDITED: () => resident.go({ type: 'EDITED', slot: key }),
		'EDITED from the list': () =>
			resident.state === 'review' || resident.state === 'overview'
				? resident.go({ type: 'EDITED', slot: key, from: resident.state })
				: undefined,
		OVERVIEW_OPENED: () => resident.go({ type: 'OVERVIEW_OPENED' }),
		REVIEW_OPENED: () => resident.go({ type: 'REVIEW_OPENED' }),
		CLOSED: () => resident.go({ type: 'CLOSED' }),
		PAUSED: () => resident.go({ type: 'PAUSED' }),
		RESUMED: () => resident.go({ type: 'RESUMED' }),
		FINISHED: () => resident.go({ type: 'FINISHED' }),
		undo: () => resident.undo(),
		level: () => resident.change({ type: 'setLevel', level: oneOf(chance, LEVELS) }),
		evaluate: () => resident.change({ type: 'setEvaluation', evaluate: oneOf(chance, EVALUATIONS) }),
		'switch a step': () =>
			resident.change({
				type: 'switchStep',
				step: oneOf(chance, STEPS).key,
				on: oneOf(chance, [true, true, false, null])
			}),
		'switch a domain': () =>
			resident.change({ type: 'switchDomain', domain: oneOf(chance, DOMAINS), on: chance() < 0.5 }),
		'one by one': () =>
			resident.change({
				type: 'answerGuide',
				question: 'one-by-one',
				answer: oneOf(chance, ['yes', 'no'])
			}),
		remove: () => {
			const gone = map.actors[Math.floor(chance() * map.actors.length)];
			if (gone) resident.change({ type: 'removeActor', id: gone.id });
		}
	};
	const name = oneOf(chance, Object.keys(deeds));
	deeds[name]!();
	return `${name} ${key}`;
}

const beside = (map: NeighbourhoodMap) => [
	'map-sheet',
	'map-sheet/level',
	'map-sheet/domain-filter',
	...map.actors.flatMap(({ id }) => [`sheet:${id}`, `sheet:${id}/closeness`, `sheet:${id}/safety`])
];

/** What must hold wherever a person is. */
function inspect(resident: Resident): void {
	const { walk, facts, state, slot, map } = resident;
	const { cursor } = walk.context;
	if (walk.context.facts.map !== map) throw new Error('The machine holds other facts than the document');
	if (state === 'asking' && !slot) throw new Error(`Asks a question that is not there: ${cursor}`);
	if (slot && !isPrivateAllowed(map) && stepOf(slot.step).sensitive) {
		throw new Error(`Asks ${slot.key} in company`);
	}
	if (slot) {
		const stale = step(walk, { type: 'ANSWERED', slot: 'somewhere/else', stays: false, facts });
		if (JSON.stringify(recordOf(stale)) !== JSON.stringify(recordOf(walk))) {
			throw new Error('A stale answer moved the guide');
		}
	}
	const resumed = resumeWalk(JSON.parse(JSON.stringify(recordOf(walk))), facts);
	if (state === 'asking' && openSlot(resumed)?.key !== cursor)
		throw new Error(`Resumed elsewhere than ${cursor}`);
	if (state === 'paused' && cursor !== null && slotAt(facts, cursor) && openSlot(resumed)?.key !== cursor) {
		throw new Error(`Woke up elsewhere than ${cursor}`);
	}
	if (state !== 'paused' && stateOf(resumed) !== state) throw new Error(`Resumed in ${stateOf(resumed)}`);
}

/** Back, wherever it is offered, leads somewhere else, and in the end to where it is not offered. */
function inspectBack(walk: Walk): void {
	let back: Walk = walk;
	for (let times = 0; stateOf(back) === 'asking' && canGoBack(back); times++) {
		const before = JSON.stringify(recordOf(back));
		back = step(back, { type: 'BACK' });
		if (JSON.stringify(recordOf(back)) === before) throw new Error('Back is offered and does nothing');
		if (times > 400) throw new Error('Back never ends');
	}
}

/** What must hold of one move from an open question. */
function inspectMove(before: Walk, resident: Resident, what: string): void {
	const from = openSlot(before)!;
	const { walk, state, slot } = resident;
	const moved = (what.startsWith('reply') || what.startsWith('leave')) && slot?.key !== from.key;
	const isEdit = before.context.returns.length > 0;
	if (moved && state === 'asking' && !isEdit && slotAt(resident.facts, from.key)) {
		if (openSlot(step(walk, { type: 'BACK' }))?.key !== from.key) throw new Error('Back does not undo Next');
	}
	if (moved && state === 'asking' && !isEdit && slot) {
		const line = plan(resident.facts).map(({ key }) => key);
		const at = line.indexOf(from.key);
		if (at >= 0 && line.indexOf(slot.key) <= at) throw new Error(`Went back from ${from.key} to ${slot.key}`);
		const skipped = plan(resident.facts).slice(at + 1, line.indexOf(slot.key));
		if (at >= 0 && skipped.some(isOpen)) throw new Error(`Passed over ${skipped.find(isOpen)?.key}`);
	}
	if (what.startsWith('leave')) {
		const left = plan(resident.facts).find(({ key }) => key === from.key);
		if (left && isOpen(left)) throw new Error(`${from.key} still stands open`);
	}
}

function walkAtRandom(seed: number, events: number): number {
	const chance = chanceOf(seed);
	const resident = new Resident(startOf(chance));
	const done: string[] = [];
	try {
		inspect(resident);
		for (let i = 0; i < events; i++) {
			const before = resident.walk;
			done.push(happen(resident, chance));
			inspect(resident);
			// The whole way back is long; every fourth place shows what the others would.
			if (i % 4 === 0) inspectBack(resident.walk);
			if (openSlot(before)) inspectMove(before, resident, done.at(-1)!);
			const isChanged = before.context.facts.map !== resident.map;
			if (i > events * 0.9 && openSlot(before) && isChanged && done.at(-1)!.startsWith('reply')) {
				const asked = openSlot(before)!.key;
				const map = JSON.stringify(before.context.facts.map);
				resident.undo();
				if (JSON.stringify(resident.map) !== map) throw new Error('Undo gives another map');
				// Where the open question itself was changed from a list, the list stays and closes onto it.
				const isBehindList = resident.state !== 'asking' && resident.walk.context.cursor === asked;
				if (resident.slot?.key !== asked && !isBehindList)
					throw new Error(`Undo does not ask ${asked} again`);
				inspect(resident);
				return i + 1;
			}
		}
		const again = mapAfter(resident.start, resident.carriedOut);
		if (!done.some((one) => one.startsWith('undo'))) {
			if (JSON.stringify(again) !== JSON.stringify(resident.map)) throw new Error('Done again it differs');
		}
		if (resident.state === 'paused') resident.go({ type: 'RESUMED' });
		resident.go({ type: 'REVIEW_OPENED' });
		if (resident.state !== 'review') throw new Error('The review cannot be reached');
	} catch (error) {
		const last = done.slice(-12).join('\n');
		throw new Error(`Seed ${seed}: ${(error as Error).message}\n${last}`, { cause: error });
	} finally {
		resident.document.close();
	}
	return events;
}

describe('walking at random', { timeout: 120_000 * FULL }, () => {
	it('never loses the way, from the seeds that everybody has', () => {
		let events = 0;
		for (let seed = 1; seed <= tries(40, 2400); seed++) events += walkAtRandom(seed, 100);
		expect(events).toBeGreaterThan(tries(3_000, 200_000));
	});

	it('never loses the way, from a seed of today', () => {
		let events = 0;
		for (let seed = 0; seed < tries(15, 600); seed++) events += walkAtRandom(FRESH_SEED + seed, 100);
		console.log(`${events} events from seed ${FRESH_SEED} on`);
		expect(events).toBeGreaterThan(tries(1_000, 40_000));
	});
});
