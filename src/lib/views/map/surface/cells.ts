/**
 * The cells of a map: each sector crossed with each ring, or with the one band where no rings are drawn. They are where
 * something can be put by keyboard, and what is lit under something that is carried.
 */
import { bearingOf, distanceOf, pointAt, TURN } from '$lib/layout/polar';
import type { Scene } from '$lib/layout/scene';
import { spotPoint, type Cell } from '$lib/layout/spots';
import type { Point } from './camera';

/** A cell by its numbers: of the band outwards from the house, of the sector clockwise. */
export interface CellIndex {
	readonly band: number;
	readonly sector: number;
}

/** A step from one cell to the next: nearer to the house, farther from it, to the sector before or after. */
export type CellStep = 'nearer' | 'farther' | 'before' | 'after';

/** The step that an arrow key asks for. */
export const STEP_OF_KEY: Readonly<Record<string, CellStep>> = {
	ArrowUp: 'nearer',
	ArrowDown: 'farther',
	ArrowLeft: 'before',
	ArrowRight: 'after'
};

/** The cell at these numbers; `undefined` where the map has no such cell. */
export function cellOf(scene: Scene, { band, sector }: CellIndex): Cell | undefined {
	const bands = bandsOf(scene);
	const [across, along] = [bands[band], scene.sectors[sector]];
	return across && along && { from: along.from, to: along.to, inner: across.inner, outer: across.outer };
}

/** The numbers of the cell in which a point of the sheet (mm) lies; `undefined` in the house and off the circle. */
export function cellAt(scene: Scene, { x, y }: Point): CellIndex | undefined {
	const [bearing, distance] = [bearingOf(x, y), distanceOf(x, y)];
	const band = bandsOf(scene).findIndex(({ inner, outer }) => distance >= inner && distance < outer);
	const sector = scene.sectors.findIndex(({ from, to }) => bearing >= from && bearing < to);
	return band < 0 || sector < 0 ? undefined : { band, sector };
}

/** The next cell that way; the same one where the map ends. Sectors go round. */
export function stepFrom(scene: Scene, { band, sector }: CellIndex, step: CellStep): CellIndex {
	const [bands, sectors] = [bandsOf(scene).length, scene.sectors.length];
	if (step === 'nearer') return { band: Math.max(0, band - 1), sector };
	if (step === 'farther') return { band: Math.min(bands - 1, band + 1), sector };
	return { band, sector: (sector + (step === 'before' ? sectors - 1 : 1)) % sectors };
}

/** The middle of a cell, in mm of the sheet. */
export function middleOf(cell: Cell): Point {
	return spotPoint(cell, 0, 0.5, 0.5);
}

/** The outline of a cell, as a path in mm of the sheet. */
export function outlineOf({ from, to, inner, outer }: Cell): string {
	const turn = to - from;
	// An arc that ends where it began is none, so a whole ring is drawn just short of it.
	const end = turn > TURN - 1e-3 ? from + TURN - 1e-3 : to;
	const large = turn > TURN / 2 ? 1 : 0;
	const at = (bearing: number, distance: number) => {
		const { x, y } = pointAt(bearing, distance);
		return `${x} ${y}`;
	};
	return (
		`M${at(from, inner)}L${at(from, outer)}A${outer} ${outer} 0 ${large} 1 ${at(end, outer)}` +
		`L${at(end, inner)}A${inner} ${inner} 0 ${large} 0 ${at(from, inner)}Z`
	);
}

function bandsOf(scene: Scene): readonly { readonly inner: number; readonly outer: number }[] {
	return scene.rings.length > 0 ? scene.rings : [scene.band];
}
