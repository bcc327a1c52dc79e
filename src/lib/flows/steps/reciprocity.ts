import type { Step } from '../step';

/** Giving and receiving. Source step: 6b (R55 to R58). */
export const reciprocity = {
	key: 'reciprocity',
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
	pictogram: '1F504',
	answers: [
		{
			key: 'gives',
			pictogram: '1F4E4',
			set: {
				'actor.reciprocity': 'gives'
			}
		},
		{
			key: 'gets',
			pictogram: '1F4E5',
			set: {
				'actor.reciprocity': 'gets'
			}
		},
		{
			key: 'mutual',
			pictogram: '1F504',
			set: {
				'actor.reciprocity': 'mutual'
			}
		},
		{
			key: 'none',
			pictogram: '2796',
			set: {
				'actor.reciprocity': 'none'
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
			key: 'gives',
			pictogram: '1F4E4',
			writes: {
				'actor.reciprocity': 'gives'
			}
		},
		{
			key: 'gets',
			pictogram: '1F4E5',
			writes: {
				'actor.reciprocity': 'gets'
			}
		},
		{
			key: 'mutual',
			pictogram: '1F504',
			writes: {
				'actor.reciprocity': 'mutual'
			}
		}
	],
	roundNone: {
		pictogram: '2796'
	}
} as const satisfies Step;
