/**
 * Where a crowd stands: everybody in a slot of a lattice (`slots.ts`), each in its own ring and domain. Nothing is
 * searched and nothing is pushed, so it takes a crowd of a thousand no longer than a map of thirty, and cannot fail:
 * rings and sectors are widened until each cell has slots enough; where one still has not, the last of its slots is
 * shared, and says the numbers of those who share it.
 */
import type { Actor } from '$lib/model/map';
import { RINGS, type Domain, type Ring } from '$lib/model/vocabulary';
import { shareByNeed, type CrowdShares } from './crowdShares';
import { fillSlots, nothingFilled, type Filled } from './filling';
import { pointAt, TURN } from './polar';
import { equalBand, type Band } from './rings';
import type { Box } from './scene';
import type { Sector } from './sectors';
import { isBlocked, sharingStyle, slotsOf, stylesFor, type Slot, type SlotStyle } from './slots';
import { spotPoint, type Cell } from './spots';

/** Who is to stand in slots: actors with their rings, and wishes, which stand at the rim of their sector. */
export interface CrowdContents {
	readonly members: readonly { readonly actor: Actor; readonly ring: Ring | undefined }[];
	readonly wishes: readonly { readonly domain?: Domain }[];
	/** The sectors' domains, clockwise; the last may be none. */
	readonly domains: readonly (Domain | undefined)[];
	/** Whether rings are drawn; without them all stand in one band (R50). */
	readonly rings: boolean;
	/** How wide the widest number is, in mm; 0 where there are none. */
	readonly numberWidth: number;
	/** How wide "first to last number" is, in mm. */
	readonly rangeWidth: number;
	/** The rooms of the rings' words in these bands: nobody stands there. */
	readonly wordsIn: (bands: readonly Band[]) => readonly Box[];
}

/** Everybody's place. Indices run over the members and then the wishes. */
export interface Crowd extends Filled {
	readonly style: SlotStyle;
	readonly bands: readonly Band[];
	readonly shares: readonly Sector[];
	/** All indices in reading order: by ring, clockwise by sector, row by row; wishes last. */
	readonly order: readonly number[];
}

/** What one try found: the circle as it was shared out, and the free slots of each cell. */
interface Ground {
	readonly style: SlotStyle;
	readonly shares: CrowdShares;
	readonly cells: readonly (readonly Slot[])[];
	readonly short: number;
}

const TRIES = 7;
/** A cell this full by area has too few slots whatever is tried. */
const TOO_FULL = 0.97;

/** Finds everybody a place, at the largest size at which there is one for each. */
export function standInSlots(contents: CrowdContents): Crowd {
	const counts = countCells(contents);
	const styles = stylesFor(contents.numberWidth);
	let ground: Ground | undefined;
	for (const style of styles) {
		ground = findGround(contents, counts, style, style === styles.at(-1));
		if (ground?.short === 0) break;
	}
	const crowd = stand(contents, ground as Ground);
	if (crowd.cramped.length === 0) return crowd;
	return stand(contents, findGround(contents, counts, sharingStyle(contents.rangeWidth), true) as Ground);
}

function ringsOf({ rings }: CrowdContents): readonly (Ring | undefined)[] {
	return rings ? RINGS : [undefined];
}

/** How many stand in each cell, ring by ring and in it sector by sector. */
function countCells(contents: CrowdContents): number[] {
	const counts = new Array<number>(ringsOf(contents).length * contents.domains.length).fill(0);
	for (const { actor, ring } of contents.members) counts[cellOf(contents, ring, actor.domain)]!++;
	for (const { domain } of contents.wishes) counts[rimCellOf(contents, domain)]!++;
	return counts;
}

function cellOf(contents: CrowdContents, ring: Ring | undefined, domain: Domain | undefined): number {
	return ringsOf(contents).indexOf(ring) * contents.domains.length + contents.domains.indexOf(domain);
}

function rimCellOf(contents: CrowdContents, domain: Domain | undefined): number {
	return cellOf(contents, contents.rings ? 4 : undefined, domain);
}

