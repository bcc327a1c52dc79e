import type { Step } from '../step';

/** On paper. Source step: 1 (R35). */
export const materials = {
	key: 'materials',
	phase: 2,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		answered: {
			'start-direction': ['paper-first']
		}
	},
	skippable: true,
	sensitive: false,
	sub: true,
	pictogram: '1F58D',
	answers: [
		{
			key: 'ready',
			pictogram: '2714',
			set: {
				'guide.answers': 'ready'
			}
		},
		{
			key: 'print-blank',
			pictogram: '1F5A8',
			does: 'print-template'
		},
		{
			key: 'no',
			pictogram: '1F4BB',
			set: {
				'guide.answers': 'no'
			}
		}
	]
} as const satisfies Step;
