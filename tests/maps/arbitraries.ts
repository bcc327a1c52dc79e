/** Any map there can be, and any change of one, for properties. Ids come from small pools, so that commands meet. */
import fc, { type Arbitrary } from 'fast-check';
import type { Command } from '../../src/lib/model/commands';
import { DECLINABLE, type Actor, type Moment, type NeighbourhoodMap } from '../../src/lib/model/map';
import { cleanName, cleanText } from '../../src/lib/model/format/text';
import * as v from '../../src/lib/model/vocabulary';

const HOME_DECLINABLE = ['since', 'feel', 'neighbourhoodSize'] as const;

const letters = fc.oneof(
	{ weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
	{ weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom('الجارة غريتا', 'Їжачок', '__proto__', 'constructor', '👩‍👩‍👧', 'a:b', 'לא')
	}
);
/** A text as a map can hold it. */
export const anyText = letters.map(cleanText).filter((text) => text !== '');
/** A name as a map can hold it. */
export const anyName = letters.map(cleanName).filter((name) => name !== '');
/** An ISO day. */
export const anyDay = fc
	.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

const anyKey = anyText.filter((key) => key !== '__proto__');
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const idOf = (letter: string) => fc.integer({ min: 1, max: 6 }).map((number) => `${letter}${number}`);
const pick = <const T extends readonly unknown[]>(list: T) =>
	fc.constantFrom(...list) as Arbitrary<T[number]>;
const some = <T>(value: Arbitrary<T>) => fc.uniqueArray(value, { maxLength: 4 });
const byKey = <T>(value: Arbitrary<T>) =>
	fc
		.uniqueArray(fc.tuple(anyKey, value), { maxLength: 4, selector: ([key]) => key })
		.map((entries): Record<string, T> => Object.fromEntries(entries));
const byDomain = <T>(value: Arbitrary<T>) =>
	fc
		.uniqueArray(fc.tuple(pick(v.DOMAINS), value), { maxLength: 5, selector: ([key]) => key })
		.map((entries): Partial<Record<v.Domain, T>> => Object.fromEntries(entries));

const place = fc.record({
	lat: share.map((part) => part * 180 - 90),
	lng: share.map((part) => part * 360 - 180)
});
const stroke = fc.record({
	points: fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 4 }),
	colour: pick(['#1b1b1b', 'green']),
	width: share
});
const picture = fc.oneof(
	fc.record(
		{ type: fc.constant('photo' as const), photo: idOf('p'), alt: anyText },
		{ requiredKeys: ['type', 'photo'] }
	),
	fc.record({ type: fc.constant('drawing' as const), strokes: fc.array(stroke, { maxLength: 2 }) }),
	fc.record({ type: fc.constant('pictogram' as const), pictogram: pick(['1F3E0', 'house']) })
);

const actorFields = {
	name: anyName,
	kind: pick(v.KINDS),
	domain: pick(v.DOMAINS),
	alsoIn: some(pick(v.DOMAINS)),
	picture,
	photos: some(idOf('p')),
	voice: idOf('v'),
	ring: pick(v.RINGS),
	grounds: fc.record(
		{ often: pick(v.GROUND_ANSWERS), countOn: pick(v.GROUND_ANSWERS) },
		{ requiredKeys: [] }
	),
	spot: fc.record({ along: share, out: share }),
	reciprocity: pick(v.RECIPROCITIES),
	reciprocityDoubt: fc.boolean(),
	influence: pick(v.INFLUENCES),
	value: pick(v.VALUES),
	liking: pick(v.LIKINGS),
	safety: pick(v.SAFETIES),
	safetyWhen: some(pick(v.SAFETY_TIMES)),
	safetyNote: anyText,
	roles: some(pick(v.ROLES)),
	roleText: anyText,
	roleWished: anyText,
	wish: pick(v.CONTACT_WISHES),
	thresholds: some(fc.oneof(pick(v.THRESHOLDS), anyText)),
	note: anyText,
	linked: some(idOf('a')),
	status: pick(v.STATUSES),
	private: fc.boolean(),
	outside: fc.boolean(),
	informal: fc.boolean(),
	keyPerson: fc.boolean(),
	location: place,
	addedBy: pick(v.ADDED_BY)
} satisfies { [K in Exclude<keyof Actor, 'id' | 'noAnswer'>]-?: Arbitrary<Exclude<Actor[K], undefined>> };

const LISTS_AND_FLAGS = [
	...(['alsoIn', 'photos', 'grounds', 'safetyWhen', 'roles', 'thresholds', 'linked'] as const),
	...(['private', 'informal', 'keyPerson'] as const)
];

