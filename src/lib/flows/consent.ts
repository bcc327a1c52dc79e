/**
 * What a person is asked to tick before their map is shown or given to somebody (R69, R73), and what was ticked.
 *
 * Nothing is ticked beforehand, and what is given takes its ticks along: the next time begins with none. Who is red,
 * no-go or hidden is offered only where personal questions may be asked; in other company they stay at home, ticked
 * earlier or not, without a line about them. While difficult contacts are hidden from others' eyes they stay at home in
 * the same way: a tick that nobody sees gives nothing. What a tick gives is the model's (`model/sharing.ts`).
 */
import type { Command, Outside } from '$lib/model/commands';
import type { Actor, NeighbourhoodMap, NextStep, Share, Wish } from '$lib/model/map';
import {
	actorGoesAlong,
	isOnMap,
	leftOutOf,
	partsOneByOne,
	stepGoesAlong,
	wishGoesAlong,
	type Consent
} from '$lib/model/sharing';
import {
	isReceiver,
	isSharePart,
	type Receiver,
	type ShareFormat,
	type SharePart
} from '$lib/model/vocabulary';
import { receiverPlace } from './beside';
import { answersTo, isPrivateAllowed, type Facts } from './facts';
import { withOrWithout } from './picking';
import type { Place, Slot } from './slot';
import type { Reply } from './step';
import { completeConsent } from './steps/complete-consent';

/** One thing that can be ticked by itself: somebody, a wish, a step, or (with `isNote`) what is noted about somebody. */
export interface OfferedThing {
	/** The answer that ticks it: an actor's id, or what it is and an id, such as `note:a7`. */
	readonly key: string;
	readonly on: boolean;
	readonly actor?: Actor;
	readonly wish?: Wish;
	readonly nextStep?: NextStep;
	readonly isNote?: true;
}

/** Everything that can be ticked for a receiver on this map, in the order in which it is asked. */
export interface Offer {
	readonly parts: readonly { readonly part: SharePart; readonly pictogram: string; readonly on: boolean }[];
	readonly lists: readonly {
		readonly part: SharePart;
		readonly pictogram: string;
		readonly things: readonly OfferedThing[];
	}[];
}

/** What is given to somebody: to whom, what of it, and whether the person is there when it is talked about. */
export interface Gift {
	readonly receiver: Receiver;
	readonly consent: Consent;
	readonly presentAtTalk?: boolean;
}

/** The parts that are ticked as a whole. */
const WHOLE = ['places', 'names', 'signs', 'photos', 'strokes', 'belief'] as const;
/** Pictograms of the parts that the step itself does not name. */
const FURTHER: Readonly<Partial<Record<SharePart, string>>> = {
	...{ photos: '1F4F7', strokes: '1F58D', 'no-go': '26D4' },
	...{ wishes: '2B50', 'next-steps': '1F463', notes: '1F4DD' }
};
const NOTHING: Consent = { parts: [], actors: [], wishes: [], nextSteps: [], notes: [] };

/** What can be ticked at a receiver's place: what would go along if it were; nothing elsewhere. */
export function offerOf(place: Omit<Place, 'key'>, facts: Facts): Offer | undefined {
	if (!isReceiver(place.receiver)) return undefined;
	const ticked = answersTo(facts.map, place.topic);
	return {
		parts: WHOLE.filter((part) => part === 'names' || part === 'signs' || isOnMap(facts.map, part)).map(
			(part) => ({ part, pictogram: pictogramOf(part), on: ticked.includes(part) })
		),
		lists: thingsOf(facts, ticked)
			.map(([part, things]) => ({
				part,
				pictogram: pictogramOf(part),
				things: things.map((thing) => ({ ...thing, on: ticked.includes(thing.key) }))
			}))
			.filter(({ things }) => things.length > 0)
	};
}

/** The offer without those who are hidden now, by id, and without the steps that one takes with them. */
export function offerWithout({ parts, lists }: Offer, hidden: ReadonlySet<string>): Offer {
	const isSeen = ({ actor, wish, nextStep }: OfferedThing) =>
		![actor?.id, wish?.id, ...(nextStep?.with ?? [])].some((id) => id !== undefined && hidden.has(id));
	return {
		parts,
		lists: lists
			.map((list) => ({ ...list, things: list.things.filter(isSeen) }))
			.filter(({ things }) => things.length > 0)
	};
}

/** What stands for a part in pictures. */
export function pictogramOf(part: SharePart): string {
	return completeConsent.answers.find(({ key }) => key === part)?.pictogram ?? FURTHER[part] ?? '';
}

type Thing = Omit<OfferedThing, 'on'>;

