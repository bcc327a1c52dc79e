import type { Step } from '../step';

/** Language. Source step: 4 (other language). */
export const languages = {
	key: 'languages',
	phase: 0,
	scope: 'map',
	place: 'welcome',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: false,
	sensitive: false,
	many: true,
	sub: true,
	pictogram: '1F5E3',
	answers: [
		{
			key: 'nl',
			pictogram: '1F5E3',
			set: {
				languages: 'nl'
			},
			endonym: 'Nederlands'
		},
		{
			key: 'fr',
			pictogram: '1F5E3',
			set: {
				languages: 'fr'
			},
			endonym: 'Français'
		},
		{
			key: 'en',
			pictogram: '1F5E3',
			set: {
				languages: 'en'
			},
			endonym: 'English'
		},
		{
			key: 'de',
			pictogram: '1F5E3',
			set: {
				languages: 'de'
			},
			endonym: 'Deutsch'
		},
		{
			key: 'ar',
			pictogram: '1F5E3',
			set: {
				languages: 'ar'
			},
			endonym: 'العربية'
		},
		{
			key: 'tr',
			pictogram: '1F5E3',
			set: {
				languages: 'tr'
			},
			endonym: 'Türkçe'
		},
		{
			key: 'uk',
			pictogram: '1F5E3',
			set: {
				languages: 'uk'
			},
			endonym: 'Українська'
		},
		{
			key: 'pictures',
			pictogram: '1F5BC',
			set: {
				'guide.answers': 'pictures'
			}
		},
		{
			key: 'other',
			pictogram: '1F310',
			set: {
				languages: 'own'
			}
		}
	]
} as const satisfies Step;