/** Any actor; what is answered is not declined as well. */
export const anyActor: Arbitrary<Actor> = fc
	.tuple(
		fc.record({ id: idOf('a'), ...actorFields }, { requiredKeys: ['id', ...LISTS_AND_FLAGS] }),
		fc.dictionary(pick(DECLINABLE), pick(v.NO_ANSWERS), { noNullPrototype: true })
	)
	.map(([actor, noAnswer]) => ({ ...actor, noAnswer: unanswered(noAnswer, actor) }) as Actor);

const homeFields = {
	called: pick(v.HOME_NAMES),
	name: anyName,
	picture,
	since: pick(v.HOME_SINCE),
	feel: pick(v.HOME_FEELS),
	neighbourhood: anyText,
	neighbourhoodSize: pick(v.NEIGHBOURHOOD_SIZES)
};
const anyHome = fc
	.tuple(
		fc.record(homeFields, { requiredKeys: [] }),
		fc.dictionary(pick(HOME_DECLINABLE), pick(v.NO_ANSWERS), { noNullPrototype: true })
	)
	.map(([home, noAnswer]) => ({ ...home, noAnswer: unanswered(noAnswer, home) }));

const wishFields = {
	text: anyText,
	domain: pick(v.DOMAINS),
	helpedBy: some(idOf('a')),
	thresholds: some(fc.oneof(pick(v.THRESHOLDS), anyText)),
	private: fc.boolean()
};
const stepFields = {
	type: pick(v.NEXT_STEP_TYPES),
	text: anyText,
	when: pick(v.NEXT_STEP_TIMES),
	with: some(fc.oneof(idOf('a'), fc.constant('worker'))),
	done: fc.boolean(),
	private: fc.boolean()
};
const noteFields = { at: anyDay, text: anyText, about: idOf('a'), private: fc.boolean() };
const catchFields = { at: anyDay, photo: idOf('p'), text: anyText, voice: idOf('v'), location: place };
const shareRecord = fc.record(
	{
		at: anyDay,
		to: pick(v.RECEIVERS),
		leftOut: some(pick(v.SHARE_PARTS)),
		format: pick(['pdf', 'png', 'json']),
		presentAtTalk: fc.boolean()
	},
	{ requiredKeys: ['at', 'to', 'leftOut'] }
);
const guideAnswer = fc.oneof(anyText, fc.uniqueArray(anyText, { minLength: 1, maxLength: 3 }));

const anyGuide = fc
	.record(
		{
			level: pick(v.LEVELS),
			evaluate: pick(v.EVALUATIONS),
			steps: byKey(fc.boolean()),
			domains: byDomain(fc.boolean()),
			answers: byKey(guideAnswer),
			noAnswer: byKey(pick(v.NO_ANSWERS)),
			marks: byKey(pick(v.MARKS))
		},
		{ requiredKeys: ['steps', 'domains', 'answers', 'noAnswer', 'marks'] }
	)
	.map((guide) => ({ ...guide, noAnswer: unanswered(guide.noAnswer, guide.answers) }));

function records<T extends { id: string }>(value: Arbitrary<T>): Arbitrary<T[]> {
	return fc.uniqueArray(value, { maxLength: 4, selector: (record) => record.id });
}

/** Any map that can come out of a document. */
export const anyMap: Arbitrary<NeighbourhoodMap> = fc.record(
	{
		title: anyText,
		date: anyDay,
		languages: some(pick(['nl', 'ar', 'fr-BE', 'uk'])),
		home: anyHome,
		domains: byDomain(pick(v.DOMAIN_STATES)),
		actors: records(anyActor),
		wishes: records(
			fc.record(
				{ id: idOf('w'), ...wishFields },
				{ requiredKeys: ['id', 'text', 'helpedBy', 'thresholds', 'private'] }
			)
		),
		nextSteps: records(
			fc.record({ id: idOf('n'), ...stepFields }, { requiredKeys: ['id', 'type', 'with', 'done', 'private'] })
		),
		notes: records(
			fc.record({ id: idOf('t'), ...noteFields }, { requiredKeys: ['id', 'at', 'text', 'private'] })
		),
		catches: records(fc.record({ id: idOf('c'), ...catchFields }, { requiredKeys: ['id', 'at'] })),
		strokes: fc.array(stroke, { maxLength: 2 }),
		legend: fc.record({ shown: fc.boolean(), words: byKey(anyText) }, { requiredKeys: ['words'] }),
		revisit: pick(v.REVISITS),
		guide: anyGuide,
		sharing: fc.array(shareRecord, { maxLength: 3 })
	},
	{
		requiredKeys: [
			...([
				'date',
				'languages',
				'home',
				'domains',
				'actors',
				'wishes',
				'nextSteps',
				'notes',
				'catches'
			] as const),
			...(['strokes', 'legend', 'guide', 'sharing'] as const)
		]
	}
);

