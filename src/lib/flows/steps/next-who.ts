import type { Step } from '../step';

/** With whom. Source step: intro. */
export const nextWho = {
	key: 'next-who',
	phase: 8,
	scope: 'next-step',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		has: 'next-step'
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F465',
	answers: [
		{
			key: 'alone',
			pictogram: '1F9CD',
			set: {
				'nextStep.with': 'none'
			}
		},
		{
			key: 'from-map',
			pictogram: '1F4CC',
			set: {
				'nextStep.with': 'picked'
			}
		},
		{
			key: 'worker',
			pictogram: '1F9D1-200D-1F4BC',
			set: {
				'nextStep.with': 'worker'
			}
		},
		{
			key: 'unknown',
			pictogram: '2754',
			set: {
				'guide.noAnswer': 'unknown'
			}
		}
	],
	pickWhen: {
		not: {
			any: [
				{
					actor: {
						value: ['destructive']
					}
				},
				{
					actor: {
						safety: ['no-go']
					}
				},
				{
					actor: {
						private: [true]
					}
				}
			]
		}
	}
} as const satisfies Step;
