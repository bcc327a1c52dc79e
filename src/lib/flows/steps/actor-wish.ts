import type { Step } from '../step';

/** How to go on. Source step: intro (insight and action). */
export const actorWish = {
	key: 'actor-wish',
	phase: 4,
	scope: 'actor',
	place: 'own',
	levels: ['full'],
	when: {
		answered: {
			'tell-more': ['picked']
		}
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F331',
	answers: [
		{
			key: 'more',
			pictogram: '23EB',
			set: {
				'actor.wish': 'more'
			}
		},
		{
			key: 'same',
			pictogram: '1F7F0',
			set: {
				'actor.wish': 'same'
			}
		},
		{
			key: 'less',
			pictogram: '23EC',
			set: {
				'actor.wish': 'less'
			}
		},
		{
			key: 'stop',
			pictogram: '23F9',
			set: {
				'actor.wish': 'stop'
			}
		},
		{
			key: 'unknown',
			pictogram: '2754',
			set: {
				'actor.noAnswer': 'unknown'
			}
		}
	]
} as const satisfies Step;
