/** The photos of a page that was taken home: large enough for a telephone, and no larger, for the map file has them whole. */
import type { Following } from './file';
import { toDataUrl } from './fontsOf';

/** The longest side of a photo in such a page, in px. */
export const PAGE_PHOTO_SIDE = 800;

/** Data addresses by id, of these photos, each drawn anew; one that cannot be had is left out. */
export async function shrinkPhotos(
	ids: readonly string[],
	photos: ReadonlyMap<string, Blob>,
	{ onprogress = () => {}, signal }: Following = {}
): Promise<ReadonlyMap<string, string>> {
	const shown = new Map<string, string>();
	for (const [done, id] of ids.entries()) {
		signal?.throwIfAborted();
		onprogress(done, ids.length);
		const photo = photos.get(id);
		const address = photo && (await shrink(photo).catch(() => undefined));
		if (address !== undefined) shown.set(id, address);
	}
	return shown;
}

async function shrink(photo: Blob): Promise<string> {
	const whole = await createImageBitmap(photo);
	const share = Math.min(1, PAGE_PHOTO_SIDE / Math.max(whole.width, whole.height));
	const [width, height] = [whole.width, whole.height].map((side) => Math.max(1, Math.round(side * share)));
	const canvas = document.createElement('canvas');
	canvas.width = width!;
	canvas.height = height!;
	const pen = canvas.getContext('2d')!;
	pen.imageSmoothingQuality = 'high';
	pen.drawImage(whole, 0, 0, width!, height!);
	whole.close();
	const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
	if (!small) throw new Error('no picture came');
	return toDataUrl(small);
}
