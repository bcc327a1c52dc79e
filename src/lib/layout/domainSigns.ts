/** The pictogram at each domain's rim, by its code point. */
import type { Domain } from '$lib/model/vocabulary';

/** Code points of the domains' pictograms (R47). */
export const DOMAIN_PICTOGRAMS: Readonly<Record<Domain, string>> = {
	work: '1F6E0',
	education: '1F392',
	leisure: '26BD',
	mobility: '1F68C',
	housing: '1F3D8',
	'care-services': '1FA7A',
	belief: '1F54A',
	'online-platforms': '1F4F1',
	'public-space': '1F333',
	'local-shops': '1F3EA',
	'local-government': '1F3DB',
	'family-friends': '1F46A',
	'key-people': '1F9ED'
};
