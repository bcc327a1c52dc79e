/** Whether a question stands still while it is open: what comes by itself must not push an answer from under the finger. */
import type { Page } from '@playwright/test';

/** What was seen, frame by frame. */
interface Watched {
	/** By place, every height on the page at which its question stood, in pixels; one that stood still has one. */
	readonly tops: Readonly<Record<string, readonly number[]>>;
	/** What the sign of keeping said, one after the other. */
	readonly signs: readonly string[];
}

/** Begins to watch; resolves to how to ask what was seen up to now. */
export async function watchQuestions(page: Page) {
	await page.evaluate(() => {
		const tops: Record<string, number[]> = {};
		const signs: string[] = [];
		Object.assign(window, { watched: { tops, signs } });
		const look = () => {
			const screen = document.querySelector<HTMLElement>('[data-step]')!;
			const sign = document.querySelector<HTMLElement>('[data-saved]')!.dataset.saved!;
			const here = (tops[screen.dataset.place!] ??= []);
			const top = Math.round(screen.getBoundingClientRect().top + scrollY);
			if (here.at(-1) !== top) here.push(top);
			if (signs.at(-1) !== sign) signs.push(sign);
			requestAnimationFrame(look);
		};
		look();
	});
	return () =>
		page.evaluate(
			() =>
				new Promise<Watched>((resolve) =>
					requestAnimationFrame(() => resolve((window as unknown as { watched: Watched }).watched))
				)
		);
}
