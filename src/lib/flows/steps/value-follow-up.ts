import type { Step } from '../step';

/** Adding something. Source step: 6c. */
export const valueFollowUp = {
	key: 'value-follow-up',
	phase: 4,
	scope: 'actor',
	place: 'own',
	levels: ['standard', 'full'],
	when: {
		actor: {
			value: ['constructive', 'neutral', 'destructive']
		},
		privateAllowed: true
	},
	skippable: true,
	sensitive: true,
	sub: true,
	pictogram: '1F4AC',
	answers: [
		{
			key: 'no',
			pictogram: '2796',
			does: 'continue'
		},
		{
			key: 'note',
			pictogram: '1F4DD',
			set: {
				'actor.note': 'own'
			}
		},
		{
			key: 'talk',
			pictogram: '1F4DE',
			does: 'show-help-lines',
			hint: true
		},
		{
			key: 'hide',
			pictogram: '1F512',
			set: {
				'actor.private': true
			}
		},
		{
			key: 'rename',
			pictogram: '1F3F7',
			set: {
				'actor.name': 'own'
			}
		}
	]
} as const satisfies Step;
