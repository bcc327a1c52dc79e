/**
 * Says in each built page what it will ask for next, so that the browser fetches it beside the script and not after it:
 * the words of its language, and on the map's page the guide. Kit knows only what a page imports outright.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const IMMUTABLE = '_app/immutable';
const FIRST_PRELOAD = /<link [^>]*rel="modulepreload"/;

/** Adds them to the pages in `pages` (their files, from that folder), whose script and words lie in `client`. */
export function addPreloads(folder, pages, client) {
	const list = (path) => {
		try {
			return readdirSync(join(client, IMMUTABLE, path)).map((name) => `${IMMUTABLE}/${path}/${name}`);
		} catch {
			return [];
		}
	};
	for (const page of pages) {
		const [language, place] = page.split('/');
		const named = (names, path) => list(path).filter((file) => names.includes(partIn(file)));
		const isMap = place === 'map';
		const scripts = [
			...named(isMap ? ['first', 'guide'] : ['first'], `words/${language}`),
			...(isMap ? named(['guide', 'grammar'], 'chunks') : [])
		];
		const styles = isMap ? named(['guide'], 'assets').filter((file) => file.endsWith('.css')) : [];
		const up = '../'.repeat(page.split('/').length - 1) || './';
		const links = [
			...scripts.map((file) => `<link href="${up}${file}" rel="modulepreload">`),
			...styles.map((file) => `<link href="${up}${file}" rel="preload" as="style">`)
		];
		const path = join(folder, page);
		const html = readFileSync(path, 'utf8');
		writeFileSync(
			path,
			html.replace(FIRST_PRELOAD, (first) => [...links, first].join('\n\t\t'))
		);
	}
}

/** The part that a file is: `guide` of `chunks/guide.x1.js`, `first` of `words/nl/nl-first.x1.js`. */
function partIn(file) {
	const [name] = file.slice(file.lastIndexOf('/') + 1).split('.');
	return name.slice(name.lastIndexOf('-') + 1);
}
