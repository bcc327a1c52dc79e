import type { Step } from '../step';

/** How detailed. Source step: intro (simple or complex) (R30). */
export const level = {
	key: 'level',
	phase: 0,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: false,
	sensitive: false,
	sub: true,
	pictogram: '1F39A',
	answers: [
		{
			key: 'simple',
			pictogram: '1F5D2',
			set: {
				'guide.level': 'simple'
			}
		},
		{
			key: 'standard',
			pictogram: '1F5FA',
			set: {
				'guide.level': 'standard'
			}
		},
		{
			key: 'full',
			pictogram: '1F4DA',
			set: {
				'guide.level': 'full'
			}
		}
	]
} as const satisfies Step;
