import type { Step } from '../step';

/** Your home. Source step: 2 (R36, R37). */
export const homePicture = {
	key: 'home-picture',
	phase: 1,
	scope: 'home',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	pictogram: '1F3E0',
	answers: [
		{
			key: 'draw',
			pictogram: '1F58D',
			set: {
				'home.picture': 'drawing'
			}
		},
		{
			key: 'photo',
			pictogram: '1F4F7',
			set: {
				'home.picture': 'photo'
			},
			hint: true
		},
		{
			key: 'pictogram',
			pictogram: '1F5BC',
			set: {
				'home.picture': 'pictogram'
			}
		},
		{
			key: 'default',
			pictogram: '1F3E0',
			set: {
				'home.picture': '1F3E0'
			}
		}
	]
} as const satisfies Step;
