/** The first screens stand in the page: they are read and answered before the guide's script is there. */
import { expect, type Page, type Route } from '@playwright/test';
import { ShortMap } from './shortMap';
import { test } from './watched';

// The guide is held back on its way from the network.
test.use({ serviceWorkers: 'block' });

const SCREENS = '#first-screens';

/** Holds the guide back from now on; the function that comes back lets it come. */
async function holdGuide(page: Page): Promise<() => Promise<void>> {
	const held: Route[] = [];
	let isHeld = true;
	await page.route('**/_app/immutable/chunks/guide.*.js', (route) => {
		if (!isHeld) return route.continue();
		held.push(route);
		return undefined;
	});
	return async () => {
		isHeld = false;
		await Promise.all(held.map((route) => route.continue()));
	};
}

/** Where everything stands that can be pressed, and the heading, once the letters are the page's own. */
const places = (page: Page) =>
	page.evaluate(async () => {
		await document.fonts.ready;
		return [...document.querySelectorAll('[data-step] button, [data-step] h1, header button')]
			.filter((element) => element.getClientRects().length > 0)
			.map((element) => {
				const { left, top, width, height } = element.getBoundingClientRect();
				return [element.textContent?.trim(), left, top, width, height].join(' ');
			});
	});

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).length);

for (const [width, height] of [
	[360, 740],
	[1280, 800]
] as const) {
	test(`what is tapped before the guide is there is done by it, at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		const resident = new ShortMap(page);
		const letCome = await holdGuide(page);
		await page.goto('/nl/map/#new', { waitUntil: 'commit' });
		await resident.comesTo('consent-device');
		await resident.answer('no');
		await resident.comesTo('level');
		await expect(page.locator('#question')).toBeFocused();
		const before = await places(page);

		await letCome();
		await expect(page.locator(SCREENS)).toHaveCount(0);
		await resident.comesTo('level');
		await expect(page.locator('#question')).toBeFocused();
		expect((await places(page)).filter((one) => !/Maak ongedaan/.test(one))).toEqual(
			before.filter((one) => !/Maak ongedaan/.test(one))
		);
		await expect(page.locator('[data-action="undo"]')).toBeEnabled();
		await resident.press('back');
		await resident.comesTo('consent-device');
		await expect(page.locator('[data-answer="no"]')).toHaveAttribute('aria-pressed', 'true');
	});
}

test('a yes on the first screen keeps nothing before the guide keeps it, and says so', async ({ page }) => {
	const resident = new ShortMap(page);
	const letCome = await holdGuide(page);
	await page.goto('/nl/map/#new', { waitUntil: 'commit' });
	await resident.answer('yes');
	await resident.comesTo('level');
	await resident.answer('standard');
	await expect(page.locator('[data-answer="standard"]')).toHaveAttribute('aria-busy', 'true');
	await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'memory');
	expect(await databases(page)).toBe(0);

	await letCome();
	await resident.comesTo('home-picture');
	await expect(page.locator('[data-saved="saved"]')).toBeVisible();
	expect(await databases(page)).toBeGreaterThan(0);

	// A reload finds this map, and shows no first question meanwhile.
	const comeAgain = await holdGuide(page);
	await page.reload({ waitUntil: 'commit' });
	await expect(page.locator('main')).toBeVisible();
	await expect(page.locator(SCREENS)).toHaveCount(0);
	await expect(page.locator('[data-step]')).toHaveCount(0);
	await comeAgain();
	await resident.comesTo('home-picture');
});
