/**
 * What is in hand on the whole map: who is chosen, whether the next tap says where somebody goes, on which spot something
 * is asked for, which tool lies on the table. Only one of them at a time; none of it is kept.
 */
import { readNearest, type Reading } from '$lib/layout/reading';
import type { Scene } from '$lib/layout/scene';
import { FIRST_PEN, type Pen } from '../freehand/pen';
import { stopAsking, tapUnder, type Under } from '../under/under';

/** What lies on the table besides the map. */
export type Tool = 'add' | 'look' | 'freehand' | 'under' | 'history';

interface Point {
	readonly x: number;
	readonly y: number;
}

/** The hand at the map. */
export class Handling {
	/** The actor that is chosen. */
	chosen: string | undefined = $state.raw();
	/** Whether the next tap says where the chosen one goes. */
	placing: boolean = $state.raw(false);
	/** The spot that asks who or what stands there. */
	spot: Reading | undefined = $state.raw();
	tool: Tool | undefined = $state.raw();
	/** What one draws with. */
	pen: Pen = $state.raw(FIRST_PEN);
	/** Whether what is drawn on the map is shown. */
	strokesShown: boolean = $state.raw(true);
	/** The photo of a paper map that lies under the sheet. It stays there while other things are in hand. */
	under: Under | undefined = $state.raw();

	/** Whether a tap on the map tells how the photo lies; then it tells nothing else. */
	layUnder(scene: Scene, point: Point): boolean {
		if (!this.under || !this.asksUnder) return false;
		this.under = tapUnder(this.under, point, scene.circle);
		return true;
	}

	/** Whether the photo under the sheet waits for a tap. */
	get asksUnder(): boolean {
		return this.tool === 'under' && this.under?.asks !== undefined;
	}

	/** What the surface does with a finger. */
	get mode(): 'look' | 'place' | 'draw' {
		if (this.tool === 'freehand') return 'draw';
		return this.placing || this.asksUnder || this.tool === 'add' ? 'place' : 'look';
	}

	/** Whether a tap on the paper only lays down what is in hand, as one taps beside a thing to leave it. */
	get closesByTap(): boolean {
		return (
			this.chosen !== undefined || this.spot !== undefined || this.tool === 'look' || this.tool === 'history'
		);
	}

	/** Whether there is something to lay down. */
	get isBusy(): boolean {
		return this.chosen !== undefined || this.spot !== undefined || this.tool !== undefined;
	}

	/** Takes an actor in hand. */
	readonly choose = (id: string): void => {
		this.layDown();
		this.chosen = id;
	};

	/** Asks who or what stands at a point of the sheet (mm). */
	readonly ask = (scene: Scene, { x, y }: Point): void => {
		this.layDown();
		this.spot = readNearest(scene, x, y);
	};

	/** Takes a tool, or lays it down when it is in hand. */
	readonly take = (tool: Tool): void => {
		const same = this.tool === tool;
		this.layDown();
		this.tool = same ? undefined : tool;
	};

	/** Lays everything down. */
	readonly layDown = (): void => {
		this.chosen = undefined;
		this.placing = false;
		this.spot = undefined;
		if (this.under && this.asksUnder) this.under = stopAsking(this.under);
		this.tool = undefined;
	};
}
