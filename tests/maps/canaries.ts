/**
 * Any map, with a word of its own in every text and every id, and who may ever hear each: to search for in what is given
 * away. The rules stand here a second time, said from the promise (what is shared holds only what was ticked) and not
 * from the code, so that the two can be held against each other.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { Actor, Moment, NeighbourhoodMap, Picture } from '../../src/lib/model/map';
import type { Consent } from '../../src/lib/model/sharing';
import { isThreshold } from '../../src/lib/model/vocabulary';

/** A word that stands in one place of a map only. */
export interface Canary {
	readonly word: string;
	/** Where it stands, such as `actor.name`. */
	readonly where: string;
	/** Whether it may be in what is given with these ticks. */
	readonly mayGo: boolean;
}

/** A map full of canaries, its photos' ids with whether each may be given, and the map's own id. */
export interface CanaryMap {
	readonly map: NeighbourhoodMap;
	readonly moments: readonly Moment[];
	readonly id: string;
	readonly canaries: readonly Canary[];
	/** By the id of every photo that the map names. */
	readonly photos: ReadonlyMap<string, { readonly mayGo: boolean; readonly isOfFeared: boolean }>;
}

/** Any ticks on a map; `parts` as a whole, the rest one by one. */
export function anyConsent(map: NeighbourhoodMap, parts: readonly Consent['parts'][number][] = WHOLE) {
	const some = (ids: readonly string[]) => fc.subarray([...ids]);
	return fc.record({
		parts: fc.subarray([...parts]),
		actors: some(map.actors.map(({ id }) => id)),
		wishes: some(map.wishes.map(({ id }) => id)),
		nextSteps: some(map.nextSteps.map(({ id }) => id)),
		notes: some(map.actors.map(({ id }) => id))
	}) satisfies Arbitrary<Consent>;
}

/** The parts that are ticked as a whole. */
export const WHOLE = ['places', 'names', 'signs', 'photos', 'strokes', 'belief'] as const;
/** The same without names: nobody is named by what goes along but in what was ticked one by one. */
export const NAMELESS = WHOLE.filter((part) => part !== 'names');

/** The same map with a canary in every text and for every id; `consent` names the old ids. */
export function withCanaries(
	map: NeighbourhoodMap,
	consent: Consent,
	moments: readonly Moment[] = []
): CanaryMap & { readonly consent: Consent } {
	const aviary = new Aviary(consent);
	const told = aviary.tell(map);
	return {
		map: told,
		moments: moments.map((moment) => ({
			...moment,
			id: aviary.id('moment', moment.id),
			...(moment.title === undefined ? {} : { title: aviary.word('moment.title', false, moment.title) }),
			map: aviary.tell(moment.map, 'moment.')
		})),
		id: aviary.id('map', 'own'),
		canaries: aviary.canaries,
		photos: aviary.photos,
		consent: {
			parts: consent.parts,
			actors: consent.actors.map((id) => aviary.id('actor', id)),
			wishes: consent.wishes.map((id) => aviary.id('wish', id)),
			nextSteps: consent.nextSteps.map((id) => aviary.id('step', id)),
			notes: consent.notes.map((id) => aviary.id('actor', id))
		}
	};
}

/** Makes canaries and remembers them. */
class Aviary {
	readonly canaries: Canary[] = [];
	readonly photos = new Map<string, { mayGo: boolean; isOfFeared: boolean }>();
	readonly #ids = new Map<string, string>();
	readonly #consent: Consent;

	constructor(consent: Consent) {
		this.#consent = consent;
	}

	/** A text that begins with a word like no other. */
	word(where: string, mayGo: boolean, text = ''): string {
		const word = `Kq${String(this.canaries.length).padStart(5, '0')}z`;
		this.canaries.push({ word, where, mayGo });
		return [...`${word} ${text}`.trim()].slice(0, 60).join('');
	}

	/** An id like no other for what bore this one; ids are never given. */
	id(what: string, old: string): string {
		const key = `${what}:${old}`;
		const known = this.#ids.get(key);
		if (known !== undefined) return known;
		const made = this.word(`${what}.id`, false);
		this.#ids.set(key, made);
		return made;
	}

