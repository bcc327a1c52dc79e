/** What the parts of a map and the things that are said of an actor are called, in a word or two. */
import { stepKey, uiKey } from '$lib/i18n/key';
import type { ActorField, MapPart } from '$lib/model/compare';

/** What is said of an actor, by the name of its question where there is one. */
export const FIELD_WORDS: Readonly<Record<ActorField, string>> = {
	name: stepKey('actor-name', 'title'),
	kind: stepKey('actor-kind', 'title'),
	domain: stepKey('actor-domain', 'title'),
	alsoIn: stepKey('actor-domain', 'title'),
	picture: stepKey('actor-picture', 'title'),
	photos: stepKey('actor-picture', 'title'),
	voice: stepKey('actor-picture', 'title'),
	ring: stepKey('closeness', 'title'),
	grounds: stepKey('closeness', 'title'),
	spot: uiKey('part', 'spot'),
	reciprocity: stepKey('reciprocity', 'title'),
	reciprocityDoubt: stepKey('reciprocity-doubt', 'title'),
	influence: stepKey('influence', 'title'),
	value: stepKey('value', 'title'),
	liking: stepKey('liking', 'title'),
	safety: stepKey('safety', 'title'),
	safetyWhen: stepKey('safety', 'title'),
	safetyNote: stepKey('safety', 'title'),
	roles: stepKey('role', 'title'),
	roleText: stepKey('role', 'title'),
	roleWished: stepKey('role', 'title'),
	wish: stepKey('actor-wish', 'title'),
	thresholds: stepKey('actor-threshold', 'title'),
	note: uiKey('part', 'note'),
	linked: uiKey('part', 'linked'),
	status: uiKey('part', 'status'),
	private: uiKey('list', 'private'),
	outside: stepKey('actor-outside', 'title'),
	informal: stepKey('informal-networks', 'title'),
	keyPerson: stepKey('legend', 'row', 'key-person'),
	location: uiKey('part', 'location'),
	addedBy: uiKey('part', 'addedBy'),
	noAnswer: uiKey('part', 'noAnswer')
};

/** The parts of a map besides its actors. */
export const PART_WORDS: Readonly<Record<MapPart, string>> = {
	title: uiKey('part', 'title'),
	date: uiKey('part', 'date'),
	home: stepKey('home-picture', 'title'),
	domains: stepKey('domain-filter', 'title'),
	wishes: uiKey('list', 'wishes'),
	nextSteps: stepKey('next-step', 'title'),
	notes: uiKey('part', 'notes'),
	catches: uiKey('part', 'catches'),
	strokes: uiKey('part', 'strokes'),
	legend: stepKey('legend', 'title'),
	moments: uiKey('moments', 'title'),
	revisit: stepKey('revisit', 'title'),
	sharing: uiKey('part', 'sharing'),
	languages: stepKey('languages', 'title'),
	guide: uiKey('part', 'guide')
};
