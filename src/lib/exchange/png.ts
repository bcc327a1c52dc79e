/**
 * A picture of the drawn sheet, for who has no printer and who wants to send one.
 *
 * html-to-image makes the drawing stand alone; the painting is done here, in strips, so that the page stays awake, can
 * show how far it is, and can be stopped. Some browsers paint such a drawing blank, or without letters and photos, as
 * long as they are still reading what is inside it: so a small trial is painted until two in a row are the same.
 */
import { COLOURS } from '$lib/layout/palette';
import { SHEET } from '$lib/layout/sheet';
import { nameFile } from './download';
import type { Following } from './file';
import { fontsOf } from './fontsOf';
import { inlinePictures } from './inlinePictures';
import { takePen, type PngSize } from './pngPen';
import { svgOf } from './svgOf';

/** How sharp, in dots per inch of A3. */
export type Dpi = 150 | 300;

/** The picture's sides in pixels: A3 landscape. */
export const PNG_SIZES = { 150: { width: 2480, height: 1754 }, 300: { width: 4961, height: 3508 } } as const;

/** How a picture is followed and stopped; `onmissing` hears of pictures on the sheet that could not be had. */
export interface PictureFollowing extends Following {
	readonly onmissing?: (count: number) => void;
}

/** Why there is no picture; the words stand under `ui.error`. */
export class PictureError extends Error {
	readonly problem = 'png-failed';

	constructor(options?: ErrorOptions) {
		super('the sheet could not be painted', options);
		this.name = 'PictureError';
	}
}

const TRIALS = 12;
const TRIAL_WIDTH = 420;
const STRIP = 128;

/** The name under which a picture goes out: neutral, with the map's ISO day; `sheet` counts from 1. */
export function namePicture(day: string, sheet = 1): string {
	return nameFile(day, sheet > 1 ? `-${sheet}.png` : '.png');
}

/** The drawn sheet as sharp as was asked for, or less where the device has not the room for it. Rejects as `takePicture`. */
export async function takeSharpest(
	sheet: Element,
	dpi: Dpi,
	following: PictureFollowing = {}
): Promise<{ readonly png: Blob; readonly dpi: Dpi }> {
	try {
		return { png: await takePicture(sheet, dpi, following), dpi };
	} catch (cause) {
		following.signal?.throwIfAborted();
		if (dpi === 150) throw cause;
		return { png: await takePicture(sheet, 150, following), dpi: 150 };
	}
}

/**
 * The drawn sheet (`MapDrawing` with view `sheet`, or what holds one) as a PNG. The drawing in the page is left as it
 * is. Rejects with a PictureError, or with the signal's reason.
 */
export async function takePicture(
	sheet: Element,
	dpi: Dpi,
	{ onprogress = () => {}, onmissing = () => {}, signal }: PictureFollowing = {}
): Promise<Blob> {
	const size = PNG_SIZES[dpi];
	const report = (share: number) => onprogress(Math.round(share * 100), 100);
	const drawn = svgOf(sheet);
	if (!drawn) throw new PictureError();
	const copy = drawn.cloneNode(true) as SVGSVGElement;
	const stage = setStage(copy, size);
	try {
		await document.fonts.ready;
		const fonts = await fontsOf(copy);
		report(0.1);
		const scale = size.width / SHEET.width;
		const missing = await inlinePictures(copy, scale, (done, of) => report(0.1 + (0.3 * done) / of), signal);
		if (missing > 0) onmissing(missing);
		const picture = await standAlone(stage.firstElementChild as HTMLElement, size, fonts);
		signal?.throwIfAborted();
		report(0.45);
		await settle(picture, signal);
		report(0.5);
		const png = await paint(picture, { ...size, dpi }, (share) => report(0.5 + 0.4 * share), signal);
		report(1);
		return png;
	} catch (cause) {
		signal?.throwIfAborted();
		throw new PictureError({ cause });
	} finally {
		stage.remove();
	}
}

