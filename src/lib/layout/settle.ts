/**
 * Finds the size at which all fit. Sizes of type are tried from large to small, and at each the sectors and bands that
 * were too narrow are widened; last, names give way to numbers. It ends for every map: numbered pictures get smaller
 * until they fit.
 */
import type { NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, RINGS, type Domain, type Ring } from '$lib/model/vocabulary';
import { setHome, setRing, takenBoxes } from './furniture';
import { halfOf, itemOf, laneOf, namesOf, type Member, type Starred } from './members';
import { placeAll, type Item, type Place } from './place';
import type { Cell } from './spots';
import { labelSectors } from './rim';
import { equalBand, shareRings, type Band } from './rings';
import type { Label, SceneHome, SceneRing, SceneSector } from './scene';
import { shareSectors, type Sector } from './sectors';
import { HOME_RADIUS, MAP_ROOM, POINT, RIM } from './sheet';
import type { SheetWords } from './words';

/** How often an item may push others away before the sheet is called too full for this size of type. */
const PATIENCE = 2;
/** How often sectors and bands are widened before the type gets smaller. */
const WIDENINGS = 2;
/** A picture's radius in mm for each point of the type, and how much more of it larger type gives. */
const MARK_SHARE = 0.5;
const MARK_GROWTH = 0.023;
/** From this many on, everybody is a number from the start: nobody could read so many names on one sheet. */
const CROWD = 140;

/** Sizes of type in points, and up to how many actors and wishes each is tried first. */
const SIZES = [
	{ points: 12, upTo: 8 },
	{ points: 11, upTo: 14 },
	{ points: 10, upTo: 20 },
	{ points: 9.5, upTo: 28 },
	{ points: 9, upTo: 36 },
	{ points: 8.5, upTo: 0 },
	{ points: 8, upTo: 46 },
	{ points: 7.5, upTo: 54 },
	{ points: 7, upTo: 75 },
	{ points: 6.5, upTo: 0 },
	{ points: 6, upTo: Infinity }
] as const;
const SMALLEST = SIZES.length - 1;

/** A layout in which everything found its place. */
export interface Settled {
	readonly points: number;
	readonly size: number;
	readonly markRadius: number;
	readonly starHalf: number;
	readonly places: readonly (Place | undefined)[];
	readonly shares: readonly Sector[];
	readonly sectors: readonly SceneSector[];
	readonly rings: readonly SceneRing[];
	/** Where those without a ring stand. */
	readonly band: Band;
	readonly home: SceneHome;
}

/** What is to find its place. */
export interface Unsettled {
	readonly map: NeighbourhoodMap;
	readonly members: readonly Member[];
	readonly wishes: readonly Starred[];
	readonly words: SheetWords;
	readonly rings: boolean;
	readonly title: Label | undefined;
}

/** What one try found too narrow, to be wider in the next. */
interface Boosts {
	readonly sectors: Map<Domain | undefined, number>;
	readonly rings: Map<Ring, number>;
	band: number;
}

/** Places everything at the largest size of type at which it fits. */
export function settle(unsettled: Unsettled): Settled {
	const { members, wishes } = unsettled;
	const count = members.length + wishes.length;
	const numbered = new Set<number>(count > CROWD ? [...Array(count).keys()] : []);
	let shrink = Math.min(1, Math.sqrt(CROWD / count));
	const first = SIZES.findIndex(({ upTo }) => count <= upTo);
	for (let step = first; ; step++) {
		const { points } = SIZES[Math.min(step, SMALLEST)] as (typeof SIZES)[number];
		const boosts: Boosts = { sectors: new Map(), rings: new Map(), band: 1 };
		for (let widened = 0; widened <= WIDENINGS;) {
			const settled = settleAt(unsettled, points, shrink, numbered, boosts);
			const failed = settled.places.flatMap((place, index) => (place === undefined ? [index] : []));
			if (failed.length === 0) return settled;
			// A wish whose words find no room never makes the names of people smaller: it gets a number at once.
			const stars = failed.filter((index) => index >= members.length && !numbered.has(index));
			for (const star of stars) numbered.add(star);
			if (stars.length === failed.length) continue;
			for (const index of failed) widen(boosts, members[index]);
			widened++;
			if (step < SMALLEST || widened <= WIDENINGS) continue;
			if (failed.every((index) => numbered.has(index))) shrink *= 0.85;
			for (const index of failed) numbered.add(index);
		}
	}
}

