/** Builds the program, unless what lies built was made of the very files that are here. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameRelease, readBuiltRelease } from './release.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folder in which the built program lies. */
export const BUILD = join(ROOT, 'build');

/** Makes `BUILD` hold the program as its sources are now; tells whether it does. */
export function buildProgram() {
	if (readBuiltRelease(BUILD) === nameRelease(ROOT)) return true;
	console.log('Building the program …');
	const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
	const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: ROOT,
		stdio: 'inherit'
	});
	return done.status === 0;
}