/** Room for the copy in the page, so that it takes its styles, and out of everybody's sight. */
function setStage(copy: SVGSVGElement, { width, height }: { width: number; height: number }): HTMLElement {
	const stage = document.createElement('div');
	const frame = document.createElement('div');
	stage.setAttribute('aria-hidden', 'true');
	stage.inert = true;
	stage.style.cssText =
		'position: fixed; inset: 0; z-index: -1; overflow: hidden; opacity: 0; pointer-events: none';
	frame.style.cssText = `inline-size: ${width}px; block-size: ${height}px`;
	copy.style.cssText = 'display: block; inline-size: 100%; block-size: 100%';
	frame.append(copy);
	stage.append(frame);
	document.body.append(stage);
	return stage;
}

async function standAlone(
	frame: HTMLElement,
	{ width, height }: { width: number; height: number },
	fontEmbedCSS: string
): Promise<HTMLImageElement> {
	const { toSvg } = await import('html-to-image');
	const address = await toSvg(frame, { width, height, fontEmbedCSS, backgroundColor: COLOURS.paper });
	const picture = new Image();
	picture.src = address;
	await picture.decode();
	return picture;
}

/** Paints small trials until two are the same and not blank; rejects when that does not come. */
async function settle(picture: HTMLImageElement, signal?: AbortSignal): Promise<void> {
	let before: Uint8ClampedArray | undefined;
	for (let trial = 0; trial < TRIALS; trial += 1) {
		signal?.throwIfAborted();
		const now = paintTrial(picture);
		if (before && !isBlank(now) && isSame(before, now)) return;
		before = now;
		await rest(trial < 2 ? 0 : 100);
	}
	throw new Error('it stays blank');
}

function paintTrial(picture: HTMLImageElement): Uint8ClampedArray {
	const { canvas, pen } = makeCanvas(TRIAL_WIDTH, Math.round(TRIAL_WIDTH / (SHEET.width / SHEET.height)));
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
	return pen.getImageData(0, 0, canvas.width, canvas.height).data;
}

function isBlank(pixels: Uint8ClampedArray): boolean {
	const [red, green, blue] = pixels;
	for (let at = 0; at < pixels.length; at += 4) {
		if (pixels[at] !== red || pixels[at + 1] !== green || pixels[at + 2] !== blue) return false;
	}
	return true;
}

function isSame(one: Uint8ClampedArray, other: Uint8ClampedArray): boolean {
	return one.length === other.length && one.every((value, at) => value === other[at]);
}

/** Paints strip by strip; each is on its way to the file while the next is painted. */
async function paint(
	picture: HTMLImageElement,
	size: PngSize,
	onshare: (share: number) => void,
	signal?: AbortSignal
): Promise<Blob> {
	const { width, height } = size;
	const file = await takePen(size);
	try {
		const { pen } = makeCanvas(width, STRIP);
		let added = Promise.resolve();
		for (let from = 0; from < height; from += STRIP) {
			const tall = Math.min(STRIP, height - from);
			pen.fillRect(0, 0, width, tall);
			pen.drawImage(picture, 0, from, width, tall, 0, 0, width, tall);
			const strip = pen.getImageData(0, 0, width, tall);
			await added;
			signal?.throwIfAborted();
			added = file.add(strip);
			// Heard at the next strip; until then nobody listens.
			added.catch(() => {});
			onshare((from + tall) / height);
			await rest(0);
		}
		await added;
		const png = await file.finish();
		signal?.throwIfAborted();
		return png;
	} finally {
		file.close();
	}
}

function makeCanvas(width: number, height: number) {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
	if (!pen) throw new Error('no room for a canvas');
	pen.fillStyle = COLOURS.paper;
	return { canvas, pen };
}

/** Lets the page do what waits: paint, and hear a tap on "stop". */
function rest(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
