import type { Step } from '../step';

/** Does the other gain?. Source step: 6b (second case) (R56). */
export const reciprocityDoubt = {
	key: 'reciprocity-doubt',
	phase: 4,
	scope: 'actor',
	place: 'own',
	levels: ['full'],
	when: {
		evaluate: ['rounds', 'as-we-go'],
		actor: {
			kind: ['person', 'organisation']
		},
		not: {
			any: [
				{
					actor: {
						value: ['destructive']
					}
				},
				{
					actor: {
						safety: ['no-go']
					}
				},
				{
					actor: {
						private: [true]
					}
				}
			]
		}
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F381',
	answers: [
		{
			key: 'yes',
			pictogram: '2714',
			set: {
				'actor.reciprocityDoubt': false
			}
		},
		{
			key: 'doubt',
			pictogram: '2753',
			set: {
				'actor.reciprocityDoubt': true
			}
		},
		{
			key: 'no',
			pictogram: '2716',
			does: 'continue'
		},
		{
			key: 'ask',
			pictogram: '1F4AC',
			set: {
				'nextStep.type': 'ask'
			}
		}
	],
	round: [
		{
			key: 'yes',
			pictogram: '1F381',
			writes: {
				'actor.reciprocityDoubt': false
			}
		},
		{
			key: 'doubt',
			pictogram: '2753',
			writes: {
				'actor.reciprocityDoubt': true
			},
			onRequest: true
		}
	],
	roundNone: {
		pictogram: '2796'
	},
	perActor: 'on-request'
} as const satisfies Step;
