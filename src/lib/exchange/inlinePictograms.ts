/**
 * The pictograms of a drawing, put into the drawing as drawings: sharp at any size, once each however often they stand
 * there, and readable for programs that know no picture within a picture.
 *
 * Only what draws is taken over. A file of our own is trusted for its shapes, and still not for its scripts and styles.
 */
const SVG = 'http://www.w3.org/2000/svg';
const DRAWING = new Set([
	...['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'],
	...['defs', 'clipPath', 'mask', 'use', 'linearGradient', 'radialGradient', 'stop']
]);

/** Puts every picture of an SVG whose address ends in `.svg` into it as a symbol; answers how many were missing. */
export async function inlinePictograms(svg: SVGSVGElement): Promise<number> {
	const images = [...svg.querySelectorAll('image')].filter((image) => /\.svg$/.test(addressOf(image)));
	const symbols = new Map<string, SVGSymbolElement | undefined>();
	const defs = document.createElementNS(SVG, 'defs');
	for (const address of new Set(images.map(addressOf))) {
		const symbol = await readSymbol(address, `pictogram-${symbols.size + 1}`).catch(() => undefined);
		symbols.set(address, symbol);
		if (symbol) defs.append(symbol);
	}
	if (defs.childElementCount > 0) svg.prepend(defs);
	let missing = 0;
	for (const image of images) {
		const symbol = symbols.get(addressOf(image));
		if (symbol) image.replaceWith(makeUse(image, symbol.id));
		else {
			missing += 1;
			image.remove();
		}
	}
	return missing;
}

function addressOf(image: SVGImageElement): string {
	return image.getAttribute('href') ?? '';
}

function makeUse(image: SVGImageElement, id: string): SVGUseElement {
	const use = document.createElementNS(SVG, 'use');
	for (const name of ['x', 'y', 'width', 'height', 'opacity']) {
		const value = image.getAttribute(name);
		if (value !== null) use.setAttribute(name, value);
	}
	use.setAttribute('href', `#${id}`);
	return use;
}

async function readSymbol(address: string, id: string): Promise<SVGSymbolElement> {
	const drawing = await readDrawing(new URL(address, document.baseURI).href);
	const symbol = document.createElementNS(SVG, 'symbol');
	symbol.id = id;
	symbol.setAttribute('viewBox', drawing.getAttribute('viewBox') ?? '0 0 72 72');
	for (const name of ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin']) {
		const value = drawing.getAttribute(name);
		if (value !== null) symbol.setAttribute(name, value);
	}
	symbol.append(...[...drawing.children].flatMap((child) => copyShape(child, id)));
	return symbol;
}

/** A copy with only what draws; its own names get the symbol's name before them, so that two drawings cannot meet. */
function copyShape(shape: Element, within: string): Element[] {
	if (!DRAWING.has(shape.localName)) return [];
	const copy = document.createElementNS(SVG, shape.localName);
	for (const { localName: name, value } of shape.attributes) {
		if (/^on|^style$|^class$|^xmlns$/.test(name) || (name === 'href' && !value.startsWith('#'))) continue;
		if (name === 'id') copy.id = `${within}-${value}`;
		else copy.setAttribute(name, value.replace(name === 'href' ? /^#/ : /url\(#/, `$&${within}-`));
	}
	copy.append(...[...shape.children].flatMap((child) => copyShape(child, within)));
	return [copy];
}

/** Read as a document by the browser itself: a text may not be turned into elements here. */
function readDrawing(url: string): Promise<Element> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('GET', url);
		request.responseType = 'document';
		request.overrideMimeType('image/svg+xml');
		request.onload = () => {
			const drawing = request.status < 400 ? request.responseXML?.documentElement : undefined;
			if (drawing?.localName === 'svg') resolve(drawing);
			else reject(new Error(`${request.status} ${url}`));
		};
		request.onerror = () => reject(new Error(url));
		request.send();
	});
}
