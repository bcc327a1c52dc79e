/** The ways in which a session comes about: a new map, one that is kept on this device, one from a file. */
import { ON_THE_WAY_IN } from '$lib/flows/beginning';
import type { Command } from '$lib/model/commands';
import { createDocument, openDocument, type MapDocument } from '$lib/model/document';
import type { MapFile } from '$lib/model/format';
import { emptyMap } from '$lib/model/map';
import { openFile } from '$lib/model/opening';
import type { ComingPhotos } from './arrival.svelte';
import { newMapId, today } from './ids';
import { Keeping } from './keeping';
import { Session, type SessionOptions } from './session.svelte';

/** Begins a new map in memory, in these languages; the welcome was said on the way in. */
export function beginMap(languages: readonly string[], options: SessionOptions): Promise<Session> {
	const document = createDocument(emptyMap(options.today ?? today(), languages));
	return inMemory(document, newMapId(), options, [
		...Object.entries(ON_THE_WAY_IN).map(
			([question, answer]) => ({ type: 'answerGuide', question, answer }) as const
		),
		...(options.practice ? [{ type: 'answerGuide', question: 'consent-device', answer: 'no' } as const] : [])
	]);
}

/**
 * Opens a map from a file, in memory until it may stay on this device too: with these photos and voice notes, and with
 * those that are still to be looked at as they come.
 */
export async function openMapFile(
	file: MapFile,
	media: ReadonlyMap<string, Blob>,
	options: SessionOptions,
	coming?: ComingPhotos
): Promise<Session> {
	const session = await inMemory(openFile(file).document, file.id, options, [
		{ type: 'answerGuide', question: 'welcome', answer: 'resume' },
		{ type: 'answerGuide', question: 'consent-device', answer: null }
	]);
	for (const [id, blob] of media) await session.photos.put(id, blob);
	if (coming && coming.ids.length > 0) session.photos.receive(coming);
	return session;
}

/** The same file as another map: it keeps nothing in common with the first but what it says. */
export function asAnotherMap(file: MapFile): MapFile {
	return { ...file, id: newMapId() };
}

/**
 * Opens a map that is kept on this device, at the place where it was left, with the words of its lock if it has one;
 * rejects with a StoreError.
 */
export async function openKeptMap(id: string, options: SessionOptions, words?: string): Promise<Session> {
	const keeping = await Keeping.inStore(await options.deviceStore(), id, words);
	const { updates, place } = await keeping.load();
	return new Session(openDocument(updates), keeping, place, options);
}

async function inMemory(
	document: MapDocument,
	id: string,
	options: SessionOptions,
	commands: readonly Command[]
): Promise<Session> {
	const keeping = await Keeping.inMemory(id);
	document.begin(commands);
	return new Session(document, keeping, undefined, options);
}
