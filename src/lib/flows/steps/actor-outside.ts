import type { Step } from '../step';

/** Near home or further away. Source step: intro (networks cross borders) (R6). */
export const actorOutside = {
	key: 'actor-outside',
	phase: 3,
	scope: 'actor',
	place: 'domain-ask',
	levels: ['standard', 'full'],
	when: {
		actor: {
			kind: ['person', 'organisation']
		}
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F30D',
	answers: [
		{
			key: 'near',
			pictogram: '1F3D8',
			set: {
				'actor.outside': false
			}
		},
		{
			key: 'outside',
			pictogram: '1F30D',
			set: {
				'actor.outside': true
			}
		}
	],
	round: [
		{
			key: 'outside',
			pictogram: '1F30D',
			writes: {
				'actor.outside': true
			},
			kinds: ['person']
		}
	],
	roundNone: {
		pictogram: '2796'
	}
} as const satisfies Step;
