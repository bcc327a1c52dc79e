import type { Step } from '../step';

/** When. Source step: intro. */
export const nextWhen = {
	key: 'next-when',
	phase: 8,
	scope: 'next-step',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		has: 'next-step'
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F5D3',
	answers: [
		{
			key: 'this-week',
			pictogram: '1F4C5',
			set: {
				'nextStep.when': 'this-week'
			}
		},
		{
			key: 'this-month',
			pictogram: '1F5D3',
			set: {
				'nextStep.when': 'this-month'
			}
		},
		{
			key: 'later',
			pictogram: '1F552',
			set: {
				'nextStep.when': 'later'
			}
		},
		{
			key: 'unknown',
			pictogram: '2754',
			set: {
				'nextStep.when': 'unknown'
			}
		}
	]
} as const satisfies Step;
