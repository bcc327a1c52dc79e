/** Photos from outside, freed of what their camera wrote into them: kept with the map, or only looked at. */
import { takePhoto } from '$lib/exchange/photo';
import type { Session } from '$lib/session/session.svelte';

/** The photo's id on the map, or why there is none; rejects with the signal's reason, and then nothing was kept. */
export async function takeIn(
	session: Session,
	file: Blob,
	signal: AbortSignal
): Promise<{ readonly photo: string } | { readonly problem: string }> {
	const taken = await takePhoto(file, signal);
	signal.throwIfAborted();
	if ('problem' in taken) return taken;
	try {
		return { photo: await session.photos.add(taken.photo) };
	} catch {
		return { problem: 'disk-full' };
	}
}

/**
 * A photo to lie under the sheet: its address in this page and its sides in px. It is kept nowhere. Rejects with the
 * signal's reason.
 */
export async function takeUnder(
	file: Blob,
	signal: AbortSignal
): Promise<
	{ readonly url: string; readonly width: number; readonly height: number } | { readonly problem: string }
> {
	const taken = await takePhoto(file, signal);
	signal.throwIfAborted();
	if ('problem' in taken) return taken;
	const { photo, width, height } = taken;
	return { url: URL.createObjectURL(photo), width, height };
}
