/** The recordings that are shipped: each that is listed is there and each that is there is listed, word for word. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withoutMarks } from '../src/lib/views/aloud/sentences';
import { textsOf } from './words/texts';

type List = Readonly<Record<string, Readonly<Record<string, string>>>>;
const FOLDER = new URL('../static/audio/', import.meta.url);

/** What is wrong with a list, beside the files of each language and the texts that are said in it. */
function judge(list: List, files: (lang: string) => readonly string[], texts: (lang: string) => Set<string>) {
	return Object.entries(list).flatMap(([lang, named]) => [
		...Object.entries(named).flatMap(([text, file]) => [
			...(files(lang).includes(file) ? [] : [`${lang}: ${file} is not there`]),
			...(texts(lang).has(text) ? [] : [`${lang}: nothing says “${text}” any more`])
		]),
		...files(lang)
			.filter((file) => !Object.values(named).includes(file))
			.map((file) => `${lang}: ${file} is not listed`)
	]);
}

describe('the recordings', () => {
	test('that are shipped are all listed, there, and of words that are still said', () => {
		const list = JSON.parse(readFileSync(new URL('recordings.json', FOLDER), 'utf8')) as List;
		const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory());
		const filesOf = (lang: string) =>
			existsSync(new URL(`${lang}/`, FOLDER)) ? readdirSync(new URL(`${lang}/`, FOLDER)) : [];
		const textsIn = (lang: string) => new Set([...textsOf(lang).values()].map(withoutMarks));
		expect(folders.map(({ name }) => name).filter((name) => !(name in list))).toEqual([]);
		expect(judge(list, filesOf, textsIn)).toEqual([]);
	});

	test('are found wrong where they are: missing, not listed, or of words that changed', () => {
		const files = () => ['ja.ogg', 'left-over.ogg'];
		const texts = () => new Set(['Ja', 'Nee']);
		expect(judge({ nl: { Ja: 'ja.ogg', Nee: 'nee.ogg', Tja: 'ja.ogg' } }, files, texts)).toEqual([
			'nl: nee.ogg is not there',
			'nl: nothing says “Tja” any more',
			'nl: left-over.ogg is not listed'
		]);
	});
});
