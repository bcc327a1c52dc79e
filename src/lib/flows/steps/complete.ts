import type { Step } from '../step';

/** Adding more. Source step: completing 1–6 + walk (3) (R66). */
export const complete = {
	key: 'complete',
	phase: 7,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	pictogram: '2795',
	answers: [
		{
			key: 'walk',
			pictogram: '1F6B6',
			set: {
				'guide.answers': 'walk'
			}
		},
		{
			key: 'online-map',
			pictogram: '1F310',
			set: {
				'guide.answers': 'online-map'
			}
		},
		{
			key: 'organisation',
			pictogram: '1F3E2',
			set: {
				'guide.answers': 'organisation'
			}
		},
		{
			key: 'residents',
			pictogram: '1F465',
			set: {
				'guide.answers': 'residents'
			}
		},
		{
			key: 'team',
			pictogram: '1F9D1-200D-1F4BC',
			set: {
				'guide.answers': 'team'
			}
		},
		{
			key: 'later',
			pictogram: '1F552',
			set: {
				'guide.answers': 'later'
			}
		},
		{
			key: 'no',
			pictogram: '2714',
			set: {
				'guide.answers': 'no'
			}
		}
	],
	eachSitting: true
} as const satisfies Step;
