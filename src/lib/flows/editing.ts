/**
 * Editing on the map itself: what a gesture on the drawing, or its twin on the keyboard or in the list, means.
 *
 * Whoever drags, taps twice, presses an arrow key or a button makes the same `Edit`; only here it becomes commands, all
 * of one edit in one undo step. It knows no geometry: where a point lies is read by the layout, and handed in as a
 * `Landing`.
 */
import type { ActorFields } from '$lib/model/commands';
import type { Spot, Stroke } from '$lib/model/map';
import type { Domain, Ring } from '$lib/model/vocabulary';

/** Where on the map something is put: absent parts are not said, so without a ring none is written. */
export interface Landing {
	readonly ring?: Ring;
	readonly domain?: Domain;
	readonly spot?: Spot;
}

/** One step by keyboard: nearer to the house, farther from it, to the sector before, to the sector after. */
export type Way = 'nearer' | 'farther' | 'before' | 'after';

/** One edit of the map. Ids are actors'. */
export type Edit =
	/** Puts an actor where a finger, or a choice and a tap, says. */
	| { readonly does: 'put'; readonly actor: string; readonly at: Landing }
	| { readonly does: 'ring'; readonly actor: string; readonly ring: Ring }
	| { readonly does: 'step'; readonly actor: string; readonly way: Way }
	/** `null` takes the domain away. */
	| { readonly does: 'domain'; readonly actor: string; readonly domain: Domain | null }
	| { readonly does: 'also'; readonly actor: string; readonly domain: Domain; readonly on: boolean }
	/** Makes one of two that are the same: `actor` goes, what it alone said goes over to `into`. */
	| { readonly does: 'merge'; readonly actor: string; readonly into: string }
	| { readonly does: 'remove'; readonly actor: string }
	/** Gives an actor's place back to the layout. */
	| { readonly does: 'let-go'; readonly actor: string }
	| { readonly does: 'add'; readonly at: Landing; readonly fields: ActorFields }
	| { readonly does: 'draw'; readonly strokes: readonly Stroke[] };
