/**
 * Puts the script that answers the first taps into the map's pages, behind the first screens, and its hash into their
 * rules. A file of its own would come a whole trip later, and a tap until then would be lost.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = '<!--first-taps-->';
const COMMENTS = /^\/\*[\s\S]*?\*\/\n|^\s*\/\/.*\n|^\s+/gm;

/** Puts `source` into those of the pages in `folder` that have first screens; throws where none has. */
export function addFirstTaps(folder, pages, source) {
	const script = readFileSync(source, 'utf8').replace(COMMENTS, '');
	const hash = createHash('sha256').update(script).digest('base64');
	const paths = pages.map((page) => join(folder, page));
	const those = paths.filter((path) => readFileSync(path, 'utf8').includes(MARK));
	if (those.length === 0) throw new Error('No page has first screens');
	for (const path of those) {
		const html = readFileSync(path, 'utf8')
			.replace(MARK, () => `<script>${script}</script>`)
			.replace(/(script-src [^;]*)/, (rule) => `${rule} 'sha256-${hash}'`);
		writeFileSync(path, html);
	}
}
