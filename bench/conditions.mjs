/** Under what everything is measured: a cheap phone on a slow network, as Chromium plays them. */

/** How many times slower the processor is. */
export const PROCESSOR = 4;

/** What developers' tools call slow 4G: ms for each request, bytes a second. */
export const SLOW_4G = {
	offline: false,
	latency: 562.5,
	downloadThroughput: 180_000,
	uploadThroughput: 84_375
};

/** The screens: a phone for the guide, room for a hand for the map. */
export const SCREENS = {
	phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true },
	table: { viewport: { width: 1100, height: 800 }, deviceScaleFactor: 1 }
};
