/**
 * What is written round the circle: each domain's pictogram and name, outside the rim where its sector is. All names
 * are as large as the one that has the least room allows: one smaller than its neighbours would read as if it counted
 * less.
 */
import { overlaps, within } from './boxes';
import { pointAt, round, roundBearing } from './polar';
import type { Box, Label, SceneSector } from './scene';
import type { Sector } from './sectors';
import { MAP_ROOM, POINT, RIM } from './sheet';
import { boxOf, setBlock } from './text';
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

interface Sign {
	readonly picture: Box;
	readonly label?: Label;
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
		domain === undefined || empty ? [] : blocksOf(words.domains[domain])
	);
	const waysAt = (at: number, size: number): readonly WayToWrite[] =>
		sectors[at]?.empty ? [EMPTY] : (blocks[at] as readonly Block[]).flatMap((block) => waysOf(block, size));
	const sizeForAll = SIZES.find((size) =>
		findSigns(sectors, taken, (at) => [waysAt(at, size)]).every(
			(sign, at) => sign !== undefined || sectors[at]?.domain === undefined || sectors[at].empty
		)
	);
	const tried = sizeForAll === undefined ? SIZES : [sizeForAll];
	const signs = findSigns(sectors, taken, (at) => [...tried.map((size) => waysAt(at, size)), [NAMELESS]]);
	return sectors.map(({ domain, from, to, empty }, at): SceneSector => {
		const bounds = { from: roundBearing(from), to: roundBearing(to), empty };
		const sign = signs[at];
		if (domain === undefined || sign === undefined)
			return { ...(domain !== undefined && { domain }), ...bounds };
		const { picture, label } = sign;
		return {
			domain,
			...bounds,
			pictogram: {
				code: words.pictograms[domain],
				x: round((picture.x0 + picture.x1) / 2),
				y: round((picture.y0 + picture.y1) / 2),
				size: round(picture.x1 - picture.x0)
			},
			...(label !== undefined && { label })
		};
	});
}

function blocksOf(name: string): Block[] {
	return [...wrapName(name), fillLines(name, 8, 3)];
}

function waysOf(block: Block, points: number): WayToWrite[] {
	const way = { block, size: points * POINT, picture: PICTURE * Math.min(1, points / PICTURE_AT) };
	return [
		{ ...way, isBeside: false },
		{ ...way, isBeside: true }
	];
}

/** A sign for each sector with a domain, none on another; `waysAt` says how it may be written, the best ways first. */
function findSigns(
	sectors: readonly Sector[],
	taken: readonly Box[],
	waysAt: (at: number) => readonly (readonly WayToWrite[])[]
): (Sign | undefined)[] {
	const standing: Box[] = [...taken];
	return sectors.map((sector, at) => {
		if (sector.domain === undefined) return undefined;
		const sign = findSign(sector, standing, waysAt(at));
		if (sign !== undefined) standing.push(...boxesOf(sign));
		return sign;
	});
}

function boxesOf({ picture, label }: Sign): Box[] {
	return label === undefined ? [picture] : [picture, label.box];
}

/** Of ways that are as good as each other, the one that stands nearest to the middle of its sector. */
function findSign(
	sector: Sector,
	standing: readonly Box[],
	ways: readonly (readonly WayToWrite[])[]
): Sign | undefined {
	const isFree = (box: Box) => within(box, MAP_ROOM) && standing.every((other) => !overlaps(box, other));
	for (const asGood of ways) {
		for (const share of SHARES) {
			const bearing = sector.from + share * (sector.to - sector.from);
			for (const way of asGood) {
				const sign = signAt(bearing, way);
				if (boxesOf(sign).every(isFree)) return sign;
			}
		}
	}
	return undefined;
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
	if (isSteep && !isBeside) {
		const y = cos > 0 ? box.y0 - 0.6 - height : box.y1 + 0.6;
		return { picture: box, label: setBlock(block, size, centre.x - width / 2, y, 'middle') };
	}
	const y = centre.y - height / 2 - (cos * Math.max(0, height - picture)) / 2;
	return isSteep || sin > 0
		? { picture: box, label: setBlock(block, size, box.x1 + GAP, y, 'west') }
		: { picture: box, label: setBlock(block, size, box.x0 - GAP - width, y, 'east') };
}
