/** Deleting a map from the device: it asks once, can be thought better of, and then the map is gone. */
import { expect } from '@playwright/test';
import { Resident } from './resident';
import { test } from './watched';

test('deleting asks once, and then the map is gone from the device', async ({ page }) => {
	const resident = new Resident(page);
	await resident.begin('nl');
	await resident.answer('yes');
	await resident.answer('simple');
	await resident.answer('default');
	await expect(page.locator('[data-saved="saved"]')).toHaveCount(1);

	await resident.press('overview');
	await page.locator('details:has([data-slot="save-share"]) summary').click();
	await page.locator('[data-slot="save-share"]').click();
	await expect(resident.screen).toHaveAttribute('data-step', 'save-share');
	await resident.answer('wipe');
	await page.locator('[data-cover="wipe"] [data-action="back"]').click();
	await expect(resident.screen).toHaveAttribute('data-step', 'save-share');

	await resident.answer('wipe');
	await page.locator('[data-cover="wipe"] [data-action="wipe"]').click();
	await expect(page).toHaveURL(/\/nl\/$/);
	await resident.ready();
	await expect(page.locator('[data-step="welcome"] [data-action="open"]')).toHaveCount(0);
	await page.reload();
	await resident.ready();
	await expect(page.locator('[data-step="welcome"] [data-action="open"]')).toHaveCount(0);
});
