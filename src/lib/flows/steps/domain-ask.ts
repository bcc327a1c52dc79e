import type { Step } from '../step';

/** Question per theme. Source step: 5 a–m (R44, R45, R47). */
export const domainAsk = {
	key: 'domain-ask',
	phase: 3,
	scope: 'domain',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: true,
	sensitive: false,
	pictogram: '1F5C2',
	answers: [
		{
			key: 'text',
			pictogram: '270F',
			set: {
				'actor.name': 'own',
				domains: 'asked'
			}
		},
		{
			key: 'photo',
			pictogram: '1F4F7',
			set: {
				'actor.picture': 'photo',
				domains: 'asked'
			}
		},
		{
			key: 'voice',
			pictogram: '1F3A4',
			set: {
				'actor.voice': 'own',
				domains: 'asked'
			}
		},
		{
			key: 'existing',
			pictogram: '1F4CC',
			set: {
				'actor.alsoIn': 'domain',
				domains: 'asked'
			}
		},
		{
			key: 'none',
			pictogram: '2796',
			set: {
				domains: 'nobody'
			}
		},
		{
			key: 'wish',
			pictogram: '2B50',
			set: {
				'wish.domain': 'domain'
			}
		},
		{
			key: 'skip',
			pictogram: '23ED',
			set: {
				domains: 'skipped'
			}
		},
		{
			key: 'help',
			pictogram: '1F4A1',
			does: 'show-helpers'
		},
		{
			key: 'next',
			pictogram: '23E9',
			does: 'continue'
		}
	],
	fields: [
		{
			key: 'wish-text',
			reply: 'text',
			writes: ['wish.text'],
			after: ['wish']
		}
	]
} as const satisfies Step;
