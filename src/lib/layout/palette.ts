/**
 * The colours of the drawing. They stand in the drawing itself, as plain attributes, so that it keeps them wherever it
 * is opened; paper stays paper in dark surroundings too. The three values are at least 3:1 on paper and stay apart for
 * colour-blind eyes; the rim's form says them a second time.
 */
import type { Value } from '$lib/model/vocabulary';

/** The drawing's colours. */
export const COLOURS = {
	paper: '#FBF7EF',
	ink: '#211E1A',
	quiet: '#5B5750',
	faint: '#CFC5B2',
	home: '#FFFDF8',
	wall: '#F6E3C0',
	roof: '#D9825B',
	constructive: '#2E9E5B',
	neutral: '#1F5FAF',
	destructive: '#B3261E',
	unsaid: '#8B857B',
	star: '#C98A1B',
	action: '#0F5E59'
} as const;

/** The four bands, warmest at the house: closeness is warmth, and the lines on each keep their 3:1. */
export const BANDS = { 1: '#F9F0DE', 2: '#FAF3E5', 3: '#FBF5EA', 4: '#FCF9F2' } as const;

/** The colour that says a value; grey where it was not said (R62). */
export function valueColour(value: Value | undefined): string {
	return COLOURS[value ?? 'unsaid'];
}
