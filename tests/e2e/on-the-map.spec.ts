/** Changing the map on the map itself: by touch on a phone, by keys alone, by mouse; the list follows. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { Giver } from './giving';
import { drag, Finger, Keys } from './hands';
import { MapOnTable } from './mapOnTable';
import { goodPicture } from './pictures';
import { ShortMap } from './shortMap';
import { test } from './watched';

interface Sample {
	readonly map: { readonly actors: readonly { readonly id: string; readonly name: string }[] };
}

const HANDS = ['by touch', 'by keys alone'] as const;

for (const how of HANDS) {
	const withHand = async (resident: MapOnTable) =>
		how === 'by touch' ? new Finger() : new Keys(resident.page);

	test(`${how}: somebody is added where they belong, with ring and domain to be changed`, async ({
		page
	}) => {
		const resident = await MapOnTable.of(page);
		const hand = await withHand(resident);
		const before = await resident.count();
		await hand.press(resident.button('tool-add'));
		if (hand instanceof Keys) {
			await hand.reach(resident.surface);
			for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
		} else {
			const spot = await resident.emptySpot();
			await page.touchscreen.tap(spot.x, spot.y);
		}
		await hand.type(resident.part('spot').locator('[data-answer="text"]'), 'Kapper Jef');
		await hand.press(resident.folded('spot-ring'));
		await hand.press(resident.button('spot-ring', '4'));
		await hand.press(resident.button('spot-add'));
		await expect(resident.part('spot')).toHaveCount(0);
		expect(await resident.count()).toBe(before + 1);
		await expect(resident.said).toContainText('Kapper Jef');
		const added = resident.table.locator('[data-surface] [data-actor]').filter({ hasText: 'Kapper Jef' });
		await expect(added).toHaveAttribute('data-ring', '4');

		await hand.press(resident.button('undo'));
		await expect.poll(() => resident.count()).toBe(before);
	});

	test(`${how}: an actor is chosen, and then where it goes`, async ({ page }) => {
		const resident = await MapOnTable.of(page);
		const hand = await withHand(resident);
		const id = await resident.someone(2);
		await resident.choose(id, hand);
		await hand.press(resident.button('edit-move'));
		if (hand instanceof Keys) {
			await hand.reach(resident.surface);
			for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
		} else {
			const there = await resident.placeIn(4, 200);
			await page.touchscreen.tap(there.x, there.y);
		}
		await expect.poll(() => resident.standsIn(id)).toMatchObject({ ring: 4 });
		await expect(resident.said).not.toBeEmpty();
	});

	test(`${how}: ring, domain, second domain, removing and merging, each named and undone`, async ({
		page
	}) => {
		const resident = await MapOnTable.of(page);
		const hand = await withHand(resident);
		const before = await resident.count();
		const id = await resident.someone(2);
		const stood = await resident.standsIn(id);
		await resident.choose(id, hand);
		for (const ring of [1, 4]) {
			await hand.press(resident.button('edit-ring', String(ring)));
			await expect.poll(() => resident.standsIn(id)).toMatchObject({ ring });
		}
		const domain = stood.domain === 'leisure' ? 'housing' : 'leisure';
		await hand.press(resident.folded('edit-domain'));
		await hand.press(resident.button('edit-domain', domain));
		await expect.poll(() => resident.standsIn(id)).toMatchObject({ domain });
		await hand.press(resident.folded('edit-also'));
		await hand.press(resident.button('edit-also', 'education'));
		await expect(resident.said).not.toBeEmpty();

		await hand.press(resident.folded('edit-merge'));
		await hand.press(resident.part('edit').locator(`[data-answer="${await resident.someone(3)}"]`));
		await hand.press(resident.button('edit-merge-yes'));
		await expect.poll(() => resident.count()).toBe(before - 1);
		await hand.press(resident.button('undo'));
		await expect.poll(() => resident.count()).toBe(before);

		await hand.press(resident.button('tool-history'));
		const deeds = resident.table.locator('[data-history] [data-action="back-to"]');
		await expect(deeds).toHaveCount(4);
		await hand.press(deeds.nth(3));
		await expect.poll(() => resident.standsIn(id)).toEqual(stood);
		await hand.press(resident.button('tool-history'));

		await resident.choose(id, hand);
		await hand.press(resident.button('edit-remove'));
		await expect(resident.actor(id)).toHaveCount(0);
		await hand.press(resident.button('undo'));
		await expect.poll(() => resident.standsIn(id)).toEqual(stood);
	});

	test(`${how}: the list changes what the drawing shows`, async ({ page }) => {
		const resident = await MapOnTable.of(page);
		const hand = await withHand(resident);
		const id = await resident.someone(2);
		await hand.press(resident.button('list'));
		const line = resident.table
			.locator('[data-map-list] li')
			.filter({ has: page.locator(`[data-list-actor="${id}"]`) });
		await hand.press(line.locator('[data-action="list-change"]'));
		await hand.press(line.locator('[data-action="list-farther"]'));
		await hand.press(resident.button('drawing'));
		expect(await resident.standsIn(id)).toMatchObject({ ring: 3 });
	});

	test(`${how}: a view dims the others and moves nobody`, async ({ page }) => {
		const resident = await MapOnTable.of(page);
		const hand = await withHand(resident);
		const places = () =>
			resident.table
				.locator('[data-surface] [data-actor] > g')
				.evaluateAll((groups) => groups.map((group) => group.getAttribute('transform')));
		const before = await places();
		await hand.press(resident.button('tool-look'));
		await hand.press(resident.button('look-rings'));
		await hand.press(resident.table.locator('[data-look="ring-1"]'));
		const faint = resident.table.locator('[data-surface] [data-actor][opacity]');
		await expect.poll(() => faint.count()).toBeGreaterThan(5);
		expect(await faint.evaluateAll((all) => all.map((one) => one.getAttribute('data-ring')))).not.toContain(
			'1'
		);
		expect(await places()).toEqual(before);
	});
}

test('who is difficult and hidden is hidden in the question, beside it, and in what was and will be asked', async ({
	page
}) => {
	const resident = await MapOnTable.of(page);
	const finger = new Finger();
	const red = resident.table.locator('[data-surface] [data-actor][data-value="destructive"]');
	const ids = await red.evaluateAll((found) => found.map((one) => one.getAttribute('data-actor')!));
	expect(ids.length).toBeGreaterThan(0);
	const sample = JSON.parse(readFileSync('static/samples/persona-1.buurtkaart.json', 'utf8')) as Sample;
	const names = sample.map.actors.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
	const small = page.locator('[data-map-view]').first();
	const close = () => finger.press(resident.table.locator('[data-action="close"]').last());
	const unfold = () =>
		page
			.locator('details')
			.evaluateAll((all: HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)));
	const expectNoName = async () => {
		for (const name of names) await expect(page.getByText(name!)).toHaveCount(0);
	};

	await close();
	await resident.press('overview');
	await unfold();
	await page.locator('[data-slot^="rounds/reciprocity"]').first().click();
	await expect(page.getByText(names[0]!).first()).toBeVisible();
	// The sheet of one of them lies open, and closes.
	await resident.press('map');
	await resident.choose(ids[0]!, finger);
	await finger.press(resident.part('edit').locator('[data-action="edit-open"]'));
	await resident.comesTo('actor-sheet');
	await resident.press('map');
	await finger.press(resident.button('tool-look'));
	await finger.press(resident.table.locator('[data-look="difficult"]'));
	await expect(red).toHaveCount(0);
	await close();
	await expect(resident.table).toHaveCount(0);
	await expect(small).toBeVisible();
	await expect(resident.screen).toHaveAttribute('data-round', /./);
	await expectNoName();
	for (const id of ids) await expect(page.locator(`[data-actor="${id}"]`)).toHaveCount(0);
	await resident.press('overview');
	await unfold();
	await expectNoName();
	await resident.press('review');
	await expectNoName();

	// The sheet that will come out lies on the screen: it is without them.
	await resident.press('pause');
	const letters = (text: string) => text.replace(/\s/g, '');
	const sheet = page.locator('[data-preview-sheet="1"]');
	await expect.poll(async () => letters(await sheet.innerText())).toContain('BuurvrouwGreta');
	for (const name of names) expect(letters(await sheet.innerText())).not.toContain(letters(name!));

	// What may be given is without them, and so is what is said of what stays.
	const giver = new Giver(resident);
	await giver.goTo('worker');
	await unfold();
	await expectNoName();
	for (const part of ['destructive', 'no-go', 'private'])
		await expect(page.locator(`[data-consent="${part}"]`)).toHaveCount(0);
	await giver.tick('places');
	await expect(giver.sheet.locator('[data-stays] [data-part-sign="destructive"]')).toHaveCount(0);
	await giver.close();

	await resident.press('map');
	await finger.press(resident.button('look-all').first());
	await expect(red).toHaveCount(ids.length);
});

test('a photo of a paper map is laid right with two taps, and a tap on each thing adds it', async ({
	page
}) => {
	const resident = await MapOnTable.of(page);
	const finger = new Finger();
	await finger.press(resident.button('tool-under'));
	await resident.table
		.locator('[data-surface] ~ *, input[type="file"]')
		.first()
		.waitFor({ state: 'attached' });
	await page.locator('[data-whole-map] input[type="file"]').last().setInputFiles(goodPicture());
	await expect(resident.table.locator('[data-under]')).toHaveCount(1);
	const home = await resident.placeIn(1, 90);
	await page.touchscreen.tap(home.x, home.y);
	const edge = await resident.placeIn(4, 90);
	await page.touchscreen.tap(edge.x, edge.y);
	await finger.press(resident.button('tool-under'));
	await expect(resident.table.locator('[data-under]')).toHaveCount(1);
	const before = await resident.count();
	for (const name of ['Bakker Els', 'Kapper Jef']) {
		const spot = await resident.emptySpot();
		await page.touchscreen.tap(spot.x, spot.y);
		await finger.type(resident.part('spot').locator('[data-answer="text"]'), name);
		await finger.press(resident.button('spot-add'));
		await expect(resident.part('spot')).toHaveCount(0);
	}
	expect(await resident.count()).toBe(before + 2);
	await expect(resident.table.locator('[data-under]')).toHaveCount(1);
});

test('by keys alone a photo of a paper map is laid and pushed, and somebody is added on it', async ({
	page
}) => {
	const resident = await MapOnTable.of(page);
	const keys = new Keys(page);
	await keys.press(resident.button('tool-under'));
	await page.locator('[data-whole-map] input[type="file"]').last().setInputFiles(goodPicture());
	const photo = resident.table.locator('[data-under]');
	await expect(photo).toHaveCount(1);
	const lies = () => photo.evaluate((image) => image.outerHTML);
	const before = await lies();
	await keys.press(resident.button('under-stop'));
	await keys.press(resident.button('under-adjust'));
	await keys.press(resident.button('under-bigger'));
	await expect.poll(lies).not.toBe(before);
	await keys.press(resident.button('tool-under'));
	const stood = await resident.count();
	await keys.press(resident.button('tool-add'));
	await keys.reach(resident.surface);
	for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
	await keys.type(resident.part('spot').locator('[data-answer="text"]'), 'Kapper Jef');
	await keys.press(resident.button('spot-add'));
	await expect.poll(() => resident.count()).toBe(stood + 1);
});

test('a finger that lay still carries an actor to another ring; one that moves at once moves the sheet', async ({
	page
}) => {
	const resident = await MapOnTable.of(page);
	const id = await resident.someone(2);
	const before = await resident.standsIn(id);
	const at = await resident.middleOf(id);
	await drag(page, at, { x: at.x + 60, y: at.y + 60 });
	expect(await resident.standsIn(id)).toEqual(before);
	const from = await resident.middleOf(id);
	const to = await resident.placeIn(3, 200);
	await drag(page, from, to, 400);
	await expect.poll(() => resident.standsIn(id)).toMatchObject({ ring: 3 });
	await expect(resident.said).not.toBeEmpty();
	await new Finger().press(resident.button('undo'));
	await expect.poll(() => resident.standsIn(id)).toEqual(before);
});

test('a line is drawn with a finger, kept in the file, and taken back', async ({ page }) => {
	const resident = await MapOnTable.of(page);
	const finger = new Finger();
	await finger.press(resident.button('tool-freehand'));
	await drag(page, await resident.placeIn(3, 100), await resident.placeIn(3, 160));
	await expect(resident.said).not.toBeEmpty();
	await finger.press(resident.button('freehand-done'));
	await finger.press(resident.button('outputs'));
	const taken = await resident.takeAlong();
	expect(taken.map.strokes).toHaveLength(1);
	await finger.press(resident.button('drawing'));
	await finger.press(resident.button('undo'));
	await finger.press(resident.button('outputs'));
	expect((await resident.takeAlong()).map.strokes ?? []).toEqual([]);
});

test.describe('on a wide screen with a mouse', () => {
	test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false });

	test('the buttons of the map beside the question have names, and no keys of words', async ({ page }) => {
		const resident = new ShortMap(page);
		await resident.begin('nl');
		const surface = page.locator('.map [aria-label]');
		await expect.poll(() => surface.count()).toBeGreaterThan(2);
		const names = await surface.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
		expect(names.filter((name) => /^[a-z]+\.[a-z-]+$/i.test(name ?? ''))).toEqual([]);
	});

	test('an actor is dragged to another ring, and stands where it was let go', async ({ page }) => {
		const resident = await MapOnTable.of(page);
		const id = await resident.someone(2);
		const from = await resident.middleOf(id);
		const to = await resident.placeIn(4, 120);
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
		await page.mouse.move(to.x, to.y, { steps: 6 });
		await page.mouse.up();
		await expect.poll(() => resident.standsIn(id)).toMatchObject({ ring: 4 });
	});

	test('Escape puts back what is being dragged', async ({ page }) => {
		const resident = await MapOnTable.of(page);
		const id = await resident.someone(2);
		const before = await resident.standsIn(id);
		const from = await resident.middleOf(id);
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move(from.x + 80, from.y + 60, { steps: 6 });
		await page.keyboard.press('Escape');
		await page.mouse.up();
		expect(await resident.standsIn(id)).toEqual(before);
		await expect(resident.table).toBeVisible();
	});

	test('arrow keys move an actor ring by ring and sector by sector, and it keeps the focus', async ({
		page
	}) => {
		const resident = await MapOnTable.of(page);
		const id = await resident.someone(2);
		await resident.actor(id).focus();
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => resident.standsIn(id)).toMatchObject({ ring: 3 });
		const { domain } = await resident.standsIn(id);
		await page.keyboard.press('ArrowRight');
		await expect.poll(async () => (await resident.standsIn(id)).domain).not.toBe(domain);
		await page.keyboard.press('ArrowLeft');
		await expect.poll(async () => (await resident.standsIn(id)).domain).toBe(domain);
		await page.keyboard.press('ArrowUp');
		await expect.poll(() => resident.standsIn(id)).toMatchObject({ ring: 2 });
		await expect(resident.actor(id)).toBeFocused();
		await expect(resident.said).not.toBeEmpty();
	});
});
