import type { Step } from '../step';

/** Then and now. Source step: intro (repeat over time) (R23). */
export const keepMoment = {
	key: 'keep-moment',
	phase: 0,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		has: 'earlier-map'
	},
	skippable: true,
	sensitive: false,
	sub: true,
	pictogram: '1F39E',
	answers: [
		{
			key: 'yes',
			pictogram: '1F5C3',
			set: {
				moments: 'now',
				date: 'today'
			}
		},
		{
			key: 'no',
			pictogram: '23E9',
			set: {
				date: 'today'
			},
			does: 'continue'
		}
	],
	eachSitting: true
} as const satisfies Step;
