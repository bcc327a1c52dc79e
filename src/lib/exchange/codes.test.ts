import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { paintCode } from '../../../tests/codes/pixels';
import { fileIn, textIn } from '../../../tests/codes/reading';
import { anyMap, anyMoments, anyText } from '../../../tests/maps/arbitraries';
import { LIMITS, parseFile } from '$lib/model/format';
import { bareActor, emptyMap, type NeighbourhoodMap } from '$lib/model/map';
import { checksum } from './checksum';
import { codesOf, type Code } from './codes';
import { fileOf, gather, isWhole } from './codeReading';
import { fromLetters, toLetters } from './codes/letters';
import { MOST_PACKED, pack, unpack } from './codes/packing';
import { cut, MOST_CODES } from './codes/parts';
import { squeeze, unsqueeze } from './codes/squeezing';
import { WORDS } from './codes/table';
import { withoutMedia } from './codes/withoutMedia';

const FACTS = { id: '3f6c0d7e-2f5b-4b0a-9a55-0c1d2e3f4a5b', savedAt: '2026-11-23T15:04:05Z' };
const anyBytes = fc.uint8Array({ maxLength: 300 });

async function codesFor(map: NeighbourhoodMap, more: object = {}): Promise<readonly Code[]> {
	const made = await codesOf({ map, ...FACTS, ...more });
	if ('problem' in made) throw new Error(made.problem);
	return made.codes;
}

/** The same message in codes, however bad it is. */
const codesHolding = (message: Uint8Array) => cut(message, FACTS.id) ?? [];
const stored = (packed: ArrayLike<number>) => Uint8Array.from([0, ...Array.from(packed)]);

/** A map of so many, with names that have nothing in common. */
function mapOf(count: number): NeighbourhoodMap {
	const nameOf = (at: number) => createHash('sha256').update(`${at}`).digest('base64').slice(0, 20);
	const actors = Array.from({ length: count }, (_, at) => bareActor(`a${at}`, { name: nameOf(at) }));
	return { ...emptyMap('2026-11-23', ['nl']), actors };
}