	tell(map: NeighbourhoodMap, of = ''): NeighbourhoodMap {
		const isNow = of === '';
		const has = (part: Consent['parts'][number]) => isNow && this.#consent.parts.includes(part);
		const say = (where: string, mayGo: boolean, text: string | undefined) =>
			text === undefined ? undefined : this.word(`${of}${where}`, mayGo, text);
		const picture = (told: Picture | undefined, goes: boolean, isOfFeared: boolean) =>
			told?.type === 'photo'
				? {
						...told,
						photo: this.#photo(told.photo, goes && has('photos') && !isOfFeared, isOfFeared),
						...(told.alt !== undefined && {
							alt: this.word(`${of}alt`, goes && has('photos') && has('names') && !isOfFeared, told.alt)
						})
					}
				: told;
		const own = (thresholds: readonly string[]) =>
			thresholds.map((one) => (isThreshold(one) ? one : this.word(`${of}threshold`, false, one)));
		const records = <T>(entries: Readonly<Record<string, T>>, value: (one: T) => T) =>
			Object.fromEntries(
				Object.entries(entries).map(([key, one]) => [this.word(`${of}key`, false, key), value(one)])
			);
		const actors = map.actors.map((actor) => {
			const goes = isNow && actorMayGo(actor, this.#consent);
			const isFeared = isFearedPerson(actor);
			return clean({
				...actor,
				id: this.id('actor', actor.id),
				name: say('actor.name', goes && has('names'), actor.name),
				picture: picture(actor.picture, goes, isFeared),
				photos: actor.photos.map((id) => this.#photo(id, goes && has('photos') && !isFeared, isFeared)),
				voice: actor.voice && this.id('voice', actor.voice),
				safetyNote: say('actor.safetyNote', false, actor.safetyNote),
				roleText: say('actor.roleText', false, actor.roleText),
				roleWished: say('actor.roleWished', false, actor.roleWished),
				thresholds: own(actor.thresholds),
				note: say('actor.note', goes && this.#consent.notes.includes(actor.id), actor.note),
				linked: actor.linked.map((id) => this.id('actor', id))
			});
		});
		return clean({
			...map,
			title: say('title', has('names'), map.title),
			home: clean({
				...map.home,
				name: say('home.name', has('names'), map.home.name),
				neighbourhood: say('home.neighbourhood', has('names'), map.home.neighbourhood),
				picture: picture(map.home.picture, true, false)
			}),
			actors,
			wishes: map.wishes.map((wish) => ({
				...wish,
				id: this.id('wish', wish.id),
				text: this.word(
					`${of}wish.text`,
					isNow &&
						this.#consent.wishes.includes(wish.id) &&
						(wish.domain !== 'belief' || has('belief')),
					wish.text
				),
				helpedBy: wish.helpedBy.map((id) => this.id('actor', id)),
				thresholds: own(wish.thresholds)
			})),
			nextSteps: map.nextSteps.map((step) =>
				clean({
					...step,
					id: this.id('step', step.id),
					text: say(
						'step.text',
						isNow && this.#consent.nextSteps.includes(step.id) && !step.private,
						step.text
					),
					with: step.with.map((id) => (id === 'worker' ? id : this.id('actor', id)))
				})
			),
			notes: map.notes.map((note) =>
				clean({
					...note,
					id: this.id('note', note.id),
					text: this.word(`${of}note.text`, false, note.text),
					about: note.about && this.id('actor', note.about)
				})
			),
			catches: map.catches.map((one) =>
				clean({
					...one,
					id: this.id('catch', one.id),
					text: say('catch.text', false, one.text),
					photo: one.photo && this.#photo(one.photo, false, false),
					voice: one.voice && this.id('voice', one.voice)
				})
			),
			legend: { ...map.legend, words: records(map.legend.words, (text) => this.word(`${of}sign`, false, text)) },
			guide: {
				...map.guide,
				answers: records(map.guide.answers, (answer) =>
					typeof answer === 'string'
						? this.word(`${of}answer`, false, answer)
						: answer.map((one) => this.word(`${of}answer`, false, one))
				),
				noAnswer: records(map.guide.noAnswer, (why) => why),
				marks: records(map.guide.marks, (mark) => mark)
			},
			sharing: map.sharing.map((share) =>
				clean({ ...share, format: say('sharing.format', false, share.format) })
			)
		});
	}

	/** A photo may go if anything that bears it may; whoever else bears it stays without it. */
	#photo(old: string, mayGo: boolean, isOfFeared: boolean): string {
		const id = this.id('photo', old);
		const known = this.photos.get(id);
		this.photos.set(id, {
			mayGo: mayGo || (known?.mayGo ?? false),
			isOfFeared: isOfFeared || (known?.isOfFeared ?? false)
		});
		return id;
	}
}

/** No tick of the whole gives somebody who is red, no-go, hidden or wished for, and belief goes only with belief. */
function actorMayGo(actor: Actor, { parts, actors }: Consent): boolean {
	if (actor.domain === 'belief' && !parts.includes('belief')) return false;
	const isOrdinary =
		actor.value !== 'destructive' &&
		actor.safety !== 'no-go' &&
		!actor.private &&
		actor.status !== 'wished';
	return isOrdinary ? parts.includes('places') : actors.includes(actor.id);
}

/** A red or no-go person, or a group, or who knows what: anything but a place. */
function isFearedPerson({ value, safety, kind }: Actor): boolean {
	return kind !== 'place' && (value === 'destructive' || safety === 'no-go');
}

function clean<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]: Exclude<T[K], undefined>;
	};
}
