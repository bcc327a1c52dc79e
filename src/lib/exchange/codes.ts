/**
 * A map as a few square codes, on a screen or on paper, that a camera reads back (R13): everything that a map file says,
 * but its photos, drawings and voice notes, for which there is no room.
 * `codeReading.ts` is the way back.
 */
import { writeFile, type FileFacts } from '$lib/model/format';
import type { Moment, NeighbourhoodMap } from '$lib/model/map';
import { drawCode, type DrawnCode } from './codes/drawing';
import { MOST_PACKED, pack } from './codes/packing';
import { cut } from './codes/parts';
import { squeeze } from './codes/squeezing';
import { withoutMedia } from './codes/withoutMedia';

/** What goes into codes. Whoever makes them decides what of the map that is. */
export interface CodeContent extends Pick<FileFacts, 'id' | 'savedAt'> {
	readonly map: NeighbourhoodMap;
	readonly moments?: readonly Moment[];
}

/** One code of several: which, its text, and how it is drawn. */
export interface Code extends DrawnCode {
	/** From 1. */
	readonly part: number;
	readonly of: number;
	readonly text: string;
}

/** The codes of a map, in order; or why there are none: the words stand under `ui.codes`. */
export type Codes = { readonly codes: readonly Code[] } | { readonly problem: 'too-many' };

/** The codes of a map without its photos, drawings and voice notes. */
export async function codesOf({ map, moments = [], id, savedAt }: CodeContent): Promise<Codes> {
	const file = writeFile(withoutMedia(map), moments.map(withoutMediaThen), {}, {}, { id, savedAt });
	const bytes = pack(JSON.parse(file)) as Uint8Array<ArrayBuffer>;
	const texts = bytes.length <= MOST_PACKED ? cut(await squeeze(bytes), id) : undefined;
	if (!texts) return { problem: 'too-many' };
	return { codes: texts.map((text, at) => ({ part: at + 1, of: texts.length, text, ...drawCode(text) })) };
}

function withoutMediaThen(moment: Moment): Moment {
	return { ...moment, map: withoutMedia(moment.map) };
}
