import type { Step } from '../step';

/** Safe or not. Source step: intro (safe spaces, no-go zones) (R26). */
export const safety = {
	key: 'safety',
	phase: 4,
	scope: 'actor',
	place: 'own',
	levels: ['standard', 'full'],
	when: {
		evaluate: ['rounds', 'as-we-go'],
		privateAllowed: true
	},
	skippable: true,
	sensitive: true,
	pictogram: '1F6E1',
	answers: [
		{
			key: 'safe',
			pictogram: '1F6E1',
			set: {
				'actor.safety': 'safe'
			}
		},
		{
			key: 'depends',
			pictogram: '1F317',
			set: {
				'actor.safety': 'depends'
			}
		},
		{
			key: 'no-go',
			pictogram: '26D4',
			set: {
				'actor.safety': 'no-go'
			}
		},
		{
			key: 'ordinary',
			pictogram: '2796',
			set: {
				'actor.safety': 'ordinary'
			}
		},
		{
			key: 'rather-not',
			pictogram: '1F507',
			set: {
				'actor.noAnswer': 'rather-not'
			}
		}
	],
	fields: [
		{
			key: 'safety-when',
			reply: 'many',
			writes: ['actor.safetyWhen'],
			after: ['depends'],
			answers: [
				{
					key: 'day',
					pictogram: '1F324'
				},
				{
					key: 'evening',
					pictogram: '1F319'
				},
				{
					key: 'weekend',
					pictogram: '1F4C5'
				},
				{
					key: 'alone',
					pictogram: '1F9CD'
				},
				{
					key: 'with-others',
					pictogram: '1F465'
				}
			]
		},
		{
			key: 'safety-note',
			reply: 'text',
			writes: ['actor.safetyNote'],
			after: ['safe', 'depends', 'no-go']
		}
	],
	round: [
		{
			key: 'safe',
			pictogram: '1F6E1',
			writes: {
				'actor.safety': 'safe'
			}
		},
		{
			key: 'no-go',
			pictogram: '26D4',
			writes: {
				'actor.safety': 'no-go'
			}
		}
	],
	roundNone: {
		pictogram: '2796'
	}
} as const satisfies Step;
