/** T6: one visit is enough. After it the server is stopped and the browser started anew, and the guide completes. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { PersonaAtScreen } from '../e2e/persona';
import { Resident } from '../e2e/resident';
import { ShortMap } from '../e2e/shortMap';
import { countMap, type CountedMap } from '../personas/count';
import type { Persona } from '../personas/persona';
import { profile, program, useOwnDevice } from './device';
import { tellFigure } from './figure';
import { keepsAll } from './kept';

/** Milliseconds from asking for the page to a page that takes an answer. */
const GOAL = 3000;

useOwnDevice();

/** Visits the start page once in these languages, then stops the server and starts the browser anew; gives a page of it. */
async function comeBackWithoutServer(language: string, second?: string): Promise<Page> {
	await profile.start();
	const first = await profile.newPage();
	const start = Date.now();
	await first.goto(`${program.origin}/${language}/`);
	await new Resident(first).ready();
	if (second) await first.locator(`[data-step="welcome"] [data-language="${second}"]`).click();
	await keepsAll(first, second ? [language, second] : [language]);
	tellFigure('T6', 'the first visit keeps the whole program after', `${Date.now() - start} ms`, '-');
	await profile.quit();
	await program.stop();
	expect(await fetch(program.origin).catch(() => 'nobody answers')).toBe('nobody answers');

	await profile.start();
	const page = await profile.newPage();
	await page.setViewportSize({ width: 360, height: 740 });
	return page;
}

/** Opens the start page and begins a map; prints and returns how long it took until an answer could be given. */
async function begin(page: Page, language: string): Promise<number> {
	const start = Date.now();
	await page.goto(`${program.origin}/${language}/`);
	await new Resident(page).ready();
	const usable = Date.now() - start;
	tellFigure(
		'T6',
		`without the server, usable after (${language})`.replace(/[()]/g, ''),
		`${usable} ms`,
		`${GOAL} ms`
	);
	return usable;
}

/** Whether every picture that is shown has come, and how many there are. */
const pictures = (page: Page) =>
	page.locator('main img:visible').evaluateAll((found) => ({
		shown: found.length,
		missing: found.filter((one) => (one as HTMLImageElement).naturalWidth === 0).length
	}));

test('T6: without the server a map is made in two languages, with all its pictures', async () => {
	test.setTimeout(120_000);
	const page = await comeBackWithoutServer('nl', 'en');
	expect(await begin(page, 'nl')).toBeLessThan(GOAL);
	await page.locator('[data-step="welcome"] [data-language="en"]').click();

	const resident = new ShortMap(page);
	await resident.answer('start');
	await resident.comesTo('consent-device');
	let shown = 0;
	let screens = 0;
	await resident.walkTo('finished', async () => {
		screens += 1;
		await expect.poll(async () => (await pictures(page)).missing).toBe(0);
		shown += (await pictures(page)).shown;
		for (const language of ['nl', 'en'])
			await expect(resident.screen.locator(`h1 [lang="${language}"]`).first()).not.toBeEmpty();
	});
	tellFigure(
		'T6',
		`screens in Dutch and English without the server ${screens}, pictures ${shown}, missing`,
		0,
		0
	);
	expect(shown).toBeGreaterThan(screens);
	expect(await resident.kept()).toBe('saved');
	expect((await resident.takeAlong()).map.actors).toHaveLength(2);
});

for (const language of ['nl', 'en'])
	test(`@trust T6: without the server a whole map of a resident is made, in ${language}`, async () => {
		test.setTimeout(300_000);
		const page = await comeBackWithoutServer(language);
		expect(await begin(page, language)).toBeLessThan(GOAL);
		const persona = JSON.parse(
			readFileSync(new URL('../personas/persona-3.json', import.meta.url), 'utf8')
		) as Persona;
		const resident = new ShortMap(page);
		await resident.answer('start');
		await resident.comesTo('consent-device');
		const screen = new PersonaAtScreen(resident, persona, 'rounds');
		await screen.tell();
		const { map } = await resident.takeAlong();
		const { shownWithOwnLeaveOut: _1, shownOnDefaultShare: _2, ...expected } = persona.expected;
		expect(countMap(map as unknown as CountedMap)).toMatchObject(expected);
		tellFigure('T6', `screens of a resident in ${language}`, screen.screens, 'the whole guide');
	});
