import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap, anyMoments } from '../../../tests/maps/arbitraries';
import { actor, aMap } from './building';
import { createDocument } from './document';
import { parseFile, writeFile, type MapFile, type Refusal } from './format';
import { fileSchema } from './format/schema';
import { emptyMap } from './map';
import { openFile } from './opening';
import * as v from './vocabulary';

const FACTS = { id: '3f6c0d7e-2f5b-4b0a-9a55-0c1d2e3f4a5b', savedAt: '2026-11-23T15:04:05Z' };
const schema = fileSchema();
const isValid = new Ajv().compile(schema);

const anyBytes = fc.uint8Array({ maxLength: 40 });
const anyPhoto = fc.record({
	type: fc.constantFrom('image/webp', 'image/jpeg', 'image/png'),
	width: fc.integer({ min: 1, max: 1600 }),
	height: fc.integer({ min: 1, max: 1600 }),
	data: anyBytes
});
const anyVoice = fc.record({
	type: fc.constantFrom('audio/webm', 'audio/webm;codecs=opus', 'audio/mp4'),
	seconds: fc.integer({ min: 0, max: 60 }),
	data: anyBytes
});
const anyMedia = <T>(media: fc.Arbitrary<T>) =>
	fc.dictionary(fc.constantFrom('p1', 'p2', 'v1'), media, { noNullPrototype: true });

function opened(text: string): MapFile {
	const parsed = parseFile(text);
	if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused));
	return parsed.file;
}

function refusals(text: string): readonly Refusal[] {
	const parsed = parseFile(text);
	return 'refused' in parsed ? parsed.refused : [];
}

/** A good file as JSON, with these parts in the place of its own. */
function fileWith(map: object, others: object = {}): string {
	return JSON.stringify({
		format: 'buurtkaart',
		version: 1,
		...FACTS,
		map: { date: '2026-11-23', ...map },
		...others
	});
}

function fileWithActor(fields: object): string {
	return fileWith({ actors: [{ id: 'a1', ...fields }] });
}

const FAULTY: readonly (readonly [string, string])[] = [
	['a map without a date', fileWith({ date: undefined })],
	['a date that is none', fileWith({ date: 'yesterday' })],
	['an actor without an id', fileWithActor({ id: undefined })],
	['an id with a path in it', fileWithActor({ id: '../x' })],
	['a name that is a number', fileWithActor({ name: 7 })],
	['a name of 81 characters', fileWithActor({ name: '👩'.repeat(81) })],
	['an empty name', fileWithActor({ name: '' })],
	['a note of 4001 characters', fileWithActor({ note: 'x'.repeat(4001) })],
	['a ring that does not exist', fileWithActor({ ring: 0 })],
	['a domain that does not exist', fileWithActor({ domain: 'sport' })],
	['a role twice', fileWithActor({ roles: ['client', 'client'] })],
	['null in the place of nothing', fileWithActor({ safety: null })],
	['a field both answered and declined', fileWithActor({ ring: 1, noAnswer: { ring: 'unknown' } })],
	['a spot off the map', fileWithActor({ spot: { along: 1.2, out: 0 } })],
	['a place off the earth', fileWithActor({ location: { lat: 91, lng: 0 } })],
	['a place without a longitude', fileWithActor({ location: { lat: 51 } })],
	['a picture of no kind', fileWithActor({ picture: { type: 'video' } })],
	[
		'a stroke in a script’s colour',
		fileWith({ strokes: [{ points: [[0, 0]], colour: 'url(x)', width: 1 }] })
	],
	['a point with three numbers', fileWith({ strokes: [{ points: [[0, 0, 0]], colour: 'red', width: 1 }] })],
	['a language that is no tag', fileWith({ languages: ['<b>'] })],
	['a wish without words', fileWith({ wishes: [{ id: 'w1' }] })],
	['an answer that is empty', fileWith({ guide: { answers: { 'with-whom': [] } } })],
	[
		'a photo that is a drawing program',
		fileWith({}, { photos: { p1: { type: 'image/svg+xml', width: 1, height: 1, data: '' } } })
	],
	['a photo without sides', fileWith({}, { photos: { p1: { type: 'image/png', data: '' } } })],
	[
		'photo bytes that are none',
		fileWith({}, { photos: { p1: { type: 'image/png', width: 1, height: 1, data: '<b>!' } } })
	]
];

