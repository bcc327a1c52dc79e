/**
 * Paper, through the browser's own print: from there a person prints, or keeps a PDF.
 *
 * What is printed stands in the page already (`PrintSheets`). Here is only the waiting: a sheet that is printed before
 * its letters and photos are there comes out of the printer without them.
 */

/** Prints the page once everything in `sheets` can be seen; resolves when the browser's window for it is closed. */
export async function printSheets(sheets: Element, signal?: AbortSignal): Promise<void> {
	await document.fonts.ready;
	const addresses = new Set([...sheets.querySelectorAll('image')].map((image) => image.href.baseVal));
	addresses.delete('');
	await Promise.all([...addresses].map(seePicture));
	await nextFrames();
	signal?.throwIfAborted();
	await new Promise<void>((resolve) => {
		// Some browsers come back at once and tell later, others tell before they come back.
		window.addEventListener('afterprint', () => resolve(), { once: true });
		window.print();
	});
}

/** A picture that cannot be had leaves its place empty; the rest is still worth printing. */
async function seePicture(address: string): Promise<void> {
	const picture = new Image();
	picture.src = address;
	await picture.decode().catch(() => {});
}

/** Two frames: one in which the sheets get their places, one in which they were painted. */
function nextFrames(): Promise<void> {
	return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
