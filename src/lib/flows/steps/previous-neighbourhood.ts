import type { Step } from '../step';

/** Earlier neighbourhood. Source step: intro (networks cross borders) (R6, R7). */
export const previousNeighbourhood = {
	key: 'previous-neighbourhood',
	phase: 3,
	scope: 'home',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		privateAllowed: true,
		any: [
			{
				level: ['standard', 'full']
			},
			{
				home: {
					since: ['just-moved']
				}
			}
		]
	},
	after: 'domain:family-friends',
	skippable: true,
	sensitive: true,
	pictogram: '1F4E6',
	answers: [
		{
			key: 'add',
			pictogram: '2795',
			set: {
				'actor.outside': true
			}
		},
		{
			key: 'no',
			pictogram: '2716',
			set: {
				'guide.answers': 'no'
			}
		},
		{
			key: 'skip',
			pictogram: '23ED',
			set: {
				'guide.marks': 'skipped'
			}
		}
	]
} as const satisfies Step;
