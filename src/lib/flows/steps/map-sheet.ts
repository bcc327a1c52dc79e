import type { Step } from '../step';

/** About this map. Source step: intro (a dated picture of now) (R2, R31). */
export const mapSheet = {
	key: 'map-sheet',
	phase: 6,
	scope: 'map',
	place: 'map-sheet',
	levels: ['simple', 'standard', 'full'],
	when: {
		opened: ['map-sheet']
	},
	skippable: true,
	sensitive: false,
	pictogram: '1F5D2',
	answers: [
		{
			key: 'next',
			pictogram: '23E9',
			does: 'continue'
		}
	],
	fields: [
		{
			key: 'title',
			reply: 'text',
			writes: ['title'],
			pictogram: '1F3F7'
		},
		{
			key: 'date',
			reply: 'date',
			writes: ['date'],
			pictogram: '1F4C5'
		},
		{
			key: 'home-name',
			reply: 'step',
			writes: ['home.called', 'home.name'],
			pictogram: '1F3E0',
			step: 'home-name'
		},
		{
			key: 'neighbourhood',
			reply: 'text',
			writes: ['home.neighbourhood'],
			pictogram: '1F4CD'
		},
		{
			key: 'languages',
			reply: 'step',
			writes: ['languages'],
			pictogram: '1F5E3',
			step: 'languages'
		},
		{
			key: 'level',
			reply: 'step',
			writes: ['guide.level'],
			pictogram: '1F39A',
			step: 'level'
		},
		{
			key: 'steps',
			reply: 'switches',
			writes: ['guide.steps'],
			pictogram: '1F39B'
		},
		{
			key: 'domains',
			reply: 'step',
			writes: ['guide.domains'],
			pictogram: '1F5C2',
			step: 'domain-filter'
		},
		{
			key: 'legend',
			reply: 'step',
			writes: ['legend.shown'],
			pictogram: '1F5FA',
			step: 'legend'
		},
		{
			key: 'answer-mode',
			reply: 'step',
			writes: ['guide.answers'],
			pictogram: '1F9E9',
			step: 'answer-mode'
		}
	]
} as const satisfies Step;
