/**
 * The colours of the drawing. Each is a custom property of the page with the colour itself as what it falls back to,
 * so that a drawing taken out of the page keeps its colours.
 */
import type { Value } from '$lib/model/vocabulary';

/** The drawing's colours as they are on paper. */
export const COLOURS = {
	paper: '#FBF7EF',
	ink: '#211E1A',
	quiet: '#5B5750',
	faint: '#D8D0C2',
	band: '#F3ECDD',
	home: '#FFFDF8',
	constructive: '#2E9E5B',
	neutral: '#1F5FAF',
	destructive: '#B3261E',
	unsaid: '#8B857B',
	star: '#B7791F',
	action: '#0F5E59'
} as const;

/** A colour by name, as a value for an attribute or a style. */
export function colour(name: keyof typeof COLOURS): string {
	return `var(--map-${name}, ${COLOURS[name]})`;
}

/** The colour that says a value; grey where it was not said (R62). */
export function valueColour(value: Value | undefined): keyof typeof COLOURS {
	return value ?? 'unsaid';
}