/** The best sharing out for a style; undefined where there is not room enough for it, unless it is the `last` one. */
function findGround(
	contents: CrowdContents,
	counts: readonly number[],
	style: SlotStyle,
	last: boolean
): Ground | undefined {
	const slots = slotsOf(style);
	const boosts = counts.map(() => 1);
	let best: Ground | undefined;
	for (let attempt = 0; attempt < TRIES; attempt++) {
		const shares = shareOutFor(contents, counts, boosts, style);
		if (!last && attempt === 0 && shares.fullest > TOO_FULL) return undefined;
		const cells = sortIntoCells(contents, shares, slots, style);
		const short = shortageOf(counts, cells);
		if (best === undefined || short < best.short) best = { style, shares, cells, short };
		if (short === 0) break;
		for (const [cell, count] of counts.entries()) {
			const room = cells[cell]?.length ?? 0;
			if (room < count) boosts[cell]! *= Math.min(1.6, Math.max(1.06, count / Math.max(room, 0.5)));
		}
	}
	if (best === undefined || best.short < NONE_AT_ALL || !last) return best;
	// A cell without a single slot: equal shares give every cell some.
	const shares = shareOutFor(
		contents,
		counts.map(Math.sign),
		boosts.map(() => 1),
		style
	);
	const cells = sortIntoCells(contents, shares, slots, style);
	return { style, shares, cells, short: shortageOf(counts, cells) };
}

const NONE_AT_ALL = 1e6;

/** How many have no slot of their own; a cell with none to share, for wishes and for actors, outweighs any crowd. */
function shortageOf(counts: readonly number[], cells: readonly (readonly Slot[])[]): number {
	let short = 0;
	for (const [cell, count] of counts.entries()) {
		const room = cells[cell]?.length ?? 0;
		if (room < Math.min(count, 2)) short += NONE_AT_ALL;
		short += Math.max(0, count - room);
	}
	return short;
}

function shareOutFor(
	contents: CrowdContents,
	counts: readonly number[],
	boosts: readonly number[],
	style: SlotStyle
): CrowdShares {
	const { length } = contents.domains;
	const needs = ringsOf(contents).map((_, ring) =>
		contents.domains.map((_, sector) => {
			const cell = ring * length + sector;
			return (counts[cell] ?? 0) * (boosts[cell] ?? 1) * style.width * style.height;
		})
	);
	if (contents.rings) return shareByNeed(needs, style.height + 4);
	const { angles, fullest } = shareByNeed(needs, 0);
	return { bands: [equalBand(1e3, 0, 1e3)], angles, fullest };
}

/** The slots of each cell: those whose picture's middle lies in it, and where no ring's words stand. */
function sortIntoCells(
	contents: CrowdContents,
	{ bands, angles }: CrowdShares,
	slots: readonly Slot[],
	style: SlotStyle
): Slot[][] {
	const cells = Array.from({ length: bands.length * angles.length }, (): Slot[] => []);
	const words = contents.wordsIn(bands);
	const shares = sectorsOf(contents.domains, angles);
	for (const slot of slots) {
		const ring = bands.findIndex(
			({ inner, outer }) => slot.distance > inner + EDGE && slot.distance < outer - EDGE
		);
		if (ring < 0) continue;
		const edge = EDGE / slot.distance;
		const sector = shares.findIndex(({ from, to }) => slot.bearing > from + edge && slot.bearing < to - edge);
		if (sector < 0 || isBlocked(slot, style, words)) continue;
		cells[ring * angles.length + sector]?.push(slot);
	}
	return cells;
}

/** A picture's middle keeps this far off its cell's edges, in mm, so that rounding cannot carry it over. */
const EDGE = 0.05;

function sectorsOf(
	domains: readonly (Domain | undefined)[],
	angles: readonly number[],
	filled?: ReadonlySet<number>
): Sector[] {
	let from = 0;
	return domains.map((domain, index) => {
		const to = index === domains.length - 1 ? TURN : from + (angles[index] ?? 0);
		const sector = { ...(domain !== undefined && { domain }), from, to, empty: filled?.has(index) === false };
		from = to;
		return sector;
	});
}

