/** Points round the centre. Zero stands at twelve o'clock and bearings run clockwise, here and nowhere else. */
import { CENTRE } from './sheet';

/** Three digits are a micrometre on paper: enough, and the same on every machine. */
export function round(value: number): number {
	return Math.round(value * 1000) / 1000 + 0;
}

/** Six digits of a bearing are less than a micrometre at the rim. */
export function roundBearing(bearing: number): number {
	return Math.round(bearing * 1e6) / 1e6 + 0;
}

/** A full turn. */
export const TURN = 2 * Math.PI;

/** The point at a bearing (radians) and a distance (mm) from the centre. */
export function pointAt(bearing: number, distance: number): { x: number; y: number } {
	return {
		x: round(CENTRE.x + distance * Math.sin(bearing)),
		y: round(CENTRE.y - distance * Math.cos(bearing))
	};
}

/** The bearing of a point, from 0 up to a full turn. */
export function bearingOf(x: number, y: number): number {
	const bearing = Math.atan2(x - CENTRE.x, CENTRE.y - y);
	return bearing < 0 ? bearing + TURN : bearing;
}

/** How far a point lies from the centre, in mm. */
export function distanceOf(x: number, y: number): number {
	return Math.hypot(x - CENTRE.x, y - CENTRE.y);
}
