/**
 * The words, checked both ways in every language: nothing that a screen asks for is missing, nothing stands there that
 * no screen asks for, and a resident's words are plain.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOMAIN_GUIDES } from '../src/lib/flows/domains';
import { STEPS } from '../src/lib/flows/guide';
import { HELPER_QUESTIONS } from '../src/lib/flows/helper-questions';
import { HOME_PICTOGRAMS, pictogramsFor } from '../src/lib/flows/pictograms';
import type { RowState } from '../src/lib/flows/overview';
import type { Problem, Step } from '../src/lib/flows/step';
import { helperKey } from '../src/lib/i18n/key';
import { LANGUAGES } from '../src/lib/i18n/languages';
import { SIGNS } from '../src/lib/layout/signs';
import type { Refusal } from '../src/lib/model/format';
import { DOMAINS, KINDS, RINGS } from '../src/lib/model/vocabulary';
import type { SaveState } from '../src/lib/storage/saving';
import type { StoreTrouble } from '../src/lib/storage/store';

const NAMESPACES = ['ui', 'guide', 'vocabulary', 'helpers'] as const;
const LONGEST_QUESTION = 12;
/** How many words of the interface may wait for a screen; this number only goes down. */
const MOST_NAMELESS = 190;
const KIND = new RegExp(`_(${KINDS.join('|')})$`);

/** Lists of what a computed key can carry; the types make a forgotten one an error. */
const PROBLEMS: Record<Problem['why'], true> = {
	'need-something': true,
	'name-too-long': true,
	'text-too-long': true,
	'nothing-chosen': true,
	'too-many': true,
	'already-there': true
};
const REFUSALS: Record<Refusal['why'], true> = {
	broken: true,
	foreign: true,
	newer: true,
	'too-big': true,
	invalid: true
};
const TROUBLES: Record<StoreTrouble, true> = {
	full: true,
	missing: true,
	unavailable: true,
	elsewhere: true,
	unreadable: true,
	locked: true,
	words: true,
	failed: true
};
const SAVE_STATES: Record<SaveState, true> = { saved: true, saving: true, failed: true, memory: true };
const ROW_STATES: Record<RowState, true> = {
	answered: true,
	open: true,
	skipped: true,
	later: true,
	unknown: true,
	'rather-not': true
};

interface Tree {
	readonly [key: string]: string | Tree;
}

/** All texts of a language by full key, such as `guide:closeness.ask_person`. */
function textsOf(language: string): ReadonlyMap<string, string> {
	const texts = new Map<string, string>();
	const walk = (tree: Tree, path: string) => {
		for (const [key, value] of Object.entries(tree)) {
			const here = path.endsWith(':') ? `${path}${key}` : `${path}.${key}`;
			if (typeof value === 'string') texts.set(here, value);
			else walk(value, here);
		}
	};
	for (const namespace of NAMESPACES) {
		const file = new URL(`../src/lib/i18n/locales/${language}/${namespace}.json`, import.meta.url);
		walk(JSON.parse(readFileSync(file, 'utf8')) as Tree, `${namespace}:`);
	}
	return texts;
}

/** The keys that a step asks for, without the wordings by kind. */
function keysOfStep(step: Step): readonly string[] {
	const of = (...parts: string[]) => `guide:${[step.key, ...parts].join('.')}`;
	const keys = [of('title'), of('ask'), of('worker')];
	if (step.sub) keys.push(of('sub'));
	for (const answer of step.answers) {
		keys.push(of('answer', answer.key));
		if (answer.hint) keys.push(of('hint', answer.key));
	}
	for (const question of step.round ?? []) keys.push(of('round', question.key));
	if (step.roundNone) keys.push(of('round', 'none'));
	for (const field of step.fields ?? []) {
		keys.push(of('field', field.key, 'ask'));
		for (const answer of field.answers ?? []) keys.push(of('field', field.key, 'answer', answer.key));
	}
	for (const row of step.rows ?? []) keys.push(of('row', row));
	return keys;
}

const texts = new Map(LANGUAGES.map(({ tag }) => [tag, textsOf(tag)]));
const languages = LANGUAGES.map(({ tag }) => tag);
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word));

