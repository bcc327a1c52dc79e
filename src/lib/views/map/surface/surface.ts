/** What a surface is given, and what it says back. */
import type { Scene } from '$lib/layout/scene';
import type { Snippet } from 'svelte';
import type { Point } from './camera';
import type { CellStep } from './cells';

export type { Point };

/** The point of the sheet, in mm, under a pointer. */
export type ToPoint = (event: { readonly clientX: number; readonly clientY: number }) => Point;

/** The properties of `MapSurface`. Points are mm of the sheet, ids those of actors. */
export interface SurfaceProps {
	scene: Scene;
	/** The address of a photo, while it is at hand. */
	photo: (id: string) => string | undefined;
	/** The address of a pictogram, by its code point. */
	pictogram: (code: string) => string;
	/** The drawing's accessible name. */
	label: string;
	/**
	 * `look`: a tap chooses, or asks about an empty spot. `place`: a tap, also on somebody, says where the chosen one
	 * goes. `draw`: fingers belong to what lies over the map; the surface neither pans nor chooses.
	 */
	mode: 'look' | 'place' | 'draw';
	/** What zoom 1 shows: the whole sheet, or the circle with what is written round it. */
	view?: 'map' | 'sheet';
	/** Whether the surface has the screen to itself: then a wheel zooms and a finger always moves the sheet. */
	wheelZooms?: boolean;
	chosen?: string | undefined;
	arrived?: string | undefined;
	dimmed?: ReadonlySet<string> | undefined;
	hidden?: ReadonlySet<string> | undefined;
	onactor?: ((id: string) => void) | undefined;
	onhome?: (() => void) | undefined;
	/** A tap on the paper; in mode `place` anywhere, also by keyboard. */
	onspot?: ((point: Point) => void) | undefined;
	/** An actor was carried and let go, its middle here, perhaps off the circle. Absent: nothing can be carried. */
	ondrop?: ((id: string, point: Point) => void) | undefined;
	/** An arrow key on an actor. Absent: arrow keys move where one looks. */
	onstep?: ((id: string, way: CellStep) => void) | undefined;
	/** What a point is called, in the resident's words: said while something is carried, and of the cursor. */
	read?:
		| ((point: Point) => { readonly ring?: string | undefined; readonly domain?: string | undefined })
		| undefined;
	/** Lies on the paper, below the rings. */
	under?: Snippet | undefined;
	/** Lies over the drawing, in mm of the sheet; is handed what turns a pointer into a point. */
	over?: Snippet<[ToPoint]> | undefined;
}
