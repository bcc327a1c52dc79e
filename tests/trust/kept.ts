/** What a test of the built program waits for in a browser. */
import { expect, type Page } from '@playwright/test';

/** Waits until the service worker leads the page and holds the whole program, its static files included. */
export async function keepsAll(page: Page): Promise<void> {
	await expect
		.poll(
			() =>
				page.evaluate(
					async () =>
						navigator.serviceWorker.controller !== null && (await caches.match('/kept-files')) !== undefined
				),
			{ timeout: 30_000, message: 'the whole program is kept' }
		)
		.toBe(true);
}
