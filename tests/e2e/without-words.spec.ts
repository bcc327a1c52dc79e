/** A map made by drawing, photos and pictograms, and what was caught on a walk. */
import { expect } from '@playwright/test';
import { choosePicture, finishMaking, goodPicture } from './pictures';
import { PictureReader } from './pictureReader';
import { ShortMap } from './shortMap';
import { test } from './watched';

/**
 * By the picture of a question, the pictures of what is answered: a floppy disk to keep it, a small sheet, one's home;
 * a wish for a sports club among what one does in free time, and a step to try the library.
 */
const PICTURES_KNOWN = {
	'1F4BE': '1F4BE',
	'1F39A': '1F5D2',
	'1F3F7': '1F3E0',
	'2B50': ['2B50', '26BD', '1F3C5'],
	'1F463': ['1F6AA', '26BD', '1F4DA']
};

test('the home is drawn, photographed or picked, and a photo alone is somebody on the map', async ({
	page
}) => {
	const resident = new ShortMap(page);
	await resident.begin('nl');
	const home = await resident.walkTo('home-picture');

	await resident.answer('draw');
	const sheet = page.locator('[data-maker="drawing"] [data-sheet]');
	const box = (await sheet.boundingBox())!;
	const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
	await page.mouse.move(...at(0.2, 0.8));
	await page.mouse.down();
	for (const [x, y] of [
		[0.2, 0.4],
		[0.5, 0.2],
		[0.8, 0.4],
		[0.8, 0.8]
	] as const)
		await page.mouse.move(...at(x, y), { steps: 4 });
	await page.mouse.up();
	await finishMaking(page);
	await resident.movesFrom(home);
	await expect(page.locator('aside [data-home] path').first()).toBeAttached();
	await resident.press('back');

	await resident.answer('photo');
	await choosePicture(page, goodPicture());
	await finishMaking(page);
	await resident.movesFrom(home);
	await resident.press('back');

	await resident.answer('pictogram');
	await page.locator('[data-maker="pictogram"] [data-answer^="pictogram:"]').nth(1).click();
	await finishMaking(page);
	await resident.movesFrom(home);
	await resident.press('undo');
	await expect.poll(() => resident.where()).toEqual(home);
	await resident.press('skip');
	await resident.movesFrom(home);

	const asked = await resident.walkTo('domain-ask');
	await resident.answer('photo');
	await choosePicture(page, goodPicture());
	await finishMaking(page);
	await expect(resident.screen.locator('[data-added] img')).toBeVisible();
	await resident.next();
	await resident.movesFrom(asked);
	const actors = await resident.onTheMap();
	expect(actors).toHaveLength(1);

	await resident.reload();
	await resident.press('pause');
	const { map, photos } = await resident.takeAlong();
	expect(map.home.picture).toMatchObject({ type: 'photo' });
	expect(map.actors[0]).toMatchObject({ id: actors[0], picture: { type: 'photo' } });
	expect(map.actors[0]).not.toHaveProperty('name');
	expect(Object.keys(photos!)).toContain(map.actors[0]!.picture!.photo);
});

test('@full what is caught on a walk waits, is named one by one, and is then asked where it belongs', async ({
	page
}) => {
	const resident = new ShortMap(page, { 'start-direction': 'walk-first' });
	await resident.begin('nl');
	const walk = await resident.walkTo('walk-prompts');
	await resident.answer('photo');
	await choosePicture(page, goodPicture());
	await finishMaking(page);
	await resident.answer('note');
	await resident.screen.locator('[data-answer="text"]').fill('De bank onder de linde');
	await resident.press('add');
	await expect(resident.screen.getByText('De bank onder de linde')).toBeVisible();
	await resident.reload();
	await expect(resident.screen.getByText('De bank onder de linde')).toBeVisible();
	expect(await resident.where()).toEqual(walk);
	expect(await resident.onTheMap()).toEqual([]);

	await resident.answer('done');
	const first = await resident.movesFrom(walk);
	expect(first.step).toBe('actor-name');
	await expect(resident.screen.locator('img.caught')).toBeVisible();
	await resident.answer('no-name');
	const second = await resident.movesFrom(first);
	expect(second.step).toBe('actor-name');
	await expect(resident.screen.locator('.caught')).toHaveText('De bank onder de linde');
	await resident.type('Bankje');
	if ((await resident.where()).place === second.place) await resident.next();
	await resident.movesFrom(second);
	const actors = await resident.onTheMap();
	expect(actors).toHaveLength(2);

	const placed: string[] = [];
	for (const domain of ['public-space', 'leisure']) {
		const where = await resident.walkTo('actor-domain');
		placed.push(where.actor!);
		await resident.answer(domain);
		if ((await resident.where()).place === where.place) await resident.next();
		await resident.movesFrom(where);
	}
	expect([...placed].sort()).toEqual([...actors].sort());
	await resident.press('pause');
	const { map } = await resident.takeAlong();
	expect(map.actors.find(({ id }) => id === placed[0])).toMatchObject({ domain: 'public-space' });
	expect(map.actors.find(({ id }) => id === placed[1])).toMatchObject({ domain: 'leisure' });
});

test('@full the simple map is made from nothing by pictures alone, with no word to be seen', async ({
	page
}) => {
	test.setTimeout(120_000);
	const screen = new ShortMap(page);
	const reader = new PictureReader(page, PICTURES_KNOWN, 4);
	await reader.hideWords();
	await page.goto('/nl/');
	await screen.ready();
	// How one likes to read, and in it that pictures carry.
	await reader.tap('1F453');
	await reader.tap('1F5BC');
	await reader.tap('2714');
	await reader.tap('25B6');
	await screen.comesTo('consent-device');

	for (let screens = 0; (await screen.where()).step !== 'finished'; screens++) {
		expect(screens, JSON.stringify(await screen.where())).toBeLessThan(60);
		expect(await reader.seenWords()).toEqual([]);
		const before = await screen.where();
		await reader.goOn();
		await screen.movesFrom(before);
	}
	const { map } = await screen.takeAlong();
	expect(map.guide).toMatchObject({ level: 'simple' });
	expect(map.home).toMatchObject({ picture: { type: 'pictogram' }, called: 'my-home' });
	expect(map.actors).toHaveLength(3);
	expect(map.wishes).toMatchObject([{ text: 'sportclub', domain: 'leisure' }]);
	expect(map.nextSteps).toMatchObject([{ type: 'try', text: 'bibliotheek' }]);
	for (const actor of map.actors) {
		expect(actor).toMatchObject({ picture: { type: 'pictogram' }, ring: expect.any(Number) });
		expect(actor).not.toHaveProperty('name');
	}
});
