import { actor, aMap } from '$lib/model/building';
import type { Command } from '$lib/model/commands';
import type { NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS } from '$lib/model/vocabulary';
import { describe, expect, it } from 'vitest';
import { FULL } from '../../../tests/guide/chance';
import { repliesTo } from '../../../tests/guide/replies';
import { mapAfter } from '../../../tests/guide/resident';
import type { Facts } from './facts';
import { check } from './check';
import { STEPS, stepOf } from './guide';
import { leavingCommands, waysToLeave } from './leaving';
import type { GuideEvent } from './machine';
import { answerCommands, staysAfter } from './meaning';
import { plan, sheetKey, slotAt } from './plan';
import type { Slot } from './slot';
import type { Reply } from './step';
import { canGoBack, openSlot, startWalk, stateOf, step, type Walk } from './walk';

const DAY = '2026-11-23';

/** A guide of these steps and domains only; everything else is switched off in the map itself. */
function smallGuide(
	map: NeighbourhoodMap,
	steps: readonly string[],
	domains: readonly string[],
	guide: Partial<NeighbourhoodMap['guide']> = {}
): NeighbourhoodMap {
	return {
		...map,
		guide: {
			...map.guide,
			steps: Object.fromEntries(STEPS.map(({ key }) => [key, steps.includes(key)])),
			domains: Object.fromEntries(DOMAINS.map((domain) => [domain, domains.includes(domain)])),
			...guide
		}
	};
}

/** Ways of leaving differ in what they write, not in where they lead; all of them are walked at random elsewhere. */
const LEFT: readonly string[] = FULL > 1 ? ['skip', 'skip-actor'] : ['skip'];

interface Node {
	readonly walk: Walk;
	readonly next: Map<string, string>;
	/** The moves of a person who only answers or leaves. */
	readonly onward: Set<string>;
}

/** A state as it matters: never the trail itself, or there would be no end of states, but whether Back leads anywhere. */
function nameOf(walk: Walk, facts: number): string {
	const { cursor, returns, queue } = walk.context;
	return JSON.stringify([walk.value, cursor, facts, returns, queue, canGoBack(walk)]);
}

/** Facts by what they say, numbered: the same map is the same facts, and its plan is made once. */
class KnownFacts {
	readonly #byMap = new Map<string, Facts>();
	readonly #numbers = new Map<Facts, number>();
	readonly #outcomes = new Map<string, Facts>();

	of(map: NeighbourhoodMap): Facts {
		const name = JSON.stringify(map);
		const facts = this.#byMap.get(name) ?? { map, today: map.date };
		this.#byMap.set(name, facts);
		if (!this.#numbers.has(facts)) this.#numbers.set(facts, this.#numbers.size);
		return facts;
	}

	numberOf(facts: Facts): number {
		return this.#numbers.get(facts)!;
	}

	after(facts: Facts, commands: readonly Command[]): Facts {
		if (commands.length === 0) return facts;
		const name = `${this.numberOf(facts)} ${JSON.stringify(commands)}`;
		const after = this.#outcomes.get(name) ?? this.of(mapAfter(facts.map, commands));
		this.#outcomes.set(name, after);
		return after;
	}
}

/** Every state that can be reached, with every event of a person in each. */
function explore(
	map: NeighbourhoodMap,
	isFair: (reply: Reply, facts: Facts, slot: Slot) => boolean
): Map<string, Node> {
	const known = new KnownFacts();
	const start = startWalk(known.of(mapAfter(map, [])));
	const name = (walk: Walk) => nameOf(walk, known.numberOf(walk.context.facts));
	const nodes = new Map<string, Node>([[name(start), { walk: start, next: new Map(), onward: new Set() }]]);
	const queue = [...nodes.values()];
	for (let node = queue.shift(); node; node = queue.shift()) {
		const { walk } = node;
		const { facts } = walk.context;
		const arrive = (label: string, after: Walk, isOnward = false) => {
			const there = name(after);
			node.next.set(label, there);
			if (isOnward) node.onward.add(there);
			if (!nodes.has(there)) {
				const fresh = { walk: after, next: new Map<string, string>(), onward: new Set<string>() };
				nodes.set(there, fresh);
				queue.push(fresh);
			}
		};
		const slot = openSlot(walk);
		if (slot) {
			const carryOut = (label: string, commands: readonly Command[], stays: boolean) => {
				const after = known.after(facts, commands);
				arrive(label, step(walk, { type: 'ANSWERED', slot: slot.key, stays, facts: after }), true);
			};
			for (const reply of repliesTo(slot, facts)) {
				if (!isFair(reply, facts, slot) || check(slot, reply, facts)) continue;
				const newId = () => `n${facts.map.actors.length + facts.map.wishes.length}`;
				const commands = answerCommands(slot, reply, facts, { newId, today: map.date });
				carryOut(`reply ${JSON.stringify(reply)}`, commands, staysAfter(slot, reply));
			}
			for (const how of waysToLeave(slot).filter((way) => LEFT.includes(way))) {
				carryOut(`leave ${how}`, leavingCommands(slot, how), false);
			}
		}
		const line = plan(facts).map((one) => one.key);
		const keys = line.slice(-2, -1);
		const here = stateOf(walk);
		const events: GuideEvent[] = [
			...(
				['BACK', 'OVERVIEW_OPENED', 'REVIEW_OPENED', 'CLOSED', 'PAUSED', 'RESUMED', 'FINISHED'] as const
			).map((type) => ({ type })),
			...facts.map.actors.slice(0, 1).map(({ id }) => ({ type: 'EDITED' as const, slot: sheetKey(id) })),
			...(here === 'review' || here === 'overview'
				? keys.map((key) => ({ type: 'EDITED' as const, slot: key, from: here }))
				: []),
			...(here === 'overview' ? keys.map((key) => ({ type: 'JUMPED' as const, slot: key })) : [])
		];
		for (const event of events) {
			if (event.type === 'EDITED' && event.from === undefined && walk.context.returns.length > 0) continue;
			arrive(JSON.stringify(event), step(walk, event));
		}
		if (nodes.size > 40_000) throw new Error('The guide of this exploration is not small');
	}
	return nodes;
}

/** The states from which one of these can be reached by the moves given. */
function canReach(
	nodes: Map<string, Node>,
	isGoal: (walk: Walk) => boolean,
	movesOf: (node: Node) => Iterable<string>
) {
	const before = new Map<string, string[]>();
	for (const [name, node] of nodes) {
		for (const next of movesOf(node)) before.set(next, [...(before.get(next) ?? []), name]);
	}
	const reached = new Set([...nodes].filter(([, { walk }]) => isGoal(walk)).map(([name]) => name));
	const queue = [...reached];
	for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
		for (const one of before.get(name) ?? []) {
			if (!reached.has(one)) {
				reached.add(one);
				queue.push(one);
			}
		}
	}
	return reached;
}

