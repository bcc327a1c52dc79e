/**
 * Which part of the sheet is seen, and how large. A camera is a middle in mm and a zoom; everything else is reckoned from
 * it and from where it is looked through. Pure: it knows no element and no gesture.
 *
 * Zoom 1 shows the whole, as large as the room allows. The whole can be moved but never out of sight: where it is
 * smaller than the room it stays inside the room, where it is larger it covers the room.
 */
import type { Box, Scene } from '$lib/layout/scene';

/** A point: of the sheet in mm, or of the room in px from its top and its left edge, as said where it is used. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** The middle of what is seen, in mm of the sheet, and how many times larger than the whole it is shown. */
export interface Camera extends Point {
	readonly zoom: number;
}

/** What is looked at (mm), and the room on the screen that it has (px). */
export interface Frame {
	readonly whole: Box;
	readonly width: number;
	readonly height: number;
}

/** How much larger than the whole one can look. */
export const CLOSEST = 8;

/** The whole, in the middle of its room. */
export function wholeOf({ whole }: Frame): Camera {
	return { ...middleOf(whole), zoom: 1 };
}

/** A part as wide as the room, so that on a narrow screen as little as possible of it is lost to what lies beside. */
export function fitWidth(frame: Frame, part: Box): Camera {
	const zoom = frame.width / (part.x1 - part.x0) / scaleOf(frame, 1);
	return hold(frame, { ...middleOf(part), zoom });
}

/** How many px a mm takes at a zoom. */
export function scaleOf({ whole, width, height }: Frame, zoom: number): number {
	return Math.min(width / (whole.x1 - whole.x0), height / (whole.y1 - whole.y0)) * zoom;
}

/** The nearest camera from which the whole is still in sight. */
export function hold(frame: Frame, camera: Camera): Camera {
	const zoom = Math.min(CLOSEST, Math.max(1, camera.zoom));
	const scale = scaleOf(frame, zoom);
	const { x, y } = middleOf(frame.whole);
	const acrossX = Math.abs(frame.width / scale - (frame.whole.x1 - frame.whole.x0)) / 2;
	const acrossY = Math.abs(frame.height / scale - (frame.whole.y1 - frame.whole.y0)) / 2;
	return { x: within(camera.x, x, acrossX), y: within(camera.y, y, acrossY), zoom };
}

/** The part of the sheet that fills the room, in mm. */
export function windowOf(frame: Frame, camera: Camera): Box {
	const scale = scaleOf(frame, camera.zoom);
	const halfX = frame.width / scale / 2;
	const halfY = frame.height / scale / 2;
	return { x0: camera.x - halfX, y0: camera.y - halfY, x1: camera.x + halfX, y1: camera.y + halfY };
}

/** The point of the sheet (mm) that is seen at a point of the room (px). */
export function seenAt(frame: Frame, camera: Camera, { x, y }: Point): Point {
	const scale = scaleOf(frame, camera.zoom);
	return { x: camera.x + (x - frame.width / 2) / scale, y: camera.y + (y - frame.height / 2) / scale };
}

/** Where in the room (px) a point of the sheet (mm) is seen: `seenAt`, the other way round. */
export function placeOf(frame: Frame, camera: Camera, { x, y }: Point): Point {
	const scale = scaleOf(frame, camera.zoom);
	return { x: frame.width / 2 + (x - camera.x) * scale, y: frame.height / 2 + (y - camera.y) * scale };
}

/** Zooms so that what was seen at this point of the room (px) is still seen there. */
export function zoomAbout(frame: Frame, camera: Camera, at: Point, factor: number): Camera {
	const zoom = Math.min(CLOSEST, Math.max(1, camera.zoom * factor));
	const kept = seenAt(frame, camera, at);
	const now = seenAt(frame, { ...camera, zoom }, at);
	return hold(frame, { x: camera.x + kept.x - now.x, y: camera.y + kept.y - now.y, zoom });
}

/** Moves the sheet under the room by px, as a finger does that lies on it. */
export function pan(frame: Frame, camera: Camera, by: Point): Camera {
	const scale = scaleOf(frame, camera.zoom);
	return hold(frame, { ...camera, x: camera.x - by.x / scale, y: camera.y - by.y / scale });
}

/** The same camera if a part is wholly in sight; otherwise one with its middle in the middle of the room. */
export function bringIntoSight(frame: Frame, camera: Camera, part: Box): Camera {
	const seen = windowOf(frame, camera);
	const isSeen = part.x0 >= seen.x0 && part.x1 <= seen.x1 && part.y0 >= seen.y0 && part.y1 <= seen.y1;
	return isSeen ? camera : hold(frame, { ...middleOf(part), zoom: camera.zoom });
}

/** How a picture taken by one camera must be moved and enlarged, from its first corner, to look as another sees it. */
export function transformBetween(frame: Frame, taken: Camera, seen: Camera): string {
	if (taken === seen) return '';
	const corner = placeOf(frame, seen, seenAt(frame, taken, { x: 0, y: 0 }));
	return `translate(${corner.x}px, ${corner.y}px) scale(${seen.zoom / taken.zoom})`;
}

function middleOf({ x0, y0, x1, y1 }: Box): Point {
	return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

function within(value: number, middle: number, reach: number): number {
	return Math.min(middle + reach, Math.max(middle - reach, value));
}

/** Air beside the title, in mm. */
const AIR = 3;

/** The map with its title: what a narrow room shows first, since a margin on which nothing stands would cost it too much. */
export function mapOf({ mapBox, title }: Scene): Box {
	if (title === undefined) return mapBox;
	const { x0, y0, x1, y1 } = title.box;
	return {
		x0: Math.min(mapBox.x0, x0 - AIR),
		y0: Math.min(mapBox.y0, y0 - AIR),
		x1: Math.max(mapBox.x1, x1 + AIR),
		y1: Math.max(mapBox.y1, y1 + AIR)
	};
}
