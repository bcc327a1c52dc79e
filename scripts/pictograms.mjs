/**
 * Copies the pictograms that the program uses into static/pictograms, one small file each, and takes away those that
 * nothing uses any more. Which are used is read from the program itself: every code point in the guide, and those of
 * the sample residents. Run it after a new pictogram was named; a test says when one is missing.
 *
 * Our own drawings in that folder, whose names are no code points, stay.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'static/pictograms');

/** Every code point that the guide, the views and the sample residents name. */
export function usedPictograms() {
	const codes = new Set();
	// Pictograms begin at 2000; telephone numbers look alike.
	const isCode = /['"]((?:2[0-9A-F]{3}|1F[0-9A-F]{3})(?:-[0-9A-F]{4,5})*)['"]/g;
	const read = (folder) => {
		for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
			const path = `${folder}/${entry.name}`;
			if (entry.isDirectory()) read(path);
			else if (/\.(ts|svelte|json)$/.test(entry.name) && !entry.name.endsWith('.test.ts')) {
				for (const [, code] of readFileSync(join(root, path), 'utf8').matchAll(isCode)) codes.add(code);
			}
		}
	};
	for (const folder of [
		'src/lib/model',
		'src/lib/flows',
		'src/lib/views',
		'src/lib/session',
		'src/lib/layout',
		'static/samples'
	])
		read(folder);
	return [...codes].sort();
}

function copyAll() {
	const from = (name) =>
		JSON.parse(readFileSync(join(root, 'node_modules/@iconify-json/openmoji', name), 'utf8'));
	const names = from('chars.json');
	const { icons, width, height } = from('icons.json');
	const used = usedPictograms();
	mkdirSync(target, { recursive: true });
	for (const file of readdirSync(target)) {
		if (/^[0-9A-F-]+\.svg$/.test(file) && !used.includes(file.slice(0, -4))) rmSync(join(target, file));
	}
	const missing = [];
	for (const code of used) {
		const icon = icons[names[code.toLowerCase()]];
		if (!icon) missing.push(code);
		else {
			const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${icon.width ?? width} ${icon.height ?? height}">${icon.body}</svg>\n`;
			writeFileSync(join(target, `${code}.svg`), svg);
		}
	}
	if (missing.length > 0) {
		console.error(`No such pictogram: ${missing.join(', ')}. Choose another.`);
		process.exitCode = 1;
	}
	console.log(`${used.length - missing.length} pictograms in static/pictograms`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) copyAll();
