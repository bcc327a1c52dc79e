/**
 * The typefaces that a drawing needs, as CSS with the files inside: what is taken out of the page leaves the page's own
 * faces behind. Only faces whose letters stand in the drawing are taken along, as a page would load them.
 */

interface Face {
	readonly family: string;
	readonly ranges: readonly (readonly [number, number])[];
	/** The rule's own text, with the file's address still in it. */
	readonly css: string;
	readonly source: string;
	readonly url: string;
}

const fetched = new Map<string, Promise<string>>();

/** `@font-face` rules for the letters in this element, files embedded; rejects when a face cannot be fetched. */
export async function fontsOf(element: Element): Promise<string> {
	const families = familiesOf(element);
	const letters = new Set(Array.from(element.textContent ?? '', (letter) => letter.codePointAt(0)!));
	const needed = facesOf(element.ownerDocument).filter(
		({ family, ranges }) =>
			families.has(family) && [...letters].some((code) => ranges.some(([a, b]) => code >= a && code <= b))
	);
	const rules = await Promise.all(
		needed.map(async ({ css, source, url }) => css.replace(source, `url("${await fetchOnce(url)}")`))
	);
	return rules.join('\n');
}

/** The ranges of a `unicode-range`; everything where there is none. */
export function parseRanges(text: string): readonly (readonly [number, number])[] {
	const ranges = text.split(',').flatMap((part) => {
		const [, from, to] = /^\s*U\+([0-9a-f?]+)(?:-([0-9a-f]+))?\s*$/i.exec(part) ?? [];
		if (from === undefined) return [];
		const end = to ?? from.replace(/\?/g, 'f');
		return [[parseInt(from.replace(/\?/g, '0'), 16), parseInt(end, 16)] as const];
	});
	return ranges.length > 0 ? ranges : [[0, 0x10ffff]];
}

function familiesOf(element: Element): ReadonlySet<string> {
	// Every text inherits from these; asking each of them would hold the page up.
	const naming = [element, ...element.querySelectorAll('[font-family]')];
	const families = naming.flatMap((one) => getComputedStyle(one).fontFamily.split(','));
	return new Set(families.map(plain));
}

function facesOf(page: Document): Face[] {
	return [...page.styleSheets].flatMap((sheet) => rulesOf(sheet)).filter((face) => face !== undefined);
}

function rulesOf(sheet: CSSStyleSheet): (Face | undefined)[] {
	let rules: CSSRuleList;
	try {
		rules = sheet.cssRules;
	} catch {
		// A sheet from elsewhere, such as an extension's, keeps its rules to itself.
		return [];
	}
	return [...rules].flatMap((rule) => {
		if (rule instanceof CSSImportRule) return rule.styleSheet ? rulesOf(rule.styleSheet) : [];
		return rule instanceof CSSFontFaceRule ? [readFace(rule, sheet.href ?? cameFrom())] : [];
	});
}

/** The address with which the page came: those in its own style count from there, wherever it has gone since. */
function cameFrom(): string {
	return performance.getEntriesByType('navigation')[0]?.name ?? document.baseURI;
}

function readFace(rule: CSSFontFaceRule, base: string): Face | undefined {
	const [source, , address] = /url\((["']?)([^"')]+)\1\)/.exec(rule.style.getPropertyValue('src')) ?? [];
	if (source === undefined || address === undefined) return undefined;
	return {
		family: plain(rule.style.getPropertyValue('font-family')),
		ranges: parseRanges(rule.style.getPropertyValue('unicode-range')),
		css: rule.cssText,
		source,
		url: new URL(address, base).href
	};
}

function plain(family: string): string {
	return family.trim().replace(/["']/g, '');
}

/** A file is fetched once for all pictures; what failed may be tried again. */
function fetchOnce(url: string): Promise<string> {
	const known = fetched.get(url);
	if (known) return known;
	const fetching = fetchAsData(url);
	fetched.set(url, fetching);
	fetching.catch(() => fetched.delete(url));
	return fetching;
}

/** A file of our own as a data address; rejects when it is not there. */
export async function fetchAsData(url: string): Promise<string> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`${answer.status} ${url}`);
	return toDataUrl(await answer.blob());
}

/** Bytes as an address that holds them. */
export function toDataUrl(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(reader.result as string);
		reader.onerror = () => reject(reader.error!);
		reader.readAsDataURL(blob);
	});
}
