/** What a key means on a surface, so that everything a hand does there can be done by keys too. */
import { STEP_OF_KEY, type CellStep } from './cells';

/** What a key asks for. */
export type KeyMeaning =
	| { readonly asks: 'zoom'; readonly which: 'in' | 'out' | 'whole' }
	/** Moves where one looks. */
	| { readonly asks: 'look'; readonly way: CellStep }
	/** Moves the actor that has the focus. */
	| { readonly asks: 'step'; readonly actor: string; readonly way: CellStep }
	/** Moves the cursor. */
	| { readonly asks: 'cursor'; readonly way: CellStep }
	/** Puts what is being placed where the cursor stands. */
	| { readonly asks: 'put' };

const ZOOMS: Readonly<Record<string, 'in' | 'out' | 'whole'>> = {
	'+': 'in',
	'=': 'in',
	'-': 'out',
	'0': 'whole'
};

/** Reads a key; `actor` is the one that has the focus, where its arrow keys mean something. */
export function meaningOf(
	key: string,
	isPlacing: boolean,
	actor: string | undefined
): KeyMeaning | undefined {
	const which = ZOOMS[key];
	const way = STEP_OF_KEY[key];
	if (which) return { asks: 'zoom', which };
	if (isPlacing && (key === 'Enter' || key === ' ')) return { asks: 'put' };
	if (!way) return undefined;
	if (isPlacing) return { asks: 'cursor', way };
	return actor === undefined ? { asks: 'look', way } : { asks: 'step', actor, way };
}
