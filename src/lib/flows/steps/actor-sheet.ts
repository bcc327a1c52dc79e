import type { Step } from '../step';

/** All about one place or person. Source step: 6 (every evaluation may be left out) (R49). */
export const actorSheet = {
	key: 'actor-sheet',
	phase: 4,
	scope: 'actor',
	place: 'actor-sheet',
	levels: ['simple', 'standard', 'full'],
	when: {
		opened: ['actor-sheet']
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F5D2',
	answers: [
		{
			key: 'next',
			pictogram: '23E9',
			does: 'continue'
		},
		{
			key: 'remove',
			pictogram: '1F5D1',
			does: 'remove-actor'
		}
	],
	fields: [
		{
			key: 'name',
			reply: 'text',
			writes: ['actor.name'],
			pictogram: '1F3F7',
			step: 'actor-name'
		},
		{
			key: 'kind',
			reply: 'step',
			writes: ['actor.kind'],
			pictogram: '1F4CD',
			step: 'actor-kind'
		},
		{
			key: 'picture',
			reply: 'step',
			writes: ['actor.picture'],
			pictogram: '1F5BC',
			step: 'actor-picture'
		},
		{
			key: 'photos',
			reply: 'photos',
			writes: ['actor.photos'],
			pictogram: '1F4F7'
		},
		{
			key: 'voice',
			reply: 'voice',
			writes: ['actor.voice'],
			pictogram: '1F3A4'
		},
		{
			key: 'domain',
			reply: 'step',
			writes: ['actor.domain'],
			pictogram: '1F5C2',
			step: 'actor-domain'
		},
		{
			key: 'also-in',
			reply: 'domains',
			writes: ['actor.alsoIn'],
			pictogram: '1F4CE'
		},
		{
			key: 'outside',
			reply: 'switch',
			writes: ['actor.outside'],
			pictogram: '1F30D',
			step: 'actor-outside'
		},
		{
			key: 'closeness',
			reply: 'step',
			writes: ['actor.ring', 'actor.grounds'],
			pictogram: '1F3AF',
			step: 'closeness'
		},
		{
			key: 'spot',
			reply: 'place-on-map',
			writes: ['actor.ring', 'actor.spot', 'actor.domain'],
			pictogram: '1F9F2'
		},
		{
			key: 'reciprocity',
			reply: 'step',
			writes: ['actor.reciprocity'],
			pictogram: '1F504',
			step: 'reciprocity'
		},
		{
			key: 'reciprocity-doubt',
			reply: 'switch',
			writes: ['actor.reciprocityDoubt'],
			kinds: ['person', 'organisation'],
			pictogram: '2753',
			step: 'reciprocity-doubt'
		},
		{
			key: 'influence',
			reply: 'step',
			writes: ['actor.influence'],
			pictogram: '260E',
			step: 'influence'
		},
		{
			key: 'value',
			reply: 'step',
			writes: ['actor.value'],
			pictogram: '1F50B',
			step: 'value',
			sensitive: true
		},
		{
			key: 'liking',
			reply: 'step',
			writes: ['actor.liking'],
			pictogram: '1F9ED',
			step: 'liking'
		},
		{
			key: 'safety',
			reply: 'step',
			writes: ['actor.safety', 'actor.safetyWhen', 'actor.safetyNote'],
			pictogram: '1F6E1',
			step: 'safety',
			sensitive: true
		},
		{
			key: 'role',
			reply: 'step',
			writes: ['actor.roles', 'actor.roleText', 'actor.roleWished'],
			pictogram: '1F9E9',
			step: 'role'
		},
		{
			key: 'wish',
			reply: 'step',
			writes: ['actor.wish'],
			pictogram: '1F331',
			step: 'actor-wish'
		},
		{
			key: 'threshold',
			reply: 'step',
			writes: ['actor.thresholds'],
			pictogram: '1F6A7',
			step: 'actor-threshold'
		},
		{
			key: 'note',
			reply: 'text',
			writes: ['actor.note'],
			pictogram: '1F4DD'
		},
		{
			key: 'talk',
			reply: 'text',
			writes: ['note.text', 'note.about', 'note.private'],
			pictogram: '1F4AC'
		},
		{
			key: 'linked',
			reply: 'actors',
			writes: ['actor.linked'],
			pictogram: '1F517'
		},
		{
			key: 'informal',
			reply: 'switch',
			writes: ['actor.informal'],
			pictogram: '1F578'
		},
		{
			key: 'key-person',
			reply: 'switch',
			writes: ['actor.keyPerson'],
			pictogram: '1F9ED'
		},
		{
			key: 'status',
			reply: 'one',
			writes: ['actor.status'],
			pictogram: '1F4AD',
			answers: [
				{
					key: 'present',
					pictogram: '1F4CD',
					set: {
						'actor.status': 'present'
					}
				},
				{
					key: 'wished',
					pictogram: '2B50',
					set: {
						'actor.status': 'wished'
					}
				},
				{
					key: 'in-mind',
					pictogram: '1F4AD',
					set: {
						'actor.status': 'in-mind'
					}
				}
			]
		},
		{
			key: 'private',
			reply: 'switch',
			writes: ['actor.private'],
			pictogram: '1F512'
		},
		{
			key: 'location',
			reply: 'location',
			writes: ['actor.location'],
			pictogram: '1F5FA'
		}
	]
} as const satisfies Step;
