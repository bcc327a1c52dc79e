import type { Step } from '../step';

/** Gladly or not. Source step: intro (likes to go, does not) (R25). */
export const liking = {
	key: 'liking',
	phase: 4,
	scope: 'actor',
	place: 'own',
	levels: ['standard', 'full'],
	when: {
		evaluate: ['rounds', 'as-we-go'],
		actor: {
			kind: ['place', 'organisation']
		}
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F9ED',
	answers: [
		{
			key: 'gladly',
			pictogram: '2600',
			set: {
				'actor.liking': 'gladly'
			}
		},
		{
			key: 'not-gladly',
			pictogram: '1F327',
			set: {
				'actor.liking': 'rather-not'
			}
		},
		{
			key: 'unknown',
			pictogram: '2754',
			set: {
				'actor.noAnswer': 'unknown'
			}
		}
	],
	round: [
		{
			key: 'gladly',
			pictogram: '2600',
			writes: {
				'actor.liking': 'gladly'
			},
			kinds: ['place', 'organisation']
		},
		{
			key: 'not-gladly',
			pictogram: '1F327',
			writes: {
				'actor.liking': 'rather-not'
			},
			kinds: ['place', 'organisation']
		}
	],
	roundNone: {
		pictogram: '2796'
	}
} as const satisfies Step;
