import type { Step } from '../step';

/** Where to start. Source step: 3 (R38). */
export const startDirection = {
	key: 'start-direction',
	phase: 2,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	pictogram: '1F6B6',
	answers: [
		{
			key: 'screen',
			pictogram: '1F4BB',
			set: {
				'guide.answers': 'screen'
			}
		},
		{
			key: 'paper-first',
			pictogram: '1F4DD',
			set: {
				'guide.answers': 'paper-first'
			}
		},
		{
			key: 'walk-first',
			pictogram: '1F6B6',
			set: {
				'guide.answers': 'walk-first'
			}
		},
		{
			key: 'any',
			pictogram: '1F500',
			set: {
				'guide.answers': 'screen'
			}
		}
	]
} as const satisfies Step;
