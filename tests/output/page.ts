/** Puts paper, pictures and drawing files within reach of a test that steers the page. */
import '../../src/app.css';
import { mount, unmount } from 'svelte';
import { takeFinder, takePixels } from '../../src/lib/exchange/codeFinder';
import { codesOf } from '../../src/lib/exchange/codes';
import { layOutput, type OutputOptions } from '../../src/lib/exchange/layOutput';
import { takePicture } from '../../src/lib/exchange/png';
import { printSheets } from '../../src/lib/exchange/print';
import { takeSvg } from '../../src/lib/exchange/svg';
import { layTemplate } from '../../src/lib/exchange/template';
import { DOMAIN_GUIDES } from '../../src/lib/flows/domains';
import { directionOf } from '../../src/lib/i18n/languages';
import { loadLanguage, speaker } from '../../src/lib/i18n/words';
import { mapOnSheet } from '../../src/lib/layout/onSheet';
import type { Scene } from '../../src/lib/layout/scene';
import type { SheetWords } from '../../src/lib/layout/words';
import { emptyMap, type NeighbourhoodMap } from '../../src/lib/model/map';
import { DOMAINS, type Domain } from '../../src/lib/model/vocabulary';
import { layCodePages } from '../../src/lib/views/codes/codePages';
import { codeSheetWords } from '../../src/lib/views/codes/codeSheetWords';
import { layPhotos } from '../../src/lib/views/making/photoPages';
import { sheetWords } from '../../src/lib/views/map/sheetWords';
import OutputPage from './OutputPage.svelte';
import { shoot, type View } from '../codes/shots';

/** What a test wants to see: `paper` readies it for the printer; without a map it is the empty sheet. */
export interface Wanted {
	readonly map?: NeighbourhoodMap | undefined;
	readonly paper?: 'A3' | 'A4' | 'photos' | undefined;
	readonly options?: OutputOptions;
	/** Whether sheets of codes of the same come with it. */
	readonly codes?: boolean;
	/** The language of the page and of the sheet; Dutch if absent. */
	readonly lang?: 'nl' | 'ar';
	/** Whether photos lie on the device, each a different picture: small ones, or as large as the program keeps them. */
	readonly withPhotos?: 'small' | 'large';
}

const pictograms = Object.fromEntries(
	DOMAINS.map((domain) => [domain, DOMAIN_GUIDES[domain].pictogram])
) as Record<Domain, string>;

let shown: ReturnType<typeof mount> | undefined;
const photos = new Map<string, string>();

/** A photo of its own for each id: bands of colour with a grain, so that it weighs what photos weigh. */
async function makePhoto(id: string, at: number, share: number): Promise<void> {
	const canvas = new OffscreenCanvas(1600 * share, 1200 * share);
	const pen = canvas.getContext('2d')!;
	pen.scale(share, share);
	for (let band = 0; band < 24; band += 1) {
		pen.fillStyle = `hsl(${(at * 67 + band * 9) % 360} 60% ${35 + ((band * 13) % 40)}%)`;
		pen.fillRect(band * 67, 0, 68, 1200);
	}
	for (let grain = 0; grain < 4000 * share; grain += 1) {
		pen.fillStyle = `rgb(${grain % 255} ${(grain * 7) % 255} ${(grain * 3) % 255} / 0.4)`;
		pen.fillRect((grain * 397) % 1600, (grain * 211) % 1200, 6, 6);
	}
	const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.86 });
	photos.set(id, URL.createObjectURL(blob));
}

function photosOf(map: NeighbourhoodMap): string[] {
	return [map.home, ...map.actors].flatMap((one) => [
		...(one.picture?.type === 'photo' ? [one.picture.photo] : []),
		...('photos' in one ? one.photos : [])
	]);
}

async function pagesOfCodes(map: NeighbourhoodMap, scene: Scene, words: SheetWords, options: OutputOptions) {
	const made = await codesOf({ map: mapOnSheet(map, scene, options), id: 'sheet', savedAt: map.date });
	if ('problem' in made) throw new Error(made.problem);
	return layCodePages(made.codes, codeSheetWords(speaker('nl'), words, made.codes.length));
}

