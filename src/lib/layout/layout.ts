/**
 * Lays a map out on the sheet: from what was said to a `Scene`. Pure, and the same map gives the same scene.
 *
 * The order is: what is shown, how the circle is shared out (sectors, bands), what is written round it, then a place
 * for every picture and name, then the lines. When something does not fit, its sector and band are widened; then the
 * type gets smaller, from 10 down to 6 points; last, names become numbers with a list beside the map. Nobody is left
 * out. Actors without a ring stand in the tray while others have one (R50); without rings all stand at one distance.
 */
import { showsRings, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, RINGS, type Domain, type Ring } from '$lib/model/vocabulary';
import { inflate } from './boxes';
import { drawContact } from './contact';
import { firstLetterOf } from './measure';
import { setMargin } from './margin';
import { placeAll, type Cell, type Item, type Place } from './place';
import { CENTRE, HOME_RADIUS, MAP_ROOM, MARGIN, POINT, RIM, SHEET } from './sheet';
import { equalBand, FIRST, shareRings, type Band } from './rings';
import { pointAt, round } from './polar';
import type {
	Box,
	Label,
	Scene,
	SceneActor,
	SceneBadge,
	SceneHome,
	SceneLine,
	SceneRing,
	SceneWish
} from './scene';
import { shareSectors, type Sector } from './sectors';
import { reachOf } from './shapes';
import { badgesOf, rimOf, shapeOf, showFacts, signsOn, type ShownFacts } from './signs';
import { labelSectors } from './rim';
import { boxOf, setBlock } from './text';
import { fillLines, unsightliness, wrapName, type Block } from './wrap';
import { writeNumber, type SheetWords } from './words';

/** How to lay out. `forOutput` leaves out what is private, as everything that leaves the device must (R76). */
export interface LayoutOptions {
	readonly forOutput?: boolean;
}

/** How often an item may push others away before the sheet is called too full for this size of type. */
const PATIENCE = 2;
/** A picture's radius in mm for each point of the type, and how much more of it larger type gives. */
const MARK_SHARE = 0.5;
const MARK_GROWTH = 0.023;
const TYPE_SIZES = [12, 11, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];

/** The size to try first, so that a full map loses no time on sizes that cannot fit. */
function firstSize(count: number): number {
	const most = [8, 14, 20, 28, 36, 0, 46, 54, 75].findIndex((limit) => count <= limit);
	return most === -1 ? TYPE_SIZES.length - 1 : most;
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
	const members = map.actors.map((actor) => describe(map, actor, words, rings));
	const onMap = members.filter(({ facts }) => !rings || facts.ring !== undefined);
	const inTray = members.filter(({ facts }) => rings && facts.ring === undefined);
	const wishes = map.wishes.map((wish) => ({ wish, blocks: wrapName(wish.text) }));

	const title = map.title === undefined ? undefined : setTitle(map.title);
	const settled = settle(map, onMap, wishes, words, rings, title);

	const numbers: { number: string; name: string }[] = [];
	const numberOf = (name: string): string => {
		const number = writeNumber(numbers.length + 1, words);
		numbers.push({ number, name });
		return number;
	};
	const actors = onMap.map((member, index) =>
		drawMember(member, settled.places[index] as Place, settled, false, numberOf)
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
		mapBox: mapBoxOf(settled),
		circle: { x: CENTRE.x, y: CENTRE.y, r: RIM },
		...(title !== undefined && { title }),
		date,
		reference,
		rings: settled.rings,
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
		typeSize: settled.points
	};
}

/** An actor with all that the layout asks of it. */
interface Member {
	readonly actor: Actor;
	readonly facts: ShownFacts;
	readonly name: string;
	readonly named: boolean;
	readonly blocks: readonly Block[];
}

function describe(map: NeighbourhoodMap, actor: Actor, words: SheetWords, rings: boolean): Member {
	const name = actor.name ?? words.unnamed[actor.kind ?? 'absent'];
	return {
		actor,
		facts: showFacts(map, actor, rings),
		name,
		named: actor.name !== undefined,
		blocks: wrapName(name)
	};
}

