/**
 * The pictograms that a person can choose from, by OpenMoji code point. Their names are `vocabulary:pictogram.<code>`.
 */
import type { Kind } from '$lib/model/vocabulary';

/** For the home (R36): a house, a flat, a room, a bed, a centre, a tent, a caravan, a boat. */
export const HOME_PICTOGRAMS: readonly string[] = [
	'1F3E0',
	'1F3E2',
	'1F6AA',
	'1F6CF',
	'1F3D8',
	'26FA',
	'1F690',
	'26F5'
];

const BY_KIND: Readonly<Record<Kind, readonly string[]>> = {
	place: [
		'1F3EA',
		'1F956',
		'1F96C',
		'1F35F',
		'2615',
		'1F37D',
		'1F333',
		'1FA91',
		'1F6DD',
		'26BD',
		'1F3CB',
		'1F3CA',
		'1F4DA',
		'1F3EB',
		'1F68C',
		'1F68A',
		'1F687',
		'1F6B2',
		'1F54C',
		'26EA',
		'1F54D',
		'1F6D5',
		'1F3DB',
		'1F48A',
		'1F3E5',
		'1F3E6',
		'1F4EE',
		'1F303',
		'1F30A',
		'1F33B',
		'1F3AE',
		'1F6F9'
	],
	person: [
		'1F464',
		'1F469',
		'1F468',
		'1F9D1',
		'1F467',
		'1F466',
		'1F476',
		'1F475',
		'1F474',
		'1F9D3',
		'1FA7A',
		'1F46E',
		'1F4BC',
		'1F511',
		'1F9ED',
		'1F4DE',
		'1F436',
		'1F431',
		'1F9E1'
	],
	organisation: [
		'1F465',
		'1F46A',
		'1F3D8',
		'1F4F1',
		'1F4BB',
		'1F4AC',
		'1F3A8',
		'1F3B5',
		'1F483',
		'1F9F5',
		'1F372',
		'1F94A',
		'1F527',
		'1F9F9',
		'1F4D6',
		'1F3E2',
		'2696',
		'1F4EC'
	]
};

/** For an actor: those of its own kind first, then the others; all of them where the kind was not said (R40). */
export function pictogramsFor(kind: Kind | undefined): readonly string[] {
	const { place, person, organisation } = BY_KIND;
	const others = [...place, ...person, ...organisation];
	return [...new Set([...(kind ? BY_KIND[kind] : []), ...others])];
}
