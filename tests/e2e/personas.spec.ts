/**
 * The three fictional residents make their maps from nothing, through the screens, and the files that they take along
 * hold what they said: the counts that each persona expects.
 */
import { expect, type Page } from '@playwright/test';
import { apartFromWords } from '../personas/apartFromWords';
import { countMap } from '../personas/count';
import { Giver } from './giving';
import { makePersonaMap, personaOf, written, type Making } from './personaMap';
import { Keys } from './hands';
import { Resident } from './resident';
import { test } from './watched';

/** What somebody is given with these ticks holds so many. */
async function expectShown(resident: Resident, parts: readonly string[], shown: number): Promise<void> {
	const giver = new Giver(resident);
	await giver.goTo('worker');
	await expect(resident.screen.locator('[aria-pressed="true"]')).toHaveCount(0);
	const offered = await resident.screen
		.locator('[data-answer][aria-pressed]')
		.evaluateAll((ticks) => ticks.map((tick) => tick.getAttribute('data-answer')!));
	await giver.tick(...parts.filter((part) => offered.includes(part)));
	expect((await giver.takeFile()).map.actors).toHaveLength(shown);
	await giver.close();
	await resident.press('pause');
}

async function makesTheMap(page: Page, making: Making): Promise<void> {
	test.setTimeout(240_000);
	const persona = personaOf(making);
	const map = await makePersonaMap(page, making);
	const { shownWithOwnLeaveOut, shownOnDefaultShare, ...expected } = persona.expected;
	expect(countMap(map)).toMatchObject(expected);
	const resident = new Resident(page);
	await expectShown(resident, ['places', 'names', 'signs'], shownOnDefaultShare as number);
	const own = ['places', 'names', 'signs', 'belief'].filter(
		(part) => !persona.sharing.leaveOut.includes(part)
	);
	await expectShown(resident, own, shownWithOwnLeaveOut as number);
	expect((map.actors as readonly { readonly name: string }[]).map(({ name }) => name).sort()).toEqual(
		persona.actors.map((actor) => written(actor, making.names)).sort()
	);
}

test('@full Jordi makes his map alone on a phone, each one straight away, in Dutch', async ({ page }) => {
	await makesTheMap(page, { id: 'persona-3', language: 'nl', manner: 'as-we-go', names: 'nl' });
});

const IN_ARABIC = { id: 'persona-3', language: 'ar', manner: 'rounds', names: 'nl' } as const;
/** His boss, a key person, one who is unknown, one who is hidden, a place he avoids, somebody who lives far away. */
const SIX = ['p3-01', 'p3-05', 'p3-12', 'p3-13', 'p3-16', 'p3-21'];

test('Jordi puts six of his on a map in Arabic, in rounds', async ({ page }) => {
	await makesTheMap(page, { ...IN_ARABIC, only: SIX });
});

test('@full Jordi makes the same map in Arabic, in rounds', async ({ page }) => {
	await makesTheMap(page, IN_ARABIC);
});

/** A persona's map, made so, counts what that persona expects. */
async function expectCounts(page: Page, making: Making): Promise<void> {
	test.setTimeout(480_000);
	const { shownWithOwnLeaveOut: _own, shownOnDefaultShare: _shared, ...counts } = personaOf(making).expected;
	expect(countMap(await makePersonaMap(page, making))).toMatchObject(counts);
}

test('@full Jordi makes the same map with the keys of a keyboard and nothing else', async ({ page }) => {
	await expectCounts(page, {
		...{ id: 'persona-3', language: 'nl', manner: 'rounds', names: 'nl' },
		hand: new Keys(page)
	});
});

test('@full Jordi makes the same map with the drawing hidden, from the list alone', async ({ page }) => {
	await page.addInitScript(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('svg[data-map-view], [data-surface] { display: none !important }');
		document.adoptedStyleSheets = [sheet];
	});
	await expectCounts(page, { id: 'persona-3', language: 'nl', manner: 'rounds', names: 'nl' });
	await expect(page.locator('svg[data-map-view]:visible')).toHaveCount(0);
	expect(await page.locator('svg[data-map-view]').count()).toBeGreaterThan(0);
});

for (const language of ['nl', 'en']) {
	test(`@full Samir makes his map in rounds, with Arabic names, in ${language}`, async ({ page }) => {
		await makesTheMap(page, { id: 'persona-1', language, manner: 'rounds', names: 'ar' });
	});

	test(`@full Yamna makes her map, the personal questions in a moment alone, in ${language}`, async ({
		page
	}) => {
		await makesTheMap(page, { id: 'persona-2', language, manner: 'as-we-go', names: 'fr' });
	});
}

/** Yamna answers personal questions in a moment alone, which only comes where each is asked as one goes. */
const MANNERS = { 'persona-1': 'rounds', 'persona-2': 'as-we-go', 'persona-3': 'rounds' } as const;

for (const [id, manner] of Object.entries(MANNERS)) {
	test.describe.serial(`@full ${id} makes`, () => {
		let inDutch: unknown;

		for (const language of ['nl', 'ar', 'tr', 'uk']) {
			test(`the same map in ${language}`, async ({ page }) => {
				test.setTimeout(360_000);
				const map = apartFromWords(await makePersonaMap(page, { id, language, manner, names: 'nl' }));
				inDutch ??= map;
				expect(map).toEqual(inDutch);
			});
		}
	});
}
