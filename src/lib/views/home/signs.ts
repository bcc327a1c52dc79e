/**
 * The signs that a resident can choose for a map, so that the list on a shared device needs no name (trust.md, 3).
 * Things, not people: nothing here says who somebody is. Words are `ui:sign.<code>`.
 */
export const SIGNS = [
	'1F3E0',
	'1F333',
	'1F33B',
	'2B50',
	'1F431',
	'1F415',
	'2615',
	'1F6B2',
	'26F5',
	'1F381',
	'1F319',
	'2600',
	'1F54A',
	'1F9F8',
	'26BD',
	'1F3B5'
] as const;
