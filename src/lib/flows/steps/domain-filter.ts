import type { Step } from '../step';

/** About what. Source step: 5 (list a–m) (R31, R45). */
export const domainFilter = {
	key: 'domain-filter',
	phase: 2,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	many: true,
	sub: true,
	pictogram: '2611',
	answers: [
		{
			key: 'grid',
			pictogram: '1F532',
			set: {
				'guide.domains': 'own'
			},
			template: 'domain-tiles'
		},
		{
			key: 'all',
			pictogram: '2705',
			set: {
				'guide.domains': 'all'
			}
		},
		{
			key: 'decide-later',
			pictogram: '1F6B6',
			set: {
				'guide.domains': 'all'
			}
		}
	]
} as const satisfies Step;
