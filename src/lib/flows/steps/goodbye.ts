import type { Step } from '../step';

/** Closing. Source step: —. */
export const goodbye = {
	key: 'goodbye',
	phase: 8,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: false,
	sensitive: false,
	pictogram: '1F307',
	answers: [
		{
			key: 'good',
			pictogram: '2600',
			set: {
				'guide.answers': 'good'
			}
		},
		{
			key: 'ok',
			pictogram: '26C5',
			set: {
				'guide.answers': 'ok'
			}
		},
		{
			key: 'heavy',
			pictogram: '1FAA8',
			set: {
				'guide.answers': 'heavy'
			},
			hint: true
		},
		{
			key: 'skip',
			pictogram: '23ED',
			set: {
				'guide.marks': 'skipped'
			}
		}
	],
	eachSitting: true
} as const satisfies Step;
