/**
 * The pictures of a drawing, put into the drawing itself: a picture of the sheet is made outside the page, where
 * addresses lead nowhere.
 *
 * A photo lies behind an address that a page may show and not fetch; it is drawn once more, no larger than it stands
 * on the sheet, so that a hundred photos of a telephone do not make the picture wait. A picture that cannot be had is
 * taken out: an empty address would ask for the page itself.
 */
import { fetchAsData } from './fontsOf';

/** Puts all pictures of an SVG into it, as it will be drawn at `scale` pixels per unit; answers how many were missing. */
export async function inlinePictures(
	svg: SVGSVGElement,
	scale: number,
	onpicture: (done: number, of: number) => void,
	signal?: AbortSignal
): Promise<number> {
	const images = [...svg.querySelectorAll('image')];
	const reading = new Map<string, () => Promise<string | undefined>>();
	const read = new Map<string, string | undefined>();
	const keyOf = (image: SVGImageElement) => `${sideOf(image, scale)} ${image.href.baseVal}`;
	for (const image of images) {
		const side = sideOf(image, scale);
		reading.set(keyOf(image), () => readPicture(image.href.baseVal, side).catch(() => undefined));
	}
	const waiting = [...reading];
	const readOn = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			signal?.throwIfAborted();
			onpicture(read.size, reading.size);
			const [key, start] = next;
			read.set(key, await start());
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, readOn));
	let missing = 0;
	for (const image of images) {
		const data = read.get(keyOf(image));
		if (data !== undefined) image.setAttribute('href', data);
		else {
			missing += 1;
			image.remove();
		}
	}
	return missing;
}

/** Reading a photo mostly waits for another part of the browser; more at once would only fill the memory. */
const AT_ONCE = 4;

function sideOf(image: SVGImageElement, scale: number): number {
	return Math.ceil(Math.max(image.width.baseVal.value, image.height.baseVal.value) * scale);
}

async function readPicture(address: string, side: number): Promise<string | undefined> {
	if (address === '' || address.startsWith('data:')) return address || undefined;
	if (!address.startsWith('blob:')) return fetchAsData(new URL(address, document.baseURI).href);
	const picture = new Image();
	picture.src = address;
	await picture.decode();
	const { naturalWidth: width, naturalHeight: height } = picture;
	// The shorter side fills the frame that the photo is cut to.
	const share = Math.min(1, side / Math.min(width, height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(width * share));
	canvas.height = Math.max(1, Math.round(height * share));
	const pen = canvas.getContext('2d')!;
	pen.imageSmoothingQuality = 'high';
	pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
	return canvas.toDataURL('image/jpeg', 0.92);
}
