import type { Step } from '../step';

/** One step. Source step: intro (insight and action) (R12). */
export const nextStep = {
	key: 'next-step',
	phase: 8,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	sub: true,
	pictogram: '1F463',
	answers: [
		{
			key: 'meet',
			pictogram: '1F4DE',
			set: {
				'nextStep.type': 'meet'
			}
		},
		{
			key: 'try',
			pictogram: '1F6AA',
			set: {
				'nextStep.type': 'try'
			}
		},
		{
			key: 'offer',
			pictogram: '1F381',
			set: {
				'nextStep.type': 'offer'
			}
		},
		{
			key: 'ask',
			pictogram: '1F6DF',
			set: {
				'nextStep.type': 'ask'
			}
		},
		{
			key: 'show',
			pictogram: '1F5FA',
			set: {
				'nextStep.type': 'show'
			}
		},
		{
			key: 'nothing',
			pictogram: '2714',
			set: {
				'guide.answers': 'nothing'
			}
		}
	],
	fields: [
		{
			key: 'next-text',
			reply: 'text',
			writes: ['nextStep.text'],
			after: ['meet', 'try', 'offer', 'ask', 'show']
		},
		{
			key: 'next-private',
			reply: 'switch',
			writes: ['nextStep.private'],
			after: ['meet', 'try', 'offer', 'ask', 'show']
		},
		{
			key: 'next-done',
			reply: 'switch',
			writes: ['nextStep.done'],
			onRequest: true
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
	},
	eachSitting: true
} as const satisfies Step;
