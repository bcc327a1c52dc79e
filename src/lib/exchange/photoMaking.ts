/**
 * How a picture that a person hands over, from a camera or a file, becomes a photo: looked at, decoded, scaled and
 * encoded anew. It is the same in the page and in the worker beside it; who wants one asks `photo.ts`.
 *
 * What comes out is made of pixels only. Where the picture was taken, when, and with which telephone stood in bytes
 * that are not carried over. The picture's own file is never kept.
 */
import { COLOURS } from '$lib/layout/palette';
import { LIMITS } from '$lib/model/format/limits';
import { bareWebp } from './bareWebp';
import { readHead, type PictureHead } from './pictureHead';

/** Why a picture cannot be taken; the words stand under `ui.error`. */
export type PhotoProblem = 'photo-too-big' | 'photo-not-a-picture' | 'photo-unreadable';

/** A photo made anew: its sides in pixels, at most `LONGEST_SIDE`. */
export interface TakenPhoto {
	readonly photo: Blob;
	readonly width: number;
	readonly height: number;
}

/** A photo, or why there is none. */
export type Taken = TakenPhoto | { readonly problem: PhotoProblem };

/** What is asked: to make a photo of any picture, or to believe one that stood in a map file. */
export interface PhotoOrder {
	readonly how: 'make' | 'believe';
	readonly picture: Blob;
}

/** The longest side of a photo that is kept, in pixels. */
export const LONGEST_SIDE = 1600;

const QUALITY = 0.86;
/** A camera's picture tells its size early; an album's may carry megabytes of notes before it. */
const HEAD_STEPS = [256 * 1024, 4 * 1024 * 1024, LIMITS.bytes];

/** Carries out what was asked; never rejects. */
export function carryOutPhoto({ how, picture }: PhotoOrder): Promise<Taken> {
	return how === 'make' ? makePhoto(picture) : believe(picture);
}

/**
 * A photo that this program made has nothing in it but its image: it keeps its bytes, once it was decoded, so that a
 * map which is saved and opened for years does not fade. Whatever else it is, is made anew.
 */
async function believe(picture: Blob): Promise<Taken> {
	const head = await lookAt(picture).catch(() => undefined);
	const { width = 0, height = 0 } = head ?? {};
	if (!head?.bare || Math.max(width, height) > LONGEST_SIDE) return makePhoto(picture);
	try {
		(await createImageBitmap(picture)).close();
	} catch {
		return { problem: 'photo-unreadable' };
	}
	return { photo: new Blob([picture], { type: 'image/webp' }), width, height };
}

async function makePhoto(file: Blob): Promise<Taken> {
	const opened = await openPicture(file, LONGEST_SIDE);
	if ('problem' in opened) return opened;
	try {
		return await encodeAnew(opened.bitmap);
	} catch {
		return { problem: 'photo-unreadable' };
	}
}

/**
 * A picture decoded, upright, its longest side no longer than `longest` pixels where the browser can scale it at once;
 * or why it cannot be. Nothing is decoded before its head says that it is a picture and not too large.
 */
export async function openPicture(
	file: Blob,
	longest: number
): Promise<{ readonly bitmap: ImageBitmap } | { readonly problem: PhotoProblem }> {
	if (file.size > LIMITS.bytes) return { problem: 'photo-too-big' };
	let head: PictureHead | undefined;
	try {
		head = await lookAt(file);
	} catch {
		return { problem: 'photo-unreadable' };
	}
	const problem = faultOf(head);
	if (problem || !head) return { problem: problem ?? 'photo-unreadable' };
	const { width = 0, height = 0 } = head;
	try {
		return { bitmap: await decode(file, head, width, height, longest) };
	} catch {
		return { problem: 'photo-unreadable' };
	}
}

/** Why a picture is not even decoded, by its head; nothing where its pixels may be looked at. */
export function faultOf(head: PictureHead | undefined): PhotoProblem | undefined {
	if (head === undefined) return 'photo-not-a-picture';
	const { width = 0, height = 0 } = head;
	if (width * height > LIMITS.pixels) return 'photo-too-big';
	return width === 0 || height === 0 ? 'photo-unreadable' : undefined;
}

/** What the first bytes of a file say of it as a picture; nothing when it is none. Rejects when it cannot be read. */
export async function lookAt(file: Blob): Promise<PictureHead | undefined> {
	for (const step of HEAD_STEPS) {
		const bytes = new Uint8Array(await file.slice(0, step).arrayBuffer());
		const head = readHead(bytes, file.size);
		if (head !== 'more') return head;
	}
	return undefined;
}

/** How large a picture becomes when its longest side may be no longer than `longest`; never larger than it is. */
export function fitSides(
	width: number,
	height: number,
	longest = LONGEST_SIDE
): { readonly width: number; readonly height: number } {
	const share = Math.min(1, longest / Math.max(width, height));
	return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/** Scaled while it is decoded, so that a small telephone does not hold forty megapixels at once. */
async function decode(
	file: Blob,
	head: PictureHead,
	width: number,
	height: number,
	longest: number
): Promise<ImageBitmap> {
	const upright = head.turned ? fitSides(height, width, longest) : fitSides(width, height, longest);
	const options: ImageBitmapOptions = {
		imageOrientation: 'from-image',
		resizeWidth: upright.width,
		resizeHeight: upright.height,
		resizeQuality: 'high'
	};
	try {
		return await createImageBitmap(file, options);
	} catch {
		// A browser that does not know these wishes still decodes.
		return createImageBitmap(file);
	}
}

async function encodeAnew(bitmap: ImageBitmap): Promise<TakenPhoto> {
	const { width, height } = fitSides(bitmap.width, bitmap.height);
	const canvas = makeCanvas(width, height);
	const pen = canvas.getContext('2d', { alpha: false }) as Pen;
	// What shows through a picture without a ground is paper.
	pen.fillStyle = COLOURS.home;
	pen.fillRect(0, 0, width, height);
	pen.imageSmoothingQuality = 'high';
	pen.drawImage(bitmap, 0, 0, width, height);
	bitmap.close();
	const webp = await toBlob(canvas, 'image/webp');
	// A browser that cannot write WebP gives a PNG instead, ten times as heavy.
	const photo = webp.type === 'image/webp' ? await bare(webp) : await toBlob(canvas, 'image/jpeg');
	return { photo, width, height };
}

type Canvas = HTMLCanvasElement | OffscreenCanvas;
type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Older browsers have no canvas beside the page; the page itself always has one. */
function makeCanvas(width: number, height: number): Canvas {
	if (typeof document === 'undefined') return new OffscreenCanvas(width, height);
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	return canvas;
}

async function bare(webp: Blob): Promise<Blob> {
	const image = bareWebp(new Uint8Array(await webp.arrayBuffer()));
	return image ? new Blob([image], { type: webp.type }) : webp;
}

function toBlob(canvas: Canvas, type: string): Promise<Blob> {
	if (!('toBlob' in canvas)) return canvas.convertToBlob({ type, quality: QUALITY });
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came'))), type, QUALITY);
	});
}