describe.each(languages)('the words in %s', (tag) => {
	const here = texts.get(tag)!;
	const source = texts.get('nl')!;

	test('are the same keys as in the source language', () => {
		expect([...here.keys()].sort()).toEqual([...source.keys()].sort());
	});

	test('have the same placeholders as in the source language', () => {
		for (const [key, text] of here) {
			expect(placeholders(text), key).toEqual(placeholders(source.get(key)!));
		}
	});

	test('are nowhere empty', () => {
		expect([...here].filter(([, text]) => text.trim() === '')).toEqual([]);
	});

	test('cover everything that a step asks for, and nothing in the guide stands there for no step', () => {
		const wanted = new Set(STEPS.flatMap(keysOfStep));
		const found = [...here.keys()]
			.filter((key) => key.startsWith('guide:'))
			.map((key) => key.replace(KIND, ''));
		const orphans = found.filter((key) => !wanted.has(key) && !/\.method\./.test(key));
		expect([...wanted].filter((key) => !here.has(key))).toEqual([]);
		expect(orphans).toEqual([]);
	});

	test('cover every domain, example, ring, kind, pictogram and helper question, and no other', () => {
		const wanted = [
			...DOMAINS.flatMap((domain) => [
				...['label', 'ask', 'source', 'worker'].map((part) => `vocabulary:domain.${domain}.${part}`),
				...DOMAIN_GUIDES[domain].examples.map(({ key }) => `vocabulary:domain.${domain}.example.${key}`)
			]),
			...RINGS.map((ring) => `vocabulary:ring.${ring}`),
			...KINDS.flatMap((kind) => [`vocabulary:kind.${kind}`, `vocabulary:unnamed.${kind}`]),
			...[...HOME_PICTOGRAMS, ...pictogramsFor(undefined)].map((code) => `vocabulary:pictogram.${code}`),
			...Object.entries(HELPER_QUESTIONS).flatMap(([of, lines]) => lines.map((_, i) => helperKey(of, i + 1)))
		];
		expect(wanted.filter((key) => !here.has(key))).toEqual([]);
		const known = new Set(wanted);
		const listed = [...here.keys()].filter((key) =>
			/^helpers:|^vocabulary:(domain|pictogram|ring)\./.test(key)
		);
		expect(listed.filter((key) => !known.has(key))).toEqual([]);
	});

	test(`ask no question of more than ${LONGEST_QUESTION} words, read with a place, a person and a group`, () => {
		const questions = [...here].filter(([key]) =>
			/^guide:[\w-]+\.((field\.[\w-]+\.)?ask(_\w+)?|round\.\w[\w-]*)$|^vocabulary:domain\.[\w-]+\.ask$/.test(
				key
			)
		);
		expect(questions.length).toBeGreaterThan(100);
		expect(questions.filter(([, text]) => wordsIn(text).length > LONGEST_QUESTION)).toEqual([]);
	});

	test('never speak the method’s jargon to a resident', () => {
		const jargon =
			/\b(actor|actoren|wederkerigheid|betrokkenheid|levensdomein|reciprocity|closeness|life domain)\b/i;
		const resident = [...here].filter(
			([key]) => !/\.worker$|\.method\.|\.source$|^ui:(about|workers|protection|prepare)\./.test(key)
		);
		expect(resident.filter(([, text]) => jargon.test(text))).toEqual([]);
	});
});

test('no Dutch text tells a resident that they must', () => {
	const resident = [...texts.get('nl')!].filter(
		([key]) => !/\.worker$|\.source$|^ui:(about|workers|protection|prepare)\./.test(key)
	);
	expect(resident.filter(([, text]) => /\b(moet|moeten|u|uw)\b/i.test(text))).toEqual([]);
});

describe('the words that the code names', () => {
	const files = (folder: URL): URL[] =>
		readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
			if (entry.isDirectory()) return files(new URL(`${entry.name}/`, folder));
			return /\.(ts|svelte)$/.test(entry.name) && !entry.name.includes('.test.')
				? [new URL(entry.name, folder)]
				: [];
		});
	const code = files(new URL('../src/', import.meta.url))
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');

	/** What a call names as far as it can be read: `uiKey('saved', state)` names everything under `ui:saved`. */
	const named = [...code.matchAll(/\b(uiKey|buttonKey)\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].flatMap(
		([, maker, given]) => {
			const parts = given!.split(',').map((part) => part.trim());
			const until = parts.findIndex((part) => !/^'[\w-]+'$/.test(part));
			const read = (until < 0 ? parts : parts.slice(0, until)).map((part) => part.slice(1, -1));
			const key = `ui:${[...(maker === 'buttonKey' ? ['button'] : []), ...read].join('.')}`;
			return read.length === 0 ? [] : [{ key, whole: until < 0 }];
		}
	);
	const interfaceKeys = [...texts.get('nl')!.keys()].filter((key) => key.startsWith('ui:'));

	test('all exist', () => {
		expect(named.length).toBeGreaterThan(20);
		const missing = named.filter(
			({ key, whole }) =>
				!interfaceKeys.some(
					(one) => (whole && (one === key || one.startsWith(`${key}_`))) || one.startsWith(`${key}.`)
				)
		);
		expect(missing).toEqual([]);
	});

	test('exist for every reason that a computed key can carry', () => {
		const wanted = [
			...Object.keys(PROBLEMS).map((why) => `ui:error.${why}`),
			...Object.keys(REFUSALS).map((why) => `ui:error.file-${why}`),
			...Object.keys(TROUBLES).map((why) => `ui:saved.failed-${why}`),
			...Object.keys(SAVE_STATES).map((state) => `ui:saved.${state}`),
			...Object.keys(ROW_STATES).map((state) => `ui:state.${state}`),
			...STEPS.map(({ phase }) => `ui:phase.${phase}`),
			...SIGNS.map((sign) => `guide:legend.row.${sign}`)
		];
		for (const tag of languages) {
			expect(wanted.filter((key) => !texts.get(tag)!.has(key))).toEqual([]);
		}
	});

	test('leave few over that nothing names', () => {
		const nameless = interfaceKeys.filter(
			(key) => !named.some((one) => one.key === key || key.startsWith(`${one.key}.`)) && !isSaidByName(key)
		);
		if (nameless.length > 0) console.warn(`${nameless.length} words without a call: ${nameless.join(' ')}`);
		expect(nameless.length).toBeLessThanOrEqual(MOST_NAMELESS);
	});

	/** Buttons are named by their action. */
	function isSaidByName(key: string): boolean {
		const [, button] = /^ui:button\.([\w-]+)$/.exec(key) ?? [];
		return button !== undefined && new RegExp(`['"]${button}['"]`).test(code);
	}
});
