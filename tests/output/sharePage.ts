/**
 * Gives parts of maps away in a real page: the program's own sheet for it, on a real session, in every way that leaves.
 * What was handed over is kept in place of being saved, and searched for words that nobody may hear.
 */
import '../../src/app.css';
import { mount, tick, unmount } from 'svelte';
import { loadLanguage } from '../../src/lib/i18n/words';
import type { Consent } from '../../src/lib/model/sharing';
import type { Moment, NeighbourhoodMap } from '../../src/lib/model/map';
import { openMapFile } from '../../src/lib/session/opening';
import type { Session } from '../../src/lib/session/session.svelte';
import Give from '../../src/routes/[lang=lang]/map/Give.svelte';
import InLanguage from '../views/InLanguage.svelte';

/** A map, what of it was ticked, and what may not be heard or seen of it. */
export interface Gift {
	readonly id: string;
	readonly map: NeighbourhoodMap;
	readonly moments: readonly Moment[];
	readonly consent: Consent;
	/** Ids of the photos on the map, with whether each may be given. */
	readonly photos: readonly (readonly [string, boolean])[];
}

/** A way in which something left, with the words of the map that are in it, and photos that may not be. */
export interface Left {
	readonly way: string;
	readonly words: readonly string[];
	readonly photos: readonly string[];
	readonly bytes: number;
}

/** What a test reaches of the page. */
export interface SharePageGlobal {
	readonly share: typeof share;
}

const WORD = /Kq\d{5}z/g;
const WIDE_WORD = /K\0q\0(?:\d\0){5}z/g;
/** What no picture may carry beside its pixels. */
const PLAIN_CHUNKS = new Set(['IHDR', 'sRGB', 'pHYs', 'IDAT', 'IEND']);

let session: Session | undefined;
let sheet: ReturnType<typeof mount> | undefined;
let handed: (file: Blob, name: string) => void = () => {};
let printed: (html: string) => void = () => {};
const files = new Map<string, Blob>();
/** What the photos of the map are: their addresses in the page, and their bytes as a file writes them. */
const own = new Map<string, { readonly mayGo: boolean; readonly bytes: string }>();

// What is handed to the person is not saved but kept; the address that it bears leads to its bytes.
const makeAddress = URL.createObjectURL.bind(URL);
URL.createObjectURL = (file: Blob) => {
	const address = makeAddress(file);
	files.set(address, file);
	return address;
};
const press = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
	const file = files.get(this.href);
	if (this.download === '' || !file) press.call(this);
	else handed(file, this.download);
};
let isHeld = false;
window.print = () => {
	printed(document.documentElement.outerHTML);
	if (!isHeld) window.dispatchEvent(new Event('afterprint'));
};

async function makePhoto(at: number): Promise<Blob> {
	const canvas = new OffscreenCanvas(40, 30);
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = `hsl(${(at * 47) % 360} 70% ${30 + ((at * 13) % 50)}%)`;
	pen.fillRect(0, 0, 40, 30);
	pen.fillStyle = 'white';
	pen.fillRect(at % 30, at % 20, 6, 6);
	return canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
}

function toBase64(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Words in a text, and photos that may not be in it, by their bytes or their address in this page. */
function search(way: string, text: string): Left {
	const forbidden = [...own].filter(([, { mayGo }]) => !mayGo);
	const photos = forbidden.filter(([id, { bytes }]) => text.includes(bytes) || isShown(id, text));
	return {
		...{ way, bytes: text.length },
		words: [...new Set([...(text.match(WORD) ?? []), ...(text.match(WIDE_WORD) ?? [])])],
		photos: photos.map(([id]) => id)
	};
}

function isShown(id: string, text: string): boolean {
	const address = session?.photos.url(id);
	return address !== undefined && text.includes(address);
}

/** The bytes of a file as a text in which its words can be found. */
async function readBytes(file: Blob): Promise<string> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += 8192)
		parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
	return parts.join('');
}

function chunksOf(png: string): string[] {
	const chunks: string[] = [];
	const number = (at: number) => [0, 1, 2, 3].reduce((sum, one) => sum * 256 + png.charCodeAt(at + one), 0);
	for (let at = 8; at < png.length; at += number(at) + 12) chunks.push(png.slice(at + 4, at + 8));
	return chunks;
}

const find = (selector: string) => document.querySelector<HTMLElement>(`[data-give] ${selector}`)!;

async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await new Promise((resolve) => setTimeout(resolve, 4));
}

const share = {
	/** Lays a map open in a session, and its gift on the sheet. */
	async open({ id, map, moments, consent, photos }: Gift): Promise<void> {
		await loadLanguage('nl');
		if (sheet) await unmount(sheet);
		await session?.close();
		for (const address of files.keys()) URL.revokeObjectURL(address);
		files.clear();
		own.clear();
		const made = new Map<string, Blob>();
		for (const [at, [photo, mayGo]] of photos.entries()) {
			const blob = await makePhoto(at);
			made.set(photo, blob);
			own.set(photo, { mayGo, bytes: toBase64(new Uint8Array(await blob.arrayBuffer())) });
		}
		const facts = { id, savedAt: '2026-11-23T10:00:00Z', photos: {}, voices: {}, unknown: [] };
		session = await openMapFile({ ...facts, map, moments, readonly: false }, made, {
			deviceStore: () => Promise.reject(new Error('nothing is kept here'))
		});
		const given = {
			session,
			gift: { receiver: 'worker', consent },
			unspoken: [],
			onchoose() {},
			onclose() {}
		};
		sheet = mount(InLanguage, {
			target: document.body,
			props: { lang: 'nl', component: Give, given } as never
		});
		await until(() => document.querySelector('[data-give][open]') !== null);
		await tick();
	},
	/** Whether nothing at all goes along, so that there is no way out. */
	isEmpty: () => find('[data-action="save"]') === null,
	/** What stands on the sheet now, the preview of what goes along included. */
	sheet: () => search('sheet', document.querySelector('[data-give]')!.outerHTML),
	/** Lets it leave in one way, and searches what left. */
	async give(way: 'save' | 'save-page' | 'svg' | 'png' | 'print'): Promise<Left> {
		const left = await new Promise<{ file: Blob } | { html: string }>((resolve) => {
			handed = (file) => resolve({ file });
			printed = (html) => resolve({ html });
			find(`[data-action="${way}"]`).click();
		});
		await until(() => document.querySelector('[data-give] [data-action="cancel"]') === null);
		if ('html' in left) return search(way, left.html);
		if (way !== 'png') return search(way, await left.file.text());
		const png = await readBytes(left.file);
		const strange = chunksOf(png).filter((chunk) => !PLAIN_CHUNKS.has(chunk));
		return { ...search(way, png), photos: strange };
	},
	/** Prints, and holds the page as it is printed until `endPrint`. */
	async holdPrint(): Promise<void> {
		isHeld = true;
		await new Promise<void>((resolve) => {
			printed = () => resolve();
			find('[data-action="print"]').click();
		});
	},
	endPrint(): void {
		isHeld = false;
		window.dispatchEvent(new Event('afterprint'));
	}
};

declare const window: Window & { share: typeof share };
window.share = share;
