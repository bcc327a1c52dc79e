import type { Step } from '../step';

/** Where it belongs. Source step: 5 (domains are an aid) (R45). */
export const actorDomain = {
	key: 'actor-domain',
	phase: 3,
	scope: 'actor',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		actor: {
			domain: ['absent']
		}
	},
	skippable: true,
	sensitive: false,
	sub: true,
	pictogram: '1F5C2',
	answers: [
		{
			key: 'tiles',
			pictogram: '1F532',
			set: {
				'actor.domain': 'own'
			},
			template: 'domain-tiles'
		},
		{
			key: 'none',
			pictogram: '2796',
			set: {
				'actor.domain': null
			}
		}
	]
} as const satisfies Step;
