/**
 * Pictograms that a map will show, had before it is drawn. A browser makes a document of each: some 15 ms at a quarter of
 * the speed, and the first drawing of a map waits for twenty of them.
 */
import { base } from '$app/paths';
import type { NeighbourhoodMap } from '$lib/model/map';

/** More than a screen shows at once is not waited for. */
const AT_MOST = 40;
const held = new Map<string, HTMLImageElement>();

/** Holds pictograms by their code points: who draws them later finds them made. */
export function holdPictograms(codes: Iterable<string>): void {
	for (const code of codes) {
		if (held.has(code) || held.size >= AT_MOST) continue;
		const image = new Image();
		image.src = `${base}/pictograms/${code}.svg`;
		held.set(code, image);
	}
}

/** The pictograms of the home and of those who stand on a map, each once. */
export function pictogramsOn({ home, actors }: NeighbourhoodMap): ReadonlySet<string> {
	const pictures = [home.picture, ...actors.map(({ picture }) => picture)];
	return new Set(pictures.flatMap((picture) => (picture?.type === 'pictogram' ? [picture.pictogram] : [])));
}
