/** What lies under a finger, and how far a wheel or a key means. */
import type { Scene } from '$lib/layout/scene';
import type { Point } from './camera';
import type { CellStep } from './cells';

/** Half of the least that a finger can hit, in px. */
const FINGER = 24;
/** The most that one turn of a wheel counts, in px: some mice report a hundred and more. */
const TURN = 60;

/** The part of the drawing that an element belongs to. */
export interface Part {
	readonly actor?: string;
	readonly isHome: boolean;
	readonly isWish: boolean;
}

/** Reads from the drawing which part of it an element is. */
export function partUnder(element: Element | null): Part {
	const part = element?.closest('[data-actor], [data-home], [data-wish]');
	const actor = part?.getAttribute('data-actor');
	return {
		...(actor != null && { actor }),
		isHome: part?.hasAttribute('data-home') ?? false,
		isWish: part?.hasAttribute('data-wish') ?? false
	};
}

/** The actor nearest to a point (mm), if a fingertip there would cover its middle; `scale` is px a mm. */
export function actorNear(
	scene: Scene,
	at: Point,
	scale: number,
	hidden: ReadonlySet<string> | undefined
): string | undefined {
	let least = FINGER / scale;
	let nearest: string | undefined;
	for (const { id, x, y } of scene.actors) {
		const away = Math.hypot(x - at.x, y - at.y);
		if (away > least || hidden?.has(id)) continue;
		[least, nearest] = [away, id];
	}
	return nearest;
}

/** How many times larger a turn of the wheel, or two fingers on a trackpad, make the map. */
export function turnOf({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
	const px = deltaMode === 0 ? deltaY : deltaY * 16;
	return Math.exp(-Math.min(TURN, Math.max(-TURN, px)) * (ctrlKey ? 0.01 : 0.004));
}

/** Which way an arrow key moves where one looks: x to the east, y to the south. */
export function strideOf(step: CellStep): Point {
	return {
		x: step === 'before' ? -1 : step === 'after' ? 1 : 0,
		y: step === 'nearer' ? -1 : step === 'farther' ? 1 : 0
	};
}
