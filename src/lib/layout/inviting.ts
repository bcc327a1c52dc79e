/**
 * What stands on a sheet on which nobody stands yet: a sentence under the home, and three outlines where people, places
 * and groups will come. It takes no room, since there is nobody who needs it, and goes with the first one who comes.
 */
import { pointAt } from './polar';
import type { SceneInvitation, Shape } from './scene';
import { CENTRE, POINT } from './sheet';
import { setBlock } from './text';
import { fillLines } from './wrap';

/** Where the outlines stand, as a clock's hour, and how far from the home, in mm. */
const OUTLINES: readonly (readonly [Shape, number, number])[] = [
	['circle', 10, 58],
	['square', 2, 58],
	['hexagon', 6, 50]
];
const RADIUS = 10;
const SIZE = 22 * POINT;
/** Where the sentence begins: under the lowest outline. */
const BELOW = CENTRE.y + 50 + RADIUS + 9;

/** The invitation to begin, in these words. */
export function setInvitation(words: string): SceneInvitation {
	const block = fillLines(words, 150 / SIZE, 3);
	return {
		outlines: OUTLINES.map(([shape, hour, away]) => ({
			shape,
			...pointAt((hour / 6) * Math.PI, away),
			r: RADIUS
		})),
		label: setBlock(block, SIZE, CENTRE.x - (block.width * SIZE) / 2, BELOW, 'middle')
	};
}
