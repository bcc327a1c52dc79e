/**
 * What a map looks like in a file, field by field. The keys come from the vocabulary; this file only says where they go.
 *
 * `satisfies` makes a field that is added to the model and forgotten here a compile error.
 */
import { bareActor, DECLINABLE, emptyMap } from '../map';
import type {
	Actor,
	Catch,
	GuideRecord,
	Home,
	Moment,
	NeighbourhoodMap,
	NextStep,
	Note,
	Picture
} from '../map';
import type { Share, Stroke, Wish } from '../map';
import * as v from '../vocabulary';
import * as c from './checks';
import type { Check, Reading, Schema } from './checks';
import { LIMITS } from './limits';
import { LANGUAGE_TAG } from './text';

const coordinate = c.number(-10, 10);
const share = c.number(0, 1);
const noAnswer = c.choice(v.NO_ANSWERS);
const domain = c.choice(v.DOMAINS);

const stroke = c.record(
	{ points: c.list(c.pair(coordinate)), colour: c.form(/^#?[A-Za-z0-9-]{1,32}$/), width: coordinate },
	['points', 'colour', 'width']
) as Check<Stroke>;

const PICTURES = {
	photo: c.record({ type: c.choice(['photo']), photo: c.id, alt: c.text }, ['type', 'photo']),
	drawing: c.record({ type: c.choice(['drawing']), strokes: c.list(c.named('stroke', stroke)) }, [
		'type',
		'strokes'
	]),
	pictogram: c.record({ type: c.choice(['pictogram']), pictogram: c.form(/^[A-Za-z0-9-]{1,64}$/) }, [
		'type',
		'pictogram'
	])
};

const picture: Check<Picture> = {
	schema: { oneOf: Object.values(PICTURES).map((check) => check.schema) },
	read(value, path, reading) {
		if (!c.isRecord(value)) return c.refuse(reading, path, 'not-a-record');
		const { type } = value;
		if (type !== 'photo' && type !== 'drawing' && type !== 'pictogram') {
			return c.refuse(reading, `${path}.type`, 'not-a-choice');
		}
		return PICTURES[type].read(value, path, reading) as Picture;
	}
};

const location = c.record({ lat: c.number(-90, 90), lng: c.number(-180, 180) }, ['lat', 'lng']);

/** A record of which some fields can be declined: what is answered cannot be declined as well. */
function declinable<T>(
	fields: Readonly<Record<string, Check>>,
	required: string[],
	keys: readonly string[]
): Check<T> {
	const all = c.record<Record<string, Check>>({ ...fields, noAnswer: c.byKey(keys, noAnswer) }, required);
	const both = keys.map((key): Schema => {
		const declined = { type: 'object', required: [key] };
		return { not: { required: [key, 'noAnswer'], properties: { noAnswer: declined } } };
	});
	return {
		schema: { ...all.schema, allOf: both },
		read(value, path, reading) {
			const read = all.read(value, path, reading) as Record<string, unknown> | undefined;
			for (const key of Object.keys((read?.noAnswer as object | undefined) ?? {})) {
				if (Object.hasOwn(read ?? {}, key)) c.refuse(reading, `${path}.${key}`, 'answered-and-declined');
			}
			return read as T;
		}
	};
}

const actorFields = {
	id: c.id,
	name: c.name,
	kind: c.choice(v.KINDS),
	domain,
	alsoIn: c.set(domain),
	picture: c.named('picture', picture),
	photos: c.set(c.id),
	voice: c.id,
	ring: c.choice(v.RINGS),
	grounds: c.byKey(['often', 'countOn'], c.choice(v.GROUND_ANSWERS)),
	spot: c.record({ along: share, out: share }, ['along', 'out']),
	reciprocity: c.choice(v.RECIPROCITIES),
	reciprocityDoubt: c.yesOrNo,
	influence: c.choice(v.INFLUENCES),
	value: c.choice(v.VALUES),
	liking: c.choice(v.LIKINGS),
	safety: c.choice(v.SAFETIES),
	safetyWhen: c.set(c.choice(v.SAFETY_TIMES)),
	safetyNote: c.text,
	roles: c.set(c.choice(v.ROLES)),
	roleText: c.text,
	roleWished: c.text,
	wish: c.choice(v.CONTACT_WISHES),
	thresholds: c.set(c.text),
	note: c.text,
	linked: c.set(c.id),
	status: c.choice(v.STATUSES),
	private: c.yesOrNo,
	outside: c.yesOrNo,
	informal: c.yesOrNo,
	keyPerson: c.yesOrNo,
	location: c.named('location', location),
	addedBy: c.choice(v.ADDED_BY)
} satisfies Record<Exclude<keyof Actor, 'noAnswer'>, Check>;
const actor = withDefaults(declinable<Actor>(actorFields, ['id'], DECLINABLE), bareActor(''));

const homeFields = {
	called: c.choice(v.HOME_NAMES),
	name: c.name,
	picture: c.named('picture', picture),
	since: c.choice(v.HOME_SINCE),
	feel: c.choice(v.HOME_FEELS),
	neighbourhood: c.text,
	neighbourhoodSize: c.choice(v.NEIGHBOURHOOD_SIZES)
} satisfies Record<Exclude<keyof Home, 'noAnswer'>, Check>;
const home = withDefaults(declinable<Home>(homeFields, [], ['since', 'feel', 'neighbourhoodSize']), {
	noAnswer: {}
});

const wishFields = {
	id: c.id,
	text: c.text,
	domain,
	helpedBy: c.set(c.id),
	thresholds: c.set(c.text),
	private: c.yesOrNo
} satisfies Record<keyof Wish, Check>;
const wish = withDefaults(c.record(wishFields, ['id', 'text']), {
	helpedBy: [],
	thresholds: [],
	private: false
});

const nextStepFields = {
	id: c.id,
	type: c.choice(v.NEXT_STEP_TYPES),
	text: c.text,
	when: c.choice(v.NEXT_STEP_TIMES),
	with: c.set(c.id),
	done: c.yesOrNo,
	private: c.yesOrNo
} satisfies Record<keyof NextStep, Check>;
const nextStep = withDefaults(c.record(nextStepFields, ['id', 'type']), {
	with: [],
	done: false,
	private: false
});

const noteFields = {
	id: c.id,
	at: c.time,
	text: c.text,
	about: c.id,
	private: c.yesOrNo
} satisfies Record<keyof Note, Check>;
const note = withDefaults(c.record(noteFields, ['id', 'at', 'text']), { private: false });

const catchFields = {
	id: c.id,
	at: c.time,
	photo: c.id,
	text: c.text,
	voice: c.id,
	location: c.named('location', location)
} satisfies Record<keyof Catch, Check>;
const caught = c.record(catchFields, ['id', 'at']);

const shareFields = {
	at: c.time,
	to: c.text,
	leftOut: c.set(c.text),
	format: c.text,
	presentAtTalk: c.yesOrNo
} satisfies Record<keyof Share, Check>;
const shared = withDefaults(c.record(shareFields, ['at', 'to']), { leftOut: [] });

const severalAnswers = c.set(c.text);
const guideAnswer: Check = {
	schema: { oneOf: [c.text.schema, { ...severalAnswers.schema, minItems: 1 }] },
	read(value, path, reading) {
		if (!Array.isArray(value)) return c.text.read(value, path, reading);
		return value.length > 0 ? severalAnswers.read(value, path, reading) : c.refuse(reading, path, 'empty');
	}
};
const guideFields = {
	level: c.choice(v.LEVELS),
	evaluate: c.choice(v.EVALUATIONS),
	steps: c.byAnyKey(c.yesOrNo),
	domains: c.byKey(v.DOMAINS, c.yesOrNo),
	answers: c.byAnyKey(guideAnswer),
	noAnswer: c.byAnyKey(noAnswer),
	marks: c.byAnyKey(c.choice(v.MARKS))
} satisfies Record<keyof GuideRecord, Check>;
const guideRecord = withDefaults(c.record(guideFields), emptyMap('').guide);
const guide: Check = {
	schema: guideRecord.schema,
	read(value, path, reading) {
		const read = guideRecord.read(value, path, reading) as GuideRecord | undefined;
		for (const question of Object.keys(read?.noAnswer ?? {})) {
			if (!Object.hasOwn(read?.answers ?? {}, question)) continue;
			c.refuse(reading, `${path}.answers.${question}`, 'answered-and-declined');
		}
		return read;
	}
};

const legend = withDefaults(c.record({ shown: c.yesOrNo, words: c.byAnyKey(c.text) }), { words: {} });

const mapFields = {
	title: c.text,
	date: c.day,
	languages: c.set(c.form(LANGUAGE_TAG)),
	home: c.named('home', home),
	domains: c.byKey(v.DOMAINS, c.choice(v.DOMAIN_STATES)),
	actors: c.set(c.named('actor', actor), LIMITS.actors),
	wishes: c.set(c.named('wish', wish)),
	nextSteps: c.set(c.named('nextStep', nextStep)),
	notes: c.set(c.named('note', note)),
	catches: c.set(c.named('catch', caught)),
	strokes: c.list(c.named('stroke', stroke)),
	legend: c.named('legend', legend),
	revisit: c.choice(v.REVISITS),
	guide: c.named('guide', guide),
	sharing: c.list(c.named('share', shared))
} satisfies Record<keyof NeighbourhoodMap, Check>;

/** A map in a file; what is absent comes back as the model's default. */
export const map = withDefaults(c.record(mapFields, ['date']), emptyMap('')) as Check<NeighbourhoodMap>;

/** An earlier map in a file. */
export const moment = c.record({ id: c.id, date: c.day, title: c.text, map: c.named('map', map) }, [
	'id',
	'date',
	'map'
]) as Check<Moment>;

/** What the schema gives a name. */
export const DEFINITIONS = {
	id: c.idCheck,
	map,
	home,
	actor,
	picture,
	stroke,
	location,
	wish,
	nextStep,
	note,
	catch: caught,
	share: shared,
	legend,
	guide,
	moment
};

function withDefaults<T>(check: Check<T>, defaults: object): Check<T> {
	return {
		schema: check.schema,
		read: (value: unknown, path: string, reading: Reading) => ({
			...defaults,
			...check.read(value, path, reading)
		})
	};
}
