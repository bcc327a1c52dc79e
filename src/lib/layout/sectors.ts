/**
 * How the circle is shared out among the domains. A sector grows with what is in it, in steps, so that one actor more
 * mostly moves nothing; a domain that was asked and holds nothing keeps a narrow sector; one that was never asked
 * folds away; what has no domain stands in a last sector without a name.
 */
import type { NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, type Domain, type Ring } from '$lib/model/vocabulary';
import { TURN } from './polar';

/** A sector's bounds in radians; `empty` was asked and holds nothing. */
export interface Sector {
	readonly domain?: Domain;
	readonly from: number;
	readonly to: number;
	readonly empty: boolean;
}

const DEGREE = Math.PI / 180;
const EMPTY_WIDTH = 6 * DEGREE;
const LEAST_WIDTH = 15 * DEGREE;
/** Nearer to the home a degree is shorter, so those who stand there ask for more of them. */
const RING_NEED = { 1: 1.5, 2: 1.2, 3: 1, 4: 0.95 } as const;
const STEPS = [0, 1, 2, 3, 4, 5.5, 7.5, 10, 13, 17, 22, 29, 38, 50, 66, 87, 115];

/** Rounds a need up to a step, so that growth happens seldom and then at once. */
export function stepUp(need: number): number {
	return STEPS.find((step) => step >= need - 1e-9) ?? need;
}

/** The sectors of a map, clockwise from twelve o'clock. `boosts` widens sectors whose contents did not fit. */
export function shareSectors(
	map: NeighbourhoodMap,
	ringOf: (id: string) => Ring | undefined,
	boosts: ReadonlyMap<Domain | undefined, number>
): Sector[] {
	const needs = new Map<Domain | undefined, number>();
	for (const actor of map.actors) {
		const need = RING_NEED[ringOf(actor.id) ?? 3];
		needs.set(actor.domain, (needs.get(actor.domain) ?? 0) + need);
	}
	for (const wish of map.wishes) needs.set(wish.domain, (needs.get(wish.domain) ?? 0) + 0.5);

	const shown = [...DOMAINS, undefined].filter(
		(domain) =>
			needs.has(domain) ||
			(domain !== undefined && (map.domains[domain] === 'asked' || map.domains[domain] === 'nobody'))
	);
	const weights = shown.map((domain) =>
		needs.has(domain) ? (0.7 + stepUp(needs.get(domain) ?? 0)) * (boosts.get(domain) ?? 1) : 0
	);
	const widths = shareOut(weights);
	let from = 0;
	return shown.map((domain, index) => {
		const to = index === shown.length - 1 ? TURN : from + (widths[index] ?? 0);
		const sector = { ...(domain !== undefined && { domain }), from, to, empty: !needs.has(domain) };
		from = to;
		return sector;
	});
}

/** Widths in radians for weights: 0 gets the narrow width, no other falls below the least, and all make one turn. */
function shareOut(weights: readonly number[]): number[] {
	const filled = weights.filter((weight) => weight > 0).length;
	if (filled === 0) return weights.map(() => TURN / weights.length);
	const turn = TURN - (weights.length - filled) * EMPTY_WIDTH;
	const least = Math.min(LEAST_WIDTH, turn / filled);
	const widths = weights.map((weight) => (weight > 0 ? undefined : EMPTY_WIDTH)) as (number | undefined)[];
	for (;;) {
		const open = weights.map((_, index) => index).filter((index) => widths[index] === undefined);
		const left = TURN - widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
		const total = open.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
		const small = open.filter((index) => ((weights[index] ?? 0) / total) * left < least - 1e-9);
		for (const index of small.length > 0 ? small : open) {
			widths[index] = small.length > 0 ? least : ((weights[index] ?? 0) / total) * left;
		}
		if (small.length === 0) return widths as number[];
	}
}
