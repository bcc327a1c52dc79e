/** Two languages at once, and another language in the middle of the guide. */
import { expect } from '@playwright/test';
import { Resident } from './resident';
import { test } from './watched';

test('a second language stands beneath, and may become the first, without moving anything', async ({
	page
}) => {
	const resident = new Resident(page);
	await resident.begin('nl');
	await resident.answer('no');
	await resident.answer('simple');
	await expect(resident.screen).toHaveAttribute('data-step', 'home-picture');

	await resident.press('settings');
	await resident.screen.locator('[data-field="languages"] [data-action="open"]').click();
	await resident.answer('en');
	await expect(resident.screen.locator('h1 [lang="en"]')).toHaveCount(1);
	await expect(resident.screen.locator('h1 [lang="nl"]')).toHaveCount(1);

	await resident.answer('nl');
	await expect(page).toHaveURL(/\/en\/map\/$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(resident.screen).toHaveAttribute('data-step', 'languages');
	await expect(resident.screen.locator('h1 [lang="nl"]')).toHaveCount(0);

	await resident.next();
	await resident.next();
	await expect(resident.screen).toHaveAttribute('data-step', 'home-picture');
});
