/**
 * The map beside the question, as it was last drawn. After an answer a person waits for the next question, so that is
 * painted first, and the map is laid out and drawn in the moment after (P4 of the goals for speed). Who answers again
 * within that moment does not wait for the map: both answers are drawn together.
 */
import type { Scene } from '$lib/layout/scene';
import { afterPaint } from '$lib/session/painted';
import { untrack } from 'svelte';

/** Milliseconds after the question is painted in which nobody sees the map still stand as it was. */
const MOMENT = 100;

/** What is drawn of a scene; made while a component comes about. */
export class Drawn {
	#scene: Scene | undefined = $state.raw();

	/**
	 * @param changes reads everything that the scene is laid out from, and costs nothing
	 * @param layOut the scene as it stands now
	 * @param begun resolves when the first scene can be had; it never rejects
	 */
	constructor(changes: () => unknown, layOut: () => Scene, begun: Promise<void>) {
		let hasBegun = false;
		$effect(() => {
			changes();
			const isFirst = untrack(() => this.#scene) === undefined;
			const draw = () => afterPaint(() => (this.#scene = untrack(layOut)), isFirst ? 0 : MOMENT);
			if (hasBegun) return draw();
			let callOff: (() => void) | undefined;
			let isOff = false;
			void begun.then(() => {
				hasBegun = true;
				if (!isOff) callOff = draw();
			});
			return () => {
				isOff = true;
				callOff?.();
			};
		});
	}

	/** The scene; nothing before the first is laid out. */
	get scene(): Scene | undefined {
		return this.#scene;
	}
}
