/** A persona's whole map, made through the screens and taken along as a file. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { convertPersona } from '../personas/convert';
import { countMap, type CountedMap } from '../personas/count';
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
	/** Who of those whom the persona knows comes onto the map, by id; everybody if absent. */
	readonly only?: readonly string[];
	/** With which hand; a mouse if absent. */
	readonly hand?: Hand;
}

/** Who makes this map, with what is expected of it. */
export function personaOf({ id, only }: Pick<Making, 'id' | 'only'>): Persona {
	const file = new URL(`../personas/${id}.json`, import.meta.url);
	const persona = JSON.parse(readFileSync(file, 'utf8')) as Persona;
	return only ? withOnly(persona, only) : persona;
}

/** A persona who knows these only. What is expected is counted, as nobody wrote it down: red and hidden ones are given to nobody. */
function withOnly(persona: Persona, ids: readonly string[]): Persona {
	const known = (all: readonly string[]) => all.filter((id) => ids.includes(id));
	const some: Persona = {
		...persona,
		actors: persona.actors
			.filter(({ id }) => ids.includes(id))
			.map((actor) => ({ ...actor, linkedActorIds: known(actor.linkedActorIds) })),
		// One that nobody of them helps has nobody to pick.
		wishes: persona.wishes
			.map((wish) => ({ ...wish, opportunityActorIds: known(wish.opportunityActorIds) }))
			.filter(({ opportunityActorIds }) => opportunityActorIds.length > 0),
		nextSteps: persona.nextSteps.map((step) => ({ ...step, withActorIds: known(step.withActorIds) }))
	};
	const shown = some.actors.filter((actor) => !actor.private && actor.value !== 'destructive').length;
	const expected = { shownWithOwnLeaveOut: shown, shownOnDefaultShare: shown };
	return { ...some, expected: { ...countMap(convertPersona(some).map), ...expected } };
}

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
	{ language, manner, names, hand = new Mouse(), ...who }: Making
): Promise<CountedMap> {
	const persona = personaOf(who);
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
