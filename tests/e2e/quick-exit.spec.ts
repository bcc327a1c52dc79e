/** Leaving at once: the screen is covered, our own empty page comes, and the way back shows no map. */
import { expect } from '@playwright/test';
import { Resident } from './resident';
import { test } from './watched';

test('leaving quickly shows an empty page, and going back shows nobody', async ({ page }) => {
	const resident = new Resident(page);
	await resident.begin('nl');
	await resident.answer('yes');
	await resident.answer('simple');
	await resident.answer('default');
	await resident.answer('my-home');
	await resident.answer('1-5y');
	await resident.answer('screen');
	await resident.type('Mevrouw Kanarie');
	await expect(page.locator('[data-saved="saved"]')).toHaveCount(1);

	await resident.press('exit');
	await expect(page).toHaveURL(/\/away\/$/);
	await expect(page.locator('body')).not.toContainText('Kanarie');

	await page.goBack().catch(() => undefined);
	await page.waitForTimeout(800);
	await expect(page.getByText('Mevrouw Kanarie').and(page.locator(':visible'))).toHaveCount(0);
	expect(await page.evaluate(() => sessionStorage.getItem('buurtkaart.open'))).toBeNull();

	await page.goto('/nl/');
	await resident.ready();
	await page.locator('[data-step="welcome"] [data-action="open"]').first().click();
	await expect(resident.screen).toHaveAttribute('data-step', 'first-thoughts');
	await expect(resident.screen).toContainText('Mevrouw Kanarie');
});
