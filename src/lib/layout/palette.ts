/**
 * The colours of the drawing. They stand in the drawing itself, as plain attributes, so that it keeps them wherever it
 * is opened; paper stays paper in dark surroundings too. The three values are at least 3:1 on paper and stay apart for
 * colour-blind eyes; the rim's form says them a second time.
 */

/** The drawing's colours. The four bands are warmest at the house: closeness is warmth. */
export const COLOURS = {
	paper: '#FBF7EF',
	band1: '#F9F0DE',
	band2: '#FAF3E5',
	band3: '#FBF5EA',
	band4: '#FCF9F2',
	ink: '#211E1A',
	quiet: '#5B5750',
	faint: '#CFC5B2',
	home: '#FFFDF8',
	wall: '#F6E3C0',
	roof: '#D9825B',
	pane: '#CFE3F2',
	constructive: '#2E9E5B',
	neutral: '#1F5FAF',
	destructive: '#B3261E',
	unsaid: '#8B857B',
	star: '#C98A1B',
	action: '#0F5E59'
} as const;

/** The name of a colour of the drawing; the three values name theirs (R62). */
export type ColourName = keyof typeof COLOURS;

/** The same for who asked for more contrast: white paper, black ink, no fine grey; the values at least 6:1. */
export const STRONG_COLOURS: Readonly<Record<ColourName, string>> = {
	...COLOURS,
	paper: '#FFFFFF',
	band1: '#FFFFFF',
	band2: '#FFFFFF',
	band3: '#FFFFFF',
	band4: '#FFFFFF',
	ink: '#000000',
	quiet: '#2B2823',
	faint: '#6F685C',
	home: '#FFFFFF',
	constructive: '#14663A',
	neutral: '#123F7A',
	destructive: '#8C1610',
	unsaid: '#4F4A42',
	star: '#8A5A06',
	action: '#0A4440'
};
