/** Settles a crowd: everybody in a slot, and what is written round the circle and in it set round them. */
import { DOMAINS, RINGS } from '$lib/model/vocabulary';
import { standInSlots } from './crowding';
import { setHome, setRing } from './furniture';
import { measureText } from './measure';
import { SMALLEST_EM, writeRange } from './numbering';
import { labelSectors } from './rim';
import type { Band } from './rings';
import { domainsShown } from './sectors';
import type { Settled, Unsettled } from './settle';

/** Places everybody in a slot of their own, or in one that says who shares it. It cannot fail. */
export function settleCrowd({
	map,
	members,
	wishes,
	words,
	rings,
	title,
	naming,
	widest
}: Unsettled): Settled {
	const setRings = (bands: readonly Band[]) =>
		rings ? RINGS.map((ring, index) => setRing(ring, bands[index] as Band, words, 6)) : [];
	const written = naming === 'none' ? 0 : SMALLEST_EM;
	const crowd = standInSlots({
		members: members.map(({ actor, facts }) => ({ actor, ring: facts.ring })),
		wishes: wishes.map(({ wish }) => wish),
		domains: domainsShown({
			members: members.map(({ actor }) => ({ domain: actor.domain, ring: undefined })),
			wishes: wishes.map(({ wish }) => wish),
			asked: DOMAINS.filter((domain) => map.domains[domain] === 'asked' || map.domains[domain] === 'nobody')
		}),
		rings,
		numberWidth: measureText(widest) * written,
		rangeWidth: measureText(writeRange(widest, `${widest} `)) * written,
		wordsIn: (bands) => setRings(bands).map(({ label }) => label.box)
	});
	return {
		points: 6,
		size: SMALLEST_EM,
		wishSize: SMALLEST_EM,
		markRadius: crowd.style.r,
		starHalf: crowd.style.r,
		places: crowd.places,
		numbered: new Set(crowd.places.keys()),
		crowd: true,
		order: crowd.order,
		sharing: crowd.sharing,
		shares: crowd.shares,
		sectors: labelSectors(crowd.shares, words, title === undefined ? [] : [title.box]),
		rings: setRings(crowd.bands),
		band: crowd.bands[0] as Band,
		home: setHome(map, words)
	};
}
