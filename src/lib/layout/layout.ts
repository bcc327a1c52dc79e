/**
 * Lays a map out on the sheet: from what was said to a `Scene`. Pure, and the same map gives the same scene.
 *
 * The order is: what is shown, how the circle is shared out (sectors, bands), what is written round it, then a place
 * for every picture and name, then the lines. When something does not fit, its sector and band are widened; then the
 * type gets smaller, down to 6 points; last, names become numbers with a list beside the map. Nobody is left
 * out. Actors without a ring stand in the tray while others have one (R50); without rings all stand at one distance.
 */
import { showsRings, type NeighbourhoodMap } from '$lib/model/map';
import { dividersOf, footLine, mapBoxOf, setTitle } from './furniture';
import { drawLines } from './lines';
import { setMargin } from './margin';
import { drawInTray, drawMember, nameLabel } from './marks';
import { describe } from './members';
import type { Place } from './place';
import type { Scene, SceneWish } from './scene';
import { settle } from './settle';
import { CENTRE, MAP_ROOM, MARGIN, RIM, SHEET } from './sheet';
import { showFacts, signsOn } from './signs';
import { writeNumber, type SheetWords } from './words';
import { wrapName } from './wrap';

/** How to lay out. */
export interface LayoutOptions {
	/** Leaves out what is private, as everything that leaves the device must (R76). */
	readonly forOutput?: boolean;
	/** Whether names stand on the sheet, or numbers in their place, or nothing that could name somebody. `shown` if absent. */
	readonly names?: 'shown' | 'numbers' | 'none';
	/** What stands beside the map: nothing, the legend, or the legend and a list of everyone. `legend` if absent. */
	readonly beside?: 'nothing' | 'legend' | 'list';
}

/** What of the map is drawn: everything, or what may leave the device. */
function visibleMap(map: NeighbourhoodMap, options: LayoutOptions): NeighbourhoodMap {
	if (options.forOutput !== true) return map;
	return {
		...map,
		actors: map.actors.filter((actor) => !actor.private),
		wishes: map.wishes.filter((wish) => !wish.private)
	};
}

/** The scene of a map (R10, R36, R47, R50 to R65). */
export function layout(whole: NeighbourhoodMap, words: SheetWords, options: LayoutOptions = {}): Scene {
	const map = visibleMap(whole, options);
	const rings = showsRings(map);
	const members = map.actors.map((actor) => describe(actor, words, showFacts(map, actor, rings)));
	const onMap = members.filter(({ facts }) => !rings || facts.ring !== undefined);
	const inTray = members.filter(({ facts }) => rings && facts.ring === undefined);
	const wishes = map.wishes.map((wish) => ({ wish, blocks: wrapName(wish.text) }));

	const title = map.title === undefined ? undefined : setTitle(map.title);
	const settled = settle({ map, members: onMap, wishes, words, rings, title });

	const numbers: { number: string; name: string }[] = [];
	const numberOf = (name: string): string => {
		const number = writeNumber(numbers.length + 1, words);
		numbers.push({ number, name });
		return number;
	};
	const actors = onMap.map((member, index) =>
		drawMember(member, settled.places[index] as Place, settled.size, settled.markRadius, numberOf)
	);
	const starred = wishes.map(({ wish, blocks }, index): SceneWish => {
		const place = settled.places[onMap.length + index] as Place;
		const label = nameLabel(blocks, place, settled.size * 0.9);
		return {
			id: wish.id,
			...(wish.domain !== undefined && { domain: wish.domain }),
			text: wish.text,
			x: place.x,
			y: place.y,
			r: settled.starHalf,
			...(label === undefined ? { number: numberOf(wish.text) } : { label })
		};
	});

	const margin = setMargin({
		legend:
			map.legend.shown === false
				? []
				: signsOn(map).map((sign) => ({ sign, words: map.legend.words[sign] ?? words.legend[sign] })),
		legendHeading: words.legendHeading,
		tray: inTray.map(({ name }) => name),
		trayHeading: words.tray,
		numbers,
		numbersHeading: words.numbersHeading
	});
	for (const [index, member] of inTray.entries()) {
		const place = margin.tray?.places[index];
		if (place !== undefined) actors.push(drawInTray(member, place));
	}

	const date = footLine(words.date, MAP_ROOM.x0, 60);
	const reference = footLine(words.reference, date.box.x1 + 6, MARGIN.x1 - date.box.x1 - 6);
	return {
		width: SHEET.width,
		height: SHEET.height,
		mapBox: mapBoxOf(settled.sectors, settled.places, margin.tray?.box),
		circle: { x: CENTRE.x, y: CENTRE.y, r: RIM },
		...(title !== undefined && { title }),
		date,
		reference,
		rings: settled.rings,
		band: settled.band,
		sectors: settled.sectors,
		dividers: dividersOf(settled.shares),
		home: settled.home,
		lines: drawLines(onMap, actors, starred, settled),
		actors,
		wishes: starred,
		strokes: map.strokes,
		...(margin.legend !== undefined && { legend: margin.legend }),
		...(margin.tray !== undefined && {
			tray: { heading: margin.tray.heading, box: margin.tray.box, rows: [] }
		}),
		...(margin.numbers !== undefined && { numbers: margin.numbers }),
		further: [],
		typeSize: settled.points
	};
}
