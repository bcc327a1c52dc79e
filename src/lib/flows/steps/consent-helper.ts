import type { Step } from '../step';

/** Looking along. Source step: intro (resident in charge). */
export const consentHelper = {
	key: 'consent-helper',
	phase: 1,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		not: {
			with: ['alone']
		}
	},
	skippable: false,
	sensitive: false,
	pictogram: '1F440',
	answers: [
		{
			key: 'yes',
			pictogram: '2714',
			set: {
				'guide.answers': 'yes'
			}
		},
		{
			key: 'partly',
			pictogram: '1FA9F',
			set: {
				'guide.answers': 'partly'
			}
		},
		{
			key: 'no',
			pictogram: '1F9CD',
			set: {
				'guide.answers': 'no'
			}
		}
	],
	eachSitting: true
} as const satisfies Step;
