import type { Step } from '../step';

/** Getting things moving. Source step: 6b (influence) (R59 to R61). */
export const influence = {
	key: 'influence',
	phase: 4,
	scope: 'actor',
	place: 'own',
	levels: ['standard', 'full'],
	when: {
		evaluate: ['rounds', 'as-we-go']
	},
	skippable: true,
	sensitive: false,
	sub: true,
	pictogram: '260E',
	answers: [
		{
			key: '1',
			pictogram: '1F4CE',
			set: {
				'actor.influence': 1
			}
		},
		{
			key: '2',
			pictogram: '1F527',
			set: {
				'actor.influence': 2
			}
		},
		{
			key: '3',
			pictogram: '1F3D7',
			set: {
				'actor.influence': 3
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
			key: '3',
			pictogram: '1F3D7',
			writes: {
				'actor.influence': 3
			}
		}
	],
	roundNone: {
		pictogram: '2796'
	}
} as const satisfies Step;
