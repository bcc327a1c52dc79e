/**
 * Words in a language. Each caller gets a speaker of its own language, and there is no current language that two readers
 * could fight over.
 *
 * A language's files load when it is asked for, and no other's; and of them only the parts that the page shows
 * (`parts.ts`). What is missing in a language falls back to the source language and carries that language's tag and
 * direction, so that a screen reader reads Dutch as Dutch.
 *
 * The words of the first screen are plain, and are said without any help. Whatever has plurals or forms comes together
 * with the grammar (`grammar.ts`), and once that is there it says everything.
 */
import type { Words } from '$lib/model/words';
import { lacksWorkersWords, PSEUDO_LANGUAGES, SOURCE_LANGUAGE, type LanguageTag } from './languages';
import { WORD_PARTS, type WordPart } from './parts';
import { joinTrees, sayPlainly, type Spoken, type Tree, type Trees } from './plain';

export type { Spoken } from './plain';

/** Puts words into one language. A key that has words nowhere comes back as it is; a test finds those beforehand. */
export type Speak = (words: Words | string) => Spoken;

/** The files of each language. */
export const NAMESPACES = ['ui', 'guide', 'vocabulary', 'helpers'] as const;
type Namespace = (typeof NAMESPACES)[number];

/** Every file of every language, once for each part: the build leaves in it only what belongs to that part. */
const FILES: Readonly<Record<WordPart, Record<string, () => Promise<Tree>>>> = {
	first: import.meta.glob<Tree>('./locales/*/{ui,guide,helpers}.json', {
		query: '?part=first',
		import: 'default'
	}),
	guide: import.meta.glob<Tree>('./locales/*/{ui,guide,vocabulary,helpers}.json', {
		query: '?part=guide',
		import: 'default'
	}),
	tools: import.meta.glob<Tree>('./locales/*/ui.json', { query: '?part=tools', import: 'default' }),
	pages: import.meta.glob<Tree>('./locales/*/ui.json', { query: '?part=pages', import: 'default' }),
	workers: import.meta.glob<Tree>('./locales/*/{ui,guide,vocabulary}.json', {
		query: '?part=workers',
		import: 'default'
	})
};

/** What was loaded of each language. */
const trees = new Map<string, Trees>();
/** The parts of languages that are here or on their way. */
const loads = new Map<string, Promise<void>>();
/** What is on the screen, in which languages. */
const shown = { tags: new Set<LanguageTag>(), parts: new Set<WordPart>(['first']) };
let grammar: typeof import('./grammar') | undefined;

/**
 * Shows these parts in every language of the screen, and from now on in each that joins it; resolves when their words
 * are here. To be asked before they are said.
 */
export async function showParts(...parts: readonly WordPart[]): Promise<void> {
	for (const part of parts) shown.parts.add(part);
	await loadShown();
}

/**
 * Shows a language, with as much of it as the screen shows of the others; resolves to the language that is shown. That
 * is another one, which was there before, where this one cannot be had: without a network it may be kept nowhere.
 */
export async function showLanguage(tag: LanguageTag): Promise<LanguageTag> {
	const [before] = shown.tags;
	shown.tags.add(tag);
	try {
		await loadShown();
		return tag;
	} catch (error) {
		shown.tags.delete(tag);
		if (before === undefined || before === tag) throw error;
		return before;
	}
}

/** Shows these languages and no others; resolves to those that could be had. */
export async function showOnly(tags: readonly LanguageTag[]): Promise<readonly LanguageTag[]> {
	shown.tags = new Set();
	for (const tag of tags) await showLanguage(tag).catch(() => {});
	return [...shown.tags];
}

/** Loads all that a language has. */
export async function loadLanguage(tag: LanguageTag): Promise<void> {
	await Promise.all(WORD_PARTS.map((part) => loadPart(tag, part)));
}

/** Loads what only support workers meet from the source language, where this one lacks it. */
export async function loadWorkersWords(tag: string): Promise<void> {
	if (lacksWorkersWords(tag)) await loadPart(SOURCE_LANGUAGE, 'workers');
}

async function loadShown(): Promise<void> {
	const { tags, parts } = shown;
	await Promise.all([
		...[...tags].flatMap((tag) => [...parts].map((part) => loadPart(tag, part))),
		...(parts.has('workers') ? [...tags].map(loadWorkersWords) : [])
	]);
}

function loadPart(tag: LanguageTag, part: WordPart): Promise<void> {
	const name = `${tag}/${part}`;
	const load =
		loads.get(name) ??
		fetchPart(tag, part).catch((error: unknown) => {
			// What did not come may come at the next try.
			loads.delete(name);
			throw error;
		});
	loads.set(name, load);
	return load;
}

async function fetchPart(tag: LanguageTag, part: WordPart): Promise<void> {
	const isPlain = part === 'first' || part === 'pages';
	await Promise.all([
		...NAMESPACES.map((namespace) => fetchFile(tag, namespace, part)),
		...(isPlain ? [] : [loadGrammar()])
	]);
}

async function fetchFile(tag: LanguageTag, namespace: Namespace, part: WordPart): Promise<void> {
	const isPseudo = import.meta.env.DEV && PSEUDO_LANGUAGES.some((language) => language.tag === tag);
	const words = await FILES[part][`./locales/${isPseudo ? 'en' : tag}/${namespace}.json`]?.();
	if (!words) return;
	const tree = isPseudo ? (await import('./pseudo')).pseudoTree(tag, words) : words;
	trees.set(tag, joinTrees(trees.get(tag) ?? {}, { [namespace]: tree as Tree }));
	grammar?.learn(tag, namespace, tree as Tree);
}

async function loadGrammar(): Promise<void> {
	if (grammar) return;
	const loaded = await import('./grammar');
	if (grammar) return;
	for (const [tag, namespaces] of trees)
		for (const [namespace, tree] of Object.entries(namespaces)) loaded.learn(tag, namespace, tree);
	grammar = loaded;
}

/** The speaker of a loaded language. */
export function speaker(tag: string): Speak {
	return (given) => {
		const words: Words = typeof given === 'string' ? { key: given } : given;
		return grammar ? grammar.say(tag, words) : sayPlainly(trees, tag, words);
	};
}
