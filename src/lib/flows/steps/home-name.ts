import type { Step } from '../step';

/** Name of your home. Source step: 2. */
export const homeName = {
	key: 'home-name',
	phase: 1,
	scope: 'home',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	sub: true,
	pictogram: '1F3F7',
	answers: [
		{
			key: 'my-home',
			pictogram: '1F3E0',
			set: {
				'home.called': 'my-home'
			}
		},
		{
			key: 'our-house',
			pictogram: '1F3E1',
			set: {
				'home.called': 'our-house'
			}
		},
		{
			key: 'my-room',
			pictogram: '1F6CF',
			set: {
				'home.called': 'my-room'
			}
		},
		{
			key: 'with-family',
			pictogram: '1F46A',
			set: {
				'home.called': 'with-family'
			}
		},
		{
			key: 'centre',
			pictogram: '1F3E2',
			set: {
				'home.called': 'centre'
			}
		},
		{
			key: 'own',
			pictogram: '270F',
			set: {
				'home.name': 'own'
			}
		}
	],
	fields: [
		{
			key: 'home-own',
			reply: 'text',
			writes: ['home.name'],
			after: ['own']
		}
	]
} as const satisfies Step;
