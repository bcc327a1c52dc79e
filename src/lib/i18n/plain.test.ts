import { beforeAll, describe, expect, it } from 'vitest';
import { textsOf } from '../../../tests/words/texts';
import { learn, say } from './grammar';
import { LANGUAGES } from './languages';
import { partOf } from './parts';
import { joinTrees, sayPlainly, type Tree, type Trees } from './plain';

const PLAIN = ['first', 'pages'];

/** The plain words of a language, as the parts are loaded. */
function plainWords(tag: string): Trees {
	let trees: Trees = {};
	for (const [key, text] of textsOf(tag)) {
		if (!PLAIN.includes(partOf(key))) continue;
		const branch = key
			.split(/[:.]/)
			.reduceRight<string | Tree>((below, step) => ({ [step]: below }), text) as Trees;
		trees = joinTrees(trees, branch);
	}
	return trees;
}

const trees = new Map(LANGUAGES.map(({ tag }) => [tag as string, plainWords(tag)]));

describe.each(LANGUAGES.map(({ tag }) => tag))('the first words in %s', (tag) => {
	beforeAll(() => {
		for (const [language, namespaces] of trees)
			for (const [namespace, tree] of Object.entries(namespaces)) learn(language, namespace, tree);
	});

	it('are said without the grammar as they are with it', () => {
		const keys = [...textsOf(tag).keys()].filter((key) => PLAIN.includes(partOf(key)));
		expect(keys.length).toBeGreaterThan(40);
		for (const key of keys) {
			const words = { key, with: { done: 2, of: 3, name: 'سمير (2)' } };
			expect(sayPlainly(trees, tag, words)).toEqual(say(tag, words));
		}
	});
});

describe('plain words', () => {
	it('fall back to the source language, and carry its tag', () => {
		expect(sayPlainly(new Map([['nl', { ui: { a: 'ja' } }]]), 'ar', { key: 'ui:a' })).toEqual({
			text: 'ja',
			lang: 'nl',
			dir: 'ltr'
		});
	});

	it('without any words are their key, for the tests to find', () => {
		expect(sayPlainly(new Map(), 'nl', { key: 'ui:no.where' }).text).toBe('no.where');
	});
});
