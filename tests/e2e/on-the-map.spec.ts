/** Changing the map on the map itself: by touch on a phone, by mouse, by keys alone, and in the list. */
import { expect, test } from '@playwright/test';
import { MapOnTable } from './mapOnTable';

test('a tap on an empty spot asks who stands there, and puts them where the finger was', async ({ page }) => {
	const resident = await MapOnTable.of(page);
	const before = await resident.count();
	const { x, y } = await resident.emptySpot();
	await page.touchscreen.tap(x, y);
	await resident.table.locator('[data-part="spot"] [data-answer="text"]').fill('Kapper Jef');
	await resident.table.locator('[data-action="spot-add"]').click();
	await expect(resident.table.locator('[data-part="spot"]')).toHaveCount(0);
	expect(await resident.count()).toBe(before + 1);
	const added = resident.table.locator('[data-surface] [data-actor]').filter({ hasText: 'Kapper Jef' });
	const box = (await added.locator('> g').first().boundingBox())!;
	expect(Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y)).toBeLessThan(60);

	await resident.table.locator('[data-action="undo"]').click();
	expect(await resident.count()).toBe(before);
});

test('an actor is chosen and then the place: ring and domain are those of the tap', async ({ page }) => {
	const resident = await MapOnTable.of(page);
	const id = await resident.someone(2);
	const { domain } = await resident.standsIn(id);
	const middle = await resident.middleOf(id);
	await page.touchscreen.tap(middle.x, middle.y);
	await resident.table.locator('[data-action="edit-move"]').click();
	const there = await resident.placeIn(4, 180);
	await page.touchscreen.tap(there.x, there.y);
	await expect.poll(() => resident.standsIn(id)).toMatchObject({ ring: 4 });
	expect((await resident.standsIn(id)).domain).not.toBe(domain);
	await expect(resident.table.locator('p.said[role="status"]')).not.toBeEmpty();
});

test('the four ring buttons move an actor, and undo brings it back', async ({ page }) => {
	const resident = await MapOnTable.of(page);
	const id = await resident.someone(2);
	const middle = await resident.middleOf(id);
	await page.touchscreen.tap(middle.x, middle.y);
	for (const ring of [1, 3, 4]) {
		await resident.table.locator(`[data-action="edit-ring"][data-answer="${ring}"]`).click();
		await expect.poll(() => resident.standsIn(id)).toMatchObject({ ring });
	}
	for (let times = 0; times < 3; times++) await resident.table.locator('[data-action="undo"]').click();
	await expect.poll(() => resident.standsIn(id)).toMatchObject({ ring: 2 });
});

test('an actor is removed and brought back, and two that are the same become one', async ({ page }) => {
	const resident = await MapOnTable.of(page);
	const before = await resident.count();
	const id = await resident.someone(2);
	const middle = await resident.middleOf(id);
	await page.touchscreen.tap(middle.x, middle.y);
	await resident.table.locator('[data-action="edit-remove"]').click();
	await expect(resident.actor(id)).toHaveCount(0);
	await resident.table.locator('[data-action="undo"]').click();
	expect(await resident.count()).toBe(before);
	expect(await resident.standsIn(id)).toMatchObject({ ring: 2 });
});

test.describe('on a wide screen with a mouse', () => {
	test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false });

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

	test('everything goes by keys alone: choose, step, place, add, remove, undo', async ({ page }) => {
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
		await page.keyboard.press('Enter');
		await expect(resident.table.locator('[data-action="edit-remove"]')).toBeVisible();
	});
});
