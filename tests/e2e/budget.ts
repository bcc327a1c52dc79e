/**
 * What the program may cost before it is of use, in bytes as a server sends them (brotli), and in requests. A figure is
 * what was measured and a tenth more, so that a sentence more is no matter and a library more is. What was aimed at, and
 * what is missing, stands in docs/performance.md.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BUILD } from '../../scripts/build.mjs';

/** The bytes of a file of the build as it is sent. */
export function bytesOf(path: string): number {
	const file = join(BUILD, path.endsWith('/') ? `${path}index.html` : path);
	return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** What a file is: `script` its words apart, `words`, `style`, `page`, `font`, `pictogram` or `other`. */
export function kindOf(path: string): string {
	if (path.endsWith('/')) return 'page';
	if (path.includes('/immutable/words/')) return 'words';
	const kinds: Record<string, string> = { js: 'script', css: 'style', woff2: 'font', svg: 'pictogram' };
	return path === '/favicon.svg' ? 'other' : (kinds[path.slice(path.lastIndexOf('.') + 1)] ?? 'other');
}

/** Bytes of each kind. */
export function sumByKind(paths: readonly string[]): Readonly<Record<string, number>> {
	const sums: Record<string, number> = {};
	for (const path of paths) sums[kindOf(path)] = (sums[kindOf(path)] ?? 0) + bytesOf(path);
	return sums;
}

const CHUNKS = '_app/immutable/chunks';

/** The bytes of a part and of all that it imports outright, what is in `here` left out; by the part's name. */
export function bytesOfPart(name: string, here: ReadonlySet<string>): number {
	const found = readdirSync(join(BUILD, CHUNKS)).filter(
		(file) => file.startsWith(`${name}.`) && file.endsWith('.js')
	);
	if (found.length === 0) throw new Error(`There is no part ${name}`);
	const seen = new Set<string>();
	const visit = (path: string) => {
		if (seen.has(path) || here.has(`/${path}`)) return;
		seen.add(path);
		const script = readFileSync(join(BUILD, path), 'utf8');
		for (const [, one] of script.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g))
			visit(join(dirname(path), one!));
	};
	for (const file of found) visit(join(CHUNKS, file));
	return [...seen].reduce((sum, path) => sum + bytesOf(`/${path}`), 0);
}

/** The part that a script is, by its name without its fingerprint. */
export const partNameOf = (path: string): string => basename(path).split('.')[0]!;
