/** Every file that a version ever wrote opens for ever. A fixture is never edited; a new version adds its own. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { withoutMedia } from '../src/lib/exchange/codes/withoutMedia';
import { parseFile, writeFile, type MapFile } from '../src/lib/model/format';
import { fileSchema } from '../src/lib/model/format/schema';
import { openFile } from '../src/lib/model/opening';
import { fileIn } from './codes/reading';
import { tellFigure } from './trust/figure';

const FOLDER = 'tests/formats';
const FIXTURES = readdirSync(`${FOLDER}/1`).map((name) => {
	return [name, readFileSync(`${FOLDER}/1/${name}`, 'utf8')] as const;
});
/** SHA-256 of each fixture, by its path: a line is added with a new fixture, and none is ever changed. */
const FINGERPRINTS = JSON.parse(readFileSync(`${FOLDER}/fingerprints.json`, 'utf8')) as Record<
	string,
	string
>;
/** What was found equal, and what was refused with its bytes as they were. */
const found = { equal: 0, refused: 0 };

function opened(text: string): MapFile {
	const parsed = parseFile(text);
	if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused));
	return parsed.file;
}

describe.each(FIXTURES)('T8: version 1: %s', (_, text) => {
	it('opens, and is written again as it was', () => {
		const { map, moments, photos, voices, unknown, ...facts } = opened(text);
		expect(unknown).toEqual([]);
		expect(JSON.parse(writeFile(map, moments, photos, voices, facts))).toEqual(JSON.parse(text));
		found.equal += 1;
	});

	it('makes a document that says the same', () => {
		const file = opened(text);
		const { document } = openFile(file);
		expect(document.project()).toEqual(file.map);
		expect(document.moments()).toEqual(file.moments);
	});

	it('is refused, untouched, by a program that is older than it', () => {
		const newer = text.replace('"version": 1', '"version": 2');
		expect(parseFile(newer)).toMatchObject({ refused: [{ why: 'newer' }] });
		found.refused += 1;
	});
});

it('T8: no fixture was ever edited, and none is without its fingerprint', () => {
	const paths = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));
	const files = paths.flatMap((folder) =>
		readdirSync(`${FOLDER}/${folder}`).map((name) => `${folder}/${name}`)
	);
	const hashes = files.map((path) => [path, hashOf(readFileSync(`${FOLDER}/${path}`))]);
	expect(Object.fromEntries(hashes)).toEqual(FINGERPRINTS);
});

afterAll(() => {
	const count = FIXTURES.length;
	tellFigure(
		'T8',
		'files of every version, opened and written again as they were',
		`${found.equal} of ${count}`,
		count
	);
	tellFigure('T8', 'files of a newer version, refused', `${found.refused} of ${count}`, count);
});

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

it('the fullest file of version 1 still merges with its copies', () => {
	const full = FIXTURES.find(([name]) => name.startsWith('everything'));
	expect(openFile(opened(full?.[1] ?? '')).isMergeable).toBe(true);
});

it('the fullest file of version 1 uses every key that the schema names', () => {
	const full = JSON.parse(FIXTURES.find(([name]) => name.startsWith('everything'))?.[1] ?? '') as unknown;
	const used = new Set<string>();
	collectKeys(full, used);
	const named = new Set<string>();
	collectProperties(fileSchema(), named);
	expect([...named].filter((key) => !used.has(key) && !isVocabulary(key))).toEqual([]);
});

it('T8: the codes of version 1 are read for ever, and say what the file beside them says', async () => {
	const texts = readFileSync(`${FOLDER}/codes-1/everything.txt`, 'utf8').trim().split('\n');
	const full = opened(FIXTURES.find(([name]) => name.startsWith('everything'))?.[1] ?? '');
	const { map, moments, id, savedAt } = await fileIn(texts);
	expect({ id, savedAt, map }).toEqual({ id: full.id, savedAt: full.savedAt, map: withoutMedia(full.map) });
	expect(moments.map(({ id }) => id)).toEqual(full.moments.map(({ id }) => id));
});

function collectKeys(value: unknown, keys: Set<string>): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, part] of Object.entries(value)) {
		keys.add(key);
		collectKeys(part, keys);
	}
}

function collectProperties(schema: unknown, keys: Set<string>): void {
	if (typeof schema !== 'object' || schema === null) return;
	for (const [word, part] of Object.entries(schema)) {
		if (word === 'properties') for (const key of Object.keys(part as object)) keys.add(key);
		collectProperties(part, keys);
	}
}

/** Domains and declinable fields name the keys of a record; the fixture need not have asked all of them. */
function isVocabulary(key: string): boolean {
	const { map, actor, home } = (fileSchema() as { $defs: Record<string, { properties: Properties }> }).$defs;
	const { domains } = map?.properties ?? {};
	return [domains, actor?.properties.noAnswer, home?.properties.noAnswer].some(
		(record) => key in (record?.properties ?? {})
	);
}

interface Properties {
	readonly [key: string]: { readonly properties?: object };
}