function inspect(label: string, nodes: Map<string, Node>): number {
	const states = new Set<string>();
	for (const [name, node] of nodes) {
		const { walk } = node;
		states.add(stateOf(walk));
		const { cursor, facts } = walk.context;
		if (stateOf(walk) === 'asking' && !slotAt(facts, cursor)) throw new Error(`No question at ${cursor}`);
		if (![...node.next.values()].some((next) => next !== name)) throw new Error(`A dead end: ${name}`);
	}
	const toReview = canReach(
		nodes,
		(walk) => stateOf(walk) === 'review',
		(node) => node.next.values()
	);
	expect(nodes.size - toReview.size, `${label}: cannot reach the review`).toBe(0);
	// Who only answers or leaves, gets to the end, or back to the list that an edit began in.
	const through = canReach(
		nodes,
		(walk) => stateOf(walk) !== 'asking',
		(node) => node.onward
	);
	expect(nodes.size - through.size, `${label}: answering alone does not get through`).toBe(0);
	expect([...states].sort()).toEqual(['asking', 'finished', 'overview', 'paused', 'review']);
	const edges = [...nodes.values()].reduce((sum, { next }) => sum + next.size, 0);
	console.log(`${label}: ${nodes.size} states, ${edges} moves`);
	return nodes.size;
}

/** At most this many actors and wishes; of a sheet only its end; few cards, unless all is tried. */
const atMost =
	(actors: number, wishes: number) =>
	(reply: Reply, { map }: Facts, slot: Slot): boolean => {
		if (slot.step === 'actor-sheet') return reply.answer === 'next';
		if (reply.picture || reply.voice) return false;
		if (reply.field === 'wish-text') return reply.text !== '' && map.wishes.length < wishes;
		if (reply.field !== undefined) return false;
		if (reply.text !== undefined) return map.actors.length < actors;
		const cards = stepOf(slot.step).answers.map(({ key }) => key);
		const at = cards.indexOf(reply.answer);
		return (
			at <= 0 || (FULL > 1 && at === cards.length - 1) || ['domain-ask', 'with-whom'].includes(slot.step)
		);
	};

describe('the machine, in every state of a small guide', { timeout: 120_000 * FULL }, () => {
	it('gets through one theme with one contact, evaluated in rounds', () => {
		const map = smallGuide(
			aMap(DAY).build(),
			FULL > 1 ? ['domain-ask', 'influence', 'legend'] : ['domain-ask', 'influence'],
			['work']
		);
		expect(inspect('rounds', explore(map, atMost(1, 0)))).toBeGreaterThan(500);
	});

	it('gets through the same, evaluated as one goes along', () => {
		const map = smallGuide(aMap(DAY).build(), ['domain-ask', 'value', 'value-follow-up'], ['work'], {
			evaluate: 'as-we-go'
		});
		expect(inspect('as we go', explore(map, atMost(1, 0)))).toBeGreaterThan(500);
	});

	it('gets through wishes and what helps with them', () => {
		const map = smallGuide(aMap(DAY).build(), ['wish', 'threshold'], ['leisure']);
		const isFair = (reply: Reply, facts: Facts, slot: Slot) =>
			atMost(FULL > 1 ? 1 : 0, 1)(reply, facts, slot) &&
			!(DOMAINS.slice(1) as readonly string[]).includes(reply.answer);
		expect(inspect('wishes', explore(map, isFair))).toBeGreaterThan(500);
	});

	it('gets through with company, where questions come and go', () => {
		const map = smallGuide(
			aMap(DAY).with(actor('a1').name('Nadia').kind('person').domain('work')).build(),
			['with-whom', 'private-questions', 'home-feel'],
			[]
		);
		expect(inspect('company', explore(map, atMost(1, 0)))).toBeGreaterThan(500);
	});
});