const output = {
	/** Shows a map, or the empty sheet, on the screen and, where a paper is given, ready for the printer. */
	async show({ map, paper, options = {}, codes = false, lang = 'nl', withPhotos }: Wanted) {
		await loadLanguage(lang);
		Object.assign(document.documentElement, { lang, dir: directionOf(lang) });
		if (shown) await unmount(shown);
		photos.clear();
		if (map && withPhotos)
			for (const [at, id] of [...new Set(photosOf(map))].entries())
				await makePhoto(id, at, withPhotos === 'large' ? 1 : 0.2);
		const words = sheetWords({ say: speaker(lang) }, map ?? emptyMap('2026-11-23'), pictograms);
		const scene = map ? layOutput(map, words, options) : layTemplate(words);
		const photo = (id: string) => photos.get(id);
		const isThere = (id: string) => photos.has(id);
		const props =
			paper === 'photos'
				? {
						scene,
						photo,
						lang,
						photoPages: layPhotos(map!, words, { isThere, names: options.names !== 'none' })
					}
				: {
						scene,
						photo,
						lang,
						paper,
						codePages: codes ? await pagesOfCodes(map!, scene, words, options) : []
					};
		shown = mount(OutputPage, { target: document.body, props });
	},
	/** Everything that must be there before a printer begins, without the printer. */
	async ready() {
		window.print = () => window.dispatchEvent(new Event('afterprint'));
		await printSheets(document.querySelector('[data-print-sheets]')!);
	},
	/** The drawing as a PNG's data address, and how long the page was held up: every time over 50 ms, in ms. */
	async paint(dpi: 150 | 300) {
		const held: { at: number; for: number }[] = [];
		const begun = performance.now();
		const watch = new PerformanceObserver((list) => {
			for (const { startTime, duration } of list.getEntries())
				held.push({ at: Math.round(startTime - begun), for: Math.round(duration) });
		});
		watch.observe({ entryTypes: ['longtask'] });
		const shares: [number, number][] = [];
		const onprogress = (done: number) => shares.push([Math.round(performance.now() - begun), done]);
		const png = await takePicture(document.querySelector('[data-off-screen]')!, dpi, { onprogress });
		const took = performance.now() - begun;
		await new Promise((resolve) => setTimeout(resolve, 50));
		watch.disconnect();
		return { url: await readBlob(png), held, took, shares };
	},
	/** Puts the drawing over everything else, so large, so that a picture of the screen is a picture of it. */
	fill(width: string, height: string) {
		const drawing = document.querySelector<HTMLElement>('[data-off-screen]')!;
		drawing.style.cssText = `position: fixed; inset: 0; inline-size: ${width}; block-size: ${height}`;
	},
	/** Which share of the pixels of two pictures (base64) is clearly another colour; 1 where their sizes differ. */
	async compare(one: string, other: string) {
		const [first, second] = [await readPixels(one), await readPixels(other)];
		if (first.width !== second.width || first.height !== second.height) return 1;
		let different = 0;
		for (let at = 0; at < first.data.length; at += 4) {
			const far = [0, 1, 2].some((part) => Math.abs(first.data[at + part]! - second.data[at + part]!) > FAR);
			if (far) different += 1;
		}
		return different / (first.width * first.height);
	},
	/** How many of so many shots of a code are read, as a camera sees it, or as JPEG photos of that quality; and how long a look took, in ms. */
	async readShots({ squares, text, view, shots, jpeg, seed = 1 }: Shots) {
		const finder = takeFinder();
		const dark = (x: number, y: number) => squares[y]![x] === '1';
		let [read, took] = [0, 0];
		for (let shot = 0; shot < shots; shot += 1) {
			const { side, pixels } = shoot(squares.length, dark, view, seed * 1000 + shot);
			const picture = new ImageData(pixels, side, side);
			const seen = jpeg === undefined ? { picture } : await takePixels(await asJpeg(picture, jpeg));
			if ('problem' in seen) continue;
			const begun = performance.now();
			const found = await finder.find(seen.picture, jpeg !== undefined);
			took += performance.now() - begun;
			if (found.includes(text)) read += 1;
		}
		finder.close();
		return { read, took: Math.round(took / shots) };
	},
	/** The drawing as a file that stands alone, and how many of its pictures were missing. */
	async write(words = { title: 'Kaart', description: 'Naar de methode', lang: 'nl' }) {
		let missing = 0;
		const svg = await takeSvg(document.querySelector('[data-off-screen]')!, words, {
			onmissing: (count) => (missing = count)
		});
		return { text: await svg.text(), missing };
	}
};

/** Shots to be read. */
export interface Shots {
	/** The code's rows, `1` for dark, white margin included. */
	readonly squares: readonly string[];
	readonly text: string;
	readonly view: View;
	readonly shots: number;
	readonly jpeg?: number | undefined;
	readonly seed?: number;
}

async function asJpeg(picture: ImageData, quality: number): Promise<Blob> {
	const canvas = new OffscreenCanvas(picture.width, picture.height);
	canvas.getContext('2d')!.putImageData(picture, 0, 0);
	return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

/** Further apart than this, of 255, two shades are not the same one smoothed differently. */
const FAR = 48;

async function readPixels(base64: string): Promise<ImageData> {
	const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
	const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const pen = canvas.getContext('2d', { willReadFrequently: true })!;
	pen.drawImage(bitmap, 0, 0);
	return pen.getImageData(0, 0, bitmap.width, bitmap.height);
}

function readBlob(blob: Blob): Promise<string> {
	return new Promise<string>((resolve) => {
		const reader = new FileReader();
		reader.onload = () => resolve(reader.result as string);
		reader.readAsDataURL(blob);
	});
}

/** What such a page's global object carries beside a browser's own. */
export interface OutputPageGlobal {
	output: typeof output;
	violations: string[];
}

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
	violations.push(`${violatedDirective} ${blockedURI}`)
);
Object.assign(globalThis, { output, violations });
