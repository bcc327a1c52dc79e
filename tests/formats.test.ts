/** Every file that a version ever wrote opens for ever. A fixture is never edited; a new version adds its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutMedia } from '../src/lib/exchange/codes/withoutMedia';
import { parseFile, writeFile, type MapFile } from '../src/lib/model/format';
import { fileSchema } from '../src/lib/model/format/schema';
import { openFile } from '../src/lib/model/opening';
import { fileIn } from './codes/reading';

const FIXTURES = readdirSync('tests/formats/1').map((name) => {
	return [name, readFileSync(`tests/formats/1/${name}`, 'utf8')] as const;
});

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
	});
});

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

it('the codes of version 1 are read for ever, and say what the file beside them says', async () => {
	const texts = readFileSync('tests/formats/codes-1/everything.txt', 'utf8').trim().split('\n');
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
