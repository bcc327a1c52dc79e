import type { Step } from '../step';

/** Looking at your map. Source step: 6 (talking is as important as doing) (R34). */
export const review = {
	key: 'review',
	phase: 6,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		has: 'actor'
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F440',
	answers: [
		{
			key: 'note',
			pictogram: '1F4DD',
			set: {
				'note.text': 'own'
			}
		},
		{
			key: 'next',
			pictogram: '23E9',
			does: 'continue'
		}
	],
	eachSitting: true
} as const satisfies Step;
