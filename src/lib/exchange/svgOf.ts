/** The drawing within an element of the page. */

/** The drawn sheet that this is, or the first that it holds; nothing when there is none. */
export function svgOf(sheet: Element): SVGSVGElement | undefined {
	if (sheet instanceof SVGSVGElement) return sheet;
	return sheet.querySelector<SVGSVGElement>('svg[data-map-view]') ?? undefined;
}
