/** The budget: what a first visit fetches, by the log of its requests. Nothing is timed. */
import { expect, type Page } from '@playwright/test';
import { bytesOfPart, kindOf, partNameOf, sumByKind } from './budget';
import { FIRST_SCREEN, GUIDE, LAZY_PARTS } from './budgetTable';
import { ShortMap } from './shortMap';
import { test } from './watched';

// What the service worker fetches behind the page has a test of its own below.
test.use({ serviceWorkers: 'block' });

/** Every address that the page asks for from now on, once each. */
function logRequests(page: Page): Set<string> {
	const asked = new Set<string>();
	page.on('request', (request) => {
		if (request.url().startsWith('http')) asked.add(new URL(request.url()).pathname);
	});
	return asked;
}

const ofKind = (paths: ReadonlySet<string>, kind: string) =>
	[...paths].filter((path) => kindOf(path) === kind);
const languagesOf = (paths: ReadonlySet<string>) =>
	new Set(ofKind(paths, 'words').map((path) => path.split('/').at(-2)));

for (const language of ['nl', 'ar'] as const) {
	test(`the first screen and the guide keep within their bytes, in ${language}`, async ({ page }) => {
		const asked = logRequests(page);
		const resident = new ShortMap(page);
		await page.goto(`/${language}/`);
		await resident.ready();
		await page.waitForLoadState('networkidle');

		const first = sumByKind([...asked]);
		console.log(`first screen ${language}`, asked.size, first);
		const within = FIRST_SCREEN[language];
		expect(asked.size, 'requests before the first question').toBeLessThanOrEqual(within.requests);
		for (const [kind, most] of Object.entries(within.bytes))
			expect(first[kind] ?? 0, `${kind} of the first screen`).toBeLessThanOrEqual(most);
		// No export, no map, no guide, no file format, no store: nothing but the frame and the first words.
		expect(ofKind(asked, 'script').map(partNameOf).sort()).toEqual(FIRST_SCREEN.scripts);
		expect(ofKind(asked, 'words').map(partNameOf)).toEqual([`${language}-first`]);

		await resident.answer('start');
		await resident.comesTo('consent-device');
		await resident.walkTo('domain-ask');
		await resident.add('Bakker Janssens');
		await page.waitForLoadState('networkidle');
		const guide = sumByKind([...asked]);
		console.log(`guide ${language}`, asked.size, guide, ofKind(asked, 'script').map(partNameOf).join());
		for (const [kind, most] of Object.entries(GUIDE[language].bytes))
			expect(guide[kind] ?? 0, `${kind} of the guide`).toBeLessThanOrEqual(most);
		expect([...languagesOf(asked)]).toEqual([language]);
		for (const name of Object.keys(LAZY_PARTS))
			expect(ofKind(asked, 'script').map(partNameOf), 'parts before they are asked for').not.toContain(name);
		expect(await page.locator('.said').allTextContents()).not.toContainEqual(
			expect.stringMatching(/^[a-z][\w-]*(\.[\w-]+)+$/i)
		);

		if (language !== 'nl') return;
		for (const [name, most] of Object.entries(LAZY_PARTS)) {
			const bytes = bytesOfPart(name, asked);
			console.log(`part ${name}`, bytes);
			expect(bytes, `the part ${name}`).toBeLessThanOrEqual(most);
		}
	});
}

test.describe('behind the page', () => {
	test.use({ serviceWorkers: 'allow' });

	test('nothing is kept of a language that was not chosen', async ({ page }) => {
		await page.goto('/nl/');
		const kept = () =>
			page.evaluate(async () => {
				const all = await Promise.all(
					(await caches.keys()).map(async (name) => (await caches.open(name)).keys())
				);
				return all.flat().map(({ url }) => new URL(url).pathname);
			});
		await expect.poll(kept, { timeout: 30_000 }).toContain('/kept-files');
		const paths = await kept();
		expect(paths).toContain('/nl/map/');
		expect(paths.filter((path) => /^\/(fr|en|de|ar|tr|uk)\/|\/words\/(?!nl\/)/.test(path))).toEqual([]);
		expect(paths.filter((path) => path.endsWith('.woff2')).sort()).toEqual([
			'/fonts/atkinson-hyperlegible-next-latin-ext.woff2',
			'/fonts/atkinson-hyperlegible-next-latin.woff2'
		]);
	});
});
