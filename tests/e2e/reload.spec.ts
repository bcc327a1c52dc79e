/** A page that is loaded again stands where it stood, with the same map. */
import { expect } from '@playwright/test';
import { ShortMap } from './shortMap';
import { test } from './watched';

/** Loads the page again and looks whether anything is different. */
async function staysTheSame(resident: ShortMap): Promise<void> {
	const before = await resident.where();
	const actors = await resident.onTheMap();
	await resident.reload();
	await expect
		.poll(() => resident.where(), `after a reload at ${before.place ?? before.step}`)
		.toEqual(before);
	expect(await resident.onTheMap(), `the map at ${before.step}`).toEqual(actors);
}

test('a reload finds the same question and the same map, at every kind of place', async ({ page }) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.answer('yes');
	await resident.comesTo('level');
	await staysTheSame(resident);

	await resident.walkTo('domain-ask');
	await resident.add('Bakker Janssens');
	await staysTheSame(resident);
	await expect(resident.screen.locator('[data-added]')).toHaveCount(1);

	await resident.screen.locator('[data-added]').click();
	await resident.comesTo('actor-sheet');
	await staysTheSame(resident);
	await resident.next();
	await resident.comesTo('domain-ask');
	await resident.add('Samira');
	await resident.next();

	await resident.walkTo('closeness');
	await resident.screen.locator('[data-answer][aria-pressed]').first().click();
	await staysTheSame(resident);
	await expect(resident.screen.locator('[data-answer][aria-pressed="true"]')).toHaveCount(1);
	await expect(resident.screen.locator('[data-answer][aria-pressed="false"]')).toHaveCount(1);

	const round = await resident.where();
	await resident.press('overview');
	await resident.comesTo('overview');
	await staysTheSame(resident);
	await resident.press('review');
	await resident.comesTo('summary');
	await staysTheSame(resident);
	await resident.press('back');
	await expect.poll(() => resident.where()).toEqual(round);

	await resident.press('pause');
	await resident.comesTo('paused');
	await resident.reload();
	await expect.poll(() => resident.where(), 'a pause is over when one comes back').toEqual(round);

	await resident.walkTo('finished');
	await staysTheSame(resident);
});

test('@full a reload at every single place of the longest guide changes nothing', async ({ page }) => {
	test.setTimeout(600_000);
	const resident = new ShortMap(page, { level: 'full', 'evaluate-when': 'as-we-go' });
	await resident.begin('nl');
	let reloads = 0;
	await resident.walkTo('finished', async ({ step }) => {
		if (step === 'consent-device') return;
		await staysTheSame(resident);
		reloads += 1;
	});
	expect(reloads).toBeGreaterThan(40);
});
