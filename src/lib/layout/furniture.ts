/** What stands on every sheet: the home, the rings' words, title and foot, and the lines between sectors. */
import type { NeighbourhoodMap } from '$lib/model/map';
import type { Ring } from '$lib/model/vocabulary';
import { inflate } from './boxes';
import type { Place } from './place';
import { pointAt, round } from './polar';
import { FIRST, type Band } from './rings';
import type { Box, Label, SceneHome, SceneRing, SceneSector } from './scene';
import type { Sector } from './sectors';
import { CENTRE, HOME_RADIUS, MAP_ROOM, POINT, RIM } from './sheet';
import { boxOf, setBlock } from './text';
import { writeNumber, type SheetWords } from './words';
import { fillLines, wrapName, type Block } from './wrap';

/** The home: its picture above, its name below, both within the disc. */
export function setHome(map: NeighbourhoodMap, words: SheetWords): SceneHome {
	const name = map.home.name ?? words.home;
	const ways = [9, 8, 7].map((points) => {
		const size = points * POINT;
		return { size, block: fillLines(name, 26 / size, 2) };
	});
	const whole = ways.find(({ block }) => !block.lines.join('').endsWith('…'));
	const { size, block } = whole ?? (ways[2] as (typeof ways)[number]);
	const top = CENTRE.y + (block.lines.length > 1 ? 5.5 : 7.5);
	const label = setBlock(block, size, CENTRE.x - (block.width * size) / 2, top, 'middle');
	return {
		x: CENTRE.x,
		y: CENTRE.y,
		radius: HOME_RADIUS,
		pictureY: round(CENTRE.y - (block.lines.length > 1 ? 5.5 : 4)),
		size: 19,
		...(map.home.picture !== undefined && { picture: map.home.picture }),
		name,
		label
	};
}

/** A ring's words stand at twelve o'clock just inside its outer edge; larger, they would drive off who was put beside them. */
export function setRing(band: Ring, { inner, outer }: Band, words: SheetWords, points: number): SceneRing {
	const size = Math.min(7.5, points) * POINT;
	const block = fillLines(`${writeNumber(band, words)} · ${words.rings[band]}`, 40 / size, 1);
	const top = CENTRE.y - outer + 1.1;
	return {
		band,
		inner: round(inner),
		outer: round(outer),
		words: words.rings[band],
		label: setBlock(block, size, CENTRE.x - (block.width * size) / 2, top, 'middle')
	};
}

/** The room of home, domains' names and title: no picture and no name may stand there. */
export function takenBoxes(
	home: SceneHome,
	sectors: readonly SceneSector[],
	title: Label | undefined
): Box[] {
	const disc = inflate({ x0: home.x, y0: home.y, x1: home.x, y1: home.y }, HOME_RADIUS);
	const corner = HOME_RADIUS * 0.72;
	return [
		// The disc as two crossed boxes: its corners are free for names.
		{ ...disc, x0: home.x - corner, x1: home.x + corner },
		{ ...disc, y0: home.y - corner, y1: home.y + corner },
		...sectors.flatMap(({ pictogram, label }) => [
			...(pictogram === undefined ? [] : [squareRound(pictogram.x, pictogram.y, pictogram.size / 2)]),
			...(label === undefined ? [] : [label.box])
		]),
		...(title === undefined ? [] : [title.box])
	];
}

function squareRound(x: number, y: number, half: number): Box {
	return boxOf(x - half, y - half, 2 * half, 2 * half);
}

/** The map's own title, in the upper corner. */
export function setTitle(text: string): Label {
	const widest = 96;
	for (const points of [22, 19, 16]) {
		const block = wrapName(text)[0] as Block;
		const size = points * POINT;
		if (block.width * size <= widest && block.lines.length <= 2)
			return setBlock(block, size, MAP_ROOM.x0 + 2, 9, 'west');
	}
	const size = 14 * POINT;
	return setBlock(fillLines(text, widest / size, 2), size, MAP_ROOM.x0 + 2, 9, 'west');
}

/** A line at the foot of the sheet, from `x` at most `width` mm long. */
export function footLine(text: string, x: number, width: number): Label {
	const size = 7.5 * POINT;
	return setBlock(fillLines(text, width / size, 1), size, x, 288.6, 'west');
}

/** The thin lines between sectors, as one path. */
export function dividersOf(shares: readonly Sector[]): string {
	if (shares.length < 2) return '';
	return shares
		.map(({ from }) => {
			const start = pointAt(from, FIRST);
			const end = pointAt(from, RIM);
			return `M${start.x} ${start.y}L${end.x} ${end.y}`;
		})
		.join('');
}

/** The part of the sheet that is the map itself: the circle, what is written round it, and the tray. */
export function mapBoxOf(
	sectors: readonly SceneSector[],
	places: readonly (Place | undefined)[],
	tray: Box | undefined
): Box {
	let box: Box = inflate({ x0: CENTRE.x, y0: CENTRE.y, x1: CENTRE.x, y1: CENTRE.y }, RIM);
	const include = (other: Box) => {
		box = {
			x0: Math.min(box.x0, other.x0),
			y0: Math.min(box.y0, other.y0),
			x1: Math.max(box.x1, other.x1),
			y1: Math.max(box.y1, other.y1)
		};
	};
	for (const { pictogram, label } of sectors) {
		if (pictogram !== undefined) include(squareRound(pictogram.x, pictogram.y, pictogram.size / 2));
		if (label !== undefined) include(label.box);
	}
	for (const place of places) if (place?.name !== undefined) include(place.name.box);
	if (tray !== undefined) include(tray);
	const wide = inflate(box, 3);
	return { x0: round(wide.x0), y0: round(wide.y0), x1: round(wide.x1), y1: round(wide.y1) };
}
