/** T1: what was shown as saved is there after the browser was killed at any moment. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { tellFigure } from '../trust/figure';
import { Profile } from './profile';
import { startStorageSite, type Site } from './site';
import type { StoragePage } from './page';

let site: Site;
let profile: Profile;
test.beforeEach(async () => {
	site = await startStorageSite();
	profile = await Profile.make();
});
test.afterEach(async () => {
	await profile.remove();
	await site.stop();
});

/** Types at 20 answers a second and kills the browser at random, this many times; returns what was shown and lost. */
async function killWhileTyping(rounds: number): Promise<{ shown: number; lost: number; halves: number }> {
	let shown = 0;
	let lost = 0;
	let halves = 0;
	for (let round = 0; round <= rounds; round++) {
		await profile.start();
		const page = await profile.visit(site.origin);
		await page.exposeFunction('tellSaved', (count: number) => (shown = Math.max(shown, count)));
		const found = await page.evaluate(async () => {
			const { storage, tellSaved } = globalThis as unknown as StoragePage & {
				tellSaved(count: number): void;
			};
			const typist = await storage.Typist.sit('m');
			const found = typist.look();
			let count = found.count;
			typist.onshown = (state) => state === 'saved' && tellSaved(count);
			setInterval(() => typist.add(count++), 50);
			// Also while the log is made compact, as on every pause.
			setInterval(() => void typist.compact(), 700);
			return { ...found, recovered: typist.kept.recovered };
		});
		lost += Math.max(0, shown - found.count);
		halves += found.halves;
		expect(found.recovered, 'a cut write is no damage').toBeUndefined();
		shown = Math.max(shown, found.count);
		if (round === rounds) break;
		const before = shown;
		await expect
			.poll(() => shown, { message: 'something is typed', intervals: [20] })
			.toBeGreaterThan(before);
		await wait(Math.random() * 1500);
		await profile.kill();
	}
	return { shown, lost, halves };
}

test('T1: what was shown as saved is there after the browser was killed', async () => {
	test.setTimeout(120_000);
	const { shown, lost, halves } = await killWhileTyping(3);
	expect(shown).toBeGreaterThan(3);
	expect({ lost, halves }).toEqual({ lost: 0, halves: 0 });
});

test('@trust T1: killed 50 times while typing', async () => {
	test.setTimeout(1_200_000);
	const { shown, lost, halves } = await killWhileTyping(50);
	tellFigure('T1', `${shown} answers shown as saved over 50 kills, lost`, lost, 0);
	tellFigure('T1', 'commands half done', halves, 0);
	expect({ lost, halves }).toEqual({ lost: 0, halves: 0 });
});
