/**
 * What lies behind the buttons of a page, each fetched when it is asked for. A page as it is built shows none of it, and
 * must not know of it either: it would bring along what all of it looks like.
 */
const fetchers = {
	preparing: () => import('./Preparing.svelte'),
	joining: () => import('./Joining.svelte'),
	unlock: () => import('$lib/views/home/Unlock.svelte'),
	wipeDevice: () => import('$lib/views/wipe/WipeDevice.svelte'),
	ownMaps: () => import('$lib/views/home/OwnMaps.svelte'),
	fileLookedAt: () => import('./FileLookedAt.svelte'),
	unlockMap: () => import('./UnlockMap.svelte'),
	codes: () => import('./Codes.svelte'),
	sample: () => import('./SampleMap.svelte'),
	reading: () => import('$lib/views/reading/ReadingSheet.svelte')
};

/** How each of them is fetched. */
export const behind: typeof fetchers = import.meta.env.SSR ? ({} as typeof fetchers) : fetchers;
