/**
 * A map as a file that a person keeps: writing `*.buurtkaart.json` with its photos, and reading one that may come from
 * anywhere.
 *
 * `model/format.ts` says what a file may hold; here are the bytes: they are written in pieces, so that a map with many
 * photos does not stop the page, and read back with every photo decoded before it is believed. Nothing that is open is
 * touched by reading: whoever calls decides what becomes of it.
 */
import {
	EXTENSION,
	LIMITS,
	MEDIA_TYPE,
	writeFile,
	type FileFacts,
	type MapFile,
	type Photo,
	type Refusal,
	type Voice
} from '$lib/model/format';
import { toBase64 } from '$lib/model/format/media';
import { weigh } from '$lib/model/format/scan';
import type { Moment, NeighbourhoodMap } from '$lib/model/map';
import { nameFile } from './download';
import { askWorker, readyWorker } from './ownWorker';
import { takeHand } from './photo';
import { faultOf, lookAt, type PhotoProblem } from './photoMaking';
import { readHead } from './pictureHead';
import { readBlob } from './reading';

/** What goes into a file. */
export interface MapToKeep extends FileFacts {
	readonly map: NeighbourhoodMap;
	readonly moments: readonly Moment[];
	/** By their ids in the map. Voice notes may stand among them: their type says that they are sound. */
	readonly photos: ReadonlyMap<string, Blob>;
}

/** How a long piece of work is followed and stopped. An aborted one rejects with the signal's reason. */
export interface Following {
	/** How many of how many pieces are done. */
	readonly onprogress?: (done: number, of: number) => void;
	readonly signal?: AbortSignal;
}

/** A file, and the ids of what could not go into it because it is neither picture nor sound; or why there is none. */
export type Written =
	{ readonly file: Blob; readonly leftOut: readonly string[] } | { readonly problem: 'file-too-big' };

/** The name under which a map file goes out: neutral, with the map's ISO day. */
export function nameMapFile(day: string): string {
	return nameFile(day, EXTENSION);
}

/** A map with its photos as one file. It is never larger than what `readMapFile` takes back. */
export async function writeMapFile(what: MapToKeep, following: Following = {}): Promise<Written> {
	const { map, moments, photos, ...facts } = what;
	const pictures: Blob[] = [];
	const sounds: Blob[] = [];
	const leftOut: string[] = [];
	let done = 0;
	const step = () => {
		following.signal?.throwIfAborted();
		following.onprogress?.(done++, photos.size);
	};
	for (const [id, content] of photos) {
		step();
		const picture = await describePicture(content);
		if (picture) pictures.push(await write(id, picture, content));
		else if (content.type.startsWith('audio/')) {
			sounds.push(await write(id, await describeSound(content), content));
		} else leftOut.push(id);
	}
	step();
	const whole = writeFile(map, moments, {}, {}, facts).trimEnd();
	const weight = weigh(whole, LIMITS);
	if (weight.values > LIMITS.values || weight.keys > LIMITS.keys) return { problem: 'file-too-big' };
	const parts = [whole.slice(0, -1).trimEnd(), ...under('photos', pictures), ...under('voices', sounds)];
	const file = new Blob([...parts, '\n}\n'], { type: MEDIA_TYPE });
	if (file.size > LIMITS.bytes || pictures.length > LIMITS.photos) return { problem: 'file-too-big' };
	return { file, leftOut };
}

async function describePicture(content: Blob): Promise<Omit<Photo, 'data'> | undefined> {
	const head = await lookAt(content).catch(() => undefined);
	if (!head?.width || !head.height || !['webp', 'jpeg', 'png'].includes(head.kind)) return undefined;
	return { type: `image/${head.kind}`, width: head.width, height: head.height };
}

