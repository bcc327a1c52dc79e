import type { Step } from '../step';

/** Name. Source step: 4, 5. */
export const actorName = {
	key: 'actor-name',
	phase: 3,
	scope: 'actor',
	place: 'domain-ask',
	levels: ['simple', 'standard', 'full'],
	when: {
		opened: ['actor-sheet']
	},
	skippable: false,
	sensitive: false,
	sub: true,
	pictogram: '270F',
	answers: [
		{
			key: 'text',
			pictogram: '270F',
			set: {
				'actor.name': 'own'
			}
		},
		{
			key: 'voice',
			pictogram: '1F3A4',
			set: {
				'actor.voice': 'own'
			}
		},
		{
			key: 'no-name',
			pictogram: '2796',
			set: {
				'actor.name': null
			}
		}
	]
} as const satisfies Step;
