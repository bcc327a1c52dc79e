import '../../app.css';
import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { layout } from '$lib/layout/layout';
import { bareActor, emptyMap, type NeighbourhoodMap } from '$lib/model/map';
import { DOMAIN_GUIDES } from '$lib/flows/domains';
import { DOMAINS, type Domain } from '$lib/model/vocabulary';
import { loadLanguage, speaker } from '$lib/i18n/words';
import { sheetWords } from '$lib/views/map/sheetWords';
import MapDrawing from '$lib/views/map/MapDrawing.svelte';
import { fontsOf, parseRanges } from './fontsOf';
import { namePicture, PNG_SIZES, takePicture, takeSharpest } from './png';

const PICTOGRAMS = Object.fromEntries(
	DOMAINS.map((domain) => [domain, DOMAIN_GUIDES[domain].pictogram])
) as Record<Domain, string>;
const opened: (() => void)[] = [];
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	for (const close of opened.splice(0)) close();
});

async function draw(map: NeighbourhoodMap, photos: Record<string, string> = {}): Promise<SVGSVGElement> {
	await loadLanguage('nl');
	const target = document.createElement('div');
	target.style.inlineSize = '300px';
	document.body.append(target);
	const drawing = mount(MapDrawing, {
		target,
		props: {
			scene: layout(map, sheetWords({ say: speaker('nl') }, map, PICTOGRAMS), { forOutput: true }),
			photo: (id: string) => photos[id],
			pictogram: (code: string) => `/pictograms/${code}.svg`,
			label: 'kaart'
		}
	});
	opened.push(() => {
		void unmount(drawing);
		target.remove();
	});
	return target.querySelector('svg')!;
}

async function paint(sheet: Element, dpi: 150 | 300 = 150) {
	let missing = 0;
	const png = await takePicture(sheet, dpi, { onmissing: (count) => (missing = count) });
	return { png, missing };
}

async function read(png: Blob) {
	const bitmap = await createImageBitmap(png);
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const pen = canvas.getContext('2d', { willReadFrequently: true })!;
	pen.drawImage(bitmap, 0, 0);
	return { width: bitmap.width, height: bitmap.height, pen };
}

/** How many pixels of a part are of this colour, near enough. */
function count(
	pen: OffscreenCanvasRenderingContext2D,
	[red, green, blue]: readonly [number, number, number],
	part: readonly [number, number, number, number]
): number {
	const { data } = pen.getImageData(...part);
	let found = 0;
	for (let at = 0; at < data.length; at += 4) {
		const far = Math.abs(data[at]! - red) + Math.abs(data[at + 1]! - green) + Math.abs(data[at + 2]! - blue);
		if (far < 40) found += 1;
	}
	return found;
}

const BLUE_PHOTO = [20, 40, 200] as const;
async function bluePhoto(): Promise<string> {
	const canvas = new OffscreenCanvas(1600, 1200);
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = `rgb(${BLUE_PHOTO.join()})`;
	pen.fillRect(0, 0, 1600, 1200);
	const url = URL.createObjectURL(await canvas.convertToBlob({ type: 'image/webp' }));
	opened.push(() => URL.revokeObjectURL(url));
	return url;
}

const actor = (id: string, name: string, more = {}) =>
	bareActor(id, { name, kind: 'place', domain: 'work', ring: 2, ...more });
const mapOf = (...actors: ReturnType<typeof actor>[]): NeighbourhoodMap => ({
	...emptyMap('2026-11-23', ['nl']),
	actors
});

