import type { Step } from '../step';

/** Place, person or group. Source step: 5 (places and actors) (R10). */
export const actorKind = {
	key: 'actor-kind',
	phase: 3,
	scope: 'actor',
	place: 'domain-ask',
	levels: ['simple', 'standard', 'full'],
	when: {
		opened: ['actor-sheet']
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F4CD',
	answers: [
		{
			key: 'place',
			pictogram: '1F4CD',
			set: {
				'actor.kind': 'place'
			}
		},
		{
			key: 'person',
			pictogram: '1F464',
			set: {
				'actor.kind': 'person'
			}
		},
		{
			key: 'organisation',
			pictogram: '1F465',
			set: {
				'actor.kind': 'organisation'
			}
		}
	]
} as const satisfies Step;
