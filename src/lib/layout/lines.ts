/** The lines between home and the actors (R55 to R60): what each has to keep off, and how many it could not keep off. */
import { inflate } from './boxes';
import { drawContact } from './contact';
import type { Member } from './members';
import type { Box, SceneActor, SceneLine, SceneWish } from './scene';
import type { Settled } from './settle';
import { reachOf } from './shapes';

/** Draws a line to everyone on the map who has one. */
export function drawLines(
	onMap: readonly Member[],
	actors: readonly SceneActor[],
	wishes: readonly SceneWish[],
	settled: Settled
): SceneLine[] {
	// An actor's line ends at its own picture, but should not run through its own name.
	const pictures = actors
		.filter(({ inTray }) => !inTray)
		.map((actor) => ({ id: actor.id, box: markBox(actor) }));
	const words = [...actors, ...wishes, ...settled.rings].flatMap(({ label }) => (label ? [label.box] : []));
	return onMap.flatMap(({ actor, facts }, index) => {
		const mark = actors[index] as SceneActor;
		if (!facts.line) return [];
		const others = pictures.filter(({ id }) => id !== actor.id).map(({ box }) => box);
		const goal = {
			x: mark.x,
			y: mark.y,
			reachAt: (angle: number) => mark.r * reachOf(mark.shape, angle) + 1.5
		};
		return [drawContact(actor.id, facts, goal, settled.home.radius + 0.6, [...others, ...words])];
	});
}

function markBox({ x, y, r, shape }: SceneActor): Box {
	return inflate({ x0: x, y0: y, x1: x, y1: y }, shape === 'square' ? r : r * 0.9);
}
