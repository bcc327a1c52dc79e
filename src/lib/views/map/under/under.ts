/**
 * A photo of a paper map that lies under the sheet while one copies from it. It belongs to this page only: it is no part
 * of the map, of its file or of what leaves the screen.
 */
import { fit, layFirst, type Circle, type Placing, type Point, type Size } from './fitting';

/** How strongly the photo shows. */
export const STRENGTHS = { faint: 0.3, medium: 0.6, strong: 1 } as const;
/** The name of a strength, a key of `ui.under`. */
export type Strength = keyof typeof STRENGTHS;

/** A photo as it was taken in: its address in this page, its sides in px. */
export interface TakenUnder extends Size {
	readonly url: string;
}

/** Takes a picture in and gives its address, or the key under `ui.error` of why not; rejects with the signal's reason. */
export type TakeUnder = (
	file: Blob,
	signal: AbortSignal
) => Promise<TakenUnder | { readonly problem: string }>;

/** The photo under the sheet. */
export interface Under extends TakenUnder {
	readonly placing: Placing;
	readonly strength: Strength;
	/** Which tap is waited for. */
	readonly asks?: 'home' | 'edge';
	/** Where the house was tapped, in mm of the sheet, while the edge is asked for. */
	readonly home?: Point;
	/** What came of the last two taps. */
	readonly came?: 'too-near' | 'fitted';
}

/** A photo that was just laid down; it asks for its house at once. */
export function layDown(taken: TakenUnder, circle: Circle): Under {
	return { ...taken, placing: layFirst(taken, circle), strength: 'strong', asks: 'home' };
}

/** Asks for the two taps, from the first. */
export function askTaps(under: Under): Under {
	return { ...settled(under), asks: 'home' };
}

/** Asks for no tap. */
export function stopAsking(under: Under): Under {
	return settled(under);
}

/** The photo after a tap on the sheet (mm): the house is known, or the photo lies right, or the edge is asked again. */
export function tapUnder(under: Under, point: Point, circle: Circle): Under {
	if (under.asks === 'home') return { ...settled(under), asks: 'edge', home: point };
	if (under.asks !== 'edge' || !under.home) return under;
	const placing = fit(under.placing, under.home, point, circle);
	if (!placing) return { ...under, came: 'too-near' };
	return { ...settled(under), placing, strength: 'medium', came: 'fitted' };
}

/** The photo, laid elsewhere by hand. */
export function movedTo(under: Under, placing: Placing): Under {
	return { ...settled(under), placing };
}

/** Lets go of the photo's bytes. Call it once, when the photo goes or the page that holds it does. */
export function takeAway({ url }: TakenUnder): void {
	URL.revokeObjectURL(url);
}

function settled({ url, width, height, placing, strength }: Under): Under {
	return { url, width, height, placing, strength };
}
