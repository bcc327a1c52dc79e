import type { Step } from '../step';

/** What makes it difficult. Source step: intro (thresholds) (R15). */
export const actorThreshold = {
	key: 'actor-threshold',
	phase: 4,
	scope: 'actor',
	place: 'own',
	levels: ['full'],
	when: {
		answered: {
			'tell-more': ['picked']
		}
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
				'actor.thresholds': 'money'
			}
		},
		{
			key: 'language',
			pictogram: '1F5E3',
			set: {
				'actor.thresholds': 'language'
			}
		},
		{
			key: 'transport',
			pictogram: '1F68C',
			set: {
				'actor.thresholds': 'transport'
			}
		},
		{
			key: 'access',
			pictogram: '1FA9C',
			set: {
				'actor.thresholds': 'access'
			}
		},
		{
			key: 'mobility',
			pictogram: '1F9BD',
			set: {
				'actor.thresholds': 'mobility'
			}
		},
		{
			key: 'time',
			pictogram: '23F0',
			set: {
				'actor.thresholds': 'time'
			}
		},
		{
			key: 'fear',
			pictogram: '1F32B',
			set: {
				'actor.thresholds': 'fear'
			}
		},
		{
			key: 'shame',
			pictogram: '1F3AD',
			set: {
				'actor.thresholds': 'shame'
			}
		},
		{
			key: 'papers',
			pictogram: '1F4C4',
			set: {
				'actor.thresholds': 'papers'
			}
		},
		{
			key: 'unwelcome',
			pictogram: '1F6AA',
			set: {
				'actor.thresholds': 'unwelcome'
			}
		},
		{
			key: 'unsafe',
			pictogram: '26A0',
			set: {
				'actor.thresholds': 'unsafe'
			}
		},
		{
			key: 'health',
			pictogram: '1FA79',
			set: {
				'actor.thresholds': 'health'
			}
		},
		{
			key: 'unknown-start',
			pictogram: '1F9E9',
			set: {
				'actor.thresholds': 'unknown-start'
			}
		},
		{
			key: 'alone',
			pictogram: '1F9CD',
			set: {
				'actor.thresholds': 'alone'
			}
		},
		{
			key: 'own',
			pictogram: '270F',
			set: {
				'actor.thresholds': 'own'
			}
		}
	],
	fields: [
		{
			key: 'threshold-text',
			reply: 'text',
			writes: ['actor.thresholds'],
			after: ['own']
		}
	]
} as const satisfies Step;