describe('a file that was written', () => {
	it('opens as the same map, moments, photos and voices', () => {
		fc.assert(
			fc.property(anyMap, anyMoments, anyMedia(anyPhoto), anyMedia(anyVoice), anyBytes, (...parts) => {
				const [map, moments, photos, voices, document] = parts;
				const file = opened(writeFile(map, moments, photos, voices, { ...FACTS, document }));
				expect(file).toEqual({
					...FACTS,
					map,
					moments,
					photos,
					voices,
					document,
					unknown: [],
					readonly: false
				});
			})
		);
	});

	it('is what the published schema says', () => {
		fc.assert(
			fc.property(
				anyMap,
				anyMoments,
				anyMedia(anyPhoto),
				anyMedia(anyVoice),
				(map, moments, photos, voices) => {
					const file: unknown = JSON.parse(writeFile(map, moments, photos, voices, FACTS));
					expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
				}
			)
		);
	});

	it('leaves out what says nothing, and keeps a false that was said', () => {
		const map = aMap().with(actor('a1').name('Bakker').outside(false).private(false)).build();
		const file = JSON.parse(writeFile(map, [], {}, {}, FACTS)) as object;
		expect(file).toEqual({
			format: 'buurtkaart',
			version: 1,
			...FACTS,
			map: { date: '2026-11-23', actors: [{ id: 'a1', name: 'Bakker', outside: false }] }
		});
	});
});

describe('the published schema', () => {
	it('is the one that the reader is made of', () => {
		const published = readFileSync('static/schema/buurtkaart-1.schema.json', 'utf8');
		expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(schema)));
	});

	it('names every key of the vocabulary and no other', () => {
		const { actor: actorSchema, home, guide } = (schema as { $defs: Record<string, SchemaPart> }).$defs;
		expect(actorSchema?.properties.ring?.enum).toEqual(v.RINGS);
		expect(actorSchema?.properties.domain?.enum).toEqual(v.DOMAINS);
		expect(actorSchema?.properties.reciprocity?.enum).toEqual(v.RECIPROCITIES);
		expect(actorSchema?.properties.value?.enum).toEqual(v.VALUES);
		expect(actorSchema?.properties.safety?.enum).toEqual(v.SAFETIES);
		expect(home?.properties.since?.enum).toEqual(v.HOME_SINCE);
		expect(guide?.properties.level?.enum).toEqual(v.LEVELS);
	});

	it.each(FAULTY.map(([name, text]) => [name, text] as const))(
		'refuses as the reader does: %s',
		(_, text) => {
			expect(isValid(JSON.parse(text))).toBe(false);
			expect(refusals(text)).not.toEqual([]);
		}
	);
});

interface SchemaPart {
	readonly properties: Readonly<Record<string, { readonly enum?: readonly unknown[] }>>;
}

