/**
 * Places that were found before, for whoever lays out one map again and again. Most answers change a colour, a sign or a
 * line and nothing that asks for a place, and finding places is the dearer half of a layout. The same question has the
 * same answer, so the drawing is the same with and without.
 */
import { placeAll, type Item, type Place, type Room } from './place';

type Places = readonly (Place | undefined)[];
/** What was found, as it is handed from one to another. */
export type Found = readonly (readonly [string, Places])[];

/** One layout tries several sizes of type, and two take turns: with somebody hidden and without. */
const KEPT = 24;

/** What was found the last times. It knows sizes and points, and no name. */
export class Placed {
	readonly #known = new Map<string, Places>();

	/** All that is known. */
	get found(): Found {
		return [...this.#known];
	}

	/** Knows from now on what was found elsewhere, too. */
	takeIn(found: Found): void {
		for (const [key, places] of found) this.#known.set(key, places);
	}

	/** `placeAll`, or what it found before for the same items, room and patience. */
	find(items: readonly Item[], room: Room, patience: number): Places {
		const key = JSON.stringify([patience, room, items]);
		const places = this.#known.get(key) ?? placeAll(items, room, patience);
		this.#known.delete(key);
		this.#known.set(key, places);
		if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value as string);
		return places;
	}
}
