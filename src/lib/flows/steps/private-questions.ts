import type { Step } from '../step';

/** Personal questions. Source step: 6c (care with difficult contacts). */
export const privateQuestions = {
	key: 'private-questions',
	phase: 1,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		with: ['worker', 'worker-interpreter']
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F512',
	answers: [
		{
			key: 'alone-later',
			pictogram: '1F552',
			set: {
				'guide.answers': 'alone-later'
			}
		},
		{
			key: 'together',
			pictogram: '1F465',
			set: {
				'guide.answers': 'together'
			}
		},
		{
			key: 'per-question',
			pictogram: '1F39A',
			set: {
				'guide.answers': 'per-question'
			}
		}
	],
	eachSitting: true
} as const satisfies Step;
