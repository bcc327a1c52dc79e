/**
 * An actor in somebody's hand. While it is carried only its own element moves; what lies under it is told when it comes
 * over another cell, and the map itself does not change until it is let go.
 */
import type { Scene, SceneActor } from '$lib/layout/scene';
import type { Point } from './camera';
import { cellAt, type CellIndex } from './cells';

/** What is carried over one surface. `scale` is px a mm. */
export class Carrying {
	/** Who is carried, as it was drawn when it was taken up. */
	actor: SceneActor | undefined = $state.raw();
	/** The cell that its middle is over. */
	over: CellIndex | undefined = $state.raw();
	/** The element that moves. */
	element: HTMLElement | undefined = $state.raw();
	readonly #seen: () => { readonly scene: Scene; readonly scale: number };

	constructor(seen: () => { readonly scene: Scene; readonly scale: number }) {
		this.#seen = seen;
	}

	/** Carries it so many px from where it was. */
	carry(by: Point): void {
		if (!this.actor || !this.element) return;
		this.element.style.transform = `translate(${by.x}px, ${by.y}px)`;
		const now = cellAt(this.#seen().scene, this.#after(this.actor, by));
		if (now?.band !== this.over?.band || now?.sector !== this.over?.sector) this.over = now;
	}

	/** Lets it go so many px from where it was; says who it was and where its middle then is, in mm. */
	drop(by: Point): { readonly id: string; readonly at: Point } | undefined {
		const actor = this.actor;
		this.putBack();
		return actor && { id: actor.id, at: this.#after(actor, by) };
	}

	/** Lets it go where it was. */
	putBack(): void {
		this.actor = undefined;
		this.over = undefined;
	}

	#after(actor: SceneActor, by: Point): Point {
		const { scale } = this.#seen();
		return { x: actor.x + by.x / scale, y: actor.y + by.y / scale };
	}
}
