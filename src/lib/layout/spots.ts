/**
 * The spots of a cell: where a picture may stand in its sector and band, and where its name may stand beside it. Pure
 * geometry, lengths in mm; what is free is not known here.
 */
import { pointAt, TURN } from './polar';
import type { Box } from './scene';
import { CENTRE } from './sheet';

/** A sector crossed with a band: bearings in radians, distances in mm. */
export interface Cell {
	readonly from: number;
	readonly to: number;
	readonly inner: number;
	readonly outer: number;
}

/** A name's room: width and height in mm. */
export interface NameSize {
	readonly width: number;
	readonly height: number;
	readonly cost: number;
}

/** White round a picture in its room, in mm, whatever its size. */
export const WHITE = 0.9;

/** Shares of a cell: `along` its angle, `out` across its band, from 0 to 1. */
export interface Share {
	readonly along: number;
	readonly out: number;
}

/** A spot that is wanted in a cell; where the person put it there (`fixed`) shares run from edge to edge, else within the picture's inset. `half` is half the side of the picture's room. */
export interface Wanted {
	readonly cell: Cell;
	readonly half: number;
	readonly spot: Share;
	readonly fixed: boolean;
	/** Whether it is being put there just now, and makes way for who was put somewhere before. */
	readonly landing?: boolean;
}

/** A point, and how little it is liked. */
export interface Spot {
	readonly x: number;
	readonly y: number;
	readonly cost: number;
}

/** Shares of a cell at which spots are tried: the middle, then both ends, then between, always halving the gaps. */
const ALONG = [0.5, 0, 1, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875];
const OUT = [0.5, 0, 1, 0.25, 0.75];
const EDGES = [0.5, 0, 1, 0.25, 0.75];
/** How many shares of such a list to use, and how far apart they then lie, the most first. */
const STEPS_APART = [
	{ count: 9, gap: 0.125 },
	{ count: 5, gap: 0.25 },
	{ count: 3, gap: 0.5 }
] as const;
const OVER_EDGE = 5;
/** Being away from the wished spot, a mm: little, but more than any line or side of the name where a person put it. */
const AWAY = 0.6;
const AWAY_FIXED = 100;
const NAME_GAP = 0.6;

/** Where a name stands to its picture: which way in units of half extents, and how much it is liked. */
export const SIDES = [
	{ x: 0, y: 1, cost: 0 },
	{ x: 0, y: -1, cost: 1.5 },
	{ x: 1, y: 0, cost: 1.5 },
	{ x: -1, y: 0, cost: 1.5 },
	{ x: 0.5, y: 1, cost: 2 },
	{ x: -0.5, y: 1, cost: 2 },
	{ x: 0.5, y: -1, cost: 3 },
	{ x: -0.5, y: -1, cost: 3 }
] as const;

/** The spots of an item's cell, the cheapest first. */
export function spotsOf({ cell, half, spot, fixed }: Wanted): Spot[] {
	const wanted = spotPoint(cell, fixed ? 0 : half, spot.along, spot.out);
	const away = fixed ? AWAY_FIXED : AWAY;
	const spots: Spot[] = fixed ? [{ x: wanted.x, y: wanted.y, cost: 0 }] : [];
	addSpots(spots, cell, half, ALONG, wanted, away, 0);
	// A picture may reach over its cell's edges as long as its middle does not: better than no place at all.
	addSpots(spots, cell, half * 0.45, EDGES, wanted, away, OVER_EDGE);
	return byCost(spots);
}

/** Adds the spots `inset` mm off a cell's edges; being away from the wanted one costs so much a mm. */
function addSpots(
	spots: Spot[],
	cell: Cell,
	inset: number,
	along: readonly number[],
	wanted: { readonly x: number; readonly y: number },
	away: number,
	cost: number
): void {
	const width = cell.outer - cell.inner - 2 * inset;
	const outs = countApart(OUT, width, 2);
	for (let out = 0; out < outs; out++) {
		const share = OUT[out] as number;
		const arc = (cell.to - cell.from) * (cell.inner + inset + share * Math.max(0, width)) - 2 * inset;
		const turns = countApart(along, arc, 2.5);
		for (let turn = 0; turn < turns; turn++) {
			const { x, y } = spotPoint(cell, inset, along[turn] as number, share);
			const dx = x - wanted.x;
			const dy = y - wanted.y;
			spots.push({ x, y, cost: Math.sqrt(dx * dx + dy * dy) * away + cost });
		}
	}
}

/** A cell has fewer spots than this. */
const MOST_SPOTS = 128;

