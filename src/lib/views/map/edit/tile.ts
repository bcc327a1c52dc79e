/** A domain as it is shown to choose from. */
import type { Domain, Kind } from '$lib/model/vocabulary';

/** A domain with its pictogram (a code point) and the kind that it proposes for what is added there. */
export interface DomainTile {
	readonly domain: Domain;
	readonly pictogram: string;
	readonly kind?: Kind;
}