async function describeSound(content: Blob): Promise<Omit<Voice, 'data'>> {
	const type = content.type.replace(/[\s"]/g, '');
	try {
		const listener = new OfflineAudioContext(1, 1, 44_100);
		const { duration } = await listener.decodeAudioData(await content.arrayBuffer());
		return { type, seconds: Math.round(duration * 10) / 10 };
	} catch {
		// The note is somebody's voice, even where this browser cannot measure it.
		return { type, seconds: 0 };
	}
}

/** One photo or voice note as text, kept outside the page's memory as soon as it is made. */
async function write(id: string, facts: object, content: Blob): Promise<Blob> {
	const opening = JSON.stringify({ ...facts, data: '' }).slice(0, -2);
	const data = toBase64(new Uint8Array(await content.arrayBuffer()));
	return new Blob([`\n\t\t${JSON.stringify(id)}: `, opening, data, '"}']);
}

function under(key: string, entries: readonly Blob[]): readonly (Blob | string)[] {
	if (entries.length === 0) return [];
	return [`,\n\t"${key}": {`, ...entries.flatMap((entry, at) => (at > 0 ? [',', entry] : [entry])), '\n\t}'];
}

/** A photo of a file that was not believed, and why. */
export interface LeftOut {
	readonly id: string;
	readonly problem: PhotoProblem;
}

/** A fault of a file: where it lies, and what it is. */
export interface FileFault {
	readonly path?: string;
	readonly reason?: Refusal['reason'] | PhotoProblem;
}

/** Why a file was refused: words under `ui.error`, and of each fault its place and reason. */
export interface FileRefused {
	readonly problem: `file-${Refusal['why']}` | 'file-photos';
	readonly refused: readonly FileFault[];
	/** What could be opened if the person says that these photos may stay behind. */
	readonly rest?: FileRead;
}

/** A file that was read: what the map says, its voices, and its photos made anew. */
export interface FileRead {
	readonly file: MapFile;
	readonly photos: ReadonlyMap<string, Blob>;
	readonly voices: ReadonlyMap<string, Blob>;
}

/** A file of this size is read in a blink; to hand it to a worker would take as long. */
const SMALL = 64 * 1024;

/** Has ready what reads a large file, while the person looks for it. */
export function readyReading(): void {
	readyWorker('read');
}

/** Reads what a file says, or the file within a page, its photos still unbelieved: enough to draw the map at once. */
export async function readMap(
	file: Blob,
	{ signal }: Pick<Following, 'signal'> = {}
): Promise<{ readonly file: MapFile } | FileRefused> {
	if (file.size > LIMITS.bytes) return refuse([{ why: 'too-big', reason: 'bytes' }]);
	const read = () => readBlob(file);
	const parsed = file.size > SMALL ? await askWorker('read', file, read, signal) : await read();
	return 'refused' in parsed ? refuse(parsed.refused) : parsed;
}

function refuse(refused: readonly Refusal[]): FileRefused {
	return { problem: `file-${refused[0]?.why ?? 'broken'}`, refused };
}

/**
 * The photos of a file, to be looked at behind its map that is drawn already. Nothing where the head of one of them says
 * that it is none: then all are looked at first, and the file is refused as a whole.
 */
export function photosBehind(photos: MapFile['photos']) {
	const isGood = Object.values(photos).every(({ data }) => {
		const head = readHead(data);
		return head !== 'more' && faultOf(head) === undefined;
	});
	if (!isGood) return undefined;
	const take = (onphoto: (id: string, photo: Blob) => void, following: Following) =>
		takePhotos(photos, onphoto, following);
	return { ids: Object.keys(photos), take };
}

/**
 * Decodes a file's photos one after the other, beside the page, handing each over as soon as it is good; answers with
 * the others. Rejects with the signal's reason, and no photo comes after that.
 */
export async function takePhotos(
	photos: MapFile['photos'],
	onphoto: (id: string, photo: Blob) => void,
	{ onprogress, signal }: Following = {}
): Promise<readonly LeftOut[]> {
	const entries = Object.entries(photos);
	const leftOut: LeftOut[] = [];
	const hand = entries.length > 0 ? takeHand(signal) : undefined;
	try {
		for (const [done, [id, { type, data }]] of entries.entries()) {
			onprogress?.(done, entries.length);
			const picture = new Blob([data as Uint8Array<ArrayBuffer>], { type });
			const taken = await hand!.take({ how: 'believe', picture });
			if ('problem' in taken) leftOut.push({ id, problem: taken.problem });
			else onphoto(id, taken.photo);
		}
	} finally {
		hand?.close();
	}
	onprogress?.(entries.length, entries.length);
	return leftOut;
}

/**
 * Reads a whole file (limits first), with every photo decoded and made anew; or says why it was refused. One photo that
 * is none refuses the file too, and then says what there is without it.
 */
export async function readMapFile(file: Blob, following: Following = {}): Promise<FileRead | FileRefused> {
	const read = await readMap(file, following);
	return 'problem' in read ? read : takeAll(read.file, following);
}

/** A file that was read, with every photo decoded and made anew; or what there is without those that are none. */
export async function takeAll(file: MapFile, following: Following = {}): Promise<FileRead | FileRefused> {
	const photos = new Map<string, Blob>();
	const leftOut = await takePhotos(file.photos, (id, photo) => photos.set(id, photo), following);
	const whole = { file, photos, voices: takeVoices(file.voices) };
	if (leftOut.length === 0) return whole;
	return { problem: 'file-photos', refused: leftOut.map(faultOfPhoto), rest: whole };
}

/** A photo that was not believed, as a fault of its file. */
function faultOfPhoto({ id, problem }: LeftOut): FileFault {
	return { path: `photos.${id}`, reason: problem };
}

/** The voice notes of a file, as a page plays them. */
export function takeVoices(voices: Readonly<Record<string, Voice>>): ReadonlyMap<string, Blob> {
	const entries = Object.entries(voices);
	return new Map(
		entries.map(([id, { type, data }]) => [id, new Blob([data as Uint8Array<ArrayBuffer>], { type })])
	);
}
