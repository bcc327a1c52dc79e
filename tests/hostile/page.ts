/** Puts the reading and writing of files within reach of a test that steers the page, under the program's own policy. */
import { fileOf, gather, type Gathered } from '../../src/lib/exchange/codeReading';
import { readMapFile, writeMapFile, type FileRead, type MapToKeep } from '../../src/lib/exchange/file';
import { isLocked, lockFile, unlockFile } from '../../src/lib/exchange/locked';
import { writeMapPage } from '../../src/lib/exchange/mapPage';
import { takePhoto } from '../../src/lib/exchange/photo';
import { createDocument } from '../../src/lib/model/document';
import { isSame } from '../../src/lib/model/document/flat';
import { parseFile, writeFile } from '../../src/lib/model/format';
import { openFile } from '../../src/lib/model/opening';
import type { Moment, NeighbourhoodMap } from '../../src/lib/model/map';
import { changeBytes, changeWords, diceOf, pick, type Dice } from './mutations';

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

/** What came of many files that were changed at random. */
export interface Fuzzed {
	readonly read: number;
	readonly refused: number;
	/** Milliseconds of the slowest one that bears no lock. */
	readonly slowest: number;
	readonly faults: readonly string[];
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

/** A voice note that nobody can hear, of bytes that are like no other's. */
function takeNote(seed: number): Blob {
	const bytes = Uint8Array.from({ length: 200 }, (_, at) => (seed * 31 + at * 17) % 251);
	return new Blob([bytes], { type: 'audio/webm' });
}

/** What a file that somebody changed is: as it is handed over, and what it bears. */
async function change(good: Good, roll: Dice): Promise<Blob | undefined> {
	if (good.kind === 'codes') {
		const texts = good.text.split('\n').map((text) => (roll() < 0.5 ? text : changeCode(text, roll)));
		const gathered = texts.reduce<Gathered | undefined>((before, text) => gather(before, text).gathered, undefined);
		return gathered && fileOf(gathered);
	}
	if (good.kind === 'locked' || roll() < 0.3) return new Blob([changeBytes(good.bytes, roll)]);
	return new Blob([changeWords(good.text, roll)]);
}

function changeCode(text: string, roll: Dice): string {
	const at = Math.floor(roll() * text.length);
	const letter = pick(roll, [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%*+-./: ']);
	return roll() < 0.2 ? text.slice(0, at) : text.slice(0, at) + letter + text.slice(at + 1);
}

/** What is wrong with a file that was read, if anything: it opens, and written again it is read as the same. */
function faultOf({ file }: FileRead): string | undefined {
	const { document } = openFile(file);
	const [map, moments] = [document.project(), document.moments()];
	document.close();
	if (!isSame(map, file.map) || !isSame(moments, file.moments)) return 'opens as something else';
	const again = parseFile(writeFile(map, moments, {}, {}, { id: file.id, savedAt: file.savedAt }));
	if ('refused' in again) return `is refused when written again: ${JSON.stringify(again.refused)}`;
	const isEqual = isSame(again.file.map, file.map) && isSame(again.file.moments, file.moments);
	return isEqual ? undefined : 'says something else when written again';
}

/** A good file, as text and bytes; of codes their texts, one a line. */
export interface Good {
	readonly kind: 'file' | 'page' | 'locked' | 'codes';
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly text: string;
}
const goods: Good[] = [];

const exchange = {
	/** Takes the chosen file as one of the good ones that `fuzz` changes. */
	async takeGood(kind: Good['kind']): Promise<void> {
		const bytes = new Uint8Array(await chosen().arrayBuffer());
		goods.push({ kind, bytes, text: new TextDecoder().decode(bytes) });
	},
	/** Changes good files at random and reads them as the start page does, for so long. */
	async fuzz(seed: number, milliseconds: number): Promise<Fuzzed> {
		const roll = diceOf(seed);
		const end = performance.now() + milliseconds;
		const open = goods.filter(({ kind }) => kind !== 'locked');
		const faults: string[] = [];
		let [read, refused, slowest] = [0, 0, 0];
		while (performance.now() < end) {
			// What has a lock takes a hundred times longer than the others.
			const good = pick(roll, roll() < 0.01 ? goods : open);
			const number = read + refused;
			const start = performance.now();
			try {
				let file = await change(good, roll);
				if (file && (await isLocked(file))) {
					const opened = await unlockFile(file, WORDS);
					file = 'file' in opened ? opened.file : undefined;
				}
				const outcome = file && (await readMapFile(file));
				if (good.kind !== 'locked') slowest = Math.max(slowest, performance.now() - start);
				if (!outcome || 'problem' in outcome) refused += 1;
				else {
					read += 1;
					const fault = faultOf(outcome);
					if (fault) faults.push(`${good.kind} ${number} of seed ${seed} ${fault}`);
				}
			} catch (error) {
				refused += 1;
				faults.push(`${good.kind} ${number} of seed ${seed} threw ${String(error)}`);
			}
		}
		return { read, refused, slowest, faults };
	},
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
	/** Takes a map home with a photo or a voice note (`v…`) for each of these ids; gives the file in base64, and their hashes. */
	async save(map: NeighbourhoodMap, moments: readonly Moment[], ids: readonly string[], way: Way) {
		const photos = new Map<string, Blob>();
		for (const [at, id] of ids.entries()) {
			const seed = map.actors.length * 31 + at;
			photos.set(id, id.startsWith('v') ? takeNote(seed) : await takeShot(seed));
		}
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
				home: { facts: [], photos: [...photos.keys()].filter((id) => !id.startsWith('v')).map((id) => ({ id, alt: '' })) }
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
			hashes: await hashAll(new Map([...read.photos, ...read.voices]))
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
