/**
 * The three fictional residents make their maps from nothing, through the screens, and the files that they take along
 * hold what they said: the counts that each persona expects.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { countMap, type CountedMap } from '../personas/count';
import type { Persona, PersonaActor } from '../personas/persona';
import { Giver } from './giving';
import { PersonaAtScreen, type Manner } from './persona';
import { Resident } from './resident';
import { test } from './watched';

interface SavedFile {
	readonly format: string;
	readonly map: CountedMap;
}

const personaOf = (id: string): Persona =>
	JSON.parse(readFileSync(new URL(`../personas/${id}.json`, import.meta.url), 'utf8')) as Persona;

/** The name as this resident writes it: Samir in Arabic. */
function written(
	actor: PersonaActor & { readonly nameI18n?: Readonly<Record<string, string>> },
	language: string
): string {
	return actor.nameI18n?.[language] ?? actor.name;
}

async function takeAlong(page: Page): Promise<SavedFile> {
	const downloaded = page.waitForEvent('download');
	await page.locator('[data-action="save"]:visible').first().click();
	return JSON.parse(readFileSync((await (await downloaded).path())!, 'utf8')) as SavedFile;
}

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

async function makeMap(
	page: Page,
	id: string,
	language: string,
	manner: Manner,
	names: string
): Promise<void> {
	const persona = personaOf(id);
	const resident = new Resident(page);
	await resident.begin(language);
	const screen = new PersonaAtScreen(resident, persona, manner, (actor) => written(actor, names));
	await screen.tell();

	if (persona.conversation.privateQuestions === 'alone-later') {
		await resident.press('overview');
		await resident.press('alone');
		await screen.tell();
	}

	const file = await takeAlong(page);
	const { shownWithOwnLeaveOut, shownOnDefaultShare, ...expected } = persona.expected;
	expect(countMap(file.map)).toMatchObject(expected);
	await expectShown(resident, ['places', 'names', 'signs'], shownOnDefaultShare as number);
	const own = ['places', 'names', 'signs', 'belief'].filter(
		(part) => !persona.sharing.leaveOut.includes(part)
	);
	await expectShown(resident, own, shownWithOwnLeaveOut as number);
	expect((file.map.actors as readonly { readonly name: string }[]).map(({ name }) => name).sort()).toEqual(
		persona.actors.map((actor) => written(actor, names)).sort()
	);
}

test('@full Jordi makes his map alone on a phone, each one straight away, in Dutch', async ({ page }) => {
	test.setTimeout(240_000);
	await makeMap(page, 'persona-3', 'nl', 'as-we-go', 'nl');
});

test('Jordi makes the same map in English, in rounds', async ({ page }) => {
	test.setTimeout(240_000);
	await makeMap(page, 'persona-3', 'en', 'rounds', 'nl');
});

for (const language of ['nl', 'en']) {
	test(`@full Samir makes his map in rounds, with Arabic names, in ${language}`, async ({ page }) => {
		test.setTimeout(240_000);
		await makeMap(page, 'persona-1', language, 'rounds', 'ar');
	});

	test(`@full Yamna makes her map, the personal questions in a moment alone, in ${language}`, async ({
		page
	}) => {
		test.setTimeout(240_000);
		await makeMap(page, 'persona-2', language, 'as-we-go', 'fr');
	});
}
