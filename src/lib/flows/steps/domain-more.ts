import type { Step } from '../step';

/** Something else. Source step: 5 (list a–m). */
export const domainMore = {
	key: 'domain-more',
	phase: 3,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	after: 'chosen-domains',
	skippable: true,
	sensitive: false,
	pictogram: '1F5C2',
	answers: [
		{
			key: 'tiles',
			pictogram: '1F532',
			set: {
				'guide.domains': 'own'
			},
			template: 'domain-tiles'
		},
		{
			key: 'no',
			pictogram: '2714',
			set: {
				'guide.answers': 'no'
			}
		}
	],
	eachSitting: true
} as const satisfies Step;
