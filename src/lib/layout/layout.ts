/**
 * Lays a map out on the sheet: from what was said to a `Scene`. Pure, and the same map gives the same scene.
 *
 * The order is: what is shown, how the circle is shared out (sectors, bands), what is written round it, then a place
 * for every picture and name, then the lines (`standing.ts`), then the margin. When something does not fit, its sector and
 * band are widened; then the type gets smaller, down to 6 points; last, names become numbers with a list. Nobody is left out:
 * what the margin has no room for goes on on further sheets. Actors without a ring stand in the tray while others have
 * one (R50); without rings all stand at one distance.
 */
import { showsRings, type NeighbourhoodMap } from '$lib/model/map';
import { dividersOf, footLine, mapBoxOf, setTitle } from './furniture';
import { setFurther } from './further';
import { setInvitation } from './inviting';
import { setMargin, type Margin, type MarginContents } from './margin';
import { drawInTray } from './marks';
import { blocksFor, describe, type Naming } from './members';
import { widestNumber } from './numbering';
import type { Placed } from './placed';
import type { Scene } from './scene';
import { settle } from './settle';
import { CENTRE, MAP_ROOM, MARGIN, RIM, SHEET } from './sheet';
import { withoutHidden, withoutPrivate } from './showing';
import { showFacts, signsOn, type Sign } from './signs';
import { drawStanding } from './standing';
import { writeNumber, type SheetWords } from './words';
import { listsOf, numberAll, writingAt } from './writing';

/** How to lay out. */
export interface LayoutOptions {
	/** Leaves out what is private, as everything that leaves the device must (R76). */
	readonly forOutput?: boolean;
	/** Whether names stand on the sheet, or numbers in their place, or nothing that could name somebody. `shown` if absent. */
	readonly names?: Naming;
	/** What stands beside the map: nothing, the legend, or the legend and a list of everyone. `legend` if absent. */
	readonly beside?: 'nothing' | 'legend' | 'list';
	/** Whether photos and drawings are shown; pictograms always are. True if absent. */
	readonly photos?: boolean;
	/** Who is being put down just now, by id: it makes way for those who were put somewhere before. */
	readonly landing?: string;
	/** What was found before for this map: whoever lays it out again and again keeps one, and it is quicker. */
	readonly placed?: Placed;
}

/** The scene of a map (R10, R36, R47, R50 to R65). */
export function layout(whole: NeighbourhoodMap, words: SheetWords, options: LayoutOptions = {}): Scene {
	const { forOutput = false, names: naming = 'shown', beside = 'legend', photos = true } = options;
	const showing = { forOutput, names: naming, photos };
	const visible = withoutPrivate(whole, showing);
	const map = withoutHidden(visible, showing);
	const rings = showsRings(map);
	const widest = widestNumber(map.actors.length + map.wishes.length, words);
	const members = map.actors.map((actor) =>
		describe(actor, words, showFacts(map, actor, rings), naming, widest)
	);
	const onMap = members.filter(({ facts }) => !rings || facts.ring !== undefined);
	const inTray = members.filter(({ facts }) => rings && facts.ring === undefined);
	const wishes = map.wishes.map((wish) => ({ wish, blocks: blocksFor(wish.text, naming, widest) }));
	const title = map.title === undefined ? undefined : setTitle(map.title);

	const { landing, placed } = options;
	const settled = settle({
		map,
		members: onMap,
		wishes,
		words,
		rings,
		title,
		naming,
		widest,
		landing,
		placed
	});
	const numbers = numberAll(settled, naming, words);
	const idOf = (index: number) => (onMap[index]?.actor ?? wishes[index - onMap.length]?.wish)?.id ?? '';
	const writing = (index: number) => writingAt(index, settled, numbers, naming, idOf);
	const standing = drawStanding(onMap, wishes, settled, writing);
	const { places, actors, lines } = standing;

	const numbered = numbers.filter((number) => number !== undefined).length;
	const trayNumbers = inTray.map((_, at) => writeNumber(numbered + at + 1, words));
	const listed = { map: visible, words, naming, everyone: beside === 'list', onMap, inTray, settled };
	const margin = setMargin({
		legend:
			beside === 'nothing' || map.legend.shown === false
				? []
				: signsOn(map).map((sign) => legendRow(map, sign, words)),
		legendHeading: words.legendHeading,
		tray: { heading: words.tray, names: inTray.map(({ name }) => name), numbers: trayNumbers, naming },
		lists: (trayNumbered) => listsOf({ ...listed, numbers, trayNumbers }, trayNumbered),
		besides: beside !== 'nothing'
	});
	const isEmpty = map.actors.length + map.wishes.length + map.strokes.length === 0;
	const date = footLine(words.date, MAP_ROOM.x0, 60);
	const reference = footLine(words.reference, date.box.x1 + 6, MARGIN.x1 - date.box.x1 - 6);
	return {
		width: SHEET.width,
		height: SHEET.height,
		mapBox: mapBoxOf(settled.sectors, places, margin.tray?.box),
		circle: { x: CENTRE.x, y: CENTRE.y, r: RIM },
		...(title !== undefined && { title }),
		date,
		reference,
		rings: settled.rings,
		band: settled.band,
		sectors: settled.sectors,
		dividers: dividersOf(settled.shares),
		home: settled.home,
		lines,
		actors: [
			...actors,
			...inTray.map((member, at) => drawInTray(member, margin.tray?.places ?? [], at, inTray))
		],
		wishes: standing.wishes,
		strokes: map.strokes,
		...(isEmpty && words.nobody !== undefined && { invitation: setInvitation(words.nobody) }),
		...partsOf(margin),
		further: setFurther(margin.left, date, reference),
		typeSize: settled.points
	};
}

/** A row of the legend: the person's own words for a sign, or ours, in two languages where two are on. */
function legendRow(map: NeighbourhoodMap, sign: Sign, words: SheetWords): MarginContents['legend'][number] {
	const own = map.legend.words[sign];
	if (own !== undefined) return { sign, words: own };
	const aside = words.legendAside?.[sign];
	return { sign, words: words.legend[sign], ...(aside !== undefined && { aside }) };
}

function partsOf({
	legend,
	tray,
	numbers,
	list
}: Margin): Pick<Scene, 'legend' | 'tray' | 'numbers' | 'list'> {
	return {
		...(legend !== undefined && { legend }),
		...(tray !== undefined && { tray: { heading: tray.heading, box: tray.box, rows: [] } }),
		...(numbers !== undefined && { numbers }),
		...(list !== undefined && { list })
	};
}
