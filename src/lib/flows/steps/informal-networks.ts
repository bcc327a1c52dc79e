import type { Step } from '../step';

/** People who help each other. Source step: intro (informal networks) (R27). */
export const informalNetworks = {
	key: 'informal-networks',
	phase: 5,
	scope: 'map',
	place: 'own',
	levels: ['full'],
	when: {},
	skippable: true,
	sensitive: false,
	pictogram: '1F578',
	answers: [
		{
			key: 'add',
			pictogram: '2795',
			set: {
				'actor.kind': 'organisation',
				'actor.informal': true
			}
		},
		{
			key: 'existing',
			pictogram: '1F4CC',
			set: {
				'actor.informal': true
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
			key: 'unknown',
			pictogram: '2754',
			set: {
				'guide.noAnswer': 'unknown'
			}
		}
	]
} as const satisfies Step;
