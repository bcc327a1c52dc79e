import type { Step } from '../step';

/** Wish. Source step: intro (new possibilities) (R21). */
export const wish = {
	key: 'wish',
	phase: 5,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	pictogram: '2B50',
	answers: [
		{
			key: 'add',
			pictogram: '2B50',
			set: {
				'wish.text': 'own'
			}
		},
		{
			key: 'meet',
			pictogram: '1F31F',
			set: {
				'actor.status': 'wished'
			}
		},
		{
			key: 'nothing',
			pictogram: '2714',
			set: {
				'guide.answers': 'nothing'
			}
		},
		{
			key: 'unknown',
			pictogram: '2754',
			set: {
				'guide.noAnswer': 'unknown'
			}
		}
	],
	fields: [
		{
			key: 'wish-text',
			reply: 'text',
			writes: ['wish.text'],
			after: ['add']
		},
		{
			key: 'wish-domain',
			reply: 'domain',
			writes: ['wish.domain'],
			after: ['add']
		},
		{
			key: 'wish-private',
			reply: 'switch',
			writes: ['wish.private'],
			after: ['add']
		}
	]
} as const satisfies Step;
