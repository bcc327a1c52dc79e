/** What the screen says of how a map is kept: that it came through damage, and that another tab is the one that writes. */
import { expect, type Page } from '@playwright/test';
import { Resident } from './resident';
import { test } from './watched';

const NAME = 'Bakker Els';

/** Somebody with a map of one name on this device, at the first thoughts. */
async function begin(page: Page): Promise<Resident> {
	const resident = new Resident(page);
	await resident.begin('nl');
	for (const answer of ['yes', 'simple', 'default', 'my-home', '1-5y', 'screen'])
		await resident.answer(answer);
	await resident.type(NAME);
	expect(await resident.kept()).toBe('saved');
	return resident;
}

/** Until no tab holds a map to write: what was begun before it was let go would mend what is damaged here. */
const letGo = (page: Page) =>
	// Not waitForFunction, which takes a promise for a yes.
	expect
		.poll(() =>
			page.evaluate(async () =>
				((await navigator.locks.query()).held ?? []).filter(({ name }) =>
					name?.startsWith('buurtkaart:write:')
				)
			)
		)
		.toEqual([]);

/** Takes the log of every map away, as a damaged database does. */
const loseLog = (page: Page) =>
	page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('buurtkaart-vault');
			opening.onsuccess = () => resolve(opening.result);
		});
		const wiping = database.transaction('log', 'readwrite');
		wiping.objectStore('log').clear();
		await new Promise((resolve) => (wiping.oncomplete = resolve));
		database.close();
	});

test('a map that came through damage opens whole, and the person is told', async ({ page }) => {
	const resident = await begin(page);
	await resident.press('pause');
	await resident.press('home');
	await page.locator('[data-step="welcome"]').waitFor();
	await letGo(page);
	await loseLog(page);
	await page.locator('article [data-action="open"]').click();
	await expect(resident.screen).toHaveAttribute('data-step', 'first-thoughts');
	await expect(resident.screen).toContainText(NAME);
	const note = page.locator('[data-note="recovered"]');
	await expect(note).toBeVisible();
	await note.locator('[data-action="seen"]').click();
	await expect(note).toHaveCount(0);
	// It was mended: the next time there is nothing to say.
	await page.reload();
	await expect(resident.screen).toContainText(NAME);
	await expect(note).toHaveCount(0);
});

test('a second tab says that it only reads along, shows what the first one keeps, and goes on when that one goes', async ({
	page,
	context
}) => {
	const resident = await begin(page);
	const other = new Resident(await context.newPage());
	await other.page.goto('/nl/');
	await other.ready();
	await other.page.locator('article [data-action="open"]').click();
	await expect(other.screen).toContainText(NAME);
	await expect(other.page.locator('[data-saved="failed"]')).toHaveCount(1);
	await expect(other.page.getByRole('alert')).toBeVisible();
	await resident.type('Samira');
	await expect(other.screen).toContainText('Samira');
	await page.close();
	await expect(other.page.locator('[data-saved="saved"]')).toHaveCount(1);
	await expect(other.page.getByRole('alert')).toHaveCount(0);
});
