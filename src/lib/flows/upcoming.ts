/**
 * Which questions may follow, so that they can be made ready while the open one is read. They are guesses: nothing is
 * decided by them, and where they are wrong only the making ready was for nothing.
 */
import { actorOf, type Actor } from '$lib/model/map';
import type { Facts } from './facts';
import { stepOf } from './guide';
import { screenOf, type Screen } from './screen';
import { screenWithout } from './screenWithout';
import type { Slot } from './slot';
import { MADE } from './staying';
import { openSlot, step, type Walk } from './walk';

/**
 * The screens that may follow the open question, the likeliest first, each once: where the guide goes by its first
 * answer, by the others, and where nothing changes. Each is reckoned when it is asked for, without those who are hidden.
 */
export function* upcoming(walk: Walk, hidden: ReadonlySet<string> = new Set()): Generator<Screen, void> {
	const open = openSlot(walk);
	if (!open) return;
	const found = new Set([open.key]);
	for (const facts of supposed(open, walk.context.facts)) {
		const next = openSlot(step(walk, { type: 'ANSWERED', slot: open.key, stays: false, facts }));
		if (!next || found.has(next.key)) continue;
		found.add(next.key);
		yield screenWithout(screenOf(next, facts), hidden);
	}
}

/** What may be known then, as far as it is about one actor: of all answers these open the most other questions. */
function* supposed(slot: Slot, facts: Facts): Generator<Facts, void> {
	const actor = actorOf(facts.map, slot.actor);
	const { many, answers } = stepOf(slot.step);
	if (actor && !many)
		for (const { set } of answers) {
			const written = Object.entries(set ?? {})
				.filter(([path, value]) => path.startsWith(OF_ACTOR) && !MADE.has(value))
				.map(([path, value]) => [path.slice(OF_ACTOR.length), value]);
			if (written.length === 0) continue;
			const told: Actor = { ...actor, ...Object.fromEntries(written) };
			const actors = facts.map.actors.map((one) => (one === actor ? told : one));
			yield { ...facts, map: { ...facts.map, actors } };
		}
	yield facts;
}

const OF_ACTOR = 'actor.';
