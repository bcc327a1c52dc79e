/** A device without room: it is said at once, the map goes on in memory, and the file still holds everything. */
import { randomInt } from 'node:crypto';
import { expect } from '@playwright/test';
import { ShortMap } from './shortMap';
import { watchQuestions } from './standing';
import { test } from './watched';

// The program's own files would take the room before the map does.
test.use({ serviceWorkers: 'block' });

/** Four thousand characters that no disk can fold together. */
const longNote = () =>
	Array.from({ length: 4000 }, () => String.fromCodePoint(0x4e00 + randomInt(0x5000))).join('');

test('a full disk is said within a second, loses nothing, and is over when there is room', async ({
	page,
	baseURL
}) => {
	const devtools = await page.context().newCDPSession(page);
	const origin = new URL(baseURL!).origin;
	// Only a limit that is there before the origin is first used is kept to.
	await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
	const resident = new ShortMap(page);
	await resident.begin('nl');
	await resident.walkTo('domain-ask');
	const samira = await resident.add('Samira');
	await resident.screen.locator('[data-added]').click();
	await resident.comesTo('actor-sheet');
	expect(await resident.kept()).toBe('saved');

	await resident.unfold('note');
	const note = resident.screen.locator('[data-field="note"] [data-answer="text"]');
	const saved = page.locator('[data-saved]').first();
	const state = () => saved.getAttribute('data-saved');
	let notes = 0;
	let told = 0;
	while ((await state()) !== 'failed' && notes < 60) {
		notes += 1;
		await note.fill(longNote());
		const left = Date.now();
		await note.blur();
		await expect.poll(state, { intervals: [10, 20, 40] }).not.toBe('saving');
		told = Date.now() - left;
	}
	expect(await state()).toBe('failed');
	expect(notes).toBeGreaterThan(2);
	expect(told).toBeLessThan(1000);
	await expect(resident.complaint).not.toBeEmpty();

	// It is tried again with the next answer; what was said of it stays, and so does the question below.
	const written = longNote();
	await note.fill(written);
	const seen = await watchQuestions(page);
	await note.blur();
	await expect.poll(async () => (await seen()).signs).toEqual(['failed', 'saving', 'failed']);
	expect(Object.values((await seen()).tops)).toEqual([[expect.any(Number)]]);

	await resident.press('pause');
	await resident.comesTo('paused');
	const { map } = await resident.takeAlong();
	expect(map.actors).toMatchObject([{ id: samira, name: 'Samira', note: written }]);

	await devtools.send('Storage.overrideQuotaForOrigin', { origin });
	await saved.click();
	await expect(saved).toHaveAttribute('data-saved', 'saved');
	await resident.reload();
	await resident.press('pause');
	expect((await resident.takeAlong()).map.actors).toMatchObject([{ id: samira, note: written }]);
});
