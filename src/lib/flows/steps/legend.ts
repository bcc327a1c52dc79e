import type { Step } from '../step';

/** Explanation of the signs. Source step: legend (R64). */
export const legend = {
	key: 'legend',
	phase: 6,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		has: 'sign'
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F5FA',
	answers: [
		{
			key: 'yes',
			pictogram: '2714',
			set: {
				'legend.shown': true
			}
		},
		{
			key: 'no',
			pictogram: '2716',
			set: {
				'legend.shown': false
			}
		},
		{
			key: 'mine',
			pictogram: '270F',
			does: 'edit-legend'
		}
	],
	rows: [
		'closeness',
		'gives',
		'gets',
		'mutual',
		'influence',
		'constructive',
		'neutral',
		'destructive',
		'kind',
		'safe',
		'depends',
		'no-go',
		'wished',
		'in-mind',
		'key-person',
		'outside',
		'none',
		'unknown',
		'doubt',
		'plain'
	]
} as const satisfies Step;