/** Hands out the slots: to wishes those nearest to the rim, to actors those round their cell's middle. */
function stand(contents: CrowdContents, { style, shares: { bands, angles }, cells }: Ground): Crowd {
	const { members, wishes, domains } = contents;
	const actorsIn = cells.map((): number[] => []);
	const wishesIn = cells.map((): number[] => []);
	for (const [index, { actor, ring }] of members.entries())
		actorsIn[cellOf(contents, ring, actor.domain)]?.push(index);
	for (const [index, { domain }] of wishes.entries())
		wishesIn[rimCellOf(contents, domain)]?.push(members.length + index);
	const filledSectors = new Set(
		cells.flatMap((_, cell) =>
			(actorsIn[cell]?.length ?? 0) + (wishesIn[cell]?.length ?? 0) > 0 ? [cell % domains.length] : []
		)
	);
	const sectors = sectorsOf(domains, angles, filledSectors);
	const all = nothingFilled();
	const order: number[] = [];
	const starOrder: number[] = [];
	for (const [cell, found] of cells.entries()) {
		const people = actorsIn[cell] ?? [];
		const stars = wishesIn[cell] ?? [];
		const band = bands[Math.floor(cell / domains.length)] as Band;
		const sector = sectors[cell % domains.length] as Sector;
		const bounds: Cell = { from: sector.from, to: sector.to, inner: band.inner, outer: band.outer };
		const least = (people.length > 0 ? 1 : 0) + (stars.length > 0 ? 1 : 0);
		const slots = found.length < least ? [...found, ...slotsAnyway(bounds, style)] : found;
		const outwards = [...slots].sort((one, other) => other.distance - one.distance);
		const cut = countForStars(slots.length, people.length, stars.length);
		const room = { style, rangeWidth: contents.rangeWidth };
		const stands = { ...room, slots: outwards.slice(0, cut), costOf: (slot: Slot) => -slot.distance };
		starOrder.push(...fillSlots(all, stands, stars));
		const rest = new Set(outwards.slice(cut));
		const wanted = (index: number) => {
			const spot = members[index]?.actor.spot;
			return spot && spotPoint(bounds, 0, spot.along, spot.out);
		};
		const inside = {
			...room,
			slots: slots.filter((slot) => rest.has(slot)),
			costOf: offMiddle(bounds),
			wanted
		};
		order.push(...fillSlots(all, inside, people));
	}
	return { ...all, style, bands, shares: sectors, order: [...order, ...starOrder] };
}

/** Two slots in the middle of a cell that has none, whatever else stands there: better near somebody than nowhere. */
function slotsAnyway({ from, to, inner, outer }: Cell, { markX, markY }: SlotStyle): Slot[] {
	return [0.35, 0.65].map((out, column) => {
		const bearing = (from + to) / 2;
		const distance = inner + out * (outer - inner);
		const { x, y } = pointAt(bearing, distance);
		return { left: x - markX, top: y - markY, x, y, bearing, distance, row: -1, column: 2 * column };
	});
}

/** How far a slot is from the middle of a cell, in mm. */
function offMiddle({ from, to, inner, outer }: Cell): (slot: Slot) => number {
	const distance = (inner + outer) / 2;
	// A cell that goes all the way round has no middle bearing.
	if (to - from > TURN - 1e-3) return (slot) => Math.abs(slot.distance - distance);
	const middle = pointAt((from + to) / 2, distance);
	return (slot) => Math.hypot(slot.x - middle.x, slot.y - middle.y);
}

/** How many of a cell's slots are for its wishes: as many as there are, or their share where there are too few. */
function countForStars(slots: number, people: number, stars: number): number {
	if (stars === 0 || people === 0) return stars === 0 ? 0 : slots;
	if (people + stars <= slots) return stars;
	return Math.min(slots - 1, Math.max(1, Math.floor((slots * stars) / (people + stars))));
}
