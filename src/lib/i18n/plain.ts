/** Plain words: a text by its key, with what is filled in. No plurals and no forms; those are the grammar's. */
import type { Words } from '$lib/model/words';
import { directionOf, SOURCE_LANGUAGE } from './languages';

/** A sentence in a language, with what a browser must know to show and read it. */
export interface Spoken {
	readonly text: string;
	readonly lang: string;
	readonly dir: 'ltr' | 'rtl';
}

/** Texts by key, as in a file of a language. */
export interface Tree {
	readonly [key: string]: string | Tree;
}

/** The texts of one language by namespace. */
export type Trees = Readonly<Record<string, Tree>>;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** What is filled in: a name of another direction must not reorder the sentence around it. */
export function isolated(filled: Words['with']): Record<string, string | number> {
	const safe: Record<string, string | number> = {};
	for (const [name, value] of Object.entries(filled ?? {})) {
		safe[name] = typeof value === 'string' ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value;
	}
	return safe;
}

/** Says words in a language, or in the source language where it has none; a key without words comes back as it is. */
export function sayPlainly(
	languages: ReadonlyMap<string, Trees>,
	tag: string,
	{ key, with: filled }: Words
): Spoken {
	const values = isolated(filled);
	for (const lang of [tag, SOURCE_LANGUAGE]) {
		const text = findText(languages.get(lang), key);
		if (text === undefined) continue;
		const whole = text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(values[name] ?? gap));
		return { text: whole, lang, dir: directionOf(lang) };
	}
	return { text: key.slice(key.indexOf(':') + 1), lang: tag, dir: directionOf(tag) };
}

function findText(trees: Trees | undefined, key: string): string | undefined {
	let found: string | Tree | undefined = trees;
	for (const step of key.split(/[:.]/)) found = typeof found === 'object' ? found[step] : undefined;
	return typeof found === 'string' ? found : undefined;
}

/** Two trees as one; what both have is taken from the second. */
export function joinTrees<T extends Tree>(first: T, second: T): T {
	const joined: Record<string, string | Tree> = { ...first };
	for (const [key, value] of Object.entries(second)) {
		const there = joined[key];
		joined[key] = typeof there === 'object' && typeof value === 'object' ? joinTrees(there, value) : value;
	}
	return joined as T;
}
