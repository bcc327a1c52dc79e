/**
 * Whether a copy that a person took home is good: read back from where they put it, and compared with the map on this
 * device, before that one may be wiped.
 *
 * A page is not told what became of a file that it handed over, so nothing but the file itself can show that it is
 * there. It is read by the program's own reader, as it would be on the day it is needed, and every photo and voice note
 * is compared byte for byte. Without its words a locked file shows nothing; it is opened first (see `locked.ts`).
 */
import { sparseMap, type MapFile } from '$lib/model/format';
import { isSame } from '$lib/model/document/flat';
import { mediaOn, type Moment, type NeighbourhoodMap } from '$lib/model/map';
import { readMap, type FileRefused, type Following } from './file';

/** What a copy is held against. */
export interface Original {
	/** The map's own id. */
	readonly id: string;
	readonly map: NeighbourhoodMap;
	readonly moments: readonly Moment[];
	/** The photos and voice notes that this device has, by their ids in the map. */
	readonly photos: ReadonlyMap<string, Blob>;
}

/** Why a file is no good copy: it is another map's, it says something else, or not every photo is in it. */
export type CopyProblem = 'other-map' | 'differs' | 'photos-missing';

/** That a file holds all of a map, with how much; or why it does not, or why it could not be read. */
export type Compared =
	{ readonly actors: number; readonly media: number } | { readonly problem: CopyProblem } | FileRefused;

/** Reads a file and compares it with the map. */
export async function compareCopy(
	file: Blob,
	original: Original,
	following: Pick<Following, 'signal'> = {}
): Promise<Compared> {
	const read = await readMap(file, following);
	if ('problem' in read) return read;
	const { file: copy } = read;
	if (copy.id !== original.id) return { problem: 'other-map' };
	if (!isSame(whatItSays(copy), whatItSays(original))) return { problem: 'differs' };
	const named = mediaOfAll(original);
	const media = [...original.photos].filter(([id]) => named.has(id));
	for (const [id, blob] of media) if (!(await holds(copy, id, blob))) return { problem: 'photos-missing' };
	return { actors: copy.map.actors.length, media: media.length };
}

/** The map and its earlier ones as they stand in a file: what is a default of the model is left out on both sides. */
function whatItSays({ map, moments }: Pick<Original, 'map' | 'moments'>): unknown {
	const said = [sparseMap(map), ...moments.map((one) => ({ ...one, map: sparseMap(one.map) }))];
	// As text and back: an absent field and one that says nothing are the same.
	return JSON.parse(JSON.stringify(said)) as unknown;
}

function mediaOfAll({ map, moments }: Original): ReadonlySet<string> {
	return new Set([map, ...moments.map((one) => one.map)].flatMap((one) => [...mediaOn(one)]));
}

async function holds({ photos, voices }: MapFile, id: string, blob: Blob): Promise<boolean> {
	const copied = (photos[id] ?? voices[id])?.data;
	if (!copied || copied.length !== blob.size) return false;
	const bytes = new Uint8Array(await blob.arrayBuffer());
	return copied.every((byte, at) => byte === bytes[at]);
}
