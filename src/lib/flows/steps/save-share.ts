import type { Step } from '../step';

/** Keep, take, share. Source step: intro (leave it with the person) (R13). */
export const saveShare = {
	key: 'save-share',
	phase: 8,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: false,
	sensitive: false,
	many: true,
	pictogram: '1F5A8',
	answers: [
		{
			key: 'keep',
			pictogram: '1F4BE',
			does: 'save'
		},
		{
			key: 'print',
			pictogram: '1F5A8',
			does: 'print'
		},
		{
			key: 'file',
			pictogram: '1F4C1',
			does: 'save-file'
		},
		{
			key: 'share',
			pictogram: '1F4E8',
			does: 'share'
		},
		{
			key: 'wipe',
			pictogram: '1F5D1',
			does: 'wipe'
		}
	],
	fields: [
		{
			key: 'receiver',
			reply: 'one',
			writes: ['sharing.to'],
			after: ['share'],
			answers: [
				{
					key: 'worker',
					pictogram: '1F9D1-200D-1F4BC'
				},
				{
					key: 'organisation',
					pictogram: '1F3E2'
				},
				{
					key: 'team',
					pictogram: '1F465'
				},
				{
					key: 'residents',
					pictogram: '1F3D8'
				},
				{
					key: 'someone',
					pictogram: '1F464'
				}
			]
		}
	],
	eachSitting: true
} as const satisfies Step;
