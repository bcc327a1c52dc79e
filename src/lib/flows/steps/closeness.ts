import type { Step } from '../step';

/** Near or far. Source step: 6a (R51 to R54). */
export const closeness = {
	key: 'closeness',
	phase: 4,
	scope: 'actor',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {
		evaluate: ['rounds', 'as-we-go']
	},
	skippable: true,
	sensitive: false,
	sub: true,
	pictogram: '1F3AF',
	answers: [
		{
			key: '1',
			pictogram: '1F3E0',
			set: {
				'actor.ring': 1
			}
		},
		{
			key: '2',
			pictogram: '1F3E1',
			set: {
				'actor.ring': 2
			}
		},
		{
			key: '3',
			pictogram: '1F3D8',
			set: {
				'actor.ring': 3
			}
		},
		{
			key: '4',
			pictogram: '1F3DE',
			set: {
				'actor.ring': 4
			}
		},
		{
			key: 'unknown',
			pictogram: '2754',
			set: {
				'actor.noAnswer': 'unknown'
			}
		}
	],
	fields: [
		{
			key: 'often',
			reply: 'one',
			writes: ['actor.grounds.often'],
			onRequest: true,
			answers: [
				{
					key: 'yes',
					pictogram: '2714'
				},
				{
					key: 'sometimes',
					pictogram: '1F317'
				},
				{
					key: 'no',
					pictogram: '2716'
				}
			]
		},
		{
			key: 'count-on',
			reply: 'one',
			writes: ['actor.grounds.countOn'],
			onRequest: true,
			answers: [
				{
					key: 'yes',
					pictogram: '2714'
				},
				{
					key: 'sometimes',
					pictogram: '1F317'
				},
				{
					key: 'no',
					pictogram: '2716'
				}
			]
		},
		{
			key: 'proposal',
			reply: 'yes-no',
			writes: ['actor.ring'],
			onRequest: true,
			rule: [
				{
					often: ['yes'],
					countOn: ['yes'],
					ring: 1
				},
				{
					often: ['yes'],
					countOn: ['sometimes'],
					ring: 2
				},
				{
					often: ['sometimes'],
					countOn: ['yes'],
					ring: 2
				},
				{
					often: ['yes'],
					countOn: ['no'],
					ring: 3
				},
				{
					often: ['no'],
					countOn: ['yes'],
					ring: 2
				},
				{
					often: ['sometimes'],
					countOn: ['sometimes', 'no'],
					ring: 3
				},
				{
					often: ['no'],
					countOn: ['sometimes'],
					ring: 3
				},
				{
					often: ['no'],
					countOn: ['no'],
					ring: 4
				}
			]
		}
	],
	round: [
		{
			key: '1',
			pictogram: '1F3E0',
			writes: {
				'actor.ring': 1
			}
		},
		{
			key: '2',
			pictogram: '1F3E1',
			writes: {
				'actor.ring': 2
			}
		},
		{
			key: '3',
			pictogram: '1F3D8',
			writes: {
				'actor.ring': 3
			}
		},
		{
			key: '4',
			pictogram: '1F3DE',
			writes: {
				'actor.ring': 4
			}
		}
	],
	roundNone: {
		pictogram: '2796'
	}
} as const satisfies Step;
