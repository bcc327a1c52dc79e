/**
 * A map as one page that any telephone shows, without this program and without a network: the drawing, the same in
 * words, the photos, the voice notes, and the whole map file as data, so that this program can open the page again (R13).
 *
 * Nothing in it runs and nothing is asked for: the page forbids both to itself. It knows no sentence; its words are
 * handed in, already in the person's language.
 */
import { COLOURS } from '$lib/layout/palette';
import { LIMITS } from '$lib/model/format';
import { nameFile } from './download';
import type { Following } from './file';
import { toDataUrl } from './fontsOf';
import { escapeText, PAGE_STYLE } from './mapPageStyle';
import { putInPage } from './mapInPage';
import { shrinkPhotos } from './pagePhotos';

/** Words in a language, which may be another than the page's. */
export interface PageText {
	readonly text: string;
	readonly lang: string;
	readonly dir: 'ltr' | 'rtl';
}

/** One line of the list: a name as it was typed, what is said of it, its photos and its voice note by id. */
export interface PageLine {
	readonly name?: string;
	readonly facts: readonly PageText[];
	/** What was noted, as it was typed. */
	readonly note?: string;
	readonly photos: readonly { readonly id: string; readonly alt: string }[];
	readonly voice?: string;
}

/** Everything that such a page says. */
export interface PageContent {
	/** What the page calls itself: neutral, and in its language. */
	readonly label: PageText;
	/** The map's own title, as typed. */
	readonly title?: string;
	readonly date: string;
	readonly enlarge: PageText;
	readonly home: PageLine;
	readonly sections: readonly { readonly heading: PageText; readonly lines: readonly PageLine[] }[];
	/** What stands at the end: what is in the page, and what can be done with it. */
	readonly notes: readonly PageText[];
}

/** What goes into a page. `drawing` is the text of a drawing file, `file` a map file; `photos` holds the voice notes too. */
export interface PageParts {
	readonly content: PageContent;
	readonly drawing: string;
	readonly photos: ReadonlyMap<string, Blob>;
	readonly file: Blob;
}

/** The name under which a page goes out: neutral, with the map's ISO day. */
export function nameMapPage(day: string): string {
	return nameFile(day, '.html');
}

/** The page, and how many photos could not be shown; or why there is none. It is never larger than what is read back. */
export async function writeMapPage(
	{ content, drawing, photos, file }: PageParts,
	following: Following = {}
): Promise<{ readonly page: Blob; readonly missing: number } | { readonly problem: 'file-too-big' }> {
	const lines = [content.home, ...content.sections.flatMap(({ lines }) => lines)];
	const wanted = new Set(lines.flatMap((line) => line.photos.map(({ id }) => id)));
	const shown = await shrinkPhotos([...wanted], photos, following);
	const heard = await soundsOf(lines, photos);
	const page = new Blob(
		[
			...[writeHead(content), writeDrawing(content, drawing), ...writeList(content, { shown, heard })],
			...['<footer>', ...content.notes.map((note) => element('p', note, content)), '</footer>\n</main>\n'],
			putInPage(await file.text()),
			'\n</body>\n</html>\n'
		],
		{ type: 'text/html' }
	);
	if (page.size > LIMITS.bytes) return { problem: 'file-too-big' };
	return { page, missing: wanted.size - shown.size };
}

const POLICY =
	"default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'; font-src data:";

function writeHead({ label, title, date }: PageContent): string {
	const name = escapeText(label.text);
	return `<!doctype html>
<html lang="${escapeText(label.lang)}" dir="${label.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="theme-color" content="${COLOURS.paper}">
<title>${name}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${title === undefined ? name : `<bdi>${escapeText(title)}</bdi>`}</h1>
<p class="quiet">${escapeText(date)}</p>
`;
}

/** The drawing with a switch that needs no script: as wide as the page, or large enough to read the smallest type. */
function writeDrawing({ label, enlarge }: PageContent, drawing: string): string {
	const name = escapeText(label.text);
	const svg = drawing.replace(/^\s*<\?xml[^>]*\?>\s*/, '');
	return `<div class="drawing">
<label class="enlarge"><input type="checkbox">${element('span', enlarge, { label })}</label>
<div class="room" tabindex="0" role="group" aria-label="${name}"><div class="sheet" role="img" aria-label="${name}">${svg}</div></div>
</div>
`;
}

/** The photos to be seen and the notes to be heard, as addresses that hold them, by id. */
interface Media {
	readonly shown: ReadonlyMap<string, string>;
	readonly heard: ReadonlyMap<string, string>;
}

async function soundsOf(
	lines: readonly PageLine[],
	kept: ReadonlyMap<string, Blob>
): Promise<Media['heard']> {
	const heard = new Map<string, string>();
	for (const { voice } of lines) {
		const sound = voice === undefined ? undefined : kept.get(voice);
		// What is no sound by its own word is not played; the file within has it as it is.
		if (voice !== undefined && sound?.type.startsWith('audio/')) heard.set(voice, await toDataUrl(sound));
	}
	return heard;
}

function* writeList(content: PageContent, media: Media): Iterable<string> {
	yield `<section class="home">${writeLine('div', content.home, content, media)}</section>\n`;
	for (const { heading, lines } of content.sections) {
		yield `<section>\n${element('h2', heading, content)}\n<ul>\n`;
		for (const line of lines) yield `${writeLine('li', line, content, media)}\n`;
		yield '</ul>\n</section>\n';
	}
}

function writeLine(
	tag: string,
	{ name, facts, note, photos, voice }: PageLine,
	content: PageContent,
	{ shown, heard }: Media
): string {
	const pictures = photos.flatMap(({ id, alt }) => {
		const source = shown.get(id);
		return source === undefined ? [] : [`<img src="${source}" alt="${escapeText(alt)}">`];
	});
	const sound = voice === undefined ? undefined : heard.get(voice);
	return [
		`<${tag}>`,
		...(name === undefined ? [] : [`<p class="name"><bdi>${escapeText(name)}</bdi></p>`]),
		...(facts.length === 0
			? []
			: [`<p class="quiet">${facts.map((fact) => element('span', fact, content)).join(' · ')}</p>`]),
		...(note === undefined ? [] : [`<p><bdi>${escapeText(note)}</bdi></p>`]),
		...(pictures.length === 0 ? [] : [`<p class="photos">${pictures.join('')}</p>`]),
		...(sound === undefined ? [] : [`<audio controls preload="none" src="${escapeText(sound)}"></audio>`]),
		`</${tag}>`
	].join('');
}

/** A text in its element, which says its language where that is not the page's. */
function element(tag: string, { text, lang, dir }: PageText, { label }: Pick<PageContent, 'label'>): string {
	const foreign = lang === label.lang ? '' : ` lang="${escapeText(lang)}" dir="${dir}"`;
	return `<${tag}${foreign}>${escapeText(text)}</${tag}>`;
}
