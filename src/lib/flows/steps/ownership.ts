import type { Step } from '../step';

/** Whose map is it?. Source step: intro (map stays with its owner) (R13, R32). */
export const ownership = {
	key: 'ownership',
	phase: 0,
	scope: 'map',
	place: 'consent-device',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: false,
	sensitive: false,
	sub: true,
	pictogram: '1F511',
	answers: [
		{
			key: 'yes',
			pictogram: '2714',
			does: 'continue'
		},
		{
			key: 'question',
			pictogram: '2753',
			does: 'show-helpers'
		},
		{
			key: 'stop',
			pictogram: '23F9',
			does: 'leave'
		}
	]
} as const satisfies Step;