/** Any list of earlier maps as a document gives it: newest first. */
export const anyMoments: Arbitrary<Moment[]> = fc
	.uniqueArray(
		fc.record(
			{ id: idOf('m'), date: anyDay, title: anyText, map: anyMap },
			{ requiredKeys: ['id', 'date', 'map'] }
		),
		{ maxLength: 2, selector: (moment) => moment.id }
	)
	.map((moments) => moments.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)));

const patch = (fields: Record<string, Arbitrary<unknown>>): Arbitrary<never> =>
	fc.record(
		Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, fc.option(value, { freq: 4 })])),
		{ requiredKeys: [] }
	) as Arbitrary<never>;
const why = fc.option(pick(v.NO_ANSWERS));
const step = pick(['role', 'safety', 'wish']);

/** Any command, on ids that other commands use too. */
export const anyCommand: Arbitrary<Command> = fc.oneof(
	command('describeMap', {
		fields: patch({ title: anyText, date: anyDay, languages: some(pick(['nl', 'ar'])) })
	}),
	command('showLegend', { shown: fc.boolean() }),
	command('nameSign', { sign: pick(['value', 'ring']), words: fc.option(anyText) }),
	command('describeHome', { fields: patch(homeFields) }),
	command('declineHome', { field: pick(HOME_DECLINABLE), why }),
	command('markDomain', { domain: pick(v.DOMAINS), state: fc.option(pick(v.DOMAIN_STATES)) }),
	command('addActor', { id: idOf('a'), fields: patch(actorFields) }),
	command('addActor', { id: idOf('a'), fields: patch(actorFields) }),
	command('changeActor', { id: idOf('a'), fields: patch(actorFields) }),
	command('changeActor', { id: idOf('a'), fields: patch(actorFields) }),
	command('declineActor', { id: idOf('a'), field: pick(DECLINABLE), why }),
	command('removeActor', { id: idOf('a') }),
	command('addWish', { id: idOf('w'), fields: patch(wishFields) }),
	command('changeWish', { id: idOf('w'), fields: patch(wishFields) }),
	command('removeWish', { id: idOf('w') }),
	command('addNextStep', { id: idOf('n'), fields: patch(stepFields) }),
	command('changeNextStep', { id: idOf('n'), fields: patch(stepFields) }),
	command('removeNextStep', { id: idOf('n') }),
	command('addNote', { id: idOf('t'), fields: patch(noteFields) }),
	command('changeNote', { id: idOf('t'), fields: patch(noteFields) }),
	command('removeNote', { id: idOf('t') }),
	command('addCatch', { id: idOf('c'), fields: patch(catchFields) }),
	command('removeCatch', { id: idOf('c') }),
	command('drawStrokes', { strokes: fc.array(stroke, { maxLength: 2 }) }),
	command('setLevel', { level: pick(v.LEVELS) }),
	command('setEvaluation', { evaluate: pick(v.EVALUATIONS) }),
	command('switchStep', { step, on: fc.option(fc.boolean()) }),
	command('switchDomain', { domain: pick(v.DOMAINS), on: fc.option(fc.boolean()) }),
	command('answerGuide', { question: step, answer: fc.option(guideAnswer) }),
	command('declineGuide', { question: step, why }),
	command('markTopic', { topic: step, mark: fc.option(pick(v.MARKS)) }),
	command('keepMoment', { id: idOf('m'), date: anyDay, title: anyText }),
	command('removeMoment', { id: idOf('m') }),
	command('recordShare', { id: idOf('s'), share: shareRecord })
);

/** What one answer may come to: a few commands at once. */
export const anyCommands: Arbitrary<Command[]> = fc.array(anyCommand, { minLength: 1, maxLength: 4 });

function command(type: Command['type'], parts: Record<string, Arbitrary<unknown>>): Arbitrary<Command> {
	return fc.record({ type: fc.constant(type), ...parts }) as unknown as Arbitrary<Command>;
}

function unanswered<T>(declined: Readonly<Record<string, T>>, said: object): Record<string, T> {
	return Object.fromEntries(Object.entries(declined).filter(([field]) => !Object.hasOwn(said, field)));
}
