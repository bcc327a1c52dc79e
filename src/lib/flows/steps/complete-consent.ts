import type { Step } from '../step';

/** What may be shown?. Source step: completing 4, 6 (R69, R73). */
export const completeConsent = {
	key: 'complete-consent',
	phase: 7,
	scope: 'receiver',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		any: [
			{
				answered: {
					complete: ['organisation', 'residents', 'team']
				}
			},
			{
				opened: ['save-share']
			}
		]
	},
	skippable: false,
	sensitive: false,
	many: true,
	sub: true,
	pictogram: '1F510',
	answers: [
		{
			key: 'places',
			pictogram: '1F4CD',
			set: {
				'sharing.leftOut': 'places'
			}
		},
		{
			key: 'names',
			pictogram: '1F3F7',
			set: {
				'sharing.leftOut': 'names'
			}
		},
		{
			key: 'signs',
			pictogram: '1F3A8',
			set: {
				'sharing.leftOut': 'signs'
			}
		},
		{
			key: 'belief',
			pictogram: '1F54A',
			set: {
				'sharing.leftOut': 'belief'
			}
		},
		{
			key: 'destructive',
			pictogram: '1FAAB',
			set: {
				'sharing.leftOut': 'destructive'
			}
		},
		{
			key: 'private',
			pictogram: '1F512',
			set: {
				'sharing.leftOut': 'private'
			}
		},
		{
			key: 'next',
			pictogram: '23E9',
			does: 'continue'
		},
		{
			key: 'cancel',
			pictogram: '1F6AB',
			does: 'continue'
		}
	],
	fields: [
		{
			key: 'present',
			reply: 'yes-no',
			writes: ['sharing.presentAtTalk']
		}
	],
	eachSitting: true
} as const satisfies Step;
