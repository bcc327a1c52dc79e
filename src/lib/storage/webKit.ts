/**
 * Whether a browser runs on WebKit, as Safari does and every browser of an iPhone, by `navigator.vendor`: the maker of the
 * engine. What a browser calls itself in `userAgent` says less: all say Safari.
 */
export function isWebKit(vendor: string): boolean {
	return vendor.startsWith('Apple');
}
