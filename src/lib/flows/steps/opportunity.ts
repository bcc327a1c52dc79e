import type { Step } from '../step';

/** What can help. Source step: intro (opportunities) (R16). */
export const opportunity = {
	key: 'opportunity',
	phase: 5,
	scope: 'wish',
	place: 'own',
	levels: ['full'],
	when: {
		has: 'wish'
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F6AA',
	answers: [
		{
			key: 'pick',
			pictogram: '1F4CC',
			set: {
				'wish.helpedBy': 'picked'
			}
		},
		{
			key: 'new',
			pictogram: '2795',
			set: {
				'wish.helpedBy': 'picked'
			}
		},
		{
			key: 'me',
			pictogram: '1F9CD',
			set: {
				'guide.answers': 'me'
			}
		},
		{
			key: 'unknown',
			pictogram: '2754',
			set: {
				'guide.noAnswer': 'unknown'
			}
		}
	]
} as const satisfies Step;
