/**
 * How the circle is shared out among the domains. A sector grows with what is in it, in steps, so that one actor more
 * mostly moves nothing; a domain that was asked and holds nothing keeps a narrow sector; one that was never asked
 * folds away; what has no domain stands in a last sector without a name.
 */
import { DOMAINS, type Domain, type Ring } from '$lib/model/vocabulary';
import { TURN } from './polar';
import type { Band } from './rings';

/** A sector's bounds in radians; `empty` was asked and holds nothing. */
export interface Sector {
	readonly domain?: Domain;
	readonly from: number;
	readonly to: number;
	readonly empty: boolean;
}

const DEGREE = Math.PI / 180;
const EMPTY_WIDTH = 8 * DEGREE;
const LEAST_WIDTH = 15 * DEGREE;
/** Nearer to the home a degree is shorter, so those who stand there ask for more of them. */
const RING_NEED = { 1: 1.5, 2: 1.2, 3: 1, 4: 0.95 } as const;
/** What a sector weighs before anybody stands in it: the more, the less the first ones move everybody else. */
const BASE = 2;
const STEPS = [0, 3.5, 7, 12, 20, 33, 54, 90, 150];

/** Rounds a need up to a step, so that growth happens seldom and then at once. */
export function stepUp(need: number): number {
	return STEPS.find((step) => step >= need - 1e-9) ?? need;
}

/** What the sectors are to hold: for each actor its domain and its band; `boosts` widens what did not fit before. */
export interface SectorContents {
	readonly members: readonly { readonly domain: Domain | undefined; readonly ring: Ring | undefined }[];
	readonly wishes: readonly { readonly domain?: Domain }[];
	/** Domains that were asked about, whether or not something came of it. */
	readonly asked: readonly Domain[];
	readonly bandOf: (ring: Ring | undefined) => Band;
	/** Side of the room that a picture takes, in mm. */
	readonly markSize: number;
	readonly boosts: ReadonlyMap<Domain | undefined, number>;
}

/** The sectors, clockwise from twelve o'clock. */
export function shareSectors(contents: SectorContents): Sector[] {
	const { members, wishes, boosts } = contents;
	const needs = new Map<Domain | undefined, number>();
	const add = (domain: Domain | undefined, need: number) =>
		needs.set(domain, (needs.get(domain) ?? 0) + need);
	for (const { domain, ring } of members) add(domain, RING_NEED[ring ?? 3]);
	for (const { domain } of wishes) add(domain, 0.5);

	const shown = domainsShown(contents);
	const weights = shown.map((domain) => {
		const need = needs.get(domain);
		return need === undefined ? 0 : (BASE + stepUp(need)) * (boosts.get(domain) ?? 1);
	});
	const leasts = shown.map(
		(domain) => Math.max(LEAST_WIDTH, leastWidth(domain, contents)) * (boosts.get(domain) ?? 1)
	);
	const widths = shareOut(weights, leasts);
	let from = 0;
	return shown.map((domain, index) => {
		const to = index === shown.length - 1 ? TURN : from + (widths[index] ?? 0);
		const sector = { ...(domain !== undefined && { domain }), from, to, empty: !needs.has(domain) };
		from = to;
		return sector;
	});
}

/** The domains that have a sector, clockwise: what holds something or was asked; last, without a domain, the rest. */
export function domainsShown({
	members,
	wishes,
	asked
}: Pick<SectorContents, 'members' | 'wishes' | 'asked'>): (Domain | undefined)[] {
	const held = new Set([...members, ...wishes].map(({ domain }) => domain));
	return [...DOMAINS, undefined].filter(
		(domain) => held.has(domain) || (domain !== undefined && asked.includes(domain))
	);
}

/** The angle without which a domain's pictures cannot stand beside each other in their bands. */
function leastWidth(domain: Domain | undefined, { members, bandOf, markSize }: SectorContents): number {
	const counts = new Map<Ring | undefined, number>();
	for (const member of members) {
		if (member.domain === domain) counts.set(member.ring, (counts.get(member.ring) ?? 0) + 1);
	}
	let least = 0;
	for (const [ring, count] of counts) {
		const { inner, outer } = bandOf(ring);
		const rows = Math.max(1, Math.floor((outer - inner) / markSize));
		const widest = (Math.ceil(count / rows) * markSize) / (outer - markSize / 2);
		least = Math.max(least, widest);
	}
	return least;
}

/** Widths in radians for weights: 0 gets the narrow width, no other falls below its least, and all make one turn. */
export function shareOut(weights: readonly number[], wanted: readonly number[]): number[] {
	const filled = weights.filter((weight) => weight > 0).length;
	if (filled === 0) return weights.map(() => TURN / weights.length);
	const turn = TURN - (weights.length - filled) * EMPTY_WIDTH;
	const asked = wanted.reduce((sum, width, index) => sum + ((weights[index] ?? 0) > 0 ? width : 0), 0);
	const leasts = wanted.map((width) => width * Math.min(1, turn / asked));
	const widths = weights.map((weight) => (weight > 0 ? undefined : EMPTY_WIDTH)) as (number | undefined)[];
	for (;;) {
		const open = weights.map((_, index) => index).filter((index) => widths[index] === undefined);
		const left = TURN - widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
		const total = open.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
		const shareOf = (index: number) => ((weights[index] ?? 0) / total) * left;
		const small = open.filter((index) => shareOf(index) < (leasts[index] ?? 0) - 1e-9);
		for (const index of small.length > 0 ? small : open) {
			widths[index] = small.length > 0 ? (leasts[index] ?? 0) : shareOf(index);
		}
		if (small.length === 0) return widths as number[];
	}
}
