import type { Step } from '../step';

/** Feeling at home. Source step: 2. */
export const homeFeel = {
	key: 'home-feel',
	phase: 1,
	scope: 'home',
	place: 'own',
	levels: ['standard', 'full'],
	when: {
		privateAllowed: true
	},
	skippable: true,
	sensitive: true,
	pictogram: '1F6CB',
	answers: [
		{
			key: 'yes',
			pictogram: '1F6CB',
			set: {
				'home.feel': 'yes'
			}
		},
		{
			key: 'a-bit',
			pictogram: '1FA91',
			set: {
				'home.feel': 'a-bit'
			}
		},
		{
			key: 'no',
			pictogram: '1F4E6',
			set: {
				'home.feel': 'no'
			}
		},
		{
			key: 'rather-not',
			pictogram: '1F507',
			set: {
				'home.noAnswer': 'rather-not'
			}
		}
	]
} as const satisfies Step;
