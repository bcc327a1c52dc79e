/**
 * Frees lines that found no way. Places are found with straight lines in mind, and ways are found with places that
 * stand: now and then both are right and still a line has no way but through a name. Then who it leads to, or who stands
 * near its way, goes elsewhere in its own cell, if that lets more lines through. Who was put somewhere stays, and only
 * its name may go to another side.
 */
import { distanceOf } from './polar';
import { otherPlaces } from './otherPlaces';
import type { Item, Place, Room } from './place';
import { CENTRE } from './sheet';

/** Beyond so many items a sheet is so full that this would take longer than a finger waits. */
const MOST_ITEMS = 66;
/** How often the lines of a sheet are found anew at most: the fuller it is, the longer each time takes. */
const TRIES = 50;
const TRIES_IF_FULL = 36;
const FULL = 40;
/** How many others beside the line's own actor are asked to go elsewhere, and how many places each may try. */
const NEIGHBOURS = 5;
const PLACES = 14;

/** Where everybody stands and how the lines go then: by item, through how many things its line runs. */
export interface Drawn {
	readonly places: readonly Place[];
	readonly crossings: readonly number[];
}

/** The sheet with everybody where all lines run free, or as free as was found; `move` draws it with one moved. */
export function loosen<Sheet extends Drawn>(
	items: readonly Item[],
	room: Room,
	drawn: Sheet,
	move: (sheet: Sheet, mover: number, place: Place) => Sheet
): Sheet {
	if (items.length > MOST_ITEMS) return drawn;
	let sheet = drawn;
	let tries = items.length > FULL ? TRIES_IF_FULL : TRIES;
	for (let tied = nextTied(sheet, -1); tied !== -1; tied = nextTied(sheet, tied)) {
		for (const mover of moversFor(items, sheet.places, tied)) {
			for (const place of otherPlaces(items, sheet.places, room, mover).slice(0, PLACES)) {
				if (tries-- <= 0) return sheet;
				const moved = move(sheet, mover, place);
				if (sum(moved) >= sum(sheet)) continue;
				sheet = moved;
				break;
			}
			if (sheet.crossings[tied] === 0) break;
		}
	}
	return sheet;
}

function nextTied({ crossings }: Drawn, after: number): number {
	return crossings.findIndex((count, index) => index > after && count > 0);
}

function sum({ crossings }: Drawn): number {
	return crossings.reduce((all, count) => all + count, 0);
}

/** Who may go elsewhere so that this line runs free: whose it is, and who stands nearest to its straight way. */
function moversFor(items: readonly Item[], places: readonly Place[], tied: number): number[] {
	const { x, y } = places[tied] as Place;
	const far = distanceOf(x, y);
	const [ux, uy] = [(x - CENTRE.x) / far, (y - CENTRE.y) / far];
	const besideOf = (index: number) => {
		const place = places[index] as Place;
		const [dx, dy] = [place.x - CENTRE.x, place.y - CENTRE.y];
		const along = Math.min(far, Math.max(0, dx * ux + dy * uy));
		return Math.hypot(dx - along * ux, dy - along * uy);
	};
	const nearest = [...items.keys()]
		.filter((index) => index !== tied)
		.sort((one, other) => besideOf(one) - besideOf(other))
		.slice(0, NEIGHBOURS);
	return [tied, ...nearest];
}
