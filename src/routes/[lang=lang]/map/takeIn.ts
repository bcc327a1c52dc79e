/** A photo from outside, freed of what its camera wrote into it, and kept with the map. */
import { takePhoto } from '$lib/exchange/photo';
import type { Session } from '$lib/session/session.svelte';

/** The photo's id on the map, or why there is none. */
export async function takeIn(
	session: Session,
	file: Blob
): Promise<{ readonly photo: string } | { readonly problem: string }> {
	const taken = await takePhoto(file);
	if ('problem' in taken) return taken;
	try {
		return { photo: await session.photos.add(taken.photo) };
	} catch {
		return { problem: 'disk-full' };
	}
}
