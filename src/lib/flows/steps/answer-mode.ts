import type { Step } from '../step';

/** Way of answering. Source step: 4. */
export const answerMode = {
	key: 'answer-mode',
	phase: 0,
	scope: 'map',
	place: 'settings',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	many: true,
	sub: true,
	pictogram: '1F9E9',
	answers: [
		{
			key: 'type',
			pictogram: '2328',
			set: {
				'guide.answers': 'type'
			}
		},
		{
			key: 'speak',
			pictogram: '1F3A4',
			set: {
				'guide.answers': 'speak'
			}
		},
		{
			key: 'pictures',
			pictogram: '1F5BC',
			set: {
				'guide.answers': 'pictures'
			}
		},
		{
			key: 'photo',
			pictogram: '1F4F7',
			set: {
				'guide.answers': 'photo'
			}
		},
		{
			key: 'draw',
			pictogram: '1F58D',
			set: {
				'guide.answers': 'draw'
			}
		},
		{
			key: 'scribe',
			pictogram: '1F4DD',
			set: {
				'guide.answers': 'scribe'
			}
		}
	]
} as const satisfies Step;
