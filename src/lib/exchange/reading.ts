/**
 * Reading what a file says, before anything of it is believed: its text, the map in it, and what lets it merge. No
 * picture is decoded here and nothing is kept; `file.ts` has it done beside the page where it takes long.
 */
import { parseFile, type MapFile, type Parsed } from '$lib/model/format';
import { openCopy } from '$lib/model/opening';
import { takeOutOfPage } from './mapInPage';

/** What a file says, or the file within a page, or why it was refused. */
export async function readBlob(file: Blob): Promise<Parsed> {
	try {
		const map = takeOutOfPage(await file.text());
		if (map === undefined) return { refused: [{ why: 'foreign' }] };
		const parsed = parseFile(map, file.size);
		return 'refused' in parsed ? parsed : { file: withoutUntrue(parsed.file) };
	} catch {
		// It cannot be read from the disk, or this device has no room for what it says.
		return { refused: [{ why: 'broken' }] };
	}
}

/** Bytes that only say that they are this map's own state are dropped where they hold nobody up. */
function withoutUntrue(file: MapFile): MapFile {
	const { document, ...rest } = file;
	if (!document) return file;
	const copy = openCopy(file);
	copy?.close();
	return copy ? file : rest;
}

/** The bytes of a file, to be handed over rather than copied. */
export function bytesOf({ photos, voices, document }: MapFile): ArrayBuffer[] {
	const all = [...Object.values(photos), ...Object.values(voices)].map(({ data }) => data);
	return [...all, ...(document ? [document] : [])].map(({ buffer }) => buffer as ArrayBuffer);
}
