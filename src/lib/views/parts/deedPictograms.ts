/**
 * The pictures of standing buttons that carry words alone where words carry. Where pictures carry (i18n/reading.ts)
 * every button has one, or who does not read could not press it.
 */
const DEED_PICTOGRAMS: Readonly<Record<string, string>> = {
	next: '23E9',
	later: '1F552',
	unknown: '2754',
	'rather-not': '1F507',
	'skip-actor': '1F6B7',
	'skip-always': '1F515',
	add: '2795',
	'add-anyway': '2795',
	join: '1F4CC',
	more: '1F50E',
	'more-rounds': '1F50E',
	'one-by-one': '1F464',
	'in-rounds': '1F465',
	'worker-hint': '1F9D1-200D-1F3EB',
	open: '1F441',
	seen: '2714',
	remove: '1F5D1',
	clear: '1F5D1',
	undo: '21A9',
	instead: '1F504',
	done: '2714',
	ask: '1F4AC',
	stop: '1F6D1'
};

/** The picture of a standing button by its action; undefined where it always has its own. */
export function pictogramOfDeed(action: string): string | undefined {
	return DEED_PICTOGRAMS[action];
}
