/**
 * Looking at a part of a map: who is meant by a view, and who is dimmed. A view never moves anybody and is never stored;
 * what it asks for is compared with what is drawn (`showFacts`), so a layer that is off cannot be looked for.
 */
import type { Domain, Kind, Reciprocity, Ring, Safety, Value } from '$lib/model/vocabulary';

/** What one looks for; an absent or empty part asks for nothing. Within a part either is enough, all parts must hold. */
export interface Look {
	readonly domains?: readonly Domain[];
	readonly rings?: readonly Ring[];
	readonly values?: readonly Value[];
	readonly arrows?: readonly Reciprocity[];
	readonly kinds?: readonly Kind[];
	readonly safeties?: readonly Safety[];
	/** Only wishes, and who is wished for. */
	readonly wishes?: boolean;
	/** Draws no red, no-go or hidden contact at all, for a map that others may see. */
	readonly hidesDifficult?: boolean;
}
