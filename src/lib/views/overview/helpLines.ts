/**
 * The help lines that ship: only numbers that were checked, with the day (ISO) on which they were. Words are
 * `vocabulary:helpLine.<key>`: for what, and what a call costs. Check them again at every release.
 */
export const HELP_LINES = [
	{ key: 'police', number: '101', pictogram: '1F46E', checked: '2026-11-23' },
	{ key: 'emergency', number: '112', pictogram: '1FA7A', checked: '2026-11-23' },
	{ key: 'violence', number: '1712', pictogram: '1F4DE', checked: '2026-11-23' }
] as const;
