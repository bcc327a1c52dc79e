import type { Step } from '../step';

/** More about whom. Source step: intro (roles, thresholds, action). */
export const tellMore = {
	key: 'tell-more',
	phase: 4,
	scope: 'map',
	place: 'own',
	levels: ['full'],
	when: {
		has: 'actor'
	},
	skippable: true,
	sensitive: false,
	many: true,
	pictogram: '1F50E',
	answers: [
		{
			key: 'pick',
			pictogram: '1F4CC',
			set: {
				'guide.answers': 'picked'
			}
		},
		{
			key: 'nobody',
			pictogram: '2796',
			set: {
				'guide.answers': 'nobody'
			}
		},
		{
			key: 'next',
			pictogram: '23E9',
			does: 'continue'
		}
	],
	eachSitting: true
} as const satisfies Step;
