/** The gallery is there while one works on the program, and not in what is built: no page, and none of its examples. */
import { error } from '@sveltejs/kit';

export const prerender = false;
export const ssr = false;

export const load = async () => {
	// Replaced by `false` in a build, which then leaves the gallery out.
	if (!import.meta.env.DEV) error(404);
	return { Gallery: (await import('./Gallery.svelte')).default };
};
