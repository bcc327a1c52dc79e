/** Which part of the sheet a small screen shows, so that names on it can still be read. */
import type { Box, Scene } from '$lib/layout/scene';

/** No window is narrower than this, in mm: the home with what stands nearest to it. */
const LEAST = 104;
const AIR = 5;

/** The home and, where one is given, the actor that is talked about, with some air round them; or the tray, if it lies there. */
export function windowOn(scene: Scene, id: string | undefined): Box {
	const { x, y, radius } = scene.home;
	const actor = scene.actors.find((mark) => mark.id === id);
	if (actor?.inTray && scene.tray) return scene.tray.box;
	let box: Box = { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
	if (actor !== undefined) {
		const { room } = actor;
		box = around(box, { x0: actor.x - room, y0: actor.y - room, x1: actor.x + room, y1: actor.y + room });
		if (actor.label !== undefined) box = around(box, actor.label.box);
	}
	const wider = Math.max(AIR, (LEAST - (box.x1 - box.x0)) / 2);
	return { x0: box.x0 - wider, y0: box.y0 - AIR, x1: box.x1 + wider, y1: box.y1 + AIR };
}

function around(one: Box, other: Box): Box {
	return {
		x0: Math.min(one.x0, other.x0),
		y0: Math.min(one.y0, other.y0),
		x1: Math.max(one.x1, other.x1),
		y1: Math.max(one.y1, other.y1)
	};
}
