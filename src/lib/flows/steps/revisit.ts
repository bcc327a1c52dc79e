import type { Step } from '../step';

/** Looking again. Source step: intro (repeat over time) (R17, R23). */
export const revisit = {
	key: 'revisit',
	phase: 8,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	pictogram: '1F501',
	answers: [
		{
			key: '1m',
			pictogram: '1F4C5',
			set: {
				revisit: '1m'
			}
		},
		{
			key: '3m',
			pictogram: '1F5D3',
			set: {
				revisit: '3m'
			}
		},
		{
			key: '6m',
			pictogram: '1F4C6',
			set: {
				revisit: '6m'
			}
		},
		{
			key: 'self',
			pictogram: '270F',
			set: {
				revisit: 'self'
			}
		},
		{
			key: 'no',
			pictogram: '2716',
			set: {
				revisit: 'no'
			}
		}
	],
	eachSitting: true
} as const satisfies Step;
