import type { Step } from '../step';

/** Your role. Source step: intro (socially valued roles) (R9). */
export const role = {
	key: 'role',
	phase: 4,
	scope: 'actor',
	place: 'own',
	levels: ['full'],
	when: {
		answered: {
			'tell-more': ['picked']
		}
	},
	skippable: true,
	sensitive: false,
	many: true,
	sub: true,
	pictogram: '1F9E9',
	answers: [
		{
			key: 'customer',
			pictogram: '1F6D2',
			set: {
				'actor.roles': 'customer'
			}
		},
		{
			key: 'neighbour',
			pictogram: '1F3D8',
			set: {
				'actor.roles': 'neighbour'
			}
		},
		{
			key: 'parent',
			pictogram: '1F46A',
			set: {
				'actor.roles': 'parent'
			}
		},
		{
			key: 'friend',
			pictogram: '1F465',
			set: {
				'actor.roles': 'friend'
			}
		},
		{
			key: 'member',
			pictogram: '26BD',
			set: {
				'actor.roles': 'member'
			}
		},
		{
			key: 'learner',
			pictogram: '1F4D6',
			set: {
				'actor.roles': 'learner'
			}
		},
		{
			key: 'volunteer',
			pictogram: '1F9FA',
			set: {
				'actor.roles': 'volunteer'
			}
		},
		{
			key: 'worker',
			pictogram: '1F9F0',
			set: {
				'actor.roles': 'worker'
			}
		},
		{
			key: 'expert',
			pictogram: '1F9E0',
			set: {
				'actor.roles': 'expert'
			}
		},
		{
			key: 'client',
			pictogram: '1FA7A',
			set: {
				'actor.roles': 'client'
			}
		},
		{
			key: 'own',
			pictogram: '270F',
			set: {
				'actor.roleText': 'own'
			}
		},
		{
			key: 'none',
			pictogram: '2796',
			set: {
				'actor.roles': 'none'
			}
		}
	],
	fields: [
		{
			key: 'role-wished',
			reply: 'text',
			writes: ['actor.roleWished'],
			onRequest: true
		}
	]
} as const satisfies Step;
