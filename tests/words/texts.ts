/** The texts of a language as they lie in its folder, flat, by full key such as `guide:closeness.ask_person`. */
import { existsSync, readFileSync } from 'node:fs';

/** The files of each language. */
export const NAMESPACES = ['ui', 'guide', 'vocabulary', 'helpers'] as const;

/** Texts by full key. */
export type Texts = ReadonlyMap<string, string>;

interface Tree {
	readonly [key: string]: string | Tree;
}

const fileOf = (tag: string, name: string) =>
	new URL(`../../src/lib/i18n/locales/${tag}/${name}.json`, import.meta.url);

/** All texts of a language; a file that is not there has none. */
export function textsOf(tag: string): Texts {
	const texts = new Map<string, string>();
	const walk = (tree: Tree, path: string) => {
		for (const [key, value] of Object.entries(tree)) {
			const here = path.endsWith(':') ? `${path}${key}` : `${path}.${key}`;
			if (typeof value === 'string') texts.set(here, value);
			else walk(value, here);
		}
	};
	for (const namespace of NAMESPACES) {
		const file = fileOf(tag, namespace);
		if (existsSync(file)) walk(JSON.parse(readFileSync(file, 'utf8')) as Tree, `${namespace}:`);
	}
	return texts;
}

/** What a translator was unsure of: the full key, and why, in English. */
export function doubtsOf(tag: string): ReadonlyMap<string, string> {
	const file = fileOf(tag, 'review');
	if (!existsSync(file)) return new Map();
	return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
}
