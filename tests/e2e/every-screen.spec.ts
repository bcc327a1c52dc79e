/**
 * Every kind of screen in Dutch and in Arabic, on a phone and on a wide screen: no barrier, nothing that does not fit, no
 * text in a wrong language or direction, and to a screen reader the headings and controls that were written down
 * (`screens/<language>.txt`; `--update-snapshots` writes them anew, to be read before they are kept).
 */
import { expect, type Page } from '@playwright/test';
import { barriersOn, bringAxe, heardOn, misfitsOn, wrongLanguagesOn } from './judging';
import { Tourist } from './tour';
import { test } from './watched';

// What cannot be pressed says so, instead of waiting for all of a test's time.
test.use({ actionTimeout: 60_000 });

/** Screens that hold what is drawn by lot, or a day. */
const BY_CHANCE = ['save-share:unfolded', 'codes', 'away', 'lock-on'];

interface Seen {
	readonly heard: Map<string, string>;
	readonly wrong: string[];
}

/** Looks at each screen, and goes on to the next whatever is wrong with it. */
function judging(page: Page, { heard, wrong }: Seen, large = false) {
	return async (screen: string): Promise<void> => {
		if (large) await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		const found = [
			...(await barriersOn(page)),
			...(await misfitsOn(page)),
			...(await wrongLanguagesOn(page))
		];
		wrong.push(...found.map((one) => `${screen}: ${one}`));
		if (!BY_CHANCE.includes(screen)) heard.set(screen, await heardOn(page));
	};
}

/** What was heard, screen by screen, as it is written down. How far a map can be zoomed depends on the screen. */
const writtenDown = (heard: ReadonlyMap<string, string>) =>
	[...heard]
		.map(([screen, lines]) => [
			screen,
			screen.startsWith('map') ? lines.replaceAll(' [disabled]', '') : lines
		])
		.map(([screen, lines]) => `== ${screen}\n${lines}\n`)
		.join('\n');

for (const language of ['nl', 'ar']) {
	for (const width of [360, 1280]) {
		test(`@full every kind of screen in ${language}, ${width} wide`, async ({ page }) => {
			test.setTimeout(480_000);
			const seen: Seen = { heard: new Map(), wrong: [] };
			await bringAxe(page);
			await page.setViewportSize({ width, height: 740 });
			const tourist = new Tourist(page, language, judging(page, seen));
			await tourist.seeAll();
			test.info().annotations.push({ type: 'screens', description: String(tourist.screens) });
			expect(tourist.screens).toBeGreaterThan(95);
			expect(seen.wrong).toEqual([]);
			expect(writtenDown(seen.heard)).toMatchSnapshot(`${language}.txt`);
		});
	}
}

test('@full every kind of screen in Arabic, on a phone with letters twice as large', async ({ page }) => {
	test.setTimeout(480_000);
	const seen: Seen = { heard: new Map(), wrong: [] };
	await bringAxe(page);
	const tourist = new Tourist(page, 'ar', judging(page, seen, true));
	await tourist.seeAll();
	expect(tourist.screens).toBeGreaterThan(95);
	expect(seen.wrong).toEqual([]);
});

test('the pages to read, the start page and what opens from it, in Arabic on a phone, have no barrier, fit, and speak Arabic', async ({
	page
}) => {
	const seen: Seen = { heard: new Map(), wrong: [] };
	await bringAxe(page);
	const tourist = new Tourist(page, 'ar', judging(page, seen));
	await tourist.readPages();
	await tourist.seeStart();
	expect(seen.heard.size).toBe(8);
	expect(seen.wrong).toEqual([]);
});

test.describe('where words come late', () => {
	test.use({ serviceWorkers: 'block' });

	test('@full no screen shows a key in their place', async ({ page }) => {
		test.setTimeout(480_000);
		const wrong: string[] = [];
		await page.route(/\/words\/nl\/nl-(tools|pages|workers)\./, async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 1500));
			await route.continue();
		});
		const tourist = new Tourist(page, 'nl', async (screen) => {
			wrong.push(...(await wrongLanguagesOn(page)).map((one) => `${screen}: ${one}`));
		});
		await tourist.seeAll();
		expect(tourist.screens).toBeGreaterThan(95);
		expect(wrong).toEqual([]);
	});
});
