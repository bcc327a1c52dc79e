/**
 * Finds the size at which all fit. Sizes of type are tried from large to small, and at each the sectors and bands that
 * were too narrow are widened; then names give way to numbers, one by one. It ends for every map: where that does not
 * help, and for a crowd from the start, everybody stands in a slot with a number (`settleCrowd.ts`), which cannot fail.
 */
import type { NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, RINGS, type Domain, type Ring } from '$lib/model/vocabulary';
import { setHome, setRing, takenBoxes } from './furniture';
import { NO_BOOSTS, whoYields, widen, type Boosts, type Narrow } from './makingRoom';
import { halfOf, itemOf, laneOf, namesOf, type Member, type Naming, type Starred } from './members';
import { numberBlock, SMALLEST_EM } from './numbering';
import { placeAll, type Item, type Place, type Room } from './place';
import type { Placed } from './placed';
import type { Cell } from './spots';
import { labelSectors } from './rim';
import { equalBand, shareRings, type Band } from './rings';
import type { Label, SceneHome, SceneRing, SceneSector } from './scene';
import { shareSectors, type Sector } from './sectors';
import { settleCrowd } from './settleCrowd';
import { HOME_RADIUS, MAP_ROOM, POINT, RIM } from './sheet';
import { standStars } from './starring';
import type { SheetWords } from './words';

/**
 * How often an item may push others away before the sheet is called too full for this size of type. Nineteen of twenty
 * tries that find everybody a place need two pushes an item at most; one that does not spends all. So the first try is
 * given up sooner: what is widened after it helps more than pushing on, and the type stays as large.
 */
const PATIENCE = 3;
const FIRST_PATIENCE = 1.5;
/** Where so many stand, what finds no place after half as many pushes hardly ever finds one, and each try finds less. */
const PATIENCE_IF_FULL = [4, 4, 2, 2, 1] as const;
const FULL = 66;
/** Rather than move what a person put somewhere, sectors get wider and the type gets smaller, down to so many points. */
const FIRM_DOWN_TO = 7;
/** How often sectors and bands are widened before the type gets smaller; and how often where all but a few have a place. */
const WIDENINGS = 4;
const MORE_WIDENINGS = 8;
const LAST_WIDENINGS = 2;
const A_FEW = 3;
/** A picture's radius in mm for each point of the type, and how much more of it larger type gives. */
const MARK_SHARE = 0.5;
const MARK_GROWTH = 0.023;
/** Beyond so many actors everybody is a number from the start: nobody could read so many names on one sheet. */
const CROWD = 110;
/** Beyond so many wishes all of them are numbers, in rows at the rim. */
const MANY_WISHES = 24;
/** Where so large a share finds no place, smaller steps do not help. */
const HOPELESS = 0.25;
/** How often names give way to numbers before everybody becomes one. */
const NUMBERINGS = 12;
/** Where so many times as many find no place as in the best try, more widening leads the wrong way. */
const MUCH_WORSE = 3;

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
const FIRM_SIZES = SIZES.map(({ points }) => points).filter((points) => points >= FIRM_DOWN_TO);

/** A layout in which everything found its place. Indices run over the members and then the wishes. */
export interface Settled {
	readonly points: number;
	/** The type's em in mm, of actors' names and of wishes' words. */
	readonly size: number;
	readonly wishSize: number;
	readonly markRadius: number;
	readonly starHalf: number;
	readonly places: readonly (Place | undefined)[];
	/** Who is a number because there was no room for the name. */
	readonly numbered: ReadonlySet<number>;
	/** Whether numbers stand in slots, as those of a crowd. */
	readonly crowd: boolean;
	/** Everybody in reading order; whose place is another's too, with that one. */
	readonly order: readonly number[];
	readonly sharing: ReadonlyMap<number, number>;
	readonly shares: readonly Sector[];
	readonly sectors: readonly SceneSector[];
	readonly rings: readonly SceneRing[];
	/** Where those without a ring stand. */
	readonly band: Band;
	readonly home: SceneHome;
	/** What asked for a place, where there is still something to choose: a crowd has none. */
	readonly asked?: { readonly items: readonly Item[]; readonly room: Room };
}

/** What is to find its place. */
export interface Unsettled {
	readonly map: NeighbourhoodMap;
	readonly members: readonly Member[];
	readonly wishes: readonly Starred[];
	readonly words: SheetWords;
	readonly rings: boolean;
	readonly title: Label | undefined;
	readonly naming: Naming;
	/** A number as wide as any that will be written. */
	readonly widest: string;
	/** Who is being put down just now. */
	readonly landing: string | undefined;
	/** What was found before for this map, where it is laid out again and again. */
	readonly placed: Placed | undefined;
}