function widen(boosts: Boosts, member: Member | undefined): void {
	if (member === undefined) return;
	const { domain } = member.actor;
	const { ring } = member.facts;
	boosts.sectors.set(domain, (boosts.sectors.get(domain) ?? 1) * 1.2);
	if (ring !== undefined) boosts.rings.set(ring, (boosts.rings.get(ring) ?? 1) * 1.15);
	boosts.band *= 1.1;
}

/** One try: shares out the circle, writes round it, and places what can be placed. */
function settleAt(
	{ map, members, wishes, words, rings, title }: Unsettled,
	points: number,
	shrink: number,
	numbered: ReadonlySet<number>,
	boosts: Boosts
): Settled {
	const size = points * POINT;
	const markRadius = points * (MARK_SHARE + MARK_GROWTH * points) * shrink;
	const starHalf = Math.max(1, 0.29 * points) * shrink;
	const bandOf = shareBands(members, rings, markRadius, boosts);
	const shares = shareSectors({
		members: members.map(({ actor, facts }) => ({ domain: actor.domain, ring: facts.ring })),
		wishes: wishes.map(({ wish }) => wish),
		asked: DOMAINS.filter((domain) => map.domains[domain] === 'asked' || map.domains[domain] === 'nobody'),
		bandOf,
		markSize: 2 * halfOf(markRadius, true) + 1,
		boosts: boosts.sectors
	});
	const home = setHome(map, words);
	const sceneRings = rings ? RINGS.map((ring) => setRing(ring, bandOf(ring), words, points)) : [];
	const sectors = labelSectors(shares, words, title === undefined ? [] : [title.box]);
	const people = members.map((member, index) =>
		itemOf(
			member,
			cellOf(shares, member.actor.domain, bandOf(member.facts.ring)),
			markRadius,
			size,
			numbered.has(index),
			laneOf(members, index)
		)
	);
	const stars = wishes.map(({ wish, blocks }, index): Item => ({
		cell: cellOf(shares, wish.domain, { inner: RIM - 2 * starHalf - 2, outer: RIM }),
		half: starHalf + 0.4,
		names: numbered.has(members.length + index) ? [] : namesOf(blocks, size * 0.9),
		spot: { along: 0.5, out: 0.5 },
		fixed: false,
		line: false
	}));
	const places = placeAll(
		[...people, ...stars],
		{
			bounds: MAP_ROOM,
			taken: takenBoxes(home, sectors, title),
			spared: sceneRings.map(({ label }) => label.box),
			lineStart: HOME_RADIUS
		},
		PATIENCE
	);
	return {
		points,
		size,
		markRadius,
		starHalf,
		places,
		shares,
		sectors,
		rings: sceneRings,
		band: bandOf(undefined),
		home
	};
}

/** The band of each ring; without rings (R50) one band for all. */
function shareBands(
	members: readonly Member[],
	rings: boolean,
	markRadius: number,
	boosts: Boosts
): (ring: Ring | undefined) => Band {
	const equal = equalBand(members.length, 2 * markRadius, boosts.band);
	if (!rings) return () => equal;
	const counts = { 1: 0, 2: 0, 3: 0, 4: 0 };
	for (const { facts } of members) if (facts.ring !== undefined) counts[facts.ring]++;
	const bands = shareRings(counts, 2 * markRadius, boosts.rings);
	return (ring) => (ring === undefined ? equal : bands[ring]);
}

function cellOf(shares: readonly Sector[], domain: Domain | undefined, band: Band): Cell {
	const sector = shares.find((share) => share.domain === domain) as Sector;
	return { from: sector.from, to: sector.to, inner: band.inner, outer: band.outer };
}
