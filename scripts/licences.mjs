/**
 * Lists the work of others that is shipped with the program, with its licence, for the About page: what package.json
 * names as a dependency, what those bring along, and the framework that is built in. Run it after a change of packages;
 * a test says when the list is out of date. Fonts and pictograms are no packages of the program and have lines of their
 * own on that page.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = 'src/lib/views/pages/licences.ts';
/** The framework, and of what it brings along the parts that reach the browser. */
const BUILT_IN = ['@sveltejs/kit', 'clsx', 'devalue', 'esm-env', 'svelte'];

/** Every shipped package, by name: `{ name, version, licence, holder }`. */
export function listLicences() {
	const found = new Map();
	const visit = (name, from) => {
		const folder = findPackage(name, from);
		if (!folder || found.has(name)) return;
		const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		const { version, license } = about;
		found.set(name, { name, version, licence: license, holder: readHolder(folder) });
		if (!BUILT_IN.includes(name)) {
			for (const next of Object.keys(about.dependencies ?? {})) visit(next, folder);
		}
	};
	const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	for (const name of [...Object.keys(dependencies), ...BUILT_IN]) visit(name, root);
	return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Where a package lies, as Node would look for it. */
function findPackage(name, from) {
	for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
		const at = join(folder, 'node_modules', name);
		if (existsSync(join(at, 'package.json'))) return at;
	}
	return undefined;
}

/** The words of the licence that say whose work it is; the licences ask for them to travel along. */
function readHolder(folder) {
	// A package under one of two licences has a file of each, and not each of them names anyone.
	const text = readdirSync(folder)
		.filter((name) => /^licen[cs]e/i.test(name))
		.map((name) => readFileSync(join(folder, name), 'utf8'))
		.join('\n');
	const [line = ''] = /^.*\bcopyright (?:\(c\)|\d{4}).*(?:\n[ \t]+-.*)?/im.exec(text) ?? [];
	return line
		.replace(/\[(?:these people)\]\((.*?)\)/, '$1')
		.replace(/\[(.*?)\]\(.*?\)/, '$1')
		.replace(/\s*<.*?>\.?/g, '')
		.replace(/\s+(?:- )?/g, ' ')
		.trim();
}

/** The module that the About page reads. */
export function licencesModule() {
	const quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
	const lines = listLicences().map(
		(one) =>
			`\t{\n\t\tname: ${quote(one.name)},\n\t\tversion: ${quote(one.version)},\n\t\tlicence: ${quote(one.licence)},\n\t\tholder: ${quote(one.holder)}\n\t}`
	);
	return `/** Made by scripts/licences.mjs; run it again after a change of packages. */\n\n/** The packages that are shipped with the program. */\nexport const LICENCES = [\n${lines.join(',\n')}\n] as const;\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(join(root, target), licencesModule());
	console.log(`${listLicences().length} packages in ${target}`);
}
