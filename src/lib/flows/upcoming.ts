/**
 * Which question will probably follow, so that it can be made ready while the open one is read. It is a guess: nothing
 * is decided by it, and where it is wrong only the making ready was for nothing.
 */
import { actorOf, type Actor } from '$lib/model/map';
import type { Facts } from './facts';
import { stepOf } from './guide';
import { screenOf, type Screen } from './screen';
import type { Slot } from './slot';
import { MADE } from './staying';
import { openSlot, step, type Walk } from './walk';

/** The screen that follows the open question if its first answer is given; undefined where none follows. */
export function upcoming(walk: Walk): Screen | undefined {
	const open = openSlot(walk);
	if (!open) return undefined;
	const facts = supposed(open, walk.context.facts);
	const next = openSlot(step(walk, { type: 'ANSWERED', slot: open.key, stays: false, facts }));
	return next && screenOf(next, facts);
}

/** What would be known then, as far as it is about one actor: of all answers these open the most other questions. */
function supposed(slot: Slot, facts: Facts): Facts {
	const actor = actorOf(facts.map, slot.actor);
	const { many, answers } = stepOf(slot.step);
	if (!actor || many) return facts;
	const answer = answers.find(({ set }) => set && Object.keys(set).every(isOfActor));
	const written = Object.entries(answer?.set ?? {})
		.filter(([, value]) => !MADE.has(value))
		.map(([path, value]) => [path.slice('actor.'.length), value]);
	if (written.length === 0) return facts;
	const told: Actor = { ...actor, ...Object.fromEntries(written) };
	return {
		...facts,
		map: { ...facts.map, actors: facts.map.actors.map((one) => (one === actor ? told : one)) }
	};
}

const isOfActor = (path: string) => path.startsWith('actor.');
