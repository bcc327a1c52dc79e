/** A persona's whole map, made through the screens and taken along as a file. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { CountedMap } from '../personas/count';
import type { Persona, PersonaActor } from '../personas/persona';
import { PersonaAtScreen, type Manner } from './persona';
import { Mouse, type Hand } from './hands';
import { Resident } from './resident';

/** How a map is made: by whom, in which language of the screen, in what order, with names in which language. */
export interface Making {
	readonly id: string;
	readonly language: string;
	readonly manner: Manner;
	readonly names: string;
	/** With which hand; a mouse if absent. */
	readonly hand?: Hand;
}

/** A persona by its id. */
export const personaOf = (id: string): Persona =>
	JSON.parse(readFileSync(new URL(`../personas/${id}.json`, import.meta.url), 'utf8')) as Persona;

/** The name as this resident writes it: Samir in Arabic. */
export function written(
	actor: PersonaActor & { readonly nameI18n?: Readonly<Record<string, string>> },
	language: string
): string {
	return actor.nameI18n?.[language] ?? actor.name;
}

/** Makes a persona's map from an empty profile, and reads the map from the file that it takes along. */
export async function makePersonaMap(
	page: Page,
	{ id, language, manner, names, hand = new Mouse() }: Making
): Promise<CountedMap> {
	const persona = personaOf(id);
	const resident = new Resident(page, hand);
	await resident.begin(language);
	const screen = new PersonaAtScreen(resident, persona, manner, (actor) => written(actor, names));
	await screen.tell();

	if (persona.conversation.privateQuestions === 'alone-later') {
		await resident.press('overview');
		await resident.press('alone');
		await screen.tell();
	}
	const downloaded = page.waitForEvent('download');
	await resident.press('save');
	const file = readFileSync((await (await downloaded).path())!, 'utf8');
	return (JSON.parse(file) as { readonly map: CountedMap }).map;
}
