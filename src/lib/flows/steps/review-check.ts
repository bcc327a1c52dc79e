import type { Step } from '../step';

/** Is it right?. Source step: 6. */
export const reviewCheck = {
	key: 'review-check',
	phase: 6,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		has: 'actor'
	},
	skippable: true,
	sensitive: false,
	pictogram: '2611',
	answers: [
		{
			key: 'yes',
			pictogram: '2714',
			set: {
				'guide.answers': 'yes'
			}
		},
		{
			key: 'change',
			pictogram: '270F',
			does: 'edit-on-map'
		},
		{
			key: 'remove',
			pictogram: '1F5D1',
			does: 'edit-on-map'
		},
		{
			key: 'hide',
			pictogram: '1F512',
			set: {
				'actor.private': true
			}
		}
	],
	eachSitting: true
} as const satisfies Step;
