/**
 * What is written round the circle: each domain's pictogram and name, outside the rim where its sector is. All names
 * are as large as the one that has the least room allows: one smaller than its neighbours would read as if it counted
 * less.
 */
import type { Domain } from '$lib/model/vocabulary';
import { overlaps, within } from './boxes';
import { pointAt, round, roundBearing } from './polar';
import type { Box, SceneSector } from './scene';
import type { Sector } from './sectors';
import { MAP_ROOM, POINT, RIM } from './sheet';
import { boxOf, setBlock, type Edge } from './text';
import type { SheetWords } from './words';
import { fillLines, wrapName, type Block } from './wrap';

const SIZES = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7, 6];
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
/** A pictogram's side in mm, beside names of so many points or more; it shrinks with smaller ones. */
const PICTURE = 11;
const PICTURE_AT = 10;
/** The pictogram of a domain in which nobody stands; and of one whose name has no room. */
const EMPTY: WayToWrite = { size: 1, picture: 6.5, isBeside: false };
const NAMELESS: WayToWrite = { size: 1, picture: 5, isBeside: false };
const GAP = 1.2;
/** White between the rim and a pictogram, in mm. */
const RIM_GAP = 2.8;

/** A name beside its pictogram, or beyond it; or the pictogram alone. Sizes in mm. */
interface WayToWrite {
	readonly block?: Block;
	readonly size: number;
	readonly picture: number;
	readonly isBeside: boolean;
}

/** A name with its upper west corner, and the room that it takes. */
interface NameAt {
	readonly block: Block;
	readonly size: number;
	readonly x: number;
	readonly y: number;
	readonly edge: Edge;
	readonly box: Box;
}

/** The sign of each sector; none where there is no domain, or no room. */
type Signs = readonly (Sign | undefined)[];

/** Where a pictogram and its name stand; the name's lines are set when it is sure that they stay there. */
interface Sign {
	readonly picture: Box;
	readonly name?: NameAt;
}

/**
 * Writes the domains round the rim so that none touches another or what is `taken`; an empty sector gets no word. It
 * does not depend on the size of people's names: a domain's name that grows could drive off who was put beside it.
 */
export function labelSectors(
	sectors: readonly Sector[],
	words: SheetWords,
	taken: readonly Box[]
): SceneSector[] {
	const blocks = sectors.map(({ domain, empty }) =>
		domain === undefined || empty ? [] : blocksOf(domain, words)
	);
	const waysAt = (at: number, size: number): readonly WayToWrite[] =>
		sectors[at]?.empty ? [EMPTY] : (blocks[at] as readonly Block[]).flatMap((block) => waysOf(block, size));
	let sizes: readonly number[] = SIZES;
	let signs: Signs | undefined;
	for (const size of SIZES) {
		signs = findSigns(sectors, taken, (at) => [waysAt(at, size)], true);
		if (signs === undefined) continue;
		sizes = [size];
		break;
	}
	// An empty domain whose pictogram found no room is drawn smaller, and others may have to make way for it.
	if (!signs?.every((sign, at) => sign !== undefined || sectors[at]?.domain === undefined))
		signs = findSigns(sectors, taken, (at) => [...sizes.map((size) => waysAt(at, size)), [NAMELESS]], false);
	return sectors.map(({ domain, from, to, empty }, at): SceneSector => {
		const bounds = { from: roundBearing(from), to: roundBearing(to), empty };
		const sign = signs?.[at];
		if (domain === undefined || sign === undefined)
			return { ...(domain !== undefined && { domain }), ...bounds };
		const { picture, name } = sign;
		return {
			domain,
			...bounds,
			pictogram: {
				code: words.pictograms[domain],
				x: round((picture.x0 + picture.x1) / 2),
				y: round((picture.y0 + picture.y1) / 2),
				size: round(picture.x1 - picture.x0)
			},
			...(name !== undefined && { label: setBlock(name.block, name.size, name.x, name.y, name.edge) })
		};
	});
}