/** A layout in which everything found its place. */
interface Settled {
	readonly points: number;
	readonly size: number;
	readonly markRadius: number;
	readonly starHalf: number;
	readonly places: readonly (Place | undefined)[];
	readonly shares: readonly Sector[];
	readonly sectors: Scene['sectors'];
	readonly rings: readonly SceneRing[];
	readonly home: SceneHome;
}

/** Tries sizes of type, and at each wider sectors and bands, until all fit; last, names give way to numbers. */
function settle(
	map: NeighbourhoodMap,
	onMap: readonly Member[],
	wishes: readonly { wish: NeighbourhoodMap['wishes'][number]; blocks: readonly Block[] }[],
	words: SheetWords,
	rings: boolean,
	title: Label | undefined
): Settled {
	const count = onMap.length + wishes.length;
	const home = setHome(map, words);
	const counts = { 1: 0, 2: 0, 3: 0, 4: 0 };
	for (const { facts } of onMap) if (facts.ring !== undefined) counts[facts.ring]++;
	const members = onMap.map(({ actor, facts }) => ({ domain: actor.domain, ring: facts.ring }));
	const asked = DOMAINS.filter(
		(domain) => map.domains[domain] === 'asked' || map.domains[domain] === 'nobody'
	);
	const nameless = new Set<number>();
	let shrink = 1;
	for (let step = firstSize(count); ; step++) {
		const points = TYPE_SIZES[Math.min(step, TYPE_SIZES.length - 1)] as number;
		const last = step >= TYPE_SIZES.length - 1;
		const size = points * POINT;
		const markRadius = points * (MARK_SHARE + MARK_GROWTH * points) * shrink;
		const starHalf = Math.max(1, 0.29 * points * shrink);
		const sectorBoosts = new Map<Domain | undefined, number>();
		const ringBoosts = new Map<Ring, number>();
		let bandBoost = 1;
		for (let attempt = 0; attempt < 3; attempt++) {
			const bands = rings ? shareRings(counts, 2 * markRadius, ringBoosts) : undefined;
			const all = equalBand(onMap.length, 2 * markRadius, bandBoost);
			const bandOf = (ring: Ring | undefined) =>
				bands === undefined || ring === undefined ? all : bands[ring];
			const shares = shareSectors({
				members,
				wishes: wishes.map(({ wish }) => wish),
				asked,
				bandOf,
				markSize: 2 * halfOf(markRadius, true) + 1,
				boosts: sectorBoosts
			});
			const sceneRings =
				bands === undefined ? [] : RINGS.map((ring) => setRing(ring, bands[ring], words, points));
			const sectors = labelSectors(shares, words, title === undefined ? [] : [title.box]);
			const taken = takenBoxes(home, sectors, title);
			const items = [
				...onMap.map((member, index): Item => {
					return itemOf(
						member,
						cellOf(shares, member.actor.domain, bandOf(member.facts.ring)),
						markRadius,
						size,
						nameless.has(index),
						laneOf(onMap, index)
					);
				}),
				...wishes.map(({ wish, blocks }, index): Item => ({
					cell: cellOf(shares, wish.domain, { inner: RIM - 2 * starHalf - 2, outer: RIM }),
					half: starHalf + 0.4,
					names: nameless.has(onMap.length + index) ? [] : namesOf(blocks, size * 0.9),
					spot: { along: 0.5, out: 0.5 },
					fixed: false,
					line: false
				}))
			];
			const places = placeAll(
				items,
				{ bounds: MAP_ROOM, taken, spared: sceneRings.map(({ label }) => label.box), lineStart: HOME_RADIUS },
				PATIENCE
			);
			const failed = items.map((_, index) => index).filter((index) => places[index] === undefined);
			if (failed.length === 0) {
				return { points, size, markRadius, starHalf, places, shares, sectors, rings: sceneRings, home };
			}
			for (const index of failed) {
				const member = onMap[index];
				if (member === undefined) continue;
				const { domain } = member.actor;
				sectorBoosts.set(domain, (sectorBoosts.get(domain) ?? 1) * 1.2);
				const { ring } = member.facts;
				if (ring !== undefined) ringBoosts.set(ring, (ringBoosts.get(ring) ?? 1) * 1.15);
				bandBoost *= 1.1;
			}
			if (last && attempt === 2) {
				if (failed.every((index) => nameless.has(index))) shrink *= 0.85;
				for (const index of failed) nameless.add(index);
			}
		}
	}
}

