/**
 * A persona as a map: what its conversation would have left behind.
 *
 * Set aside, because no question asks for it or nobody entered it: `resident`, `story`, `*I18n` (typed names are never
 * translated), `sittings`, `durationMinutes`, `readAloud`, `pictureOnlyAnswers`, `justMoved` (follows from `since`),
 * `paper`, and what was to be left out of shares that were never made.
 */
import { bareActor, type Actor, type NeighbourhoodMap, type Picture } from '../../src/lib/model/map';
import type { Photo } from '../../src/lib/model/format';
import { DOMAINS, isRole } from '../../src/lib/model/vocabulary';
import type { Persona, PersonaActor, PersonaPicture } from './persona';
import { DRAWN_HOUSE, makePhoto } from './picture';

/** A persona's map, and the made photos it refers to. */
export interface ConvertedPersona {
	readonly map: NeighbourhoodMap;
	readonly photos: Readonly<Record<string, Photo>>;
}

/** Makes the map of a persona. */
export function convertPersona(persona: Persona): ConvertedPersona {
	const { conversation, home, sharing } = persona;
	const pictured = [{ id: `${persona.id}-home`, picture: home.picture }, ...persona.actors];
	const photos = pictured.filter(({ picture }) => picture.type === 'photo').map(({ id }) => photoId(id));
	const map: NeighbourhoodMap = {
		title: persona.title.nl,
		date: conversation.recordedOn,
		languages: conversation.languages,
		home: said({
			name: home.name,
			picture: pictureOf(`${persona.id}-home`, home.picture),
			since: home.since,
			feel: home.feel,
			neighbourhood: home.neighbourhood,
			noAnswer: {}
		}),
		domains: domainsOf(persona),
		actors: persona.actors.map(convertActor),
		wishes: persona.wishes.map(({ id, domain, thresholds, nl, opportunityActorIds }) => {
			return { id, text: nl, domain, helpedBy: opportunityActorIds, thresholds, private: false };
		}),
		nextSteps: persona.nextSteps.map(({ type, when, nl, withActorIds, ...step }, at) => {
			const id = `${persona.id}-n${at + 1}`;
			return { id, type, text: nl, when, with: withActorIds, done: false, private: step.private ?? false };
		}),
		notes: [],
		catches: [],
		strokes: [],
		legend: { words: {} },
		revisit: sharing.revisit,
		guide: guideOf(persona),
		sharing: sharing.sharedWith.map((to) => {
			const format = sharing.printed ? { format: 'print' } : {};
			return { at: conversation.recordedOn, to, leftOut: sharing.leaveOut, ...format };
		})
	};
	return { map, photos: Object.fromEntries(photos.map((id) => [id, makePhoto(id)])) };
}

function convertActor(persona: PersonaActor): Actor {
	const { id, name, kind, domain, ring, influence, value, wish, informal, keyPerson } = persona;
	const isUnknown = persona.reciprocity === 'unknown';
	return bareActor(
		id,
		said({
			...{ name, kind, domain, ring, influence, value, wish, informal, keyPerson },
			picture: pictureOf(id, persona.picture),
			reciprocity: persona.reciprocity === 'unknown' ? undefined : persona.reciprocity,
			reciprocityDoubt: persona.reciprocityDoubt || undefined,
			safety: persona.safety,
			safetyNote: persona.safetyNote,
			roles: isRole(persona.role) ? [persona.role] : [],
			roleText: isRole(persona.role) ? undefined : persona.role,
			note: persona.note,
			linked: persona.linkedActorIds,
			private: persona.private,
			outside: persona.outsideNeighbourhood,
			noAnswer: isUnknown ? ({ reciprocity: 'unknown' } as const) : {}
		})
	);
}

function pictureOf(id: string, { type, openmoji }: PersonaPicture): Picture {
	if (type === 'photo') return { type, photo: photoId(id) };
	if (type === 'drawing') return { type, strokes: DRAWN_HOUSE };
	return { type, pictogram: openmoji };
}

function photoId(id: string): string {
	return `${id}-photo`;
}

function domainsOf({ actors, conversation }: Persona): NeighbourhoodMap['domains'] {
	return Object.fromEntries(
		DOMAINS.map((domain) => {
			if (conversation.skippedDomains.includes(domain)) return [domain, 'skipped'];
			return [domain, actors.some((actor) => actor.domain === domain) ? 'asked' : 'nobody'];
		})
	);
}

function guideOf({ conversation }: Persona): NeighbourhoodMap['guide'] {
	const answers = {
		'with-whom': conversation.withWhom,
		'private-questions': conversation.privateQuestions,
		'answer-mode': conversation.answerMode,
		'start-direction': conversation.startDirection,
		'consent-device': conversation.consentDevice
	};
	return {
		level: conversation.level,
		steps: Object.fromEntries((conversation.addedLater ?? []).map((step) => [step, true])),
		domains: {},
		answers: said(answers),
		noAnswer: {},
		marks: Object.fromEntries(conversation.skippedSteps.map((step) => [step, 'skipped']))
	};
}

type Said<T> = { [K in keyof T]: Exclude<T[K], null | undefined> };

/** Only the fields that say something. */
function said<T extends object>(fields: T): Said<T> {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)
	) as Said<T>;
}
