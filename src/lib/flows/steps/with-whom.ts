import type { Step } from '../step';

/** Alone or together. Source step: intro (alone or together) (R33). */
export const withWhom = {
	key: 'with-whom',
	phase: 1,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		has: 'sensitive-step'
	},
	skippable: false,
	sensitive: false,
	pictogram: '1F465',
	answers: [
		{
			key: 'alone',
			pictogram: '1F9CD',
			set: {
				'guide.answers': 'alone'
			}
		},
		{
			key: 'someone-i-know',
			pictogram: '1F46A',
			set: {
				'guide.answers': 'someone-i-know'
			}
		},
		{
			key: 'worker',
			pictogram: '1F9D1-200D-1F4BC',
			set: {
				'guide.answers': 'worker'
			}
		},
		{
			key: 'worker-interpreter',
			pictogram: '1F5E3',
			set: {
				'guide.answers': 'worker-interpreter'
			}
		},
		{
			key: 'group',
			pictogram: '1F465',
			set: {
				'guide.answers': 'group'
			}
		}
	],
	eachSitting: true
} as const satisfies Step;
