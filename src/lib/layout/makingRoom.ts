/** What is done for those who found no place: their sectors and bands get wider, and last, names become numbers. */
import type { Domain, Ring } from '$lib/model/vocabulary';
import type { Member } from './members';

/** By how much sectors and bands are wider than their contents ask for; `band` is the one without rings. */
export interface Boosts {
	readonly sectors: ReadonlyMap<Domain | undefined, number>;
	readonly rings: ReadonlyMap<Ring, number>;
	readonly band: number;
}

/** Nothing wider than asked for. */
export const NO_BOOSTS: Boosts = { sectors: new Map(), rings: new Map(), band: 1 };

/** Where it was too narrow for somebody; a wish has no ring. */
export interface Narrow {
	readonly domain: Domain | undefined;
	readonly ring: Ring | undefined;
}

/** The boosts, and a little more wherever it was too narrow. */
export function widen(boosts: Boosts, narrow: readonly Narrow[]): Boosts {
	const sectors = new Map(boosts.sectors);
	const rings = new Map(boosts.rings);
	let { band } = boosts;
	for (const { domain, ring } of narrow) {
		sectors.set(domain, (sectors.get(domain) ?? 1) * 1.2);
		if (ring !== undefined) rings.set(ring, (rings.get(ring) ?? 1) * 1.15);
		band *= 1.1;
	}
	return { sectors, rings, band };
}

/**
 * Whose name becomes a number for one that found no place: its own; where it is a number already, that of who takes most
 * room beside it, in its cell, else in its sector, else anywhere.
 */
export function whoYields(index: number, members: readonly Member[], numbered: ReadonlySet<number>): number {
	if (!numbered.has(index)) return index;
	const one = members[index];
	const named = [...members.keys()].filter((other) => !numbered.has(other));
	const inSector = named.filter((other) => members[other]?.actor.domain === one?.actor.domain);
	const inCell = inSector.filter((other) => members[other]?.facts.ring === one?.facts.ring);
	const roomOf = (other: number) => {
		const [block] = members[other]?.blocks ?? [];
		return block === undefined ? 0 : block.width * block.height;
	};
	const among = [inCell, inSector, named].find((those) => those.length > 0) ?? [index];
	return among.reduce((most, other) => (roomOf(other) > roomOf(most) ? other : most));
}
