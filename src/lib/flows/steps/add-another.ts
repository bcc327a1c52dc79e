import type { Step } from '../step';

/** Something else. Source step: 5. */
export const addAnother = {
	key: 'add-another',
	phase: 3,
	scope: 'domain',
	place: 'domain-ask',
	levels: ['simple', 'standard', 'full'],
	when: {
		opened: ['actor-sheet']
	},
	skippable: true,
	sensitive: false,
	pictogram: '2795',
	answers: [
		{
			key: 'more',
			pictogram: '2795',
			does: 'stay'
		},
		{
			key: 'next',
			pictogram: '23E9',
			does: 'continue'
		},
		{
			key: 'map',
			pictogram: '1F5FA',
			does: 'show-map'
		}
	]
} as const satisfies Step;
