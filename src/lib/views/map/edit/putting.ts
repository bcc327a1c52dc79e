/** From a point on the sheet to the edit that puts an actor there. */
import type { Edit } from '$lib/flows/editing';
import { readNearest } from '$lib/layout/reading';
import type { Scene } from '$lib/layout/scene';

/** Puts an actor at a point (mm of the sheet), or at the map's nearest place to it; nothing where the sheet has no sector. */
export function putAt(
	scene: Scene,
	actor: string,
	{ x, y }: { readonly x: number; readonly y: number }
): Edit | undefined {
	const at = readNearest(scene, x, y);
	return at && { does: 'put', actor, at };
}
