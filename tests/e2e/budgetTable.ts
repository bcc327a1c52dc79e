/** The budget in bytes (brotli): one place for every figure, each what was measured and a tenth more. See `budget.ts`. */

/** The start page until it answers a tap. Its style stands in the page itself. */
export const FIRST_SCREEN = {
	scripts: ['0', '1', '2', '4', 'app', 'frame', 'rolldown-runtime', 'start'],
	nl: {
		requests: 25,
		bytes: { page: 10_900, script: 53_300, words: 1710, style: 0, font: 37_400, pictogram: 4480 }
	},
	ar: {
		requests: 25,
		bytes: { page: 11_100, script: 53_300, words: 1800, style: 0, font: 88_300, pictogram: 4480 }
	}
};

/** All until the first actor stands on the map, the start page included. */
export const GUIDE = {
	nl: { bytes: { page: 22_700, script: 225_000, words: 17_200, style: 4700, font: 37_400 } },
	ar: { bytes: { page: 22_900, script: 225_000, words: 18_500, style: 4700, font: 88_300 } }
};

/** What is fetched when it is asked for, with all that it brings along beyond the guide. */
export const LAZY_PARTS: Readonly<Record<string, number>> = {
	Table: 25_700,
	PictureMaker: 5810,
	Outputs: 12_800,
	Give: 21_100,
	SampleMap: 15_000,
	taking: 9280,
	Joining: 3340,
	Codes: 4000,
	Preparing: 2740,
	LockSheet: 6510,
	WipeMap: 3430,
	file: 8960,
	svg: 3420,
	png: 4820,
	mapPage: 8550,
	locked: 5920,
	locking: 41_800,
	argon: 9870
};
