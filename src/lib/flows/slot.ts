/**
 * One place in the conversation: a step, and what it is about.
 *
 * `key` is the place (`domains:work/actor:a7/closeness`), `topic` the meaning (`a7.closeness`), so that an answer or
 * a mark survives a change of order or timing.
 */
import type { Domain, Receiver } from '$lib/model/vocabulary';

/** Where in the conversation, and about what. */
export interface Place {
	readonly key: string;
	readonly topic: string;
	readonly step: string;
	readonly domain?: Domain;
	readonly actor?: string;
	readonly wish?: string;
	readonly nextStep?: string;
	readonly receiver?: Receiver;
	/** Something caught outside that is being placed. */
	readonly caught?: string;
	/** The question of a round, and the actors that it shows. */
	readonly round?: string;
	readonly actors?: readonly string[];
}

/** A place in the plan, with whether it has its answer. A slot is open when it is neither done nor marked. */
export interface Slot extends Place {
	readonly done: boolean;
	readonly mark?: 'skipped' | 'later';
}

/** Whether Next stops here. */
export function isOpen(slot: Slot): boolean {
	return !slot.done && slot.mark === undefined;
}

/** Whether a place is about one of these actors or wishes, by id. */
export function isAbout({ actor, wish }: Place, ids: ReadonlySet<string>): boolean {
	return (actor !== undefined && ids.has(actor)) || (wish !== undefined && ids.has(wish));
}
