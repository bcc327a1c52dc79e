import type { Step } from '../step';

/** Welcome. Source step: intro. */
export const welcome = {
	key: 'welcome',
	phase: 0,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: false,
	sensitive: false,
	sub: true,
	pictogram: '1F3D8',
	answers: [
		{
			key: 'start',
			pictogram: '25B6',
			does: 'continue'
		},
		{
			key: 'example',
			pictogram: '1F441',
			does: 'open-example'
		},
		{
			key: 'resume',
			pictogram: '1F4C2',
			does: 'open-map'
		},
		{
			key: 'why',
			pictogram: '1F4A1',
			does: 'show-helpers'
		}
	]
} as const satisfies Step;