function cellOf(shares: readonly Sector[], domain: Domain | undefined, band: Band): Cell {
	const sector = shares.find((share) => share.domain === domain) as Sector;
	return { from: sector.from, to: sector.to, inner: band.inner, outer: band.outer };
}

/** Where in its sector an actor would like to stand: the halves, then the quarters, then the eighths of its angle. */
function laneOf(onMap: readonly Member[], index: number): number {
	const { domain } = (onMap[index] as Member).actor;
	let rank = 1;
	for (let before = 0; before < index; before++) if (onMap[before]?.actor.domain === domain) rank++;
	let lane = 0;
	for (let digit = 0.5; rank > 0; digit /= 2, rank >>= 1) if (rank & 1) lane += digit;
	return lane;
}

function itemOf(
	{ actor, facts, blocks }: Member,
	cell: Cell,
	markRadius: number,
	size: number,
	nameless: boolean,
	lane: number
): Item {
	const badges = badgesOf(actor, facts).length > 0;
	return {
		cell,
		half: halfOf(nameless ? markRadius * 0.72 : markRadius, badges),
		names: nameless ? [] : namesOf(blocks, size),
		// Close to the house there is little room for the line: stand at the first ring's far side.
		spot: actor.spot ?? { along: lane, out: facts.ring === 1 ? 0.85 : 0.5 },
		fixed: actor.spot !== undefined,
		line: facts.line
	};
}

/** Half the side of the room that a picture takes, its rim and badges included. */
function halfOf(radius: number, badges: boolean): number {
	return radius + 0.9 + (badges ? radius * 0.12 : 0);
}

function namesOf(blocks: readonly Block[], size: number): Item['names'] {
	return blocks.map((block) => ({
		width: block.width * size,
		height: block.height * size,
		cost: unsightliness(block)
	}));
}

function nameLabel(blocks: readonly Block[], place: Place, size: number): Label | undefined {
	if (place.name === undefined) return undefined;
	const block = blocks[place.name.which] as Block;
	const { box } = place.name;
	const middle = (box.x0 + box.x1) / 2;
	const edge =
		middle - place.x > (0.6 * (box.x1 - box.x0)) / 2
			? 'west'
			: place.x - middle > (0.6 * (box.x1 - box.x0)) / 2
				? 'east'
				: 'middle';
	return setBlock(block, size, box.x0, box.y0, edge);
}

function drawMember(
	member: Member,
	place: Place,
	settled: Settled,
	inTray: boolean,
	numberOf: (name: string) => string
): SceneActor {
	const label = nameLabel(member.blocks, place, settled.size);
	const r = label === undefined ? settled.markRadius * 0.72 : settled.markRadius;
	return markOf(
		member,
		place.x,
		place.y,
		r,
		inTray,
		label,
		label === undefined ? numberOf(member.name) : undefined
	);
}

function drawInTray(member: Member, place: { x: number; y: number; half: number; label: Label }): SceneActor {
	return markOf(member, round(place.x), round(place.y), place.half * 0.78, true, place.label, undefined);
}