describe('a map in codes', () => {
	it('comes back as it was without its pictures and voices, read from pixels in any order', async () => {
		await fc.assert(
			fc.asyncProperty(anyMap, anyMoments, fc.infiniteStream(fc.nat()), async (map, moments, chances) => {
				const codes = await codesFor(map, { moments });
				const texts = codes.map((code) => decodeQR(paintCode(code)));
				expect(texts).toEqual(codes.map(({ text }) => text));
				const shuffled = [...texts, ...texts]
					.map((text) => [chances.next().value, text] as const)
					.sort(([a], [b]) => a - b)
					.map(([, text]) => text);
				const file = await fileIn(shuffled);
				expect(file).toEqual({
					...{ ...FACTS, map: withoutMedia(map), photos: {}, voices: {}, unknown: [], readonly: false },
					moments: moments.map((one) => ({ ...one, map: withoutMedia(one.map) }))
				});
			}),
			{ numRuns: 25 }
		);
	});

	it('that holds nothing that is not said: no photo, no drawing, no voice, nor their ids', async () => {
		const strokes = [{ points: [[0.1, 0.1]] as const, colour: 'green', width: 0.02 }];
		const map = {
			...mapOf(0),
			home: { picture: { type: 'drawing', strokes }, noAnswer: {} },
			actors: [
				bareActor('a1', { name: 'Els', picture: { type: 'photo', photo: 'canary1', alt: 'canary2' } }),
				bareActor('a2', { voice: 'canary3', photos: ['canary4'], picture: { type: 'drawing', strokes } }),
				bareActor('a3', { picture: { type: 'pictogram', pictogram: '1F3E0' } })
			],
			catches: [
				{ id: 'c1', at: '2026-11-23', photo: 'canary5', voice: 'canary6' },
				{ id: 'c2', at: '2026-11-23', photo: 'canary7', text: 'de markt' }
			],
			strokes
		} as NeighbourhoodMap;
		const { map: read } = await fileIn((await codesFor(map)).map(({ text }) => text));
		expect(JSON.stringify(read)).not.toMatch(/canary|strokes":\[\{/);
		expect(read.actors.map(({ picture }) => picture?.type)).toEqual([undefined, undefined, 'pictogram']);
		expect(read.catches).toEqual([{ id: 'c2', at: '2026-11-23', text: 'de markt' }]);
	});

	it('is no address and holds none, whatever a telephone makes of it', async () => {
		const codes = await codesFor(mapOf(60));
		expect(codes.length).toBeGreaterThan(1);
		for (const { text } of codes) expect(text).toMatch(/^BUURTKAART1:[0-9A-Z$%*+-]+$/);
	});

	it('is never larger than a camera reads, and its codes are about as full', async () => {
		for (const count of [0, 10, 25, 60, 200]) {
			const codes = await codesFor(mapOf(count));
			for (const { size } of codes) expect(size).toBeLessThanOrEqual(117 + 8);
			const lengths = codes.map(({ text }) => text.length);
			expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(20);
			expect(codes.map(({ part, of }) => [part, of])).toEqual(codes.map((_, at) => [at + 1, codes.length]));
		}
	});

	it('that would need more codes than anybody holds before a camera has none, and says so', async () => {
		expect(await codesOf({ map: mapOf(LIMITS.actors), ...FACTS })).toEqual({ problem: 'too-many' });
		const note = { id: 't1', at: '2026-11-23', text: 'x'.repeat(4000), private: false };
		const notes = Array.from({ length: 80 }, (_, at) => ({ ...note, id: `t${at}` }));
		expect(await codesOf({ map: { ...mapOf(1), notes }, ...FACTS })).toEqual({ problem: 'too-many' });
	});
});

describe('what is gathered', () => {
	const other = { ...FACTS, id: '11111111-2f5b-4b0a-9a55-0c1d2e3f4a5b' };

	it('grows by what was missing, in any order, and by nothing twice', async () => {
		const [first, second, third] = (await codesFor(mapOf(150))).map(({ text }) => text);
		const one = gather(undefined, third!);
		expect(one.heard).toBe('added');
		const again = gather(one.gathered, third!);
		expect(again).toEqual({ heard: 'known', gathered: one.gathered });
		const two = gather(again.gathered, first!);
		expect([two.heard, two.gathered?.parts.size, two.gathered?.of]).toEqual(['added', 2, 3]);
		expect(isWhole(two.gathered!)).toBe(false);
		expect(await fileOf(two.gathered!)).toBeUndefined();
		expect(isWhole(gather(two.gathered, second!).gathered!)).toBe(true);
	});

	it('takes no part of another map, nor of another sheet of the same one, and says which it was', async () => {
		const [first] = (await codesFor(mapOf(150))).map(({ text }) => text);
		const begun = gather(undefined, first!).gathered;
		const ofOther = (await codesFor(mapOf(150), other)).map(({ text }) => text);
		const later = (await codesFor(mapOf(149))).map(({ text }) => text);
		expect(gather(begun, ofOther[1]!)).toEqual({ heard: 'other-map', gathered: begun });
		expect(gather(begun, later[1]!)).toEqual({ heard: 'other-sheet', gathered: begun });
	});

	it('does not take a code of something else for a part, nor one of a later program', async () => {
		const [text = ''] = (await codesFor(mapOf(3))).map((one) => one.text);
		const heard = (said: string) => gather(undefined, said).heard;
		expect(heard('https://example.org/')).toBe('foreign');
		expect(heard('BUURTKAART:niets')).toBe('foreign');
		expect(heard(text.replace('1:', '2:'))).toBe('newer');
		expect(heard(text.replace('1:', '0:'))).toBe('broken');
		for (const broken of [
			'BUURTKAART1:',
			`${text.slice(0, 40)}.`,
			text.toLowerCase().replace('buurtkaart', 'BUURTKAART')
		])
			expect(heard(broken), broken).toBe('broken');
	});
});

describe('a hostile code', () => {
	/** What comes of it: a good map, or a refusal; anything thrown fails the test. */
	async function outcome(texts: readonly string[]): Promise<string> {
		const text = await textIn(texts);
		return text === undefined || 'refused' in parseFile(text) ? 'refused' : 'opened';
	}

	const deep = (levels: number) => [...Array<number>(levels).fill(4), ...Array<number>(levels).fill(0)];
	const bomb = (bytes: number) => Uint8Array.from([1, ...deflateRawSync(new Uint8Array(bytes).fill(5))]);
	const CORPUS: readonly (readonly [string, () => Uint8Array])[] = [
		['that is empty', () => Uint8Array.from([0])],
		['of no known way of squeezing', () => Uint8Array.from([7, 1, 2, 3])],
		['that stands for eighteen megabytes', () => bomb(18_000_000)],
		['that stands for one byte more than is read', () => bomb(MOST_PACKED + 1)],
		['of five thousand lists in each other', () => stored(deep(5000))],
		['of a list that does not end', () => stored([4, 4, 4])],
		['with more after its end', () => stored([5, 0, 0])],
		['with a text that says it is longer than it is', () => stored([6, 0xff, 0xff, 0x7f, 65])],
		['with a text of endless length', () => stored([6, ...Array<number>(40).fill(0xff), 1])],
		['with half a letter', () => stored([6, 1, 0xc3])],
		['with a number that is a program', () => stored([3, 8, ...Buffer.from('alert(1)')])],
		['with a word that is not in the list', () => stored([0x3f, 0xff])],
		['that is a map of another kind', () => stored(pack({ type: 'FeatureCollection', features: [] }))],
		[
			'with a file of a later version',
			() => stored(pack({ format: 'buurtkaart', version: 1000, ...FACTS, map: {} }))
		],
		[
			'with a key that changes objects',
			() =>
				stored(
					pack(
						JSON.parse(
							`{"format":"buurtkaart","version":1,"id":"a","savedAt":"2026-11-23","map":{"date":"2026-11-23","__proto__":{"x":1}}}`
						)
					)
				)
		],
		[
			'with more than two thousand actors',
			() =>
				Uint8Array.from([
					1,
					...deflateRawSync(
						pack({
							format: 'buurtkaart',
							version: 1,
							...FACTS,
							map: { date: '2026-11-23', actors: Array.from({ length: 2001 }, (_, at) => ({ id: `a${at}` })) }
						})
					)
				])
		]
	];

	it.each(CORPUS)('%s is refused within a second', async (_, message) => {
		const texts = codesHolding(message());
		expect(texts.length).toBeGreaterThan(0);
		const begun = performance.now();
		expect(await outcome(texts)).toBe('refused');
		expect(performance.now() - begun).toBeLessThan(1000);
		expect(Object.prototype).not.toHaveProperty('x');
	});

	it('whose parts are exchanged, cut or changed anywhere opens nothing', async () => {
		const texts = (await codesFor(mapOf(100))).map(({ text }) => text);
		expect(await outcome(texts)).toBe('opened');
		await fc.assert(
			fc.asyncProperty(
				fc.nat(texts.length - 1),
				fc.nat(),
				fc.constantFrom(...'0AZ$+'),
				async (which, at, letter) => {
					const text = texts[which]!;
					const place = 12 + (at % (text.length - 12));
					fc.pre(text[place] !== letter);
					const changed = text.slice(0, place) + letter + text.slice(place + 1);
					expect(await outcome(texts.with(which, changed))).toBe('refused');
				}
			),
			{ numRuns: 200 }
		);
	});

	it('of any bytes at all is refused or read, and nothing is thrown', async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(0, 1, 2), anyBytes, async (how, bytes) => {
				expect(['refused', 'opened']).toContain(
					await outcome(codesHolding(Uint8Array.from([how, ...bytes])))
				);
			})
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					anyText.map((text) => `BUURTKAART1:${text}`)
				),
				(text) => {
					expect(typeof gather(undefined, text).heard).toBe('string');
				}
			)
		);
	});
});

