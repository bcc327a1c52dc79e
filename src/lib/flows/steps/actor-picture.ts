import type { Step } from '../step';

/** Picture. Source step: 4 (R40). */
export const actorPicture = {
	key: 'actor-picture',
	phase: 3,
	scope: 'actor',
	place: 'domain-ask',
	levels: ['simple', 'standard', 'full'],
	when: {
		opened: ['actor-sheet']
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F5BC',
	answers: [
		{
			key: 'pictogram',
			pictogram: '1F5BC',
			set: {
				'actor.picture': 'pictogram'
			}
		},
		{
			key: 'photo',
			pictogram: '1F4F7',
			set: {
				'actor.picture': 'photo'
			}
		},
		{
			key: 'draw',
			pictogram: '1F58D',
			set: {
				'actor.picture': 'drawing'
			}
		},
		{
			key: 'name',
			pictogram: '1F3F7',
			set: {
				'actor.picture': null
			}
		}
	],
	fields: [
		{
			key: 'photo-consent',
			reply: 'yes-no',
			writes: ['actor.picture'],
			after: ['photo'],
			kinds: ['person']
		}
	]
} as const satisfies Step;
