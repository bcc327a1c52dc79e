/** Our own layout alone on a page, so that it can be timed apart: the very files that the program is built of. */
import { SHEET_WORDS } from '$lib/layout/crowd';
import { layout } from '$lib/layout/layout';
import { parseFile } from '$lib/model/format';

let map;
window.__bench = {
	ready: () => true,
	/** Reads a map file, as the program does, and keeps its map for `layOut`. */
	read(text) {
		const read = parseFile(text, text.length);
		if (!('file' in read)) throw new Error(`The file is refused: ${JSON.stringify(read.refused)}`);
		({ map } = read.file);
	},
	/** Lays the map out once; how many actors then have a place. */
	layOut: () => layout({ ...map }, SHEET_WORDS).actors.length
};
