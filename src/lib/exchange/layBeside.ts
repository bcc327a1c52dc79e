/**
 * The first layout of a map that is opened, beside the page: half a second of a cheap telephone, in which the page can
 * make the question. The layout is pure, so what comes back is what the page would have found; what it found on the way
 * comes with it, so that the next layout in the page is as quick as if the first had been there.
 */
import { layout } from '$lib/layout/layout';
import { Placed, type Found } from '$lib/layout/placed';
import type { Scene } from '$lib/layout/scene';
import type { SheetWords } from '$lib/layout/words';
import type { NeighbourhoodMap } from '$lib/model/map';
import { askWorker, isReady, readyWorker } from './ownWorker';

/** What is laid out: a map with the words of its sheet, all of them text. */
export interface LayoutOrder {
	readonly map: NeighbourhoodMap;
	readonly words: Omit<SheetWords, 'factsOf'>;
}

/** The scene, and the places that were found for it. */
export interface LaidBeside {
	readonly scene: Scene;
	readonly found: Found;
}

/** Has ready what lays out beside the page, while the person still looks for their map. */
export function readyLaying(): void {
	readyWorker('layout');
}

/** Whether it stands ready. Where it does not, to start it would take as long as the layout in the page. */
export function isLayingReady(): boolean {
	return isReady('layout');
}

/** The scene of a map for the screen, laid out beside the page; `placed` knows its places then. */
export async function layBeside(
	map: NeighbourhoodMap,
	{ factsOf: _, ...words }: SheetWords,
	placed: Placed
): Promise<Scene> {
	const order: LayoutOrder = { map, words };
	const { scene, found } = await askWorker('layout', order, async () => layForPage(order));
	placed.takeIn(found);
	return scene;
}

/** Carries out what was asked, there or here. */
export function layForPage({ map, words }: LayoutOrder): LaidBeside {
	const placed = new Placed();
	// Facts in words stand only in the list beside a sheet, which a screen does not have.
	const scene = layout(map, { ...words, factsOf: () => '' }, { placed });
	return { scene, found: placed.found };
}