describe('a file from anywhere', () => {
	it.each([
		['is no JSON', 'Hallo', 'broken'],
		['is cut off', fileWith({}).slice(0, -1), 'broken'],
		['is somebody else’s', '{"format":"other","version":1}', 'foreign'],
		['is a list', '[]', 'foreign'],
		['is nothing', 'null', 'foreign'],
		['comes from a later program', fileWith({}, { version: 2 }), 'newer'],
		['has no version', fileWith({}, { version: undefined }), 'invalid']
	])('is refused when it %s', (_, text, why) => {
		expect(refusals(text)[0]?.why).toBe(why);
	});

	it('is refused with the place and the reason', () => {
		const text = fileWith({ actors: [{ id: 'a1' }, { id: 'a2', ring: 5, value: 'green' }] });
		expect(refusals(text)).toEqual([
			{ why: 'invalid', path: 'map.actors[1].ring', reason: 'not-a-choice' },
			{ why: 'invalid', path: 'map.actors[1].value', reason: 'not-a-choice' }
		]);
	});

	it('is refused when two actors share an id', () => {
		expect(refusals(fileWith({ actors: [{ id: 'a1', name: 'x' }, { id: 'a1' }] }))).toEqual([
			{ why: 'invalid', path: 'map.actors', reason: 'twice' }
		]);
	});

	it('is refused before it is parsed when it is too large or too deep', () => {
		const large = `"${'x'.repeat(64 * 1024 * 1024)}"`;
		expect(refusals(large)).toEqual([{ why: 'too-big', reason: 'bytes' }]);
		expect(refusals('['.repeat(100_000))).toEqual([{ why: 'too-big', reason: 'nesting' }]);
		expect(refusals(`"${'[{'.repeat(100)}"`)).toEqual([{ why: 'foreign' }]);
	});

	it('is refused when it holds more actors or photos than a map may', () => {
		const actors = Array.from({ length: 2001 }, (_, at) => ({ id: `a${at}` }));
		expect(refusals(fileWith({ actors }))).toEqual([
			{ why: 'too-big', path: 'map.actors', reason: 'too-many' }
		]);
		const photo = { type: 'image/png', width: 1, height: 1, data: '' };
		const photos = Object.fromEntries(actors.slice(0, 201).map(({ id }) => [id, photo]));
		expect(refusals(fileWith({}, { photos }))[0]).toMatchObject({ why: 'too-big', path: 'photos' });
	});

	it('cannot reach the prototype of anything', () => {
		const answers = '{"__proto__":"x","constructor":"y"}';
		const text = fileWith({ guide: 'HERE' }).replace('"HERE"', `{"answers":${answers}}`);
		expect(refusals(text)).toEqual([
			{ why: 'invalid', path: 'map.guide.answers.__proto__', reason: 'forbidden-key' }
		]);
		const hidden = fileWith({}).replace('"map":{', '"map":{"__proto__":{"isAdmin":true},');
		expect(refusals(hidden)[0]).toMatchObject({ path: 'map.__proto__', reason: 'forbidden-key' });
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
	});

	it('has its names cleaned of what could turn the sentence around them', () => {
		const file = opened(fileWithActor({ name: '\u202eBak\u0000ker\u2066', note: 'een\r\ntwee' }));
		expect(file.map.actors[0]).toMatchObject({ name: 'Bakker', note: 'een\ntwee' });
	});

	it('opens for reading only when it says what this program does not know, and names it', () => {
		const file = opened(fileWith({ actors: [{ id: 'a1', mood: 'x' }], suggestions: [] }, { extra: 1 }));
		expect(file.unknown).toEqual(['map.actors[0].mood', 'map.suggestions', 'extra']);
		expect(file.readonly).toBe(true);
	});

	it('may begin with a byte order mark', () => {
		expect(opened(`\ufeff${fileWith({})}`).map).toEqual(emptyMap('2026-11-23'));
	});

	it('never makes the reader throw, whatever is changed in it', () => {
		fc.assert(
			fc.property(anyMap, fc.nat(), fc.string({ maxLength: 3 }), (map, seed, text) => {
				const good = writeFile(map, [], {}, {}, FACTS);
				const at = seed % good.length;
				const parsed = parseFile(good.slice(0, at) + text + good.slice(at + 1));
				expect('file' in parsed || parsed.refused.length > 0).toBe(true);
			})
		);
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
				const parsed = parseFile(fileWith({ actors: [value], home: value, guide: value }, { photos: value }));
				expect('file' in parsed || parsed.refused.length > 0).toBe(true);
			})
		);
	});
});

describe('opening a file', () => {
	it('takes up the document beside the map when it says the same', () => {
		fc.assert(
			fc.property(anyMap, anyMoments, (map, moments) => {
				const saved = createDocument(map, moments);
				const text = writeFile(map, moments, {}, {}, { ...FACTS, document: saved.encode() });
				const { document, isMergeable } = openFile(opened(text));
				expect(isMergeable).toBe(true);
				expect(document.project()).toEqual(map);
				saved.execute([{ type: 'addNote', id: 'later', fields: { at: '2026-11-24', text: 'Later' } }]);
				document.apply(saved.encode());
				expect(document.project()).toEqual(saved.project());
			}),
			{ numRuns: 30 }
		);
	});

	it.each([
		['says something else', createDocument(aMap().with(actor('a1').name('Slager')).build()).encode()],
		['is no document', new Uint8Array([1, 2, 3])]
	])('trusts the checked map when the document beside it %s', (_, document) => {
		const map = aMap().with(actor('a1').name('Bakker')).build();
		const opening = openFile(opened(writeFile(map, [], {}, {}, { ...FACTS, document })));
		expect(opening.isMergeable).toBe(false);
		expect(opening.document.project()).toEqual(map);
	});
});
