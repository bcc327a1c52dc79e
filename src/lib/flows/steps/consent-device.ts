import type { Step } from '../step';

/** Keeping on this device. Source step: intro. */
export const consentDevice = {
	key: 'consent-device',
	phase: 0,
	scope: 'map',
	place: 'own',
	levels: ['simple', 'standard', 'full'],
	when: {},
	skippable: false,
	sensitive: false,
	sub: true,
	pictogram: '1F4BE',
	answers: [
		{
			key: 'yes',
			pictogram: '1F4BE',
			set: {
				'guide.answers': 'yes'
			}
		},
		{
			key: 'no',
			pictogram: '1F5D1',
			set: {
				'guide.answers': 'no'
			}
		},
		{
			key: 'whose',
			pictogram: '1F3E2',
			set: {
				'guide.answers': 'whose'
			}
		}
	]
} as const satisfies Step;