describe('the bytes of a code', () => {
	it('stand for the same JSON text, whatever it says', () => {
		fc.assert(
			fc.property(
				fc.jsonValue({ maxDepth: 5 }).filter((value) => !JSON.stringify(value).includes('null')),
				(value) => {
					expect(JSON.parse(unpack(pack(value)) ?? '')).toEqual(JSON.parse(JSON.stringify(value)));
				}
			)
		);
	});

	it('are never read further than they go', () => {
		fc.assert(
			fc.property(anyBytes, (bytes) => {
				const text = unpack(bytes);
				if (text !== undefined) JSON.parse(text);
				expect(unpack(pack([text ?? '']))).toBe(JSON.stringify([text ?? '']));
			})
		);
	});

	it('are squeezed only where that helps, and come back', async () => {
		await fc.assert(
			fc.asyncProperty(anyBytes, async (bytes) => {
				const squeezed = await squeeze(Uint8Array.from(bytes));
				expect(squeezed.length).toBeLessThanOrEqual(bytes.length + 1);
				expect(await unsqueeze(squeezed, bytes.length)).toEqual(Uint8Array.from(bytes));
				if (bytes.length > 0) expect(await unsqueeze(squeezed, bytes.length - 1)).toBeUndefined();
			})
		);
	});

	it('are letters that any code holds at its densest', () => {
		fc.assert(
			fc.property(anyBytes, (bytes) => {
				const letters = toLetters(bytes);
				expect(letters).toMatch(/^[0-9A-Z$%*+-]*$/);
				expect(letters.length).toBe(Math.ceil((bytes.length * 3) / 2));
				expect(fromLetters(letters)).toEqual(bytes);
			})
		);
		for (const bad of ['0', '000A', '---', '--', 'a00', '0.0']) expect(fromLetters(bad), bad).toBeUndefined();
	});
});

it('the list of words is the one of version 1, for ever', () => {
	expect([WORDS.length, new Set(WORDS).size]).toEqual([225, 225]);
	expect(createHash('sha256').update(WORDS.join(' ')).digest('hex')).toBe(
		'0c0602414a876be87d82345fda52dbdce03edb8d771936235e730ca4b13f7611'
	);
	expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
	expect(MOST_CODES).toBe(16);
});
