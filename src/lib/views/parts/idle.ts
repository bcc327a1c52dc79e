/** Work that can wait until nobody waits for anything else. */

/** Milliseconds after which it is done in a browser that cannot tell when it has time. */
const LATER = 200;

/** Does something once the browser has nothing else to do; gives back how to call it off. */
export function whenIdle(deed: () => void): () => void {
	if (typeof requestIdleCallback === 'undefined') {
		const later = setTimeout(deed, LATER);
		return () => clearTimeout(later);
	}
	const idle = requestIdleCallback(deed);
	return () => cancelIdleCallback(idle);
}

/**
 * Does something so many ms after what has just changed is on the screen, on a page that is seen; gives back how to call
 * it off. For what must be done on any page, see `session/painted.ts`.
 */
export function whenPainted(deed: () => void, wait = 0): () => void {
	let later: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => (later = setTimeout(deed, wait)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(later);
	};
}