/** Places everything at the largest size of type at which it fits. */
export function settle(unsettled: Unsettled): Settled {
	const { members, wishes } = unsettled;
	if (members.length > CROWD) return settleCrowd(unsettled);
	const count = members.length + Math.min(wishes.length, MANY_WISHES);
	const numbered = new Set<number>();
	if (wishes.length > MANY_WISHES) for (const at of wishes.keys()) numbered.add(members.length + at);
	const narrowAt = (index: number): Narrow => {
		const member = members[index];
		if (member !== undefined) return { domain: member.actor.domain, ring: member.facts.ring };
		return { domain: wishes[index - members.length]?.wish.domain, ring: undefined };
	};
	let start = NO_BOOSTS;
	let tried = 0;
	for (let step = SIZES.findIndex(({ upTo }) => count <= upTo); step < SMALLEST + NUMBERINGS; step++) {
		const { points } = SIZES[Math.min(step, SMALLEST)] as (typeof SIZES)[number];
		let boosts = start;
		let best = { boosts, failed: [...members.keys()] };
		for (let widened = 0; widened <= mostWidenings(step, best.failed.length); widened++) {
			const settled = settleAt(unsettled, points, numbered, boosts, tried++);
			const failed = settled.places.flatMap((place, index) => (place === undefined ? [index] : []));
			if (failed.length === 0) return settled;
			if (failed.length < best.failed.length) best = { boosts, failed };
			if (failed.length > members.length * HOPELESS) break;
			if (step >= SMALLEST && failed.length > MUCH_WORSE * best.failed.length) break;
			boosts = widen(boosts, failed.map(narrowAt));
			// A wish whose words find no room never makes the names of people smaller: it gets a number.
			const stars = failed.filter((index) => index >= members.length && !numbered.has(index));
			if (widened < mostWidenings(step, best.failed.length) || stars.length === 0) continue;
			for (const star of stars) numbered.add(star);
			if (stars.length === failed.length) widened--;
		}
		if (best.failed.length > members.length * HOPELESS) {
			if (step >= SMALLEST) break;
			step = SMALLEST - 1;
		}
		if (step < SMALLEST) continue;
		for (const index of best.failed) numbered.add(whoYields(index, members, numbered));
		start = best.boosts;
	}
	return settleCrowd(unsettled);
}

/** How often it is widened: at the smallest size a few names may rather become numbers. */
function mostWidenings(step: number, failed: number): number {
	if (step >= SMALLEST) return LAST_WIDENINGS;
	return failed <= A_FEW ? MORE_WIDENINGS : WIDENINGS;
}

/** One try: shares out the circle, writes round it, and places what can be placed. */
function settleAt(
	{ map, members, wishes, words, rings, title, naming, widest, landing, placed }: Unsettled,
	points: number,
	numbered: ReadonlySet<number>,
	boosts: Boosts,
	tried: number
): Settled {
	const size = points * POINT;
	const wishSize = Math.max(SMALLEST_EM, size * 0.9);
	const markRadius = radiusAt(points);
	const starHalf = 0.29 * points;
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
			laneOf(members, index),
			member.actor.id === landing
		)
	);
	const starsInRows =
		wishes.length > MANY_WISHES
			? standStars(
					wishes,
					shares,
					naming === 'none' ? '' : widest,
					sceneRings.map(({ label }) => label.box)
				)
			: undefined;
	const number = numberBlock(widest);
	const stars = (starsInRows ? [] : wishes).map(({ wish, blocks }, index): Item => ({
		cell: cellOf(shares, wish.domain, { inner: RIM - 2 * starHalf - 2, outer: RIM }),
		half: starHalf + 0.4,
		names: numbered.has(members.length + index) ? namesOf([number], SMALLEST_EM) : namesOf(blocks, wishSize),
		spot: { along: 0.5, out: 0.5 },
		fixed: false,
		line: false
	}));
	const items = [...people, ...stars];
	const room: Room = {
		bounds: MAP_ROOM,
		taken: [...takenBoxes(home, sectors, title), ...(starsInRows?.taken ?? [])],
		spared: sceneRings.map(({ label }) => label.box),
		lineStart: HOME_RADIUS,
		...(points >= FIRM_DOWN_TO && { shares: FIRM_SIZES.map((size) => radiusAt(size) / markRadius) })
	};
	const patience = patienceOf(items.length, tried);
	const places = placed === undefined ? placeAll(items, room, patience) : placed.find(items, room, patience);
	return {
		points,
		size,
		wishSize,
		markRadius,
		starHalf: starsInRows?.starHalf ?? starHalf,
		places: [...places, ...(starsInRows?.places ?? [])],
		numbered,
		crowd: false,
		order: [
			...byRing(members),
			...(starsInRows?.order ?? [...wishes.keys()]).map((index) => members.length + index)
		],
		sharing: new Map(
			[...(starsInRows?.sharing ?? [])].map(([one, other]) => [members.length + one, members.length + other])
		),
		shares,
		sectors,
		rings: sceneRings,
		band: bandOf(undefined),
		home,
		asked: { items, room }
	};
}

/** How often each of so many may push others away, after so many tries. */
function patienceOf(count: number, tried: number): number {
	if (count > FULL) return PATIENCE_IF_FULL[tried] ?? 1;
	return tried === 0 ? FIRST_PATIENCE : PATIENCE;
}

/** A picture's radius in mm beside type of so many points. */
function radiusAt(points: number): number {
	return points * (MARK_SHARE + MARK_GROWTH * points);
}

/** From the home outwards, else as they were put on the map. */
function byRing(members: readonly Member[]): number[] {
	const ringOf = (index: number) => members[index]?.facts.ring ?? 0;
	return [...members.keys()].sort((one, other) => ringOf(one) - ringOf(other));
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
