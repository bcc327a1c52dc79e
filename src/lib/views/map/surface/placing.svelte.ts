/**
 * The cursor by which a person at the keyboard says where something goes: it stands on a cell, and arrow keys move it
 * over the cells of the map. It is shown only to who uses keys.
 */
import type { Scene } from '$lib/layout/scene';
import type { Point } from './camera';
import { cellAt, cellOf, middleOf, stepFrom, type CellIndex, type CellStep } from './cells';

/** The cursor of one surface. */
export class Placing {
	/** Where it stands; `undefined` while nothing is being placed. */
	cell: CellIndex | undefined = $state.raw();
	/** Whether the last thing done was done with a key. */
	hasKeys = $state(false);
	readonly #scene: () => Scene;

	constructor(scene: () => Scene) {
		this.#scene = scene;
	}

	/** The cell to show. */
	get shown(): CellIndex | undefined {
		return this.hasKeys ? this.cell : undefined;
	}

	/** The middle of its cell, in mm of the sheet. */
	get at(): Point | undefined {
		const cell = this.cell && cellOf(this.#scene(), this.cell);
		return cell && middleOf(cell);
	}

	/** Begins where something is now (mm), or in the first cell. */
	begin(from: Point | undefined, hasKeys: boolean): void {
		this.hasKeys = hasKeys;
		this.cell = (from && cellAt(this.#scene(), from)) ?? { band: 0, sector: 0 };
	}

	/** Goes one cell that way. */
	go(step: CellStep): void {
		if (this.cell) this.cell = stepFrom(this.#scene(), this.cell, step);
	}

	end(): void {
		this.cell = undefined;
	}
}
