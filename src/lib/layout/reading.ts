/**
 * Reads the map back from the drawing: the ring is the truth, so a point on the sheet says a ring, a domain and a spot.
 * This is what a move by hand stores, and what the tests hold the layout against.
 */
import type { Spot } from '$lib/model/map';
import type { Domain, Ring } from '$lib/model/vocabulary';
import { bearingOf, distanceOf, pointAt } from './polar';
import type { Scene } from './scene';
import { spotAt } from './spots';

/** What a point on the sheet says; `undefined` outside the bands, and in the home. */
export interface Reading {
	readonly ring?: Ring;
	readonly domain?: Domain;
	readonly spot: Spot;
}

/** Reads a point of the sheet (mm). */
export function readPoint(scene: Scene, x: number, y: number): Reading | undefined {
	const bearing = bearingOf(x, y);
	const distance = distanceOf(x, y);
	const ring = scene.rings.find(({ inner, outer }) => distance >= inner && distance < outer);
	const sector = scene.sectors.find(({ from, to }) => bearing >= from && bearing < to);
	const band = ring ?? (scene.rings.length === 0 ? scene.band : undefined);
	if (sector === undefined || band === undefined) return undefined;
	const cell = { from: sector.from, to: sector.to, inner: band.inner, outer: band.outer };
	return {
		...(ring !== undefined && { ring: ring.band }),
		...(sector.domain !== undefined && { domain: sector.domain }),
		spot: spotAt(cell, bearing, distance)
	};
}

/** Kept this far inside the outermost edge and off the home, in mm, so that nothing is put where it cannot be taken up. */
const INSIDE = 0.5;

/**
 * Reads the point of the map that lies nearest to a point of the sheet: a finger that lets go beside the circle, or on
 * the house, means its edge. Never nothing, as long as the sheet has a sector.
 */
export function readNearest(scene: Scene, x: number, y: number): Reading | undefined {
	const { inner, outer } = boundsOf(scene);
	const distance = Math.min(outer - INSIDE, Math.max(inner + INSIDE, distanceOf(x, y)));
	const point = pointAt(bearingOf(x, y), distance);
	return readPoint(scene, point.x, point.y);
}

function boundsOf(scene: Scene): { inner: number; outer: number } {
	const { rings, band } = scene;
	if (rings.length === 0) return band;
	return {
		inner: Math.min(...rings.map((ring) => ring.inner)),
		outer: Math.max(...rings.map((ring) => ring.outer))
	};
}
