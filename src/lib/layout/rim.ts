/** What is written round the circle: each domain's pictogram and name, outside the rim where its sector is. */
import { overlaps, within } from './boxes';
import { pointAt, round, roundBearing } from './polar';
import type { Box, Label, SceneSector } from './scene';
import type { Sector } from './sectors';
import { MAP_ROOM, POINT, RIM } from './sheet';
import { boxOf, setBlock } from './text';
import type { SheetWords } from './words';
import { fillLines, wrapName, type Block } from './wrap';

const SIZES = [9.5, 9, 8.5, 8, 7, 6];
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
const PICTURE = 8;
const GAP = 1.2;

interface Sign {
	readonly picture: Box;
	readonly label?: Label;
}

/** Writes the domains round the rim so that none touches another or what is `taken`; an empty sector gets no word. */
export function labelSectors(
	sectors: readonly Sector[],
	words: SheetWords,
	taken: readonly Box[]
): SceneSector[] {
	const standing: Box[] = [...taken];
	return sectors.map((sector): SceneSector => {
		const { domain, from, to, empty } = sector;
		const base = {
			...(domain !== undefined && { domain }),
			from: roundBearing(from),
			to: roundBearing(to),
			empty
		};
		if (domain === undefined) return base;
		const sign = empty
			? findSign(sector, standing, [{ size: 1, picture: 5.5 }])
			: findSign(sector, standing, waysOf(words.domains[domain]));
		if (sign === undefined) return base;
		standing.push(sign.picture);
		if (sign.label !== undefined) standing.push(sign.label.box);
		const { picture } = sign;
		return {
			...base,
			pictogram: {
				code: words.pictograms[domain],
				x: round((picture.x0 + picture.x1) / 2),
				y: round((picture.y0 + picture.y1) / 2),
				size: round(picture.x1 - picture.x0)
			},
			...(sign.label !== undefined && { label: sign.label })
		};
	});
}

interface WayToWrite {
	readonly block?: Block;
	readonly size: number;
	readonly picture: number;
}

/** From generous to small, and last the pictogram alone. */
function waysOf(name: string): WayToWrite[] {
	const blocks = [...wrapName(name), fillLines(name, 8, 3)];
	const ways = SIZES.flatMap((points) =>
		blocks.map((block): WayToWrite => ({
			block,
			size: points * POINT,
			picture: PICTURE * Math.min(1, points / 8)
		}))
	);
	return [...ways, { size: 1, picture: 5 }];
}

function findSign(sector: Sector, standing: readonly Box[], ways: readonly WayToWrite[]): Sign | undefined {
	for (const way of ways) {
		for (const share of SHARES) {
			const sign = signAt(sector.from + share * (sector.to - sector.from), way);
			const boxes = sign.label === undefined ? [sign.picture] : [sign.picture, sign.label.box];
			const free = boxes.every(
				(box) => within(box, MAP_ROOM) && standing.every((other) => !overlaps(box, other))
			);
			if (free) return sign;
		}
	}
	return undefined;
}

/** A pictogram at the rim with its name beyond it: above at the top, below at the bottom, beside at the sides. */
function signAt(bearing: number, way: WayToWrite): Sign {
	const { block, size, picture } = way;
	const sin = Math.sin(bearing);
	const cos = Math.cos(bearing);
	const centre = pointAt(bearing, RIM + 2 + (picture / 2) * (1 + 0.3 * Math.abs(sin * cos)));
	const box = boxOf(centre.x - picture / 2, centre.y - picture / 2, picture, picture);
	if (block === undefined) return { picture: box };
	const width = block.width * size;
	const height = block.height * size;
	if (Math.abs(sin) < 0.3) {
		const y = cos > 0 ? box.y0 - 0.6 - height : box.y1 + 0.6;
		return { picture: box, label: setBlock(block, size, centre.x - width / 2, y, 'middle') };
	}
	const y = centre.y - height / 2 - (cos * Math.max(0, height - picture)) / 2;
	return sin > 0
		? { picture: box, label: setBlock(block, size, box.x1 + GAP, y, 'west') }
		: { picture: box, label: setBlock(block, size, box.x0 - GAP - width, y, 'east') };
}
