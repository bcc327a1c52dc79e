import type { Step } from '../step';

/** What makes it difficult. Source step: intro (thresholds) (R15). */
export const threshold = {
	key: 'threshold',
	phase: 5,
	scope: 'wish',
	place: 'own',
	levels: ['full'],
	when: {
		has: 'wish'
	},
	skippable: true,
	sensitive: false,
	many: true,
	sub: true,
	pictogram: '1F6A7',
	answers: [
		{
			key: 'money',
			pictogram: '1F4B6',
			set: {
				'wish.thresholds': 'money'
			}
		},
		{
			key: 'language',
			pictogram: '1F5E3',
			set: {
				'wish.thresholds': 'language'
			}
		},
		{
			key: 'transport',
			pictogram: '1F68C',
			set: {
				'wish.thresholds': 'transport'
			}
		},
		{
			key: 'access',
			pictogram: '1FA9C',
			set: {
				'wish.thresholds': 'access'
			}
		},
		{
			key: 'mobility',
			pictogram: '1F9BD',
			set: {
				'wish.thresholds': 'mobility'
			}
		},
		{
			key: 'time',
			pictogram: '23F0',
			set: {
				'wish.thresholds': 'time'
			}
		},
		{
			key: 'fear',
			pictogram: '1F32B',
			set: {
				'wish.thresholds': 'fear'
			}
		},
		{
			key: 'shame',
			pictogram: '1F3AD',
			set: {
				'wish.thresholds': 'shame'
			}
		},
		{
			key: 'papers',
			pictogram: '1F4C4',
			set: {
				'wish.thresholds': 'papers'
			}
		},
		{
			key: 'unwelcome',
			pictogram: '1F6AA',
			set: {
				'wish.thresholds': 'unwelcome'
			}
		},
		{
			key: 'unsafe',
			pictogram: '26A0',
			set: {
				'wish.thresholds': 'unsafe'
			}
		},
		{
			key: 'health',
			pictogram: '1FA79',
			set: {
				'wish.thresholds': 'health'
			}
		},
		{
			key: 'unknown-start',
			pictogram: '1F9E9',
			set: {
				'wish.thresholds': 'unknown-start'
			}
		},
		{
			key: 'alone',
			pictogram: '1F9CD',
			set: {
				'wish.thresholds': 'alone'
			}
		},
		{
			key: 'own',
			pictogram: '270F',
			set: {
				'wish.thresholds': 'own'
			}
		}
	],
	fields: [
		{
			key: 'threshold-text',
			reply: 'text',
			writes: ['wish.thresholds'],
			after: ['own']
		}
	]
} as const satisfies Step;
