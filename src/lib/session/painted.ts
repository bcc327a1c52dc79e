/**
 * What can wait until the person sees what they asked for. After an answer that is the next question: only once it is
 * painted is the answer sealed and written, and the map drawn (P4 of the goals for speed).
 */

/** Milliseconds after which a page that is not seen, and so has no frames, does it all the same. */
const UNSEEN = 250;

/** Does something so many ms after what has just changed is on the screen; gives back how to call it off. */
export function afterPaint(deed: () => void, wait = 0): () => void {
	let painted: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => (painted = setTimeout(run, wait)));
	const unseen = setTimeout(run, UNSEEN + wait);
	const callOff = () => {
		cancelAnimationFrame(frame);
		clearTimeout(painted);
		clearTimeout(unseen);
	};
	function run() {
		callOff();
		deed();
	}
	return callOff;
}

/**
 * Does something that must not be lost once what has just changed is on the screen, and at once where the page goes out
 * of sight before; without a screen, now.
 */
export function afterPaintOrHiding(deed: () => void): void {
	if (typeof requestAnimationFrame === 'undefined') return deed();
	const callOff = afterPaint(run);
	addEventListener('pagehide', run);
	document.addEventListener('visibilitychange', run);
	function run() {
		callOff();
		removeEventListener('pagehide', run);
		document.removeEventListener('visibilitychange', run);
		deed();
	}
}
