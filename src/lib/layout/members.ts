/** The actors of a map as the layout sees them: what is shown of each, its name in lines, and what it asks of a place. */
import type { Actor, Wish } from '$lib/model/map';
import { numberBlock } from './numbering';
import { fineAt, strokeOf } from './contact';
import type { Item } from './place';
import { WHITE, type Cell } from './spots';
import { badgesOf, type ShownFacts } from './signs';
import { POINT } from './sheet';
import type { SheetWords } from './words';
import { unsightliness, wrapName, type Block } from './wrap';

/** What stands beside pictures and stars: names, numbers in their place, or nothing. */
export type Naming = 'shown' | 'numbers' | 'none';

/** An actor with all that the layout asks of it. */
export interface Member {
	readonly actor: Actor;
	readonly facts: ShownFacts;
	readonly name: string;
	readonly named: boolean;
	readonly blocks: readonly Block[];
}

/** Describes an actor for the layout; `number` is as wide as any that may be written in place of its name. */
export function describe(
	actor: Actor,
	words: SheetWords,
	facts: ShownFacts,
	naming: Naming,
	number: string
): Member {
	const name = actor.name ?? words.unnamed[actor.kind ?? 'absent'];
	let blocks: readonly Block[] | undefined;
	return {
		actor,
		facts,
		name,
		named: actor.name !== undefined,
		// Breaking a thousand names that a crowd never shows would take longer than placing it.
		get blocks() {
			return (blocks ??= blocksFor(name, naming, number));
		}
	};
}

/** What may stand beside a picture or a star: a name in several ways, a number in one, or nothing. */
export function blocksFor(name: string, naming: Naming, number: string): readonly Block[] {
	if (naming === 'shown') return wrapName(name);
	return naming === 'numbers' ? [numberBlock(number)] : [];
}

/** A wish with its words in lines. */
export interface Starred {
	readonly wish: Wish;
	readonly blocks: readonly Block[];
}

/** How much smaller a picture is that carries a number in place of a name. */
export const NUMBERED = 0.72;

/** Where in its sector an actor would like to stand: the halves, then the quarters, then the eighths of its angle. */
export function laneOf(onMap: readonly Member[], index: number): number {
	const { domain } = (onMap[index] as Member).actor;
	let rank = 1;
	for (let before = 0; before < index; before++) if (onMap[before]?.actor.domain === domain) rank++;
	let lane = 0;
	for (let digit = 0.5; rank > 0; digit /= 2, rank >>= 1) if (rank & 1) lane += digit;
	return lane;
}

/** What an actor asks of its place: `size` is the type's em in mm, `nameless` says that it is only a number, `landing` that it is being put down. */
export function itemOf(
	{ actor, facts, blocks }: Member,
	cell: Cell,
	markRadius: number,
	size: number,
	nameless: boolean,
	lane: number,
	landing: boolean
): Item {
	const badges = badgesOf(actor, facts).length > 0;
	return {
		cell,
		half: halfOf(nameless ? markRadius * NUMBERED : markRadius, badges),
		names: nameless ? [] : namesOf(blocks, size),
		// Close to the house there is little room for the line: stand at the first ring's far side.
		spot: actor.spot ?? { along: lane, out: facts.ring === 1 ? 0.85 : 0.5 },
		fixed: actor.spot !== undefined,
		landing,
		line: facts.line,
		thick: strokeOf(facts, fineAt(size / POINT)).width
	};
}

/** Half the side of the room that a picture takes, its rim and badges included. */
export function halfOf(radius: number, badges: boolean): number {
	return radius + WHITE + (badges ? radius * 0.12 : 0);
}

/** The sizes in mm that a name can take. */
export function namesOf(blocks: readonly Block[], size: number): Item['names'] {
	return blocks.map((block) => ({
		width: block.width * size,
		height: block.height * size,
		cost: unsightliness(block)
	}));
}
