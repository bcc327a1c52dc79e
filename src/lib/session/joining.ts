/**
 * Joining the open map with another copy of it that a file brought. What would come of it is foreseen and shown before;
 * then photos come first, as everywhere, and the map after them, in one deed that can be undone.
 */
import { openDocument } from '$lib/model/document';
import type { MapFile } from '$lib/model/format';
import {
	isStillSo,
	wayToJoin,
	type Foreseen,
	type JoinOrder,
	type JoinWay,
	type Winner
} from '$lib/model/joining';
import { renameMedia } from '$lib/model/joining/media';
import { newId } from './ids';
import type { Session } from './session.svelte';

/** A file with its photos and voice notes, by id. */
export interface Copy {
	readonly file: MapFile;
	readonly media: ReadonlyMap<string, Blob>;
}

/** How the map was opened, and whether it may stay here: asked on each device, and answered for that one only. */
const OF_THIS_DEVICE = ['welcome', 'consent-device'];

/** The open map and a file, to be held against each other (`foreseeBoth`): with a large map that takes seconds. */
export function orderOf(session: Session, file: MapFile): JoinOrder {
	return {
		document: session.encode(),
		// Nothing is foreseen of photos and voice notes, and they weigh the most.
		file: { ...file, photos: {}, voices: {} },
		own: OF_THIS_DEVICE,
		ids: file.map.sharing.map(newId)
	};
}

/**
 * Joins the open map with a copy, as it was foreseen; true when that changed anything. Rejects with a StoreError, and
 * then nothing changed.
 */
export async function joinCopy(
	session: Session,
	copy: Copy,
	foreseen: Foreseen,
	wins: Winner = 'mine'
): Promise<boolean> {
	const wayOf = (file: MapFile) => findWay(session, file, wins);
	const way = isStillSo(foreseen, session.map) ? foreseen.way : wayOf(copy.file);
	if (way.how === 'too-many') return false;
	const here = await session.photos.all();
	// Copies of one history mean the same by an id, even where one of them had to encode a photo anew.
	const names = way.how === 'fill' ? await otherNames(copy.media, here) : new Map<string, string>();
	for (const [id, blob] of copy.media) {
		const name = names.get(id) ?? id;
		if (!here.has(name)) await session.photos.put(name, blob);
	}
	const before = session.map;
	session.execute((names.size > 0 ? wayOf(renameMedia(copy.file, names)) : way).commands, 'join');
	return session.map !== before;
}

function findWay(session: Session, file: MapFile, wins: Winner): JoinWay {
	const document = openDocument([session.encode()]);
	try {
		return wayToJoin(document, file, { wins, own: OF_THIS_DEVICE, newId });
	} finally {
		document.close();
	}
}

/** New ids for what the other copy calls by an id that is something else here. */
async function otherNames(
	media: ReadonlyMap<string, Blob>,
	here: ReadonlyMap<string, Blob>
): Promise<ReadonlyMap<string, string>> {
	const names = new Map<string, string>();
	for (const [id, blob] of media) {
		const own = here.get(id);
		if (own && !(await isSameBlob(own, blob))) names.set(id, newId());
	}
	return names;
}

async function isSameBlob(one: Blob, other: Blob): Promise<boolean> {
	if (one.size !== other.size) return false;
	const [a, b] = await Promise.all(
		[one, other].map(async (blob) => new Uint8Array(await blob.arrayBuffer()))
	);
	return a!.every((byte, at) => byte === b![at]);
}
