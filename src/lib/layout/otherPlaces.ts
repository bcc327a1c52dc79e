/**
 * Where else one item could stand while all others stay: at each spot of its cell that is free, with the name that is
 * in the way least. It chooses nothing; that is `loosening.ts`.
 */
import { GAP, Ground } from './ground';
import type { Item, Place, Room } from './place';
import { edgesOf, outsideness, setNameBox, SIDES, spotsOf, type Spot } from './spots';

/** What a line costs that runs through a name, a picture, or the other way round. */
const CROSSING = 60;

/** The free places of one of the items that stand, the best first; where it stands already is not among them. */
export function otherPlaces(
	items: readonly Item[],
	places: readonly Place[],
	room: Room,
	index: number
): Place[] {
	const ground = new Ground(items.length, room.taken, room.spared, room.lineStart);
	for (const [at, item] of items.entries()) {
		const { x, y, name } = places[at] as Place;
		ground.thicken(at, item.thick ?? 0);
		if (at !== index) ground.put(at, x, y, item.half, name?.box, item.line);
	}
	const item = items[index] as Item;
	const now = places[index] as Place;
	const spots = item.fixed ? [{ x: now.x, y: now.y, cost: 0 }] : spotsOf(item);
	return spots
		.flatMap((spot) => {
			const found = placeAt(ground, room, index, item, spot, now);
			return found === undefined ? [] : [found];
		})
		.sort((one, other) => one.cost - other.cost)
		.map(({ place }) => place);
}

/** The best place for it at a spot, if there is one. */
function placeAt(
	ground: Ground,
	{ bounds }: Room,
	index: number,
	{ cell, half, names, line }: Item,
	{ x, y, cost }: Spot,
	now: Place
): { readonly place: Place; readonly cost: number } | undefined {
	const reach = half + GAP;
	if (!ground.isFree(index, x - reach, y - reach, x + reach, y + reach)) return undefined;
	const under = ground.linesThrough(index, x - half, y - half, x + half, y + half, Infinity);
	const through = line ? ground.crossedBy(index, x, y, half, Infinity) : 0;
	const spotCost = cost + CROSSING * (under + through);
	const isHere = x === now.x && y === now.y;
	if (names.length === 0) return isHere ? undefined : { place: { x, y }, cost: spotCost };
	const edges = edgesOf(cell);
	const box = { x0: 0, y0: 0, x1: 0, y1: 0 };
	let best: { place: Place; cost: number } | undefined;
	for (const [which, size] of names.entries()) {
		for (const side of SIDES) {
			setNameBox(box, x, y, side, size, half);
			const { x0, y0, x1, y1 } = box;
			if (x0 < bounds.x0 || x1 > bounds.x1 || y0 < bounds.y0 || y1 > bounds.y1) continue;
			if (isHere && now.name?.which === which && now.name.box.x0 === x0 && now.name.box.y0 === y0) continue;
			if (!ground.isFree(index, x0 - GAP, y0 - GAP, x1 + GAP, y1 + GAP)) continue;
			const own = line && ground.ownLineThrough(index, x, y, half, x0, y0, x1, y1) ? 1 : 0;
			const lines = own + ground.linesThrough(index, x0, y0, x1, y1, Infinity);
			const whole =
				spotCost + side.cost + size.cost + 0.35 * outsideness(box, cell, edges) + CROSSING * lines;
			if (best !== undefined && whole >= best.cost) continue;
			best = { place: { x, y, name: { which, box: { x0, y0, x1, y1 } } }, cost: whole };
		}
	}
	return best;
}
