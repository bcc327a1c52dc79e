/** The same map on another day: the earlier one is kept beside it, and only what is missing is asked again. */
import { expect } from '@playwright/test';
import { ShortMap } from './shortMap';
import { test } from './watched';

test('@full opened on another day, the map of before is kept as a moment and only what is missing is asked', async ({
	page
}) => {
	await page.clock.setFixedTime(new Date('2026-03-02T10:00:00'));
	const resident = new ShortMap(page);
	await resident.begin('nl');
	const asked: string[] = [];
	await resident.walkTo('finished', async ({ step }) => void asked.push(step));
	const actors = await resident.onTheMap();
	expect(actors).toHaveLength(2);
	await resident.kept();

	await page.clock.setFixedTime(new Date('2026-09-14T10:00:00'));
	await page.goto('/nl/');
	await resident.ready();
	await page.locator('article [data-action="open"]').click();
	await resident.comesTo('keep-moment');
	await resident.answer('yes');
	await resident.movesFrom({ step: 'keep-moment', place: 'keep-moment' });

	const again: string[] = [];
	await resident.walkTo('finished', async ({ step }) => void again.push(step));
	expect(again.length).toBeLessThan(asked.length);
	for (const said of ['level', 'consent-device']) expect(again).not.toContain(said);
	expect(await resident.onTheMap()).toEqual(expect.arrayContaining([...actors]));

	await resident.press('overview');
	const moments = page.locator('[data-moment]');
	await expect(moments).toHaveCount(1);
	await expect(moments.locator('time')).toHaveAttribute('datetime', '2026-03-02');
	await moments.locator('[data-action="open"]').click();
	const earlier = page.locator('[data-whole-map]');
	await earlier.locator('[data-action="list"]').click();
	await expect(earlier.locator('[data-list-actor]')).toHaveCount(2);
	await earlier.locator('[data-action="close"]').click();

	await resident.press('pause');
	const taken = await resident.takeAlong();
	expect(taken.map.date).toBe('2026-09-14');
	expect(taken.moments?.map(({ date }) => date)).toEqual(['2026-03-02']);
});

test('a file of an earlier day asks whether that map is kept beside the new one', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2027-02-01T10:00:00'));
	const resident = new ShortMap(page);
	await page.goto('/nl/');
	await resident.ready();
	await page.locator('[data-answer="map-file"]').setInputFiles('tests/formats/1/everything.buurtkaart.json');
	await resident.comesTo('consent-device');
	await resident.answer('no');
	await resident.comesTo('keep-moment');
});
