import type { Step } from '../step';

/** Energy. Source step: 6c (R62, R63). */
export const value = {
	key: 'value',
	phase: 4,
	scope: 'actor',
	place: 'own',
	levels: ['standard', 'full'],
	optionalAtSimple: true,
	when: {
		evaluate: ['rounds', 'as-we-go'],
		privateAllowed: true
	},
	skippable: true,
	sensitive: true,
	sub: true,
	pictogram: '1F50B',
	answers: [
		{
			key: 'constructive',
			pictogram: '1F50B',
			set: {
				'actor.value': 'constructive'
			}
		},
		{
			key: 'neutral',
			pictogram: 'half-battery',
			set: {
				'actor.value': 'neutral'
			}
		},
		{
			key: 'destructive',
			pictogram: '1FAAB',
			set: {
				'actor.value': 'destructive'
			}
		},
		{
			key: 'mixed-later',
			pictogram: '1F500',
			does: 'ask-again',
			hint: true
		},
		{
			key: 'rather-not',
			pictogram: '1F507',
			set: {
				'actor.noAnswer': 'rather-not'
			}
		}
	],
	round: [
		{
			key: 'constructive',
			pictogram: '1F50B',
			writes: {
				'actor.value': 'constructive'
			}
		},
		{
			key: 'neutral',
			pictogram: 'half-battery',
			writes: {
				'actor.value': 'neutral'
			}
		},
		{
			key: 'destructive',
			pictogram: '1FAAB',
			writes: {
				'actor.value': 'destructive'
			}
		}
	],
	roundNone: {
		pictogram: '2796'
	}
} as const satisfies Step;
