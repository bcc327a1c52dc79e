/** The gallery is there while one works on the program, and not in what is built: no page, and none of its examples. */
import { error } from '@sveltejs/kit';

export const prerender = false;
export const ssr = false;

export const load = async () => {
	// A build takes away what stands within this; what stood behind a thrown error it would keep.
	if (import.meta.env.DEV) return { Gallery: (await import('./Gallery.svelte')).default };
	return error(404);
};