/** The domains' names in lines, by the words of a sheet: it is laid out several times until all find a place. */
const broken = new WeakMap<SheetWords, Map<Domain, readonly Block[]>>();

function blocksOf(domain: Domain, words: SheetWords): readonly Block[] {
	const known = broken.get(words) ?? new Map<Domain, readonly Block[]>();
	broken.set(words, known);
	const name = words.domains[domain];
	const blocks = known.get(domain) ?? [...wrapName(name), fillLines(name, 8, 3)];
	known.set(domain, blocks);
	return blocks;
}

function waysOf(block: Block, points: number): WayToWrite[] {
	const way = { block, size: points * POINT, picture: PICTURE * Math.min(1, points / PICTURE_AT) };
	return [
		{ ...way, isBeside: false },
		{ ...way, isBeside: true }
	];
}

/**
 * A sign for each sector with a domain, none on another; `waysAt` says how it may be written, the best ways first.
 * Nothing at all if `allMust` have one and somebody's name finds no room.
 */
function findSigns(
	sectors: readonly Sector[],
	taken: readonly Box[],
	waysAt: (at: number) => readonly (readonly WayToWrite[])[],
	allMust: boolean
): Signs | undefined {
	const standing: Box[] = [...taken];
	const signs: (Sign | undefined)[] = [];
	for (const [at, sector] of sectors.entries()) {
		const sign = sector.domain === undefined ? undefined : findSign(sector, standing, waysAt(at));
		if (allMust && sign === undefined && sector.domain !== undefined && !sector.empty) return undefined;
		if (sign !== undefined) standing.push(sign.picture);
		if (sign?.name !== undefined) standing.push(sign.name.box);
		signs.push(sign);
	}
	return signs;
}

/** Of ways that are as good as each other, the one that stands nearest to the middle of its sector. */
function findSign(
	sector: Sector,
	standing: readonly Box[],
	ways: readonly (readonly WayToWrite[])[]
): Sign | undefined {
	for (const asGood of ways) {
		for (const share of SHARES) {
			const bearing = sector.from + share * (sector.to - sector.from);
			for (const way of asGood) {
				const sign = signAt(bearing, way);
				if (isFree(sign.picture, standing) && (!sign.name || isFree(sign.name.box, standing))) return sign;
			}
		}
	}
	return undefined;
}

function isFree(box: Box, standing: readonly Box[]): boolean {
	if (!within(box, MAP_ROOM)) return false;
	for (const other of standing) if (overlaps(box, other)) return false;
	return true;
}

/** A pictogram at the rim with its name beyond it: above at the top, below at the bottom, beside at the sides. */
function signAt(bearing: number, { block, size, picture, isBeside }: WayToWrite): Sign {
	const sin = Math.sin(bearing);
	const cos = Math.cos(bearing);
	const centre = pointAt(bearing, RIM + RIM_GAP + (picture / 2) * (1 + 0.3 * Math.abs(sin * cos)));
	const width = block === undefined ? 0 : block.width * size;
	const height = block === undefined ? 0 : block.height * size;
	const isSteep = Math.abs(sin) < 0.3;
	// Above and below the circle a picture with its name beside it stands in the middle as one.
	const shift = isSteep && isBeside ? -(GAP + width) / 2 : 0;
	const box = boxOf(centre.x + shift - picture / 2, centre.y - picture / 2, picture, picture);
	if (block === undefined) return { picture: box };
	const nameAt = (x: number, y: number, edge: Edge): Sign => ({
		picture: box,
		name: { block, size, x, y, edge, box: boxOf(x, y, width, height) }
	});
	if (isSteep && !isBeside)
		return nameAt(centre.x - width / 2, cos > 0 ? box.y0 - 0.6 - height : box.y1 + 0.6, 'middle');
	const y = centre.y - height / 2 - (cos * Math.max(0, height - picture)) / 2;
	return isSteep || sin > 0 ? nameAt(box.x1 + GAP, y, 'west') : nameAt(box.x0 - GAP - width, y, 'east');
}
