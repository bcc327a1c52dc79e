/** What a test of the built program waits for in a browser. */
import { expect, type Page } from '@playwright/test';

/** Waits until the service worker leads the page and holds the whole program in these languages, its files included. */
export async function keepsAll(page: Page, languages: readonly string[] = ['nl']): Promise<void> {
	const kept = () =>
		page.evaluate(async () => {
			const mark = await (await caches.match('/kept-files'))?.text();
			return navigator.serviceWorker.controller === null ? [] : (mark?.split(' ').slice(1) ?? []);
		});
	await expect
		.poll(kept, { timeout: 30_000, message: 'the languages in which the whole program is kept' })
		.toEqual(expect.arrayContaining([...languages]));
}
