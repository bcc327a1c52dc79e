import type { Step } from '../step';

/** How long. Source step: intro (just moved) (R22). */
export const homeSince = {
	key: 'home-since',
	phase: 1,
	scope: 'home',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	pictogram: '1F5D3',
	answers: [
		{
			key: 'just-moved',
			pictogram: '1F4E6',
			set: {
				'home.since': 'just-moved'
			}
		},
		{
			key: 'under-1y',
			pictogram: '1F331',
			set: {
				'home.since': 'under-1y'
			}
		},
		{
			key: '1-5y',
			pictogram: '1F33F',
			set: {
				'home.since': '1-5y'
			}
		},
		{
			key: 'over-5y',
			pictogram: '1F333',
			set: {
				'home.since': 'over-5y'
			}
		},
		{
			key: 'no-fixed',
			pictogram: '1F392',
			set: {
				'home.since': 'no-fixed'
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
