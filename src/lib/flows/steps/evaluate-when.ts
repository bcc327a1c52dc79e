import type { Step } from '../step';

/** Now or later. Source step: 6 (now or at a later stage) (R48 to R50). */
export const evaluateWhen = {
	key: 'evaluate-when',
	phase: 3,
	scope: 'map',
	place: 'own',
	levels: ['standard', 'full'],
	when: {},
	after: 'first-filled-domain',
	skippable: true,
	sensitive: false,
	pictogram: '23F8',
	answers: [
		{
			key: 'as-we-go',
			pictogram: '23F1',
			set: {
				'guide.evaluate': 'as-we-go'
			}
		},
		{
			key: 'rounds',
			pictogram: '1F501',
			set: {
				'guide.evaluate': 'rounds'
			}
		},
		{
			key: 'later',
			pictogram: '1F5D3',
			set: {
				'guide.evaluate': 'later'
			}
		},
		{
			key: 'never',
			pictogram: '1F5D2',
			set: {
				'guide.evaluate': 'never'
			}
		}
	]
} as const satisfies Step;
