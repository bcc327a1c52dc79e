/** What leaves the screen, laid out: preview, paper, picture and drawing file all begin here, so that they are the same. */
import { layout, type LayoutOptions } from '$lib/layout/layout';
import type { Scene } from '$lib/layout/scene';
import type { SheetWords } from '$lib/layout/words';
import type { NeighbourhoodMap } from '$lib/model/map';

/** What the person wants on it; what is private never is. */
export interface OutputOptions extends Omit<LayoutOptions, 'forOutput' | 'placed'> {
	/** Whether what was drawn on the map by hand stands on it. */
	readonly strokes?: boolean;
}

/** The scene of a map as it leaves the screen (R76). A choice for what stands beside it goes before the map's own. */
export function layOutput(
	map: NeighbourhoodMap,
	words: SheetWords,
	{ strokes = true, ...options }: OutputOptions = {}
): Scene {
	const legend =
		options.beside === undefined ? map.legend : { ...map.legend, shown: options.beside !== 'nothing' };
	return layout({ ...map, legend, strokes: strokes ? map.strokes : [] }, words, {
		...options,
		forOutput: true
	});
}
