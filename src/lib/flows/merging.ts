/**
 * Making one of two that are the same: the shopkeeper who was also added as a neighbour (R10: one actor, never two).
 *
 * The one that stays keeps what it says; what only the other said goes over to it, and whatever pointed to the other
 * points to the one that stays. A choice not to say something is kept; not knowing gives way to knowing.
 */
import type { ActorFields, Command } from '$lib/model/commands';
import { DECLINABLE, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import { LONGEST_TEXT } from './check';

/** What goes over where the one that stays does not say it; a forgotten field does not compile. */
const GOES_OVER: Readonly<Record<keyof Single, boolean>> = {
	name: true,
	kind: true,
	domain: true,
	picture: true,
	voice: true,
	ring: true,
	reciprocity: true,
	reciprocityDoubt: true,
	influence: true,
	value: true,
	liking: true,
	safety: true,
	safetyNote: true,
	roleText: true,
	roleWished: true,
	wish: true,
	note: true,
	outside: true,
	location: true,
	// Somebody who is there does not become a wish, and who put it on the map stays true.
	status: false,
	addedBy: false,
	// A place of its own in another cell is none.
	spot: false
};

type Several = 'alsoIn' | 'photos' | 'grounds' | 'safetyWhen' | 'roles' | 'thresholds' | 'linked';
type Single = Omit<Actor, 'id' | 'noAnswer' | 'private' | 'informal' | 'keyPerson' | Several>;

/** The commands that make one of two: `actor` goes, `into` stays. */
export function mergeCommands(actor: Actor, into: Actor, map: NeighbourhoodMap): readonly Command[] {
	return [
		{ type: 'changeActor', id: into.id, fields: takenOver(actor, into) },
		...declined(actor, into),
		...pointedAnew(actor.id, into.id, map),
		...forgotten(actor.id, into.id, map),
		{ type: 'removeActor', id: actor.id }
	];
}

function takenOver(actor: Actor, into: Actor): ActorFields {
	const single = Object.fromEntries(
		(Object.keys(GOES_OVER) as (keyof Single)[])
			.filter((field) => GOES_OVER[field] && isFree(field, into) && actor[field] !== undefined)
			.map((field) => [field, actor[field]])
	) as Partial<Single>;
	const after = { ...into, ...single };
	const here = (one: Actor) => one.ring === after.ring && one.domain === after.domain;
	const photo = actor.picture?.type === 'photo' && !single.picture ? [actor.picture.photo] : [];
	return {
		...single,
		...together(actor, into),
		...(here(into) ? {} : { spot: here(actor) ? (actor.spot ?? null) : null }),
		alsoIn: union(into.alsoIn, [...(actor.domain ? [actor.domain] : []), ...actor.alsoIn]).filter(
			(domain) => domain !== after.domain
		),
		photos: union(into.photos, [...photo, ...actor.photos]),
		grounds: { ...actor.grounds, ...into.grounds },
		safetyWhen: union(into.safetyWhen, actor.safetyWhen),
		roles: withoutNone(union(into.roles, actor.roles)),
		thresholds: withoutNone(union(into.thresholds, actor.thresholds)),
		linked: union(into.linked, actor.linked).filter((id) => id !== into.id && id !== actor.id),
		private: into.private || actor.private,
		informal: into.informal || actor.informal,
		keyPerson: into.keyPerson || actor.keyPerson
	};
}

/** Own words about both stand below each other, as far as there is room. */
function together(actor: Actor, into: Actor): Partial<Pick<Actor, 'note' | 'safetyNote'>> {
	const joined: Partial<Record<'note' | 'safetyNote', string>> = {};
	for (const field of ['note', 'safetyNote'] as const) {
		const texts = [into[field], actor[field]];
		const text = texts.join('\n');
		const isOne = texts.includes(undefined) || texts[0] === texts[1];
		if (!isOne && [...text].length <= LONGEST_TEXT) joined[field] = text;
	}
	return joined;
}

/** Whether the one that stays leaves a field open: not said, and not kept to oneself. */
function isFree(field: keyof Single, into: Actor): boolean {
	const kept = DECLINABLE.some((one) => one === field && into.noAnswer[one] === 'rather-not');
	return into[field] === undefined && !kept;
}

function declined(actor: Actor, into: Actor): readonly Command[] {
	return DECLINABLE.flatMap((field): Command[] => {
		const why = actor.noAnswer[field];
		const isOpen = into[field] === undefined && into.noAnswer[field] === undefined;
		return why && isOpen ? [{ type: 'declineActor', id: into.id, field, why }] : [];
	});
}

function pointedAnew(from: string, to: string, map: NeighbourhoodMap): readonly Command[] {
	const anew = (ids: readonly string[]) => union(ids.map((id) => (id === from ? to : id)));
	return [
		...map.actors
			.filter(({ id, linked }) => id !== from && id !== to && linked.includes(from))
			.map(({ id, linked }): Command => ({ type: 'changeActor', id, fields: { linked: anew(linked) } })),
		...map.wishes
			.filter(({ helpedBy }) => helpedBy.includes(from))
			.map(({ id, helpedBy }): Command => {
				return { type: 'changeWish', id, fields: { helpedBy: anew(helpedBy) } };
			}),
		...map.nextSteps
			.filter((step) => step.with.includes(from))
			.map((step): Command => {
				return { type: 'changeNextStep', id: step.id, fields: { with: anew(step.with) } };
			}),
		...map.notes
			.filter(({ about }) => about === from)
			.map(({ id }): Command => ({ type: 'changeNote', id, fields: { about: to } }))
	];
}

/** What the guide noted about the one that goes; who was chosen to tell more about stays chosen. */
function forgotten(from: string, to: string, { guide }: NeighbourhoodMap): readonly Command[] {
	const about = (record: object) => Object.keys(record).filter((topic) => topic.startsWith(`${from}.`));
	const chosen = guide.answers['tell-more'];
	const isChosen = typeof chosen === 'string' ? chosen === from : chosen?.includes(from);
	const anew = union([chosen ?? []].flat().map((id) => (id === from ? to : id)));
	return [
		...about(guide.answers).map((question): Command => ({ type: 'answerGuide', question, answer: null })),
		...about(guide.noAnswer).map((question): Command => ({ type: 'declineGuide', question, why: null })),
		...about(guide.marks).map((topic): Command => ({ type: 'markTopic', topic, mark: null })),
		...(isChosen ? [{ type: 'answerGuide', question: 'tell-more', answer: anew } as const] : [])
	];
}

function union<T>(...lists: readonly (readonly T[])[]): readonly T[] {
	return [...new Set(lists.flat())];
}

/** "None of these" stands alone or not at all. */
function withoutNone<T extends string>(list: readonly T[]): readonly T[] {
	return list.length > 1 ? list.filter((one) => one !== 'none') : list;
}
