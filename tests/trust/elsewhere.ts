/** The program really built in a folder of its own: as it is, or as a later version with one word changed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBuiltRelease, SOURCES } from '../../scripts/release.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORDS = 'src/lib/i18n/locales/nl/ui.json';

/** A version that lies built in `folder`; `remove` takes it off the disk. */
export interface Version {
	readonly folder: string;
	remove(): void;
}

/** Builds the program in another place; `change` may change its sources first, given where they lie. */
export function buildElsewhere(change: (home: string) => void = () => {}): Version {
	const home = mkdtempSync(join(tmpdir(), 'buurtkaart-next-'));
	for (const source of [...SOURCES, 'scripts'])
		cpSync(join(ROOT, source), join(home, source), { recursive: true });
	symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
	change(home);
	const vite = join(home, 'node_modules/vite/bin/vite.js');
	const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: home,
		encoding: 'utf8'
	});
	const folder = join(home, 'build');
	if (built.status !== 0 || readBuiltRelease(folder) === undefined)
		throw new Error(`It was not built: ${built.stderr}`);
	return { folder, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** A later version, in which the Dutch start page bears this title. */
export function buildNextVersion(title: string): Version {
	return buildElsewhere((home) => {
		const words = JSON.parse(readFileSync(join(home, WORDS), 'utf8')) as { start: { title: string } };
		words.start.title = title;
		writeFileSync(join(home, WORDS), JSON.stringify(words));
	});
}