function markOf(
	{ actor, facts, name, named }: Member,
	x: number,
	y: number,
	radius: number,
	inTray: boolean,
	label: Label | undefined,
	number: string | undefined
): SceneActor {
	const r = round(radius);
	return {
		id: actor.id,
		name,
		named,
		x,
		y,
		r,
		shape: shapeOf(actor),
		rim: rimOf(facts),
		dashed: facts.outside,
		...(actor.picture !== undefined && { picture: actor.picture }),
		...(named && { letter: firstLetterOf(name) }),
		...(number !== undefined && { number }),
		...(label !== undefined && { label }),
		badges: badgeMarks(actor, facts, x, y, r),
		inTray,
		...(facts.ring !== undefined && { ring: facts.ring }),
		...(actor.domain !== undefined && { domain: actor.domain }),
		...(actor.kind !== undefined && { kind: actor.kind }),
		...(facts.value !== undefined && { value: facts.value }),
		...(facts.safety !== undefined && { safety: facts.safety })
	};
}

/** Badges sit on the picture's four corners, beginning at the upper east one. */
function badgeMarks(actor: Actor, facts: ShownFacts, x: number, y: number, r: number): SceneBadge[] {
	const corners = [
		[1, -1],
		[1, 1],
		[-1, 1],
		[-1, -1]
	] as const;
	return badgesOf(actor, facts).map((sign, index) => {
		const [east, south] = corners[index % 4] as (typeof corners)[number];
		const away = r * 0.76;
		return { sign, x: round(x + east * away), y: round(y + south * away), r: round(r * 0.36) };
	});
}

function drawLines(
	onMap: readonly Member[],
	actors: readonly SceneActor[],
	wishes: readonly SceneWish[],
	settled: Settled
): SceneLine[] {
	const rooms = [
		...actors
			.filter((actor) => !actor.inTray)
			.flatMap((actor) =>
				[markBox(actor), ...(actor.label ? [actor.label.box] : [])].map((box) => ({ id: actor.id, box }))
			),
		...wishes.flatMap((wish) => (wish.label ? [{ id: wish.id, box: wish.label.box }] : [])),
		...settled.rings.map(({ label }) => ({ id: '', box: label.box }))
	];
	return onMap.flatMap(({ actor, facts }, index) => {
		const mark = actors[index] as SceneActor;
		if (!facts.line) return [];
		const others = rooms.filter(({ id }) => id !== actor.id).map(({ box }) => box);
		const goal = {
			x: mark.x,
			y: mark.y,
			reachAt: (angle: number) => mark.r * reachOf(mark.shape, angle) + 1.5
		};
		return [drawContact(actor.id, facts, goal, settled.home.radius + 0.6, others)];
	});
}

function markBox({ x, y, r, shape }: SceneActor): Box {
	return inflate({ x0: x, y0: y, x1: x, y1: y }, shape === 'square' ? r : r * 0.9);
}

/** The home: its picture above, its name below, both within the disc. */
function setHome(map: NeighbourhoodMap, words: SheetWords): SceneHome {
	const name = map.home.name ?? words.home;
	const size = 9 * POINT;
	const block = fillLines(name, 26 / size, 2);
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

/** A ring's words stand at twelve o'clock just inside its outer edge. */
function setRing(band: Ring, { inner, outer }: Band, words: SheetWords, points: number): SceneRing {
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

function takenBoxes(home: SceneHome, sectors: Scene['sectors'], title: Label | undefined): Box[] {
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

function setTitle(text: string): Label {
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

function footLine(text: string, x: number, width: number): Label {
	const size = 7.5 * POINT;
	return setBlock(fillLines(text, width / size, 1), size, x, 288.6, 'west');
}

function dividersOf(shares: readonly Sector[]): string {
	if (shares.length < 2) return '';
	return shares
		.map(({ from }) => {
			const start = pointAt(from, FIRST);
			const end = pointAt(from, RIM);
			return `M${start.x} ${start.y}L${end.x} ${end.y}`;
		})
		.join('');
}

/** The part of the sheet that a phone shows: the circle and what is written round it. */
function mapBoxOf({ sectors, places }: Settled): Box {
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
	const wide = inflate(box, 3);
	return { x0: round(wide.x0), y0: round(wide.y0), x1: round(wide.x1), y1: round(wide.y1) };
}
