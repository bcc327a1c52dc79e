import type { Step } from '../step';

/** Where you never go. Source step: intro (safe spaces, no-go zones) (R26). */
export const noGo = {
	key: 'no-go',
	phase: 5,
	scope: 'map',
	place: 'own',
	levels: ['standard', 'full'],
	when: {
		privateAllowed: true
	},
	skippable: true,
	sensitive: true,
	pictogram: '26D4',
	answers: [
		{
			key: 'add',
			pictogram: '2795',
			set: {
				'actor.kind': 'place',
				'actor.safety': 'no-go'
			}
		},
		{
			key: 'existing',
			pictogram: '1F4CC',
			set: {
				'actor.safety': 'no-go'
			}
		},
		{
			key: 'no',
			pictogram: '2796',
			set: {
				'guide.answers': 'no'
			}
		},
		{
			key: 'rather-not',
			pictogram: '1F507',
			set: {
				'guide.noAnswer': 'rather-not'
			}
		}
	]
} as const satisfies Step;
