/**
 * What opens a map, had at hand before there is one (decision 21). Of the pictograms a browser makes a document each:
 * some 15 ms at a quarter of the speed, and the first drawing of a map waits for twenty of them.
 */
import { base } from '$app/paths';
import { readyLaying } from '$lib/exchange/layBeside';
import { DOMAIN_PICTOGRAMS } from '$lib/flows/domains';
import type { NeighbourhoodMap } from '$lib/model/map';

/** More than a screen shows at once is not waited for. */
const AT_MOST = 40;
const held = new Map<string, HTMLImageElement>();

/** Fetches what reads a file and what a map is sure to show, while the person looks for it. */
export async function fetchReading(): Promise<void> {
	holdPictograms(Object.values(DOMAIN_PICTOGRAMS));
	const [{ readyReading }] = await Promise.all([
		import('$lib/exchange/file'),
		import('$lib/exchange/locked')
	]);
	readyReading();
	readyLaying();
}

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