/** What is ticked one by one; each actor once, under the first reason for it. */
function thingsOf({ map }: Facts, ticked: readonly string[]): readonly (readonly [SharePart, Thing[]])[] {
	const isPersonal = unspokenIn(map).length === 0;
	const asTicked: Consent = { ...NOTHING, parts: ticked.filter(isSharePart), actors: ticked };
	const ifTicked = (id: string): Consent => ({ ...asTicked, actors: [id], wishes: [id], nextSteps: [id] });
	const mayGo = (actor: Actor) =>
		(isPersonal || !isGrave(actor)) && actorGoesAlong(actor, ifTicked(actor.id));
	const actors = (part: SharePart): Thing[] =>
		map.actors
			.filter((actor) => partsOneByOne(actor)[0] === part && mayGo(actor))
			.map((actor) => ({ key: actor.id, actor }));
	const wishes = map.wishes
		.filter((wish) => (isPersonal || !wish.private) && wishGoesAlong(wish, ifTicked(wish.id)))
		.map((wish) => ({ key: `wish:${wish.id}`, wish }));
	const nextSteps = map.nextSteps
		.filter((step) => stepGoesAlong(step, ifTicked(step.id)))
		.map((nextStep) => ({ key: `step:${nextStep.id}`, nextStep }));
	const notes = map.actors
		.filter((actor) => actor.note !== undefined && mayGo(actor) && actorGoesAlong(actor, asTicked))
		.map((actor) => ({ key: `note:${actor.id}`, actor, isNote: true }) as const);
	return [
		['destructive', actors('destructive')],
		['no-go', actors('no-go')],
		['private', actors('private')],
		['wishes', [...actors('wishes'), ...wishes]],
		['next-steps', nextSteps],
		['notes', notes]
	];
}

/** Parts of which nobody learns that there is anything in them who was not chosen to. */
const GRAVE: readonly SharePart[] = ['destructive', 'no-go', 'private'];

function isGrave(actor: Actor): boolean {
	return partsOneByOne(actor).some((part) => GRAVE.includes(part));
}

/** The parts that no line speaks of in the company in which the map is open now, or while who is in them is hidden. */
export function unspokenIn(map: NeighbourhoodMap, hidesDifficult = false): readonly SharePart[] {
	return isPrivateAllowed(map) && !hidesDifficult ? [] : GRAVE;
}

/** The commands of a tick at a receiver's slot; nothing where the reply ticks nothing. */
export function tickCommands(slot: Slot, reply: Reply, facts: Facts): readonly Command[] | undefined {
	const offer = offerOf(slot, facts);
	const offered = offer?.lists.flatMap(({ things }) => things.map(({ key }) => key)) ?? [];
	const isTick = (key: string) => isSharePart(key) || offered.includes(key);
	if (!offer || !isTick(reply.answer)) return undefined;
	const before = answersTo(facts.map, slot.topic).filter(isTick);
	const answer = withOrWithout(before, reply.answer, reply.on ?? !before.includes(reply.answer));
	return [{ type: 'answerGuide', question: slot.topic, answer: answer.length > 0 ? answer : null }];
}

/** What was ticked for a receiver, and may be given as things stand now, without those who are hidden, by id. */
export function giftFor(receiver: Receiver, facts: Facts, hidden: ReadonlySet<string>): Gift {
	const place = receiverPlace(receiver);
	const offer = offerOf(place, facts);
	const { parts = [], lists = [] } = offer ? offerWithout(offer, hidden) : {};
	const things = lists.flatMap(({ things }) => things).filter(({ on }) => on);
	const present = answersTo(facts.map, `${place.topic}.present`)[0];
	return {
		receiver,
		consent: {
			parts: parts.filter(({ on }) => on).map(({ part }) => part),
			actors: things.flatMap(({ actor, isNote }) => (actor && !isNote ? actor.id : [])),
			wishes: things.flatMap(({ wish }) => wish?.id ?? []),
			nextSteps: things.flatMap(({ nextStep }) => nextStep?.id ?? []),
			notes: things.flatMap(({ actor, isNote }) => (actor && isNote ? actor.id : []))
		},
		...(present === undefined ? {} : { presentAtTalk: present === 'yes' })
	};
}

/**
 * The commands of giving: what went to whom, when, in which way and without what is written down for the person, and the
 * ticks are gone. The same once more on the same day is not written down a second time.
 */
export function givingCommands(
	{ receiver, consent, presentAtTalk }: Gift,
	format: ShareFormat,
	{ map, today }: Facts,
	{ newId }: Pick<Outside, 'newId'>
): readonly Command[] {
	const { topic } = receiverPlace(receiver);
	const share: Share = {
		...{ at: today, to: receiver, leftOut: leftOutOf(map, consent, format), format },
		...(presentAtTalk === undefined ? {} : { presentAtTalk })
	};
	const emptied: readonly Command[] = [
		{ type: 'answerGuide', question: topic, answer: 'next' },
		{ type: 'answerGuide', question: `${topic}.present`, answer: null }
	];
	return isWrittenDown(map, share) ? emptied : [{ type: 'recordShare', id: newId(), share }, ...emptied];
}

function isWrittenDown({ sharing }: NeighbourhoodMap, share: Share): boolean {
	const tell = ({ at, to, leftOut, format, presentAtTalk }: Share) =>
		JSON.stringify([at, to, [...leftOut].sort(), format, presentAtTalk]);
	return sharing.some((one) => tell(one) === tell(share));
}
