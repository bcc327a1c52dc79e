import type { Step } from '../step';

/** Walking. Source step: 3, 4 (R39, R41). */
export const walkPrompts = {
	key: 'walk-prompts',
	phase: 2,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		answered: {
			'start-direction': ['walk-first']
		}
	},
	again: {
		behind: 'complete',
		when: {
			answered: {
				complete: ['walk']
			}
		}
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F4F7',
	answers: [
		{
			key: 'photo',
			pictogram: '1F4F7',
			set: {
				'catch.photo': 'own'
			}
		},
		{
			key: 'note',
			pictogram: '1F3A4',
			set: {
				'catch.text': 'own'
			}
		},
		{
			key: 'done',
			pictogram: '1F3E0',
			does: 'continue'
		}
	]
} as const satisfies Step;
