/** What cannot be taken is named in a sentence, and nothing that was typed or made is lost by it. */
import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { choosePicture, finishMaking, goodPicture, halfJpeg, letterNamedJpg, noisyPng } from './pictures';
import { ShortMap } from './shortMap';
import { test } from './watched';

test('a name that is missing, too long or already there', async ({ page }) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.walkTo('domain-ask');
	const input = resident.screen.locator('[data-answer="text"]').first();

	await input.press('Enter');
	await expect(resident.complaint).not.toBeEmpty();
	expect(await resident.onTheMap()).toEqual([]);

	const long = 'Bibliotheek '.repeat(7).slice(0, 81);
	await resident.type(long);
	await expect(resident.complaint).not.toBeEmpty();
	await expect(input).toHaveValue(long);
	expect(await resident.onTheMap()).toEqual([]);

	await input.fill('');
	const samira = await resident.add('Samira');
	await expect(resident.complaint).toHaveCount(0);
	await resident.next();
	await expect(resident.screen).toHaveAttribute('data-domain', 'family-friends');
	await resident.type(' samira ');
	await expect(resident.complaint).not.toBeEmpty();
	await expect(input).toHaveValue(' samira ');
	await resident.press('join');
	await expect(resident.screen.locator(`[data-added="${samira}"]`)).toHaveCount(1);
	await expect(resident.complaint).toHaveCount(0);
	expect(await resident.onTheMap()).toEqual([samira]);

	await resident.type('Samira');
	await resident.press('add-anyway');
	await expect(resident.complaint).toHaveCount(0);
	expect(await resident.onTheMap()).toHaveLength(2);

	await resident.press('pause');
	const { map } = await resident.takeAlong();
	expect(map.actors.find(({ id }) => id === samira)).toMatchObject({
		domain: 'leisure',
		alsoIn: ['family-friends']
	});
});

test('a picture that is none, half a picture, and one of thirty megabytes', async ({ page }, info) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.walkTo('domain-ask');
	await resident.answer('photo');
	const maker = page.locator('[data-maker="photo"]');
	const done = maker.locator('[data-action="next"]');

	for (const file of [letterNamedJpg, await halfJpeg(page)]) {
		await choosePicture(page, file);
		await expect(maker.locator('[role="alert"]')).not.toBeEmpty();
		await expect(done).toBeDisabled();
	}

	await choosePicture(page, goodPicture());
	await expect(done).toBeEnabled();
	await choosePicture(page, letterNamedJpg);
	await expect(maker.locator('[role="alert"]')).not.toBeEmpty();
	await expect(maker.locator('img:not([width])')).toBeVisible();
	await expect(done).toBeEnabled();

	const large = info.outputPath('large.png');
	const bytes = noisyPng(3300);
	expect(bytes.length).toBeGreaterThan(30_000_000);
	writeFileSync(large, bytes);
	await choosePicture(page, large);
	await expect(maker.locator('[role="alert"]')).toHaveCount(0);
	await expect(done).toBeEnabled({ timeout: 30_000 });
	await finishMaking(page);

	const face = resident.screen.locator('[data-added] img');
	await expect.poll(() => face.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(1600);
	await resident.press('pause');
	const { map, photos } = await resident.takeAlong();
	expect(map.actors).toHaveLength(1);
	expect(photos?.[map.actors[0]!.picture!.photo!]).toMatchObject({ width: 1600, height: 1600 });
});

test('a map file that is broken, of another program or of a later day; a good one opens as it was', async ({
	page
}) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.walkTo('wish');
	await resident.press('pause');
	const taken = await resident.takeAlong();
	const text = JSON.stringify(taken);

	await page.goto('/nl/');
	await resident.ready();
	const choose = (content: string) =>
		page.locator('[data-answer="map-file"]').setInputFiles({
			name: 'kaart.buurtkaart.json',
			mimeType: 'application/json',
			buffer: Buffer.from(content)
		});
	const sentences = new Set<string>();
	for (const content of [
		text.slice(0, text.length / 2),
		JSON.stringify({ type: 'FeatureCollection', features: [] }),
		JSON.stringify({ ...taken, version: taken.version + 1000 })
	]) {
		await choose(content);
		await expect(resident.complaint).not.toBeEmpty();
		await expect.poll(async () => sentences.has((await resident.complaint.textContent()) ?? '')).toBe(false);
		sentences.add((await resident.complaint.textContent())!);
		await expect(page.locator('article [data-action="open"]')).toHaveCount(1);
	}
	expect(sentences.size).toBe(3);

	// As a map of its own: of a map that is here already it would be said first what differs.
	await choose(JSON.stringify({ ...taken, id: 'from-elsewhere' }));
	await resident.comesTo('consent-device');
	await resident.answer('no');
	await resident.movesFrom({ step: 'consent-device', place: 'consent-device' });
	expect(await resident.onTheMap()).toEqual(taken.map.actors.map(({ id }) => id));
	await resident.press('pause');
	const again = await resident.takeAlong();
	expect({ ...again.map, guide: undefined }).toEqual({ ...taken.map, guide: undefined });
});
