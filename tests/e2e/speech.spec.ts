/** Speaking, in the program as it is served: nothing is asked of the network meanwhile, and a voice stays with its map. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../../scripts/browser.mjs';
import { ShortMap } from './shortMap';
import { test } from './watched';

test.use({
	permissions: ['microphone'],
	launchOptions: {
		executablePath: findBrowser(),
		args: [...BROWSER_ARGUMENTS, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
	}
});

/**
 * Everything that the page and its workers ask of any server from now on; after what is kept for a time without a network
 * has come, which the service worker fetches as soon as a page is idle.
 */
async function asked(page: Page): Promise<readonly string[]> {
	const kept = () =>
		page.evaluate(async () => {
			const counts = (await caches.keys()).map(
				async (name) => (await (await caches.open(name)).keys()).length
			);
			return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
		});
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	let before = -1;
	await expect
		.poll(
			async () => {
				const now = await kept();
				const isStill = now === before && now > 200;
				before = now;
				return isStill;
			},
			{ timeout: 30_000, intervals: [1000] }
		)
		.toBe(true);
	const found: string[] = [];
	page.context().on('request', (request) => {
		if (/^(https?|wss?):/.test(request.url())) found.push(request.url());
	});
	return found;
}

/** A listener that promises to hear on the device, and hears one name. */
const LISTENER = () => {
	class Listener {
		processLocally = false;
		lang = '';
		onresult?: (event: object) => void;
		onend?: () => void;
		static available = (options: { processLocally: boolean }) =>
			Promise.resolve(options.processLocally ? 'available' : 'unavailable');
		start() {
			const heard = Object.assign([{ transcript: 'Bakker Els' }], { isFinal: true });
			setTimeout(() => this.onresult?.({ resultIndex: 0, results: [heard] }), 100);
		}
		stop() {
			this.onend?.();
		}
		abort() {}
	}
	Object.assign(window, { SpeechRecognition: Listener });
};

test('@full a voice note is recorded, heard, taken along and taken away, and nothing is asked of the network', async ({
	page
}) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.walkTo('first-thoughts');
	const voice = resident.screen.locator('[data-answer="voice"], [data-action="voice"]').first();
	// What is made with is fetched when it is first opened.
	await voice.click();
	await page.locator('[data-maker] [data-action="back"]').click();
	const requests = await asked(page);

	await voice.click();
	await page.locator('[data-maker] [data-action="record"]').click();
	await page.locator('[data-maker] [data-action="stop"]').click({ delay: 1500 });
	await page.locator('[data-maker] [data-action="next"]').click();
	const note = resident.screen.locator('[data-voice]').first();
	await expect(note).toBeVisible();
	expect(await resident.kept()).toBe('saved');
	expect(requests).toEqual([]);
	await note.locator('[data-action="play"]').click();
	await expect(note.locator('audio')).toHaveJSProperty('paused', false);
	await expect(note.locator('audio')).toHaveCount(0, { timeout: 20_000 });
	// While a tab plays, the browser itself looks at the picture of the tab once more.
	expect(requests.filter((address) => !address.endsWith('/favicon.svg'))).toEqual([]);

	await resident.press('pause');
	const file = JSON.parse(readFileSync(await resident.takeAlongAs(), 'utf8')) as {
		map: { actors: { voice?: string }[] };
		voices: Record<string, { mediaType: string }>;
	};
	const [id] = Object.keys(file.voices);
	expect(file.map.actors.map(({ voice }) => voice)).toEqual([id]);

	await resident.press('next');
	await resident.screen.locator('[data-added]').click();
	await resident.unfold('voice');
	const row = resident.screen.locator('[data-field="voice"]');
	await expect(row.locator('[data-voice]')).toHaveCount(1);
	await row.locator('[data-action="remove"]').click();
	await expect(row.locator('[data-voice]')).toHaveCount(0);
	await resident.press('undo');
	await expect(page.locator('[data-voice]').first()).toBeVisible();
});

test('what is spoken instead of typed stands in the field, and nothing is asked of the network', async ({
	page
}) => {
	await page.addInitScript(LISTENER);
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.walkTo('first-thoughts');
	const requests = await asked(page);
	await resident.screen.locator('[data-action="dictate"]').first().click();
	await expect(resident.screen.locator('[data-answer="text"]').first()).toHaveValue('Bakker Els');
	await resident.screen.locator('[data-action="dictate"]').first().click();
	await resident.screen.locator('[data-action="add"]').first().click();
	await expect(resident.screen.locator('[data-added]')).toHaveText(/Bakker Els/);
	expect(requests).toEqual([]);
});
