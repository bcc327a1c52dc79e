/** Puts the reading and writing of files within reach of a test that steers the page, under the program's own policy. */
import { readMapFile, writeMapFile, type MapToKeep } from '../../src/lib/exchange/file';
import { isLocked, lockFile, unlockFile } from '../../src/lib/exchange/locked';
import { writeMapPage } from '../../src/lib/exchange/mapPage';
import { takePhoto } from '../../src/lib/exchange/photo';
import { createDocument } from '../../src/lib/model/document';
import { openFile } from '../../src/lib/model/opening';
import type { Moment, NeighbourhoodMap } from '../../src/lib/model/map';

/** What came of a file: why it was refused, or what it says and which photos came through. */
export interface Outcome {
	readonly took: number;
	readonly problem?: string;
	readonly map?: NeighbourhoodMap;
	readonly readonly?: boolean;
	/** By id: the hash of each photo. */
	readonly photos?: Readonly<Record<string, string>>;
	readonly rest?: readonly string[];
	/** Which of the strings that nobody may find again stand in the photos that came through. */
	readonly found?: boolean;
}

/** How a map is taken home. */
export type Way = 'file' | 'page' | 'locked-file' | 'locked-page';

const WORDS = 'fiets brood kikker lamp regen trap';

async function hashOf(blob: Blob): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function hashAll(blobs: ReadonlyMap<string, Blob>): Promise<Record<string, string>> {
	const entries = await Promise.all([...blobs].map(async ([id, blob]) => [id, await hashOf(blob)] as const));
	return Object.fromEntries(entries);
}

/** The file that was chosen on the page. */
function chosen(): File {
	return document.querySelector('input')!.files![0]!;
}

/** A picture with a grain of its own, as a person would take it in. */
async function takeShot(seed: number): Promise<Blob> {
	const canvas = new OffscreenCanvas(40 + (seed % 90), 30 + (seed % 70));
	const pen = canvas.getContext('2d')!;
	for (let at = 0; at < 60; at += 1) {
		pen.fillStyle = `hsl(${(seed * 37 + at * 53) % 360} 70% ${(seed + at * 7) % 100}%)`;
		pen.fillRect((at * 17 + seed) % canvas.width, (at * 29) % canvas.height, 9, 7);
	}
	const taken = await takePhoto(await canvas.convertToBlob({ type: 'image/png' }));
	if ('problem' in taken) throw new Error(taken.problem);
	return taken.photo;
}

const exchange = {
	/** Reads the chosen file as the start page does, and says what came of it. `canary` may be in no photo. */
	async read(canary: string): Promise<Outcome> {
		const start = performance.now();
		const since = () => performance.now() - start;
		let file: Blob = chosen();
		if (await isLocked(file)) {
			const opened = await unlockFile(file, WORDS);
			if ('problem' in opened) return { took: since(), problem: opened.problem };
			file = opened.file;
		}
		const read = await readMapFile(file);
		const took = since();
		if ('problem' in read) {
			return { took, problem: read.problem, ...(read.rest ? { rest: [...read.rest.photos.keys()] } : {}) };
		}
		const texts = await Promise.all([...read.photos.values()].map((photo) => photo.text()));
		return {
			took,
			map: read.file.map,
			readonly: read.file.readonly,
			photos: await hashAll(read.photos),
			found: texts.some((text) => text.includes(canary))
		};
	},
	/** Whether what every object is made of is as it was, and no script of a file ran. */
	isUntouched(): boolean {
		const names = Object.getOwnPropertyNames(Object.prototype).sort().join();
		return names === NAMES && !('hit' in globalThis) && !('hit' in {});
	},
	/** Takes a map home with a photo for each of these ids, and gives the file in base64 with the photos' hashes. */
	async save(map: NeighbourhoodMap, moments: readonly Moment[], ids: readonly string[], way: Way) {
		const photos = new Map<string, Blob>();
		for (const [at, id] of ids.entries()) photos.set(id, await takeShot(map.actors.length * 31 + at));
		const what: MapToKeep = {
			...{ map, moments, photos, id: 'm1', savedAt: '2026-11-23T15:04:05Z' },
			document: createDocument(map, moments).encode()
		};
		const written = await writeMapFile(what);
		if ('problem' in written) throw new Error(written.problem);
		let out = written.file;
		if (way.endsWith('page')) {
			const say = (text: string) => ({ text, lang: 'nl', dir: 'ltr' as const });
			const content = {
				...{ label: say('Kaart'), date: map.date, enlarge: say('Toon groot'), sections: [], notes: [] },
				home: { facts: [], photos: ids.map((id) => ({ id, alt: '' })) }
			};
			const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>';
			const page = await writeMapPage({ content, drawing, photos, file: written.file });
			if ('problem' in page) throw new Error(page.problem);
			out = page.page;
		}
		if (way.startsWith('locked')) out = await lockFile(out, WORDS);
		return { base64: await toBase64(out), hashes: await hashAll(photos) };
	},
	/** Opens the chosen file to the end: the document that a session would go on with. */
	async open() {
		let file: Blob = chosen();
		if (await isLocked(file)) {
			const opened = await unlockFile(file, WORDS);
			if ('problem' in opened) throw new Error(opened.problem);
			file = opened.file;
		}
		const read = await readMapFile(file);
		if ('problem' in read) throw new Error(read.problem);
		const { document, isMergeable } = openFile(read.file);
		return {
			map: document.project(),
			moments: document.moments(),
			isMergeable,
			hashes: await hashAll(read.photos)
		};
	}
};

async function toBase64(blob: Blob): Promise<string> {
	return new Promise((resolve) => {
		const reader = new FileReader();
		reader.onload = () => resolve((reader.result as string).split(',')[1]!);
		reader.readAsDataURL(blob);
	});
}

const NAMES = Object.getOwnPropertyNames(Object.prototype).sort().join();
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
	violations.push(`${violatedDirective} ${blockedURI}`)
);
const input = document.createElement('input');
input.type = 'file';
document.body.append(input);

/** What such a page's global object carries beside a browser's own. */
export interface HostilePage {
	exchange: typeof exchange;
	violations: string[];
}
Object.assign(globalThis, { exchange, violations });
