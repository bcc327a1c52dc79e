/**
 * The pictures of a map on sheets of A4, round, to cut out and glue on a map of paper (R35, R42): where each comes and
 * what is written under it, in mm. Photos and drawings only; a pictogram is nobody's own.
 */
import type { Label } from '$lib/layout/scene';
import { POINT } from '$lib/layout/sheet';
import { setBlock } from '$lib/layout/text';
import type { SheetWords } from '$lib/layout/words';
import { fillLines } from '$lib/layout/wrap';
import type { NeighbourhoodMap, Picture } from '$lib/model/map';

/** A4, upright. */
export const PHOTO_PAGE = { width: 210, height: 297 } as const;
/** How wide a picture is when it has been cut out. */
export const PHOTO_SIZE = 40;

const COLUMNS = 4;
const ROWS = 5;
const CELL = { width: 47.5, height: 54 } as const;
const START = { x: (PHOTO_PAGE.width - COLUMNS * CELL.width) / 2, y: 10 } as const;
const NAME_SIZE = 11 * POINT;
const FOOT = { size: 7.5 * POINT, y: 286 } as const;

/** A picture with its middle at x, y. */
export interface CutOut {
	readonly picture: Picture;
	readonly x: number;
	readonly y: number;
	readonly name?: Label;
}

/** One sheet of them. */
export interface PhotoPage {
	readonly cutOuts: readonly CutOut[];
	/** The day and where the method comes from (R76). */
	readonly foot: readonly Label[];
}

/** The sheets; none when there is no picture. What is private is on none of them (R76). */
export function layPhotos(
	map: NeighbourhoodMap,
	words: Pick<SheetWords, 'home' | 'date' | 'reference'>,
	{ names = true, isThere = () => true }: { names?: boolean; isThere?: (photo: string) => boolean } = {}
): readonly PhotoPage[] {
	const pictures = ownPictures(map, words.home).filter(
		({ picture }) => picture.type !== 'photo' || isThere(picture.photo)
	);
	const each = COLUMNS * ROWS;
	return Array.from({ length: Math.ceil(pictures.length / each) }, (_, page) => ({
		cutOuts: pictures
			.slice(page * each, (page + 1) * each)
			.map(({ picture, name }, at) => place(picture, names ? name : undefined, at)),
		foot: [footOf(words.date, 0), footOf(words.reference, 45)]
	}));
}

function ownPictures(map: NeighbourhoodMap, home: string): { picture: Picture; name?: string }[] {
	const owners = [
		{ picture: map.home.picture, photos: [], name: map.home.name ?? home },
		...map.actors.filter((actor) => !actor.private)
	];
	return owners.flatMap(({ picture, photos, name }) => {
		const first = picture === undefined || picture.type === 'pictogram' ? [] : [picture];
		const shown = picture?.type === 'photo' ? picture.photo : undefined;
		const others = photos
			.filter((photo) => photo !== shown)
			.map((photo): Picture => ({ type: 'photo', photo }));
		return [...first, ...others].map((one) => ({ picture: one, ...(name === undefined ? {} : { name }) }));
	});
}

function place(picture: Picture, name: string | undefined, at: number): CutOut {
	const x = START.x + ((at % COLUMNS) + 0.5) * CELL.width;
	const y = START.y + Math.floor(at / COLUMNS) * CELL.height + PHOTO_SIZE / 2 + 1;
	if (name === undefined) return { picture, x, y };
	const block = fillLines(name, (CELL.width - 2) / NAME_SIZE, 2);
	const from = x - (block.width * NAME_SIZE) / 2;
	return { picture, x, y, name: setBlock(block, NAME_SIZE, from, y + PHOTO_SIZE / 2 + 1.8, 'middle') };
}

function footOf(text: string, indent: number): Label {
	const width = PHOTO_PAGE.width - START.x - 8 - indent - START.x;
	const block = fillLines(text, (indent === 0 ? 43 : width) / FOOT.size, 1);
	return setBlock(block, FOOT.size, START.x + 4 + indent, FOOT.y, 'west');
}
