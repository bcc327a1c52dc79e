import type { Step } from '../step';

/** First thought. Source step: 5 (R20). */
export const firstThoughts = {
	key: 'first-thoughts',
	phase: 2,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	sub: true,
	pictogram: '1F4AC',
	answers: [
		{
			key: 'text',
			pictogram: '270F',
			set: {
				'actor.name': 'own'
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
			key: 'voice',
			pictogram: '1F3A4',
			set: {
				'actor.voice': 'own'
			}
		},
		{
			key: 'in-mind',
			pictogram: '1F4AD',
			set: {
				'actor.status': 'in-mind'
			}
		},
		{
			key: 'next',
			pictogram: '23E9',
			does: 'continue'
		}
	]
} as const satisfies Step;
