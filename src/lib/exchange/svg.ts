/**
 * The drawn sheet as a drawing file, to be opened in a browser or a drawing program, enlarged and changed (R13).
 *
 * It stands alone: letters, photos and pictograms are in it, no address leads out of it, and nothing runs in it. What
 * the page needed to be a page (its marks for tests and for readers aloud, the map's own ids) stays behind.
 */
import { SHEET } from '$lib/layout/sheet';
import { nameFile } from './download';
import type { Following } from './file';
import { fontsOf } from './fontsOf';
import { inlinePictograms } from './inlinePictograms';
import { inlinePictures } from './inlinePictures';
import { svgOf } from './svgOf';

/** What the file says of itself: neutral, and nothing of who made it. */
export interface SvgWords {
	readonly title: string;
	readonly description: string;
	/** The language of the words on the sheet. */
	readonly lang: string;
}

/** How it is followed and stopped; `onmissing` hears of pictures on the sheet that could not be had. */
export interface SvgFollowing extends Following {
	readonly onmissing?: (count: number) => void;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Photos in it are sharp enough for a printer at the sheet's own size: pixels for each mm at 300 dpi. */
const PHOTO_SCALE = 300 / 25.4;
const KEPT_OUT = /^(data-|aria-|on|class$|style$|role$|tabindex$|id$)/;
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The name under which a drawing file goes out; `sheet` counts from 1. */
export function nameSvg(day: string, sheet = 1): string {
	return nameFile(day, sheet > 1 ? `-${sheet}.svg` : '.svg');
}

/** The drawn sheet as a file that stands alone, 420 x 297 mm. Rejects when its letters cannot be had. */
export async function takeSvg(
	sheet: Element,
	words: SvgWords,
	{ onprogress = () => {}, onmissing = () => {}, signal }: SvgFollowing = {}
): Promise<Blob> {
	const drawn = svgOf(sheet);
	if (!drawn) throw new Error('nothing is drawn');
	const copy = drawn.cloneNode(true) as SVGSVGElement;
	await document.fonts.ready;
	const fonts = await fontsOf(drawn);
	signal?.throwIfAborted();
	strip(copy);
	const lost = await inlinePictograms(copy);
	signal?.throwIfAborted();
	onprogress(1, 10);
	const missing = await inlinePictures(
		copy,
		PHOTO_SCALE,
		(done, of) => onprogress(1 + (8 * done) / of, 10),
		signal
	);
	if (lost + missing > 0) onmissing(lost + missing);
	describe(copy, words, fonts);
	onprogress(10, 10);
	const text = new XMLSerializer().serializeToString(copy).replace(NOT_XML, '');
	return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: 'image/svg+xml' });
}

/** Takes off what is the page's and not the drawing's. */
function strip(svg: SVGSVGElement): void {
	const notes = document.createTreeWalker(svg, NodeFilter.SHOW_COMMENT);
	const found: Node[] = [];
	while (notes.nextNode()) found.push(notes.currentNode);
	for (const note of found) note.parentNode?.removeChild(note);
	for (const gone of svg.querySelectorAll('title, desc, script, style')) gone.remove();
	const named = [...svg.querySelectorAll('[id]')].map(({ id }, at) => [id, `cut-${at + 1}`] as const);
	const names = new Map(named);
	for (const one of [svg, ...svg.querySelectorAll('*')]) {
		const name = names.get(one.id);
		for (const attribute of [...one.attributes]) {
			if (KEPT_OUT.test(attribute.name)) one.removeAttribute(attribute.name);
			else if (attribute.value.startsWith('url('))
				attribute.value = attribute.value.replace(
					/^url\(["']?#([^"')]+)["']?\)$/,
					(_, id: string) => `url(#${names.get(id)})`
				);
		}
		if (name !== undefined) one.id = name;
	}
}

function describe(svg: SVGSVGElement, { title, description, lang }: SvgWords, fonts: string): void {
	svg.setAttribute('width', `${SHEET.width}mm`);
	svg.setAttribute('height', `${SHEET.height}mm`);
	svg.setAttribute('lang', lang);
	const head = [
		['title', title],
		['desc', description],
		['style', fonts]
	] as const;
	svg.prepend(
		...head
			.filter(([, text]) => text !== '')
			.map(([name, text]) => {
				const element = document.createElementNS(SVG, name);
				element.textContent = text;
				return element;
			})
	);
}
