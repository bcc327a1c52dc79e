/**
 * Joining the open map with another copy of it that a file brought. What would come of it is foreseen and shown before;
 * then photos come first, as everywhere, and the map after them, in one deed that can be undone.
 */
import { openDocument } from '$lib/model/document';
import type { MapFile } from '$lib/model/format';
import { foreseeJoin, wayToJoin, type Foreseen, type JoinWishes, type Winner } from '$lib/model/joining';
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
const wishes = (wins: Winner): JoinWishes => ({ wins, own: OF_THIS_DEVICE, newId });

/** What joining the open map with a file would come to; nothing changes. */
export function foresee(session: Session, file: MapFile, wins: Winner = 'mine'): Foreseen {
	return aside(session, (document) => foreseeJoin(document, file, wishes(wins)));
}

/** Joins the open map with a copy; true when that changed anything. Rejects with a StoreError, and then nothing changed. */
export async function joinCopy(session: Session, copy: Copy, wins: Winner = 'mine'): Promise<boolean> {
	const wayOf = (file: MapFile) => aside(session, (document) => wayToJoin(document, file, wishes(wins)));
	const way = wayOf(copy.file);
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

function aside<T>(session: Session, look: (document: ReturnType<typeof openDocument>) => T): T {
	const document = openDocument([session.encode()]);
	try {
		return look(document);
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
