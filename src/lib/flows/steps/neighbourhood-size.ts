import type { Step } from '../step';

/** Size of your neighbourhood. Source step: intro (what is the local area). */
export const neighbourhoodSize = {
	key: 'neighbourhood-size',
	phase: 1,
	scope: 'map',
	place: 'own',
	levels: ['full'],
	when: {},
	skippable: true,
	sensitive: false,
	pictogram: '1F4CD',
	answers: [
		{
			key: 'street',
			pictogram: '1F3E0',
			set: {
				'home.neighbourhoodSize': 'street'
			}
		},
		{
			key: 'blocks',
			pictogram: '1F3D8',
			set: {
				'home.neighbourhoodSize': 'blocks'
			}
		},
		{
			key: 'district',
			pictogram: '1F5FA',
			set: {
				'home.neighbourhoodSize': 'district'
			}
		},
		{
			key: 'walk',
			pictogram: '1F6B6',
			set: {
				'home.neighbourhoodSize': 'walk'
			}
		},
		{
			key: 'town',
			pictogram: '1F3D9',
			set: {
				'home.neighbourhoodSize': 'town'
			}
		},
		{
			key: 'unknown',
			pictogram: '2754',
			set: {
				'home.noAnswer': 'unknown'
			}
		}
	],
	fields: [
		{
			key: 'neighbourhood-name',
			reply: 'text',
			writes: ['home.neighbourhood']
		}
	]
} as const satisfies Step;
