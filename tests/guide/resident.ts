/**
 * Somebody who goes through the guide on a real document: what the session does with an answer, without a screen and
 * without keeping anything. Every command that was carried out is remembered, so that it can be done all over again.
 */
import { check } from '../../src/lib/flows/check';
import type { Facts } from '../../src/lib/flows/facts';
import { leavingCommands, type Leaving } from '../../src/lib/flows/leaving';
import type { GuideEvent, GuideState } from '../../src/lib/flows/machine';
import { answerCommands, staysAfter } from '../../src/lib/flows/meaning';
import type { Slot } from '../../src/lib/flows/slot';
import type { Problem, Reply } from '../../src/lib/flows/step';
import { openSlot, startWalk, stateOf, step, type Walk } from '../../src/lib/flows/walk';
import type { Command } from '../../src/lib/model/commands';
import { createDocument, type MapDocument } from '../../src/lib/model/document';
import type { NeighbourhoodMap } from '../../src/lib/model/map';

export class Resident {
	readonly document: MapDocument;
	readonly start: NeighbourhoodMap;
	readonly today: string;
	readonly carriedOut: Command[] = [];
	facts: Facts;
	walk: Walk;
	#ids = 0;

	constructor(map: NeighbourhoodMap, today = map.date) {
		this.start = map;
		this.today = today;
		this.document = createDocument(map);
		this.facts = { map: this.document.project(), today };
		this.walk = startWalk(this.facts);
	}

	get map(): NeighbourhoodMap {
		return this.facts.map;
	}

	get state(): GuideState {
		return stateOf(this.walk);
	}

	get slot(): Slot | undefined {
		return openSlot(this.walk);
	}

	/** What a reply would write; nothing is carried out. */
	meaning(reply: Reply): readonly Command[] {
		return answerCommands(this.slot!, reply, this.facts, this.outside);
	}

	readonly outside = { newId: () => `new${++this.#ids}`, today: '' };

	/** Gives a reply to the open question; a problem says that it was not taken. */
	reply(reply: Reply): Problem | undefined {
		const slot = this.slot;
		if (!slot) throw new Error(`Nothing is asked in ${this.state}`);
		const problem = check(slot, reply, this.facts);
		if (problem) return problem;
		const commands = answerCommands(slot, reply, this.facts, { ...this.outside, today: this.today });
		this.#answer(slot, commands, staysAfter(slot, reply));
		return undefined;
	}

	/** Leaves the open question without an answer. */
	leave(how: Leaving): void {
		const slot = this.slot!;
		this.#answer(slot, leavingCommands(slot, how), false);
	}

	/** Something that happens in the conversation and changes no map. */
	go(event: Exclude<GuideEvent, { readonly facts: Facts }>): void {
		this.walk = step(this.walk, event);
	}

	/** Changes the map beside the conversation. */
	change(...commands: readonly Command[]): void {
		this.#execute(commands);
		this.walk = step(this.walk, { type: 'CHANGED', facts: this.facts });
	}

	/** Takes back the last deed; whether there was one. */
	undo(): boolean {
		const deed = this.document.undo();
		if (!deed) return false;
		this.#project();
		const cursor = typeof deed.place === 'string' ? deed.place : undefined;
		this.walk = step(this.walk, { type: 'CHANGED', facts: this.facts, ...(cursor ? { cursor } : {}) });
		return true;
	}

	/** Answers the way to a question: replies with these keys, one by one. */
	say(...answers: readonly string[]): this {
		for (const answer of answers) {
			const problem = this.reply({ answer });
			if (problem) throw new Error(`${answer} at ${this.slot?.key}: ${problem.why}`);
		}
		return this;
	}

	/** Goes to a question directly. */
	jump(slot: string): this {
		this.go({ type: 'JUMPED', slot });
		return this;
	}

	#answer(slot: Slot, commands: readonly Command[], stays: boolean): void {
		this.#execute(commands);
		this.walk = step(this.walk, { type: 'ANSWERED', slot: slot.key, stays, facts: this.facts });
	}

	#execute(commands: readonly Command[]): void {
		const place = this.walk.context.cursor;
		this.document.execute(commands, place === null ? {} : { place });
		this.carriedOut.push(...commands);
		this.#project();
	}

	#project(): void {
		const map = this.document.project();
		if (map !== this.facts.map) this.facts = { map, today: this.today };
	}
}

/** The map that these commands make of an earlier one, in a document of its own. */
export function mapAfter(map: NeighbourhoodMap, commands: readonly Command[]): NeighbourhoodMap {
	const document = createDocument(map);
	document.execute(commands);
	const after = document.project();
	document.close();
	return after;
}