/** By their costs to a millionth, then as they came: plain numbers are sorted far quicker than objects. */
function byCost(spots: readonly Spot[]): Spot[] {
	const order = new Float64Array(spots.length);
	for (let at = 0; at < order.length; at++)
		order[at] = Math.round((spots[at] as Spot).cost * 1e6) * MOST_SPOTS + at;
	order.sort();
	const sorted: Spot[] = [];
	for (let at = 0; at < order.length; at++) sorted.push(spots[(order[at] as number) % MOST_SPOTS] as Spot);
	return sorted;
}

/** The point of a cell at these shares of it, kept `inset` mm off the cell's edges where that fits. */
export function spotPoint(cell: Cell, inset: number, along: number, out: number): { x: number; y: number } {
	const across = acrossOf(cell, inset);
	const distance = cell.inner + across + out * (cell.outer - cell.inner - 2 * across);
	const turned = turnedOf(cell, inset, distance);
	const angle = cell.to - cell.from;
	const share = isWhole(cell) ? along * 0.96 + 0.02 : along;
	return pointAt(cell.from + turned + share * (angle - 2 * turned), distance);
}

/** The shares of a cell at which a point lies, from edge to edge: `spotPoint` without an inset, the other way round. */
export function spotAt(cell: Cell, bearing: number, distance: number): Share {
	const across = acrossOf(cell, 0);
	const turned = turnedOf(cell, 0, distance);
	const share = (bearing - cell.from - turned) / (cell.to - cell.from - 2 * turned);
	return {
		along: toShare(isWhole(cell) ? (share - 0.02) / 0.96 : share),
		out: toShare((distance - cell.inner - across) / (cell.outer - cell.inner - 2 * across))
	};
}

/** How far spots keep off a cell's edges across its band, in mm. */
function acrossOf(cell: Cell, inset: number): number {
	return Math.min(inset + 0.2, (cell.outer - cell.inner) * 0.45);
}

/** How far they keep off its edges along it, at a distance from the centre, in radians. */
function turnedOf(cell: Cell, inset: number, distance: number): number {
	return isWhole(cell) ? 0 : Math.min((inset + 0.2) / distance, (cell.to - cell.from) * 0.4);
}

/** Whether a cell goes all the way round, and so has no edges to keep off. */
function isWhole({ from, to }: Cell): boolean {
	return to - from > TURN - 1e-3;
}

function toShare(value: number): number {
	return Math.round(Math.min(1, Math.max(0, value)) * 10000) / 10000;
}

/** How many of the shares may be used when no two may lie closer than `least` mm on this length. */
function countApart(shares: readonly number[], length: number, least: number): number {
	for (let at = 0; at < STEPS_APART.length; at++) {
		const { count, gap } = STEPS_APART[at] as (typeof STEPS_APART)[number];
		if (count <= shares.length && gap * length >= least) return count;
	}
	return 1;
}

/** Writes the room of a name beside a picture at x, y into `box`. */
export function setNameBox(
	box: { x0: number; y0: number; x1: number; y1: number },
	x: number,
	y: number,
	side: (typeof SIDES)[number],
	size: NameSize,
	half: number
): void {
	const reach = half + NAME_GAP;
	if (side.x === 0) box.x0 = x - size.width / 2;
	else if (side.y === 0) box.x0 = side.x > 0 ? x + reach : x - reach - size.width;
	else box.x0 = side.x > 0 ? x - half : x + half - size.width;
	if (side.y === 0) box.y0 = y - size.height / 2;
	else box.y0 = side.y > 0 ? y + reach : y - reach - size.height;
	box.x1 = box.x0 + size.width;
	box.y1 = box.y0 + size.height;
}

/** The two edges of a sector, to measure from. */
export interface Edges {
	readonly fromX: number;
	readonly fromY: number;
	readonly toX: number;
	readonly toY: number;
	/** A sector of half a turn or more has no outside worth speaking of. */
	readonly wide: boolean;
}

/** The inward normals of a sector's two edges. */
export function edgesOf({ from, to }: Cell): Edges {
	return {
		fromX: Math.cos(from),
		fromY: Math.sin(from),
		toX: -Math.cos(to),
		toY: -Math.sin(to),
		wide: to - from >= Math.PI
	};
}

/** How far, in mm, a name's middle lies outside its cell's sector and band: a name belongs by its picture's side. */
export function outsideness(name: Box, cell: Cell, edges: Edges): number {
	const x = (name.x0 + name.x1) / 2 - CENTRE.x;
	const y = (name.y0 + name.y1) / 2 - CENTRE.y;
	const beyond = Math.max(0, Math.sqrt(x * x + y * y) - cell.outer);
	if (edges.wide) return beyond;
	const aside = Math.min(edges.fromX * x + edges.fromY * y, edges.toX * x + edges.toY * y);
	return beyond + Math.max(0, -aside);
}
