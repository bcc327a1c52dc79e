/**
 * Divides the words of a language into the parts in which they are loaded: of `ui.json?part=tools` only what belongs to
 * that part is built in. Whatever builds the words needs this plugin: the program, the unit tests, and the pages that
 * other tests build.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { partOf } from '../src/lib/i18n/parts.ts';

interface Tree {
	readonly [key: string]: string | Tree;
}

const FILE = /\/locales\/[\w-]+\/(\w+)\.json\?part=(\w+)/;

/** The plugin of the build. */
export function wordParts(): Plugin {
	return {
		name: 'buurtkaart-word-parts',
		enforce: 'pre',
		load(id) {
			const [, namespace, part] = FILE.exec(id) ?? [];
			if (namespace === undefined) return;
			const file = id.slice(0, id.indexOf('?'));
			this.addWatchFile(file);
			const words = JSON.parse(readFileSync(file, 'utf8')) as Tree;
			const kept = keep(words, `${namespace}:`, part) ?? {};
			return { code: `export default ${JSON.stringify(kept)}`, moduleType: 'js', map: null };
		}
	};
}

/** What of a tree belongs to a part; nothing where nothing does. */
function keep(tree: Tree, path: string, part: string | undefined): Tree | undefined {
	const kept = Object.entries(tree).flatMap(([key, value]): [string, string | Tree][] => {
		const here = `${path}${key}`;
		if (typeof value === 'string') return partOf(here) === part ? [[key, value]] : [];
		const below = keep(value, `${here}.`, part);
		return below ? [[key, below]] : [];
	});
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
