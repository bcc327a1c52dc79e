/** Two languages at once, and another language in the middle of the guide. */
import { expect, type Page } from '@playwright/test';
import { apartFromWords } from '../personas/apartFromWords';
import { ShortMap, type TakenMap } from './shortMap';
import { test } from './watched';

/** Where the sheet of the map leads to: the languages, and back to the question that was open. */
async function changeLanguage(resident: ShortMap, from: string, to: string): Promise<void> {
	const before = await resident.where();
	await resident.press('settings');
	await resident.comesTo('map-sheet');
	await resident.screen.locator('[data-field="languages"] [data-action="open"]').click();
	await resident.comesTo('languages');
	await resident.answer(to);
	await expect(resident.screen.locator(`h1 [lang="${to}"]`)).toHaveCount(1);
	await resident.answer(from);
	await expect(resident.page).toHaveURL(new RegExp(`/${to}/map/$`));
	await expect(resident.page.locator('html')).toHaveAttribute('lang', to);
	await expect(resident.screen.locator(`h1 [lang="${from}"]`)).toHaveCount(0);
	await resident.next();
	await resident.comesTo('map-sheet');
	await resident.next();
	await expect.poll(() => resident.where()).toEqual(before);
}

/** Everything that the drawing says of who stands where, and of every line; no word of it. */
const drawnOn = (page: Page) =>
	page
		.locator('[data-map-view] :is([data-actor], [data-from-actor], [data-home], [data-ring-band])')
		.evaluateAll((marks) =>
			(marks as SVGElement[]).map(({ dataset, attributes }) => ({
				...dataset,
				at: attributes.getNamedItem('transform')?.value
			}))
		);

/**
 * Waits until the drawing stands as the last answer has it. It follows a tenth of a second behind the question
 * (`drawn.svelte.ts`); what the page is told later to wait for longer comes after that, however slow the machine is.
 */
const drawingFollows = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<void>((resolve) =>
				requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 200)))
			)
	);

test('a second language stands beneath, and may become the first, without moving anything', async ({
	page
}) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.answer('no');
	await resident.answer('simple');
	await expect(resident.screen).toHaveAttribute('data-step', 'home-picture');
	await drawingFollows(page);
	const drawn = await drawnOn(page);

	await resident.press('settings');
	await resident.screen.locator('[data-field="languages"] [data-action="open"]').click();
	await resident.answer('en');
	for (const language of ['en', 'nl'])
		await expect(resident.screen.locator(`h1 [lang="${language}"]`)).toHaveCount(1);
	await resident.answer('en');
	await resident.next();
	await resident.next();
	await expect(resident.screen).toHaveAttribute('data-step', 'home-picture');

	await changeLanguage(resident, 'nl', 'ar');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	expect(await drawnOn(page)).toEqual(drawn);
});

/** Tells a map to its end; at each place `meanwhile` happens first. The file of the map, apart from its words. */
async function tell(page: Page, meanwhile: (resident: ShortMap) => Promise<void>): Promise<unknown> {
	const resident = new ShortMap(page, { level: 'standard' });
	await resident.begin('nl');
	await resident.walkTo('finished', async ({ step }) => {
		if (step !== 'consent-device' && step !== 'finished') await meanwhile(resident);
	});
	const taken: TakenMap = await resident.takeAlong();
	return apartFromWords(taken.map);
}

test('@full another language at every question of a run leaves the place and the map as they were', async ({
	page,
	browser
}) => {
	test.setTimeout(480_000);
	const languages = ['nl', 'ar', 'uk', 'fr', 'tr', 'en', 'de'];
	let changes = 0;
	const map = await tell(page, async (resident) => {
		await drawingFollows(page);
		const drawn = await drawnOn(page);
		expect(drawn.length).toBeGreaterThan(0);
		const from = languages[changes % languages.length]!;
		changes += 1;
		await changeLanguage(resident, from, languages[changes % languages.length]!);
		await drawingFollows(page);
		expect(await drawnOn(page)).toEqual(drawn);
	});
	test.info().annotations.push({ type: 'changes', description: String(changes) });
	expect(changes).toBeGreaterThan(25);

	const undisturbed = await browser.newContext();
	expect(map).toEqual(await tell(await undisturbed.newPage(), async () => {}));
	await undisturbed.close();
});

test.describe('a language that cannot be fetched', () => {
	test.use({ serviceWorkers: 'block' });

	test('is said, and can be asked for again; the page stays in the one that is here', async ({ page }) => {
		await page.goto('/nl/');
		await new ShortMap(page).ready();
		const alert = page.locator('[role="alert"]');
		await page.route(/\/words\/fr\//, (route) => route.abort());
		await page.locator('a[href="/fr/"]').click();
		await expect(alert.locator('[lang="nl"]').first()).toContainText('Français');
		await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
		await page.unroute(/\/words\/fr\//);
		await alert.locator('[data-action="retry"]').click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await expect(alert).toHaveCount(0);
	});
});
