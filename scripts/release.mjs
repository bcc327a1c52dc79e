/**
 * Names a release after what it is made of: the version of package.json and a fingerprint of every file that the build
 * reads. The same files give the same name on every machine, so two builds are equal byte for byte; any change gives
 * another name, so the service worker, whose cache bears this name, never mixes two releases.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Everything that the build reads, as seen from the project's root. */
export const SOURCES = [
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'scripts/chunks.ts',
	'scripts/firstTaps.mjs',
	'scripts/headers.mjs',
	'scripts/hosting.mjs',
	'scripts/preloads.mjs',
	'scripts/release.mjs',
	'scripts/wordParts.ts',
	'vite.config.ts',
	'tsconfig.json',
	'src',
	'static'
];
const MARK = 'release.txt';
const NOT_BUILT = /\.test\.ts$/;

/** The release's name, such as `0.1.0-5f0c2a91d3`, of the project in `root`. */
export function nameRelease(root) {
	const fingerprint = createHash('sha256');
	for (const file of SOURCES.flatMap((source) => listFiles(join(root, source)))) {
		const path = relative(root, file).split(sep).join('/');
		if (NOT_BUILT.test(path)) continue;
		const content = readFileSync(file);
		fingerprint.update(`${path}\0${content.length}\0`).update(content);
	}
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	return `${version}-${fingerprint.digest('hex').slice(0, 10)}`;
}

const LIST = /\[(?:\w+\+`[^`]*`,?)+\]/g;

/**
 * A built service worker with its lists of files in the order of the alphabet. As built, the order is that in which the
 * parts were ready, which is another on a busy machine; nothing in the program depends on it.
 */
export function putInOrder(script) {
	return script.replace(LIST, (list) => {
		const items = list.slice(1, -1).split(/,(?=\w+\+`)/);
		return `[${items.sort().join(',')}]`;
	});
}

/** Notes, as the last deed of a build, that `folder` holds `release` whole. */
export function markBuilt(folder, release) {
	writeFileSync(join(folder, MARK), release);
}

/** The name of the release that lies built in `folder`; nothing when there is none, or its build was broken off. */
export function readBuiltRelease(folder) {
	const mark = join(folder, MARK);
	return existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;
}

function listFiles(path) {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [path];
	return readdirSync(path)
		.filter((name) => !name.startsWith('.'))
		.sort()
		.flatMap((name) => listFiles(join(path, name)));
}
