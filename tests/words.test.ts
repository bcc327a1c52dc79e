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
import { isForWorkers } from '../src/lib/i18n/audience';
import { LANGUAGES, SOURCE_LANGUAGE } from '../src/lib/i18n/languages';
import { SIGNS } from '../src/lib/layout/signs';
import type { Refusal } from '../src/lib/model/format';
import { DOMAINS, KINDS, RINGS } from '../src/lib/model/vocabulary';
import type { SaveState } from '../src/lib/storage/saving';
import type { StoreTrouble } from '../src/lib/storage/store';
import { SAMPLES } from '../src/routes/[lang=lang]/samples';
import { isQuestion, judgeWords } from './words/judging';
import { doubtsOf, textsOf } from './words/texts';

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
const source = texts.get(SOURCE_LANGUAGE)!;
/** Words of the method that no resident meets, in every language. */
const JARGON =
	/(?<!\p{L})(actor|actoren|wederkerigheid|betrokkenheid|levensdomein|reciprocity|closeness|life domain|réciprocité|domaine de vie|Gegenseitigkeit|Lebensbereich|karşılıklılık|yaşam alanı|взаємність|сфера життя|مجال من مجالات الحياة)(?!\p{L})/iu;
const isMetByResidents = (key: string) => !isForWorkers(key) && !/^ui:(about|protection)\./.test(key);

describe.each(LANGUAGES.map((language) => [language.tag, language] as const))(
	'the words in %s',
	(tag, language) => {
		const here = texts.get(tag)!;

		test('are all there, are asked for, are equal in what is filled in, and are not too long', () => {
			expect([...here.keys()].filter(isQuestion).length).toBeGreaterThan(100);
			expect(judgeWords(language, here, source)).toEqual([]);
		});

		test('never speak the method’s jargon to a resident', () => {
			expect([...here].filter(([key, text]) => isMetByResidents(key) && JARGON.test(text))).toEqual([]);
		});

		test('have every doubt of their translator at a text that is there', () => {
			expect([...doubtsOf(tag).keys()].filter((key) => !here.has(key))).toEqual([]);
		});
	}
);

describe('the words of the source', () => {
	const here = source;

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

	test('never tell a resident that they must', () => {
		const texts = [...here].filter(([key]) => isMetByResidents(key));
		expect(texts.filter(([, text]) => /\b(moet|moeten|u|uw)\b/i.test(text))).toEqual([]);
	});
});

test('what is wrong with words is found: each kind of fault, and only that', () => {
	const model = new Map([
		['guide:closeness.ask', 'Hoe dicht staat {{name}} bij jou?'],
		['guide:closeness.worker', 'Vraag door.'],
		['ui:chat.left_one', 'Nog één deel.'],
		['ui:chat.left_other', 'Nog {{count}} delen.']
	]);
	const well = new Map([
		['guide:closeness.ask', 'ما مدى قرب {{name}} منك؟'],
		...['zero', 'one', 'two', 'few', 'many', 'other'].map(
			(category) => [`ui:chat.left_${category}`, '{{count}}'] as const
		)
	]);
	const ar = { tag: 'ar', tier: 'first' } as const;
	const judged = (change: (texts: Map<string, string>) => void) => {
		const texts = new Map(well);
		change(texts);
		return judgeWords(ar, texts, model).map(({ why, key }) => `${why} ${key}`);
	};
	expect(judged(() => {})).toEqual([]);
	expect(judged((texts) => texts.delete('guide:closeness.ask'))).toEqual(['missing guide:closeness.ask']);
	expect(judged((texts) => texts.delete('ui:chat.left_two'))).toEqual(['plural ui:chat.left_two']);
	expect(judged((texts) => texts.set('ui:chat.more', 'x'))).toEqual(['orphaned ui:chat.more']);
	expect(judged((texts) => texts.set('guide:closeness.ask', ' '))).toEqual(['empty guide:closeness.ask']);
	expect(judged((texts) => texts.set('guide:closeness.ask', '{{naam}}?'))).toEqual([
		'unequal guide:closeness.ask'
	]);
	expect(judged((texts) => texts.set('guide:closeness.ask', `{{name}} ${'a '.repeat(12)}`))).toEqual([
		'long guide:closeness.ask'
	]);
	expect(judged((texts) => texts.set('guide:closeness.ask', 'هل {{name}} في الحارة؟'))).toEqual([
		'term guide:closeness.ask'
	]);
	expect(
		judgeWords({ tag: 'fr', tier: 'base' }, model, model).map(({ why, key }) => `${why} ${key}`)
	).toEqual(['plural ui:chat.left_many']);
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
			...SIGNS.map((sign) => `guide:legend.row.${sign}`),
			...SAMPLES.map(({ words }) => words)
		];
		expect(wanted.filter((key) => !source.has(key))).toEqual([]);
	});

	test('are all that stand there: each is named, or is a numbered line of a page that is named', () => {
		const lines = [...code.matchAll(/<Lines page="(\w+)" part="(\w+)"/g)].map(
			([, of, part]) => `ui:${of}.${part}.`
		);
		const nameless = interfaceKeys.filter(
			(key) =>
				!named.some((one) => one.key === key || key.startsWith(`${one.key}.`)) &&
				!lines.some((line) => key.startsWith(line)) &&
				!isSaidByName(key)
		);
		expect(nameless).toEqual([]);
	});

	/** Buttons are named by their action. */
	function isSaidByName(key: string): boolean {
		const [, button] = /^ui:button\.([\w-]+)$/.exec(key) ?? [];
		return button !== undefined && new RegExp(`['"]${button}['"]`).test(code);
	}
});