describe('a picture of the sheet', () => {
	it.each([150, 300] as const)('has the sides of A3 at %i dpi, and the map on it', async (dpi) => {
		const { png, missing } = await paint(await draw(mapOf(actor('a', 'Bakkerij'))), dpi);
		const { width, height, pen } = await read(png);
		expect({ width, height }).toEqual(PNG_SIZES[dpi]);
		expect([png.type, missing]).toEqual(['image/png', 0]);
		const ink = count(pen, [33, 30, 26], [0, 0, width, height]);
		expect(ink / (width * height)).toBeGreaterThan(0.0005);
		expect(count(pen, [251, 247, 239], [0, 0, 20, 20])).toBe(400);
	});

	it('has the photos and the pictograms in it', async () => {
		const photo = { type: 'photo', photo: 'p1' } as const;
		const blue = await paint(
			await draw(mapOf(actor('a', 'A', { picture: photo })), { p1: await bluePhoto() })
		);
		const none = await paint(await draw(mapOf(actor('a', 'A'))));
		const whole = [0, 0, 2480, 1754] as const;
		const blueIn = async (png: Blob) => count((await read(png)).pen, BLUE_PHOTO, whole);
		expect(await blueIn(blue.png)).toBeGreaterThan((await blueIn(none.png)) + 2000);
		const baker = { type: 'pictogram', pictogram: '1F956' } as const;
		const withBread = await paint(await draw(mapOf(actor('a', 'A', { picture: baker }))));
		const breadIn = async (png: Blob) => count((await read(png)).pen, [244, 170, 65], whole);
		expect(await breadIn(withBread.png)).toBeGreaterThan((await breadIn(none.png)) + 100);
	});

	it('writes names in the typeface of the page, and not in another', async () => {
		const sheet = await draw(mapOf(actor('a', 'Wijkgezondheidscentrum')));
		const fonts = await fontsOf(sheet);
		expect(fonts).toContain('Atkinson Hyperlegible Next');
		expect(fonts).toContain('data:font/woff2');
		expect(fonts).not.toContain('Vazirmatn');
		const right = await paint(sheet);
		sheet.setAttribute('font-family', 'serif');
		const wrong = await paint(sheet);
		expect(right.png.size).not.toBe(wrong.png.size);
		expect(await countDifferent(right.png, wrong.png)).toBeGreaterThan(3000);
		// Without the typeface itself a name falls back on what comes after it: here a serif, before a sans.
		sheet.setAttribute('font-family', "'Atkinson Hyperlegible Next', serif");
		expect(await countDifferent(right.png, (await paint(sheet)).png)).toBe(0);
	});

	it('takes Arabic and Cyrillic letters along where a name has them', async () => {
		const fonts = await fontsOf(await draw(mapOf(actor('a', 'مخبز'), actor('b', 'Їжачок'))));
		expect(fonts).toContain('Vazirmatn');
		expect(fonts).toContain('Noto Sans');
	});

	it('leaves out a picture that cannot be had, says so, and paints the rest', async () => {
		const gone = URL.createObjectURL(new Blob(['no picture']));
		const picture = (photo: string) => ({ picture: { type: 'photo', photo } as const });
		const sheet = await draw(mapOf(actor('a', 'A', picture('p1')), actor('b', 'B', picture('p2'))), {
			p1: gone
		});
		const { png, missing } = await paint(sheet);
		expect(missing).toBe(2);
		const { pen } = await read(png);
		expect(count(pen, [33, 30, 26], [0, 0, 2480, 1754])).toBeGreaterThan(2000);
		expect(sheet.querySelectorAll('image').length).toBeGreaterThan(2);
	});

	it('is followed from nothing to the end, and never backwards', async () => {
		const shares: number[] = [];
		await takePicture(await draw(mapOf(actor('a', 'A'))), 150, {
			onprogress: (done, of) => shares.push(done / of)
		});
		expect(shares).toEqual([...shares].sort((one, other) => one - other));
		expect(shares.at(-1)).toBe(1);
		expect(shares.length).toBeGreaterThan(8);
	});

	it('stops when asked, and leaves nothing behind in the page', async () => {
		const sheet = await draw(mapOf(actor('a', 'A')));
		const before = document.body.childElementCount;
		for (const when of [0.1, 0.45, 0.7]) {
			const stop = new AbortController();
			const making = takePicture(sheet, 150, {
				signal: stop.signal,
				onprogress: (done, of) => done / of >= when && stop.abort()
			});
			await expect(making).rejects.toMatchObject({ name: 'AbortError' });
			expect(document.body.childElementCount).toBe(before);
		}
	});

	it('is the same picture in a browser that has no worker for it, or that cannot pack', async () => {
		const sheet = await draw(mapOf(actor('a', 'Bakkerij')));
		const best = await paint(sheet);
		vi.stubGlobal('Worker', undefined);
		const inPage = await paint(sheet);
		expect(await countDifferent(best.png, inPage.png)).toBe(0);
		vi.stubGlobal('CompressionStream', undefined);
		const onCanvas = await paint(sheet);
		expect(onCanvas.png.type).toBe('image/png');
		expect(await countDifferent(best.png, onCanvas.png)).toBe(0);
	});

	it('becomes less sharp where the device has no room for it, and says so', async () => {
		const sheet = await draw(mapOf(actor('a', 'A')));
		vi.stubGlobal('CompressionStream', undefined);
		const toBlob = HTMLCanvasElement.prototype.toBlob;
		vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
			this: HTMLCanvasElement,
			...[take, ...how]
		) {
			if (this.width > PNG_SIZES[150].width) take(null);
			else toBlob.call(this, take, ...how);
		});
		const { png, dpi } = await takeSharpest(sheet, 300);
		expect([dpi, (await read(png)).width]).toEqual([150, PNG_SIZES[150].width]);
	});

	it('says that it failed when the letters cannot be fetched', async () => {
		const sheet = await draw(mapOf(actor('a', 'Łódź')));
		vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('offline'));
		await expect(takePicture(sheet, 150)).rejects.toMatchObject({ problem: 'png-failed' });
		await expect(takePicture(document.createElement('p'), 150)).rejects.toMatchObject({
			problem: 'png-failed'
		});
	});
});

async function countDifferent(one: Blob, other: Blob): Promise<number> {
	const [first, second] = await Promise.all([read(one), read(other)]);
	const a = first.pen.getImageData(0, 0, first.width, first.height).data;
	const b = second.pen.getImageData(0, 0, second.width, second.height).data;
	let found = 0;
	for (let at = 0; at < a.length; at += 4) if (Math.abs(a[at]! - b[at]!) > 60) found += 1;
	return found;
}

describe('a picture’s name', () => {
	it('tells the day and nothing of who made it', () => {
		expect(namePicture('2026-11-23')).toBe('buurtkaart-2026-11-23.png');
	});
});

describe('the ranges of a typeface', () => {
	it('are read in all three forms', () => {
		expect(parseRanges('U+0000-00FF, U+131, u+4??')).toEqual([
			[0, 255],
			[0x131, 0x131],
			[0x400, 0x4ff]
		]);
		expect(parseRanges('')).toEqual([[0, 0x10ffff]]);
	});
});
